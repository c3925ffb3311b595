import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { resolveBackend } from "../backends/registry.ts";
import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { streamBody } from "../../testing/model-shapes.ts";
import { startModelServer } from "../../testing/model-server.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { testCore } from "../../testing/test-core.ts";
import { startVendorDouble } from "../../testing/vendor-double.ts";

const KEY = `sk-ant-api03-${"aB3_".repeat(23)}-AA`;

/** A data folder whose settings lead to a stand-in for Anthropic, which lists its models to who has the key. */
async function vendor() {
  const said = [{ text: "Hello." }, { end: "stop", usage: { input: 5, output: 5 } }] as const;
  const server = await startModelServer("messages", [said], { data: [{ id: "claude-sonnet-4-5", type: "model" }] });
  const double = await startVendorDouble("api.anthropic.com", server.url);
  onTestFinished(async () => {
    double.close();
    await server.close();
  });
  const dataDir = tempDir();
  writeFileSync(join(dataDir, "settings.json"), JSON.stringify(double.settings));
  return { server, dataDir };
}

it("offers the key that a shell has for a vendor, never shows it, and answers with it once it is taken", async () => {
  const { server, dataDir } = await vendor();
  const core = await testCore({ dataDir, shellKeys: { ANTHROPIC_API_KEY: KEY } });
  const found = await core.call("backends.found_keys", {});
  expect(found).toEqual({ found: [{ kind: "anthropic", variable: "ANTHROPIC_API_KEY", api_url: null }] });
  expect((await core.call("settings.get", {})).api_key.value).toBe(false);
  expect(server.asked).toEqual([]);
  const taken = await core.call("backends.take_key", { kind: "anthropic" });
  expect(taken).toEqual({ name: expect.any(String), models: ["claude-sonnet-4-5"], model: "claude-sonnet-4-5" });
  // What was picked is told, and not kept as chosen.
  expect((await core.call("settings.get", {})).model.value).toBeNull();
  const { message } = await core.ask("Are you there?");
  expect(message.content).toBe("Hello.");
  expect((await core.call("backends.list", {})).backends[0]).toMatchObject({ model: null, usual: "claude-sonnet-4-5" });
  expect(server.asked.at(-1)?.key).toBe(KEY);
  expect(readFileSync(join(dataDir, "settings.json"), "utf8")).not.toContain(KEY);
});

it("finds the environment's own keys too, one offer for each variable, and nothing where there is none", async () => {
  const core = await testCore({ env: { GEMINI_API_KEY: "AIza-one", OPENAI_API_KEY: "" } });
  expect((await core.call("backends.found_keys", {})).found).toEqual([
    { kind: "gemini", variable: "GEMINI_API_KEY", api_url: null },
  ]);
  const result = await core.core.call("backends.take_key", { kind: "anthropic" });
  expect(result).toMatchObject({ ok: false, error: { code: "invalid_request" } });
});

it.each([
  { vendor: "OPENAI", variable: "OPENAI_BASE_URL", format: "chat", kind: "openai", written: "/v1", path: "/v1" },
  { vendor: "OPENAI", variable: "OPENAI_API_BASE", format: "chat", kind: "openai", written: "/v1/", path: "/v1" },
  {
    vendor: "ANTHROPIC",
    variable: "ANTHROPIC_BASE_URL",
    format: "messages",
    kind: "anthropic",
    written: "",
    path: "/v1",
  },
  {
    vendor: "ANTHROPIC",
    variable: "ANTHROPIC_BASE_URL",
    format: "messages",
    kind: "anthropic",
    written: "/gateway",
    path: "/gateway/v1",
  },
] as const)(
  "a key of $vendor with $variable beside it is offered, and sent, for that address alone",
  async ({ vendor, variable, format, kind, written, path }) => {
    const said = [{ text: "Hello." }, { end: "stop", usage: { input: 5, output: 5 } }] as const;
    const server = await startModelServer(format, [said], { data: [{ id: "m1" }] });
    onTestFinished(() => server.close());
    const shellKeys = { [`${vendor}_API_KEY`]: "gateway-key", [variable]: `${server.url}${written}` };
    const core = await testCore({ shellKeys });
    const api_url = `${server.url}${path}`;
    const found = await core.call("backends.found_keys", {});
    expect(found).toEqual({ found: [{ kind, variable: `${vendor}_API_KEY`, api_url }] });
    await core.call("backends.take_key", { kind });
    expect((await core.call("settings.get", {})).api_url.value).toBe(api_url);
    expect((await core.ask("Are you there?")).message.content).toBe("Hello.");
    expect(server.asked.at(-1)).toMatchObject({ key: expect.stringContaining("gateway-key") });
  },
);

it("a key whose address cannot be read is not offered, and one for another server does not go to the vendor", async () => {
  const unread = await testCore({ env: { OPENAI_API_KEY: "k", OPENAI_BASE_URL: "not an address" } });
  expect((await unread.call("backends.found_keys", {})).found).toEqual([]);
  const own = await testCore({ env: { OPENAI_API_KEY: "k", OPENAI_BASE_URL: "https://api.openai.com/v1" } });
  expect((await own.call("backends.found_keys", {})).found).toMatchObject([
    { kind: "openai-responses", api_url: null },
  ]);
  const other = await testCore({ env: { OPENAI_API_KEY: "k", OPENAI_BASE_URL: "http://127.0.0.1:9/v1" } });
  const saved = await other.core.call("settings.save", { backend: "openai-responses", model: "m" });
  expect(saved).toMatchObject({ ok: false, error: { phrase: { key: "backend.needs_key" } } });
});

const SAID = [{ text: "Hello." }, { end: "stop", usage: { input: 5, output: 5 } }] as const;

/** A server of models whose API is below these paths, and nothing else. */
async function serverAt(...paths: readonly string[]) {
  const server = await startHttpServer((request, response, body) => {
    const { url = "" } = request;
    if (request.method === "POST" && body.includes('"messages"')) {
      const isAsked = paths.includes(url.replace("chat/completions", "models"));
      response.writeHead(isAsked ? 200 : 404, { "content-type": "text/event-stream" });
      return void response.end(isAsked ? streamBody("chat", SAID) : "");
    }
    const isThere = paths.includes(url);
    response.writeHead(isThere ? 200 : 404, { "content-type": "application/json" });
    response.end(isThere ? '{"data":[{"id":"m1"}]}' : '{"detail":"Not Found"}');
  });
  onTestFinished(() => server.close());
  return server;
}

it("an address that was tried without its path is found, told, and works when it is kept", async () => {
  const server = await serverAt("/v1/models");
  const core = await testCore();
  for (const api_url of [server.url, `${server.url}/`, server.url.replace("http://", "")]) {
    const tried = await core.call("backends.try", { kind: "auto", api_url, api_key: null });
    expect(tried).toMatchObject({ models: ["m1"], model: "m1", api_url: `${server.url}/v1` });
  }
  const right = await core.call("backends.try", { kind: "auto", api_url: `${server.url}/v1`, api_key: null });
  expect(right.api_url).toBeNull();
});

it("a bare address that is saved without a test is saved with its path, and one of nobody as it was written", async () => {
  const server = await serverAt("/v1/models");
  const core = await testCore();
  for (const backend of [undefined, "auto"]) {
    const saved = await core.call("settings.save", { backend, api_url: `${server.url}/` });
    expect(saved.api_url.value).toBe(`${server.url}/v1`);
  }
  const own = await serverAt();
  expect((await core.call("settings.save", { api_url: own.url })).api_url.value).toBe(own.url);
  // Whoever says that it is a FloatBar backend is believed.
  const chosen = await core.call("settings.save", { backend: "floatbar", api_url: server.url });
  expect(chosen.api_url.value).toBe(server.url);
});

it.each([
  ["Anthropic's, without a list", "", ["POST /v1/messages"], "/v1/messages", "messages"],
  ["Anthropic's, with a list", "/v1", ["GET /v1/models", "POST /v1/messages"], "/v1/messages", "messages"],
  ["Responses alone", "/v1/responses", ["POST /v1/responses"], null, "responses"],
  ["Chat Completions without a list", "/inference", ["POST /inference/chat/completions"], null, "chat"],
  ["Chat Completions near a page", "/docs", ["POST /v1/chat/completions", "GET /v1/models"], "/v1", "chat"],
] as const)("a server that speaks %s is asked so", async (_, path, there, found, format) => {
  const server = await startHttpServer((request, response, body) => {
    const isThere = there.some((one) => one === `${request.method} ${request.url}`);
    if (isThere && body.includes("Say hello")) {
      response.writeHead(200, { "content-type": "text/event-stream" });
      return void response.end(streamBody(format, SAID));
    }
    response.writeHead(!isThere ? 404 : request.method === "GET" ? 200 : 400, { "content-type": "application/json" });
    response.end(
      request.method === "GET" ? '{"data":[{"id":"m1"}]}' : '{"error":{"message":"messages: field required"}}',
    );
  });
  onTestFinished(() => server.close());
  const core = await testCore();
  const pasted = await core.call("backends.detect", { text: `${server.url}${path}` });
  const target = pasted.api_url ?? "";
  const tried = await core.call("backends.try", { kind: "auto", api_url: target, api_key: null, model: "m1" });
  expect(tried.api_url).toBe(found === null ? null : `${server.url}${found}`);
  const kept = resolveBackend({ kind: "auto", apiUrl: tried.api_url ?? target, apiKey: null, model: null });
  expect(kept).toMatchObject({ kind: "model", vendor: { format, keyVariable: null } });
});

it("a server of Gemini's format is told by its list, and by a pasted call", async () => {
  const server = await startHttpServer((request, response, body) => {
    if (body.includes("Say hello")) {
      response.writeHead(200, { "content-type": "text/event-stream" });
      return void response.end(streamBody("gemini", SAID));
    }
    response.writeHead(request.url?.startsWith("/v1beta/models") ? 200 : 404, { "content-type": "application/json" });
    response.end('{"models":[{"name":"models/g1","supportedGenerationMethods":["generateContent"]}]}');
  });
  onTestFinished(() => server.close());
  const core = await testCore();
  for (const path of ["", "/v1beta/models/g1:streamGenerateContent"]) {
    const { api_url } = await core.call("backends.detect", { text: `${server.url}${path}` });
    const tried = await core.call("backends.try", { kind: "auto", api_url, api_key: null });
    expect(tried.name).toContain("Gemini-compatible server");
    expect(tried.models).toEqual(["g1"]);
    expect(tried.api_url ?? api_url).toBe(`${server.url}/v1beta`);
  }
});

it("nothing is connected where nobody is, whatever its list says", async () => {
  const server = await serverAt();
  const core = await testCore();
  for (const kind of ["auto", "openai"]) {
    const tried = await core.core.call("backends.try", { kind, api_url: `${server.url}/docs`, api_key: null });
    expect(tried).toMatchObject({ ok: false, error: { code: "not_found" } });
  }
});

it("an address near to which nobody is is told as it was", async () => {
  const server = await serverAt();
  const core = await testCore();
  const tried = await core.core.call("backends.try", { kind: "auto", api_url: server.url, api_key: null });
  expect(tried).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/no backend|nothing/) },
  });
});

it("a key that tells of nobody connects nothing", async () => {
  const core = await testCore();
  const tried = await core.core.call("backends.try", {
    kind: "auto",
    api_url: null,
    api_key: "hf_QmT2vLr8KdWp4Ns7Yb3Hc",
  });
  expect(tried).toMatchObject({ ok: false, error: { field: "api_key", phrase: { key: "backend.unknown_key" } } });
});

it.each(["sk-lm-J9Fa6fbC:jkFcl7oqhmx5GB1eM5fL", 'LM_API_TOKEN="sk-lm-J9Fa6fbC:jkFcl7oqhmx5GB1eM5fL"'])(
  "LM Studio's key is known as one, and no address: %s",
  async (text) => {
    const core = await testCore();
    expect(await core.call("backends.detect", { text })).toMatchObject({
      kind: "lmstudio",
      is_key: true,
      is_only_key: true,
    });
  },
);
