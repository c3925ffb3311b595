/** Who is said to answer from now on: the welcome's question to a server that is not in the settings. */
import { describe, expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { streamBody } from "../../testing/model-shapes.ts";
import { startModelServer } from "../../testing/model-server.ts";
import { testCore } from "../../testing/test-core.ts";
import { systemClock } from "../base/clock.ts";
import { createBackend } from "../backends/registry.ts";
import { askShortly } from "../doctor/short-question.ts";

const SAID = [{ text: "Hello." }, { end: "stop", usage: { input: 5, output: 5 } }] as const;

describe("who is tried is connected only where somebody can be asked", () => {
  const REFUSED = { status: 401, body: '{"error":{"message":"User not found.","code":401}}' };
  const HELLO = { status: 200, body: streamBody("chat", SAID), type: "text/event-stream" };
  const LIST = { status: 200, body: '{"object":"list","data":[{"id":"m1"}]}' };
  type Answer = { status: number; body: string; type?: string };

  /** A server that answers so to a look at its list, with and without a key, and to a question. */
  async function server({ list, open = list, asked }: { list: Answer; open?: Answer; asked: Answer }) {
    const questions: string[] = [];
    const running = await startHttpServer((request, response, body) => {
      if (request.method === "POST" && body.includes("Say hello")) questions.push(body);
      const isKnown = request.headers.authorization !== undefined || request.headers["x-api-key"] !== undefined;
      const { status, body: text, type } = request.method === "POST" ? asked : isKnown ? list : open;
      response.writeHead(status, { "content-type": type ?? "application/json" }).end(text);
    });
    onTestFinished(() => running.close());
    const core = await testCore({ retryDelayMs: 1 });
    const at = { api_url: `${running.url}/v1`, api_key: "sk-given" };
    const tryIt = async (kind: string, more: { model?: string; api_key?: string | null } = {}) =>
      core.core.call("backends.try", { kind, ...at, ...more });
    return { core, at, questions, tryIt };
  }

  it.each(["openai", "openrouter", "groq", "together", "deepseek"])(
    "a list that anybody is shown does not speak for a key (%s)",
    async (kind) => {
      const { tryIt } = await server({ list: LIST, asked: REFUSED });
      expect(await tryIt(kind)).toMatchObject({
        ok: false,
        error: { code: "unauthorized", phrase: { key: "backend.key_refused", theirs: "User not found." } },
      });
    },
  );

  it("Test connection says the same", async () => {
    const { core, at, tryIt } = await server({ list: LIST, asked: REFUSED });
    const tried = await tryIt("openrouter");
    const tested = await core.call("settings.test", { backend: "openrouter", ...at });
    expect(tested).toMatchObject({ ok: false, message: tried.ok ? "" : tried.error.message });
  });

  it("a list that is shown for the key alone speaks for it, and nothing is asked that may cost", async () => {
    const { tryIt, questions } = await server({ list: LIST, open: REFUSED, asked: HELLO });
    expect(await tryIt("openai")).toMatchObject({ ok: true, value: { models: ["m1"], model: "m1" } });
    expect(questions).toEqual([]);
  });

  it("where the list is open, one short question speaks for the key", async () => {
    const { tryIt, questions } = await server({ list: LIST, asked: HELLO });
    expect(await tryIt("openai")).toMatchObject({ ok: true, value: { model: "m1" } });
    expect(questions).toHaveLength(1);
  });

  it("a server that is busy knows the key", async () => {
    const busy = { status: 429, body: '{"error":{"message":"Too many requests"}}' };
    const { tryIt } = await server({ list: LIST, asked: busy });
    expect(await tryIt("openai")).toMatchObject({ ok: true });
  });

  it.each([
    [
      "LiteLLM without a database",
      400,
      { error: { message: "No connected db.", type: "no_db_connection" } },
      "No connected db.",
    ],
    [
      "a key that may not list",
      403,
      { error: { message: "Missing scopes: api.model.read.", code: "missing_scope" } },
      "Missing scopes: api.model.read.",
    ],
    [
      "no list at all",
      404,
      { success: false, errors: [{ code: 7000, message: "No route for that URI" }], result: null },
      "No route for that URI",
    ],
  ])(
    "%s is told in the server's words, and connects once a model is named that answers",
    async (_, status, body, words) => {
      const list = { status, body: JSON.stringify(body) };
      for (const kind of ["openai", "openrouter", "auto"]) {
        const { tryIt } = await server({ list, asked: HELLO });
        expect(await tryIt(kind)).toMatchObject({
          ok: false,
          error: { phrase: { theirs: expect.stringContaining(words) } },
        });
        expect(await tryIt(kind, { model: "m1" })).toMatchObject({ ok: true, value: { model: "m1" } });
      }
    },
  );

  it.each(["null", "[]"])("a server on this machine without a model says what to do (%s)", async (data) => {
    const list = { status: 200, body: `{"object":"list","data":${data}}` };
    const { tryIt } = await server({ list, asked: REFUSED });
    for (const kind of ["ollama", "auto"]) {
      expect(await tryIt(kind, { api_key: null })).toMatchObject({
        ok: false,
        error: { phrase: { key: "backend.no_model_yet" }, message: expect.stringContaining("ollama pull") },
      });
    }
  });
});

it("a model that is still loaded is nothing wrong", async () => {
  const server = await startModelServer("chat", [{ bytes: Buffer.from(""), hangs: true }]);
  onTestFinished(() => server.close());
  const config = { kind: "openai", apiUrl: server.base, apiKey: null, model: "m1" };
  const backend = createBackend(config, { clock: systemClock });
  await expect(askShortly(backend, () => "id", new AbortController().signal, 50)).resolves.toBeUndefined();
});
