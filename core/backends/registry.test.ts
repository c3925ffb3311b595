import { describe, expect, it } from "vitest";
import { systemClock } from "../clock.ts";
import type { InputError } from "../errors.ts";
import { type BackendConfig, createBackend } from "./registry.ts";

const make = (config: Partial<BackendConfig>) =>
  createBackend({ kind: "auto", apiUrl: null, apiKey: null, model: null, ...config }, { clock: systemClock });

describe("createBackend", () => {
  it.each([
    [null, "offline"],
    ["http://localhost:8000", "floatbar"],
    ["http://localhost:8000/api/v2", "floatbar"],
    ["http://localhost:11434/v1", "openai"],
    ["https://generativelanguage.googleapis.com/v1beta/openai/", "openai"],
  ])("tells the kind from the address %s", (apiUrl, kind) => {
    expect(make({ apiUrl }).kind).toBe(kind);
  });

  it("does as it is told where the kind is named", () => {
    expect(make({ kind: "offline", apiUrl: "http://localhost:8000" }).kind).toBe("offline");
    expect(make({ kind: "openai", apiUrl: "http://localhost:8000" }).kind).toBe("openai");
  });

  it.each(["localhost", "not a url", "ftp://example.com", "file:///etc/passwd", "https://user:pass@example.com"])(
    "refuses %s as an address and names the field",
    (apiUrl) => {
      let error: InputError | undefined;
      try {
        make({ apiUrl });
      } catch (thrown) {
        error = thrown as InputError;
      }
      expect(error).toMatchObject({ code: "invalid_request", field: "api_url" });
    },
  );
});
