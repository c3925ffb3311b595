import { expect, it } from "vitest";
import { saidHere } from "./said-here.ts";

const errorOf = (key: string, params: Record<string, string> = { host: "api.example" }, theirs?: string) => ({
  code: "unauthorized",
  message: "old words",
  retryable: false,
  phrase: { key, params, ...(theirs === undefined ? {} : { theirs }) },
});

it.each(["key_refused", "unknown_name", "unreachable", "not_there", "not_http"])(
  "what is wrong with a key or an address that was just entered sends nobody to Settings: %s",
  (key) => {
    const { message, phrase } = saidHere(errorOf(`backend.${key}`, undefined, "Nope."));
    expect(message).toContain("api.example");
    expect(message).not.toMatch(/Settings|\{\{/);
    expect(phrase).toEqual({ key: "said", params: { words: message }, theirs: "Nope." });
  },
);

it("an address that leads elsewhere is named", () => {
  const { message } = saidHere(errorOf("backend.redirects", { host: "a.example", target: "https://b.example" }));
  expect(message).toContain("https://b.example");
});

it("what else went wrong stays as it is said", () => {
  const other = errorOf("backend.proxy_gone", { proxy: "p", host: "h" });
  expect(saidHere(other)).toBe(other);
  const bare = { code: "x", message: "bare", retryable: false };
  expect(saidHere(bare)).toBe(bare);
});
