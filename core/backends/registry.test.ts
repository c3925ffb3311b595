import { describe, expect, it } from "vitest";
import { systemClock } from "../base/clock.ts";
import type { InputError } from "../base/errors.ts";
import { VENDORS } from "./models/vendors.ts";
import { type BackendConfig, createBackend } from "./registry.ts";

const make = (config: Partial<BackendConfig>) =>
  createBackend({ kind: "auto", apiUrl: null, apiKey: null, model: null, ...config }, { clock: systemClock });

describe("createBackend", () => {
  it.each([
    [null, "offline"],
    ["http://localhost:8000", "floatbar"],
    ["http://localhost:8000/api/v2", "floatbar"],
    ["http://localhost:11434/v1", "model"],
    ["http://localhost:9999/v1", "model"],
    ["https://generativelanguage.googleapis.com/v1beta/openai/", "model"],
    ["https://api.anthropic.com", "model"],
  ])("tells the kind from the address %s", (apiUrl, kind) => {
    expect(make({ apiUrl, apiKey: "k" }).kind).toBe(kind);
  });

  it.each([
    [{ apiUrl: "https://api.openai.com/v1" }, "OpenAI"],
    [{ apiUrl: "https://api.anthropic.com/v1/" }, "Anthropic"],
    [{ apiUrl: "https://generativelanguage.googleapis.com/v1beta" }, "Google Gemini"],
    [{ apiUrl: "https://generativelanguage.googleapis.com/v1beta/openai" }, "Google Gemini, OpenAI-compatible"],
    [{ apiUrl: "http://127.0.0.1:11434/v1" }, "Ollama at 127.0.0.1:11434"],
    [{ apiUrl: "https://models.example.com/v1" }, "OpenAI-compatible server at models.example.com"],
    [{ kind: "anthropic" }, "Anthropic"],
    [{ apiUrl: "https://api.example.com/anthropic" }, "Anthropic-compatible server at api.example.com"],
    [{ apiUrl: "https://api.example.com/v1/messages" }, "Anthropic-compatible server at api.example.com"],
    [{ apiUrl: "https://llm.example.com/chat/completions" }, "OpenAI-compatible server at llm.example.com"],
    [{ apiUrl: "https://api.perplexity.ai/chat/completions" }, "Perplexity"],
    [{ apiUrl: "https://llm.example.com" }, "FloatBar backend at llm.example.com"],
    [{ apiUrl: "http://192.168.1.20:11434" }, "Ollama at 192.168.1.20:11434"],
    [{ apiUrl: "https://box.openai.azure.com" }, "OpenAI-compatible server at box.openai.azure.com"],
    [{ apiKey: "AQ.Ab8RN6Lx0123456789abcdefg" }, "Google Gemini"],
    [{ kind: "groq" }, "Groq"],
    [{ kind: "anthropic", apiUrl: "http://localhost:4000/v1" }, "Anthropic at localhost:4000"],
    [{ apiKey: "sk-ant-api03-x" }, "Anthropic"],
    [{ apiKey: "sk-proj-x" }, "OpenAI"],
    [{ apiKey: "AIzaSyx" }, "Google Gemini"],
    [{ apiKey: "sk-or-v1-x" }, "OpenRouter"],
    [{ apiKey: "gsk_x" }, "Groq"],
    [{ apiKey: "nobody-knows" }, "Offline"],
  ])("names the vendor of %j", (config, label) => {
    expect(make({ apiKey: "k", ...config }).label).toBe(label);
  });

  it("does as it is told where the kind is named", () => {
    expect(make({ kind: "offline", apiUrl: "http://localhost:8000" }).kind).toBe("offline");
    expect(make({ kind: "openai", apiUrl: "http://localhost:8000" }).kind).toBe("model");
  });

  it.each([
    [{ kind: "auto", apiUrl: "nowhere" }, "api_url"],
    [{ kind: "auto", apiUrl: "not a url" }, "api_url"],
    [{ kind: "auto", apiUrl: "ftp://example.com" }, "api_url"],
    [{ kind: "auto", apiUrl: "file:///etc/passwd" }, "api_url"],
    [{ kind: "auto", apiUrl: "https://user:pass@example.com" }, "api_url"],
    [{ kind: "openai", apiUrl: null }, "api_url"],
    [{ kind: "floatbar", apiUrl: null }, "api_url"],
    [{ kind: "anthropic" }, "api_key"],
    [{ kind: "auto", apiUrl: "https://api.x.ai/v1" }, "api_key"],
    [{ kind: "skynet" }, "backend"],
  ])("refuses %j and names the field", (config, field) => {
    let error: InputError | undefined;
    try {
      make(config);
    } catch (thrown) {
      error = thrown as InputError;
    }
    expect(error).toMatchObject({ code: "invalid_request", field });
  });

  it("has a row for every vendor, with an address and a key's variable where there is one", () => {
    expect(new Set(VENDORS.map(({ id }) => id)).size).toBe(VENDORS.length);
    for (const { url, keyVariable, isLocal, id } of VENDORS) {
      if (id === "openai") continue;
      expect(URL.canParse(url ?? ""), id).toBe(true);
      expect(keyVariable === null, id).toBe(isLocal === true);
    }
  });
});
