import type { FastifyInstance } from "fastify";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { type Reply, startModelServer } from "../testing/model-server.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog, testCore } from "../testing/test-core.ts";
import { hashContext } from "../core/context/select/hash.ts";
import vectors from "../core/context/select/context-hash-vectors.json" with { type: "json" };
import type { BackendConfig } from "../core/backends/registry.ts";
import { createServer } from "./app.ts";
import type { ServerOptions } from "./options.ts";

const OFFLINE: BackendConfig = { kind: "offline", apiUrl: null, apiKey: null, model: null };
let app: FastifyInstance;
let url: string;

async function start(options: Partial<ServerOptions> = {}): Promise<string> {
  app = await createServer({
    dataDir: tempDir(),
    host: "127.0.0.1",
    apiKeys: ["key-a", "key-b"],
    backend: OFFLINE,
    log: silentLog,
    version: "0.0.0-test",
    ...options,
  });
  onTestFinished(() => app.close());
  return app.listen({ host: "127.0.0.1", port: 0 });
}

beforeEach(async () => {
  url = await start();
});

interface Ask {
  key?: string | null;
  headers?: Record<string, string>;
  raw?: string;
}

const request = (method: string, path: string, body?: unknown, { key = "key-a", headers = {}, raw }: Ask = {}) =>
  fetch(`${url}${path}`, {
    method,
    headers: {
      ...(key === null ? {} : { "X-API-Key": key }),
      ...(body === undefined && raw === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined && raw === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
  });

const json = async (response: Response) => (await response.json()) as Record<string, unknown>;
const STREAM = "/api/v2/chat/streaming/stream";
const SESSIONS = "/api/v2/conversation/sessions";

interface ServerEvent {
  id: number;
  data: { type: string; content?: string; used_facts?: string[]; context_hash?: string; stream_id?: string };
}

/** The events of a stream that ended, by its raw text. */
async function events(response: Response): Promise<ServerEvent[]> {
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  return (await response.text())
    .split("\n\n")
    .filter((block) => block.startsWith("id:"))
    .map((block) => {
      const [id = "", data = ""] = block.split("\n");
      return { id: Number(id.slice(3)), data: JSON.parse(data.slice(5)) as ServerEvent["data"] };
    });
}

const text = (list: ServerEvent[]) => list.map(({ data }) => (data.type === "token" ? data.content : "")).join("");

describe("the reference backend", () => {
  it("says that it lives to anybody, and the rest to key holders only", async () => {
    expect(await json(await request("GET", "/health", undefined, { key: null }))).toMatchObject({ status: "ok" });
    for (const key of [null, "wrong", "key-a "]) {
      const refused = await request("GET", "/api/v2/capabilities", undefined, { key });
      // A header's surrounding spaces are not part of its value.
      expect(refused.status).toBe(key === "key-a " ? 200 : 401);
    }
    expect(await json(await request("GET", "/api/v2/capabilities"))).toMatchObject({
      version: "2",
      streaming: ["sse", "websocket"],
    });
  });

  it("streams an answer with numbered events, and remembers what it was told without a context", async () => {
    await events(await request("POST", STREAM, { message: "I live in Lisbon" }));
    const list = await events(
      await request("POST", STREAM, { message: "Where do I live?", session_id: "s1", message_id: "m1" }),
    );
    expect(list.map(({ id }) => id)).toEqual(list.map((_, index) => index + 1));
    expect(list[0]?.data).toMatchObject({ type: "stream_start", session_id: "s1", message_id: "m1" });
    expect(text(list)).toContain("Lisbon");
    expect(list.at(-2)?.data.used_facts).toHaveLength(1);
    expect(list.at(-1)?.data).toEqual({ type: "done", finish_reason: "stop" });
  });

  it("answers from the context that it is sent, names its facts, and returns its hash", async () => {
    const vector = vectors[1];
    const list = await events(
      await request("POST", STREAM, {
        message: "Where do I live?",
        context: vector?.context,
        context_hash: vector?.context_hash,
      }),
    );
    expect(text(list)).toContain("Lisbon");
    expect(list.at(-2)?.data).toMatchObject({ used_facts: ["f1"], context_hash: vector?.context_hash });
  });

  it.each(vectors)("agrees on the hash: $name", async ({ context, context_hash }) => {
    const list = await events(await request("POST", STREAM, { message: "Hello", context, context_hash }));
    expect(list.at(-2)?.data.context_hash).toBe(context_hash);
  });

  it("takes the camelCase spelling of older clients", async () => {
    const context = {
      profile: { name: null, interactionCount: 1 },
      facts: [],
      recentMessages: [{ id: "m", role: "user", content: "The boat is blue", createdAt: "2026-01-01T00:00:00Z" }],
      preferences: { keepThisCase: 1 },
    };
    const list = await events(
      await request("POST", STREAM, { message: "What colour is the boat?", context, sessionId: "s9" }),
    );
    expect(text(list)).toContain("The boat is blue");
    expect(list[0]?.data).toMatchObject({ session_id: "s9" });
  });

  it("wants the context again for a hash that it does not hold, and takes the hash alone for one it does", async () => {
    const vector = vectors[1];
    const hashOnly = { message: "Where do I live?", session_id: "s1", context_hash: vector?.context_hash };
    const refused = await request("POST", STREAM, hashOnly);
    expect(refused.status).toBe(409);
    expect(await json(refused)).toMatchObject({ error: { code: "context_required" } });
    await events(await request("POST", STREAM, { ...hashOnly, context: vector?.context }));
    expect(text(await events(await request("POST", STREAM, hashOnly)))).toContain("Lisbon");
  });

  it("refuses a hash that is not the context's", async () => {
    const refused = await request("POST", STREAM, {
      message: "Hi",
      context: vectors[1]?.context,
      context_hash: vectors[0]?.context_hash,
    });
    expect(refused.status).toBe(422);
    expect(await json(refused)).toMatchObject({ error: { code: "context_hash_mismatch" } });
  });

  it.each([
    ["malformed_json", 400, { raw: '{"message":' }],
    ["malformed_json", 400, { raw: "" }],
    ["invalid_request", 422, { raw: '{"message":7}' }],
    ["invalid_request", 422, { raw: '{"message":"hi","temperature":9}' }],
    ["invalid_request", 422, { raw: "hi", headers: { "Content-Type": "text/plain" } }],
    ["too_large", 413, { raw: JSON.stringify({ message: "x".repeat(1024 * 1024) }) }],
  ])("answers %s (%i)", async (code, status, ask) => {
    const response = await request("POST", STREAM, undefined, ask);
    expect(response.status).toBe(status);
    expect(await json(response)).toMatchObject({
      error: { code, retryable: false, request_id: expect.any(String) as string },
    });
  });

  it("names the field that is wrong", async () => {
    const body = await json(await request("POST", STREAM, { message: "hi", context: { profile: {} } }));
    expect((body.error as { message: string }).message).toMatch(/^context\.profile\.name:/);
  });

  it("has nothing at other addresses", async () => {
    expect((await request("GET", "/api/v2/nothing")).status).toBe(404);
    expect((await request("GET", `${SESSIONS}/nope`)).status).toBe(404);
    expect((await request("GET", "/api/v2/conversation/nope/status")).status).toBe(404);
  });

  it("answers to its own name only", async () => {
    const { hostname, port } = new URL(url);
    const { request: httpRequest } = await import("node:http");
    const status = await new Promise((resolve) => {
      const probe = httpRequest(
        { hostname, port, path: "/health", headers: { host: `evil.example:${port}` } },
        (response) => resolve(response.statusCode),
      );
      probe.end();
    });
    expect(status).toBe(403);
  });

  it("limits requests and says when to come back", async () => {
    url = await start({ rateLimit: 2 });
    await request("GET", "/api/v2/capabilities");
    await request("GET", "/api/v2/capabilities");
    const limited = await request("GET", "/api/v2/capabilities");
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await json(limited)).toMatchObject({ error: { code: "rate_limited", retryable: true } });
    expect((await request("GET", "/api/v2/capabilities", undefined, { key: "key-b" })).status).toBe(200);
  });

  it("keeps users apart", async () => {
    const { session_id: id } = await json(await request("POST", SESSIONS, { initial_message: "I live in Lisbon" }));
    await events(await request("POST", STREAM, { message: "I live in Lisbon", session_id: id, message_id: "m1" }));
    const other = { key: "key-b" };
    expect((await request("GET", `${SESSIONS}/${String(id)}`, undefined, other)).status).toBe(404);
    expect(await json(await request("GET", SESSIONS, undefined, other))).toMatchObject({ sessions: [] });
    expect((await request("DELETE", `${SESSIONS}/${String(id)}`, undefined, other)).status).toBe(404);
    const list = await events(await request("POST", STREAM, { message: "Where do I live?" }, other));
    expect(text(list)).not.toContain("Lisbon");
    const foreign = { session_id: id, message_id: "m1", partial: "" };
    expect((await request("POST", "/api/v2/chat/streaming/continue", foreign, other)).status).toBe(404);
  });

  it("starts, fills, shows, ends and deletes a session", async () => {
    const created = await request("POST", SESSIONS, { initial_message: "The ferry leaves at dawn." });
    expect(created.status).toBe(201);
    const { session_id: id } = await json(created);
    const message = { id: "x1", role: "assistant", content: "Then get up early.", timestamp: "2026-11-21T08:00:00Z" };
    expect((await request("POST", `/api/v2/conversation/${String(id)}/messages`, message)).status).toBe(201);
    const twice = await request("POST", `/api/v2/conversation/${String(id)}/messages`, message);
    expect([twice.status, await json(twice)]).toMatchObject([409, { error: { code: "message_exists" } }]);
    expect((await request("POST", "/api/v2/conversation/fresh/messages", { ...message, id: "x2" })).status).toBe(201);
    const shown = await json(await request("GET", `${SESSIONS}/${String(id)}`));
    expect(shown.messages).toMatchObject([{ content: "The ferry leaves at dawn." }, { id: "x1", role: "assistant" }]);
    expect(await json(await request("GET", `/api/v2/conversation/${String(id)}/status`))).toMatchObject({
      streaming: false,
    });
    const { summary } = await json(await request("POST", `${SESSIONS}/${String(id)}/end`));
    expect(summary).toContain("ferry");
    const { sessions } = await json(await request("GET", SESSIONS));
    expect(sessions).toContainEqual(expect.objectContaining({ session_id: id, summary }));
    expect((await request("DELETE", `${SESSIONS}/${String(id)}`)).status).toBe(204);
    expect((await request("GET", `${SESSIONS}/${String(id)}`)).status).toBe(404);
  });

  it("creates once for an Idempotency-Key, and refuses it with another body", async () => {
    const headers = { "Idempotency-Key": "once-1" };
    const first = await json(await request("POST", SESSIONS, { initial_message: "Hello" }, { headers }));
    const again = await request("POST", SESSIONS, { initial_message: "Hello" }, { headers });
    expect(again.status).toBe(201);
    expect(await json(again)).toEqual(first);
    const other = await request("POST", SESSIONS, { initial_message: "Other" }, { headers });
    expect(other.status).toBe(422);
    expect(await json(other)).toMatchObject({ error: { code: "idempotency_conflict" } });
    expect((await json(await request("GET", SESSIONS))).sessions).toHaveLength(1);
  });

  it("continues without repeating, also when it had finished before its reader knew", async () => {
    const whole = text(
      await events(await request("POST", STREAM, { message: "Hello", session_id: "s1", message_id: "m1" })),
    );
    const body = { session_id: "s1", message_id: "m1", partial: whole.slice(0, 10) };
    const rest = await events(await request("POST", "/api/v2/chat/streaming/continue", body));
    expect(text(rest)).toBe(whole.slice(10));
    expect(rest.at(-1)?.data.type).toBe("done");
  });

  it("goes on with an answer that its model cut off at its limit", async () => {
    const half: Reply = [{ text: "One, two and" }, { end: "length", usage: { input: 5, output: 3 } }];
    const model = await startModelServer("chat", [half, [{ text: " three." }]]);
    onTestFinished(() => model.close());
    url = await start({ backend: { kind: "openai", apiUrl: model.base, apiKey: "sk-test", model: "m1" } });
    await events(await request("POST", STREAM, { message: "Count", session_id: "s1", message_id: "m1" }));
    const goOn = async (partial: string) =>
      events(await request("POST", "/api/v2/chat/streaming/continue", { session_id: "s1", message_id: "m1", partial }));
    // Whoever has less of it is first told the rest, and that there is more to come.
    const missed = await goOn("One,");
    expect(text(missed)).toBe(" two and");
    expect(missed.at(-1)?.data).toMatchObject({ type: "done", finish_reason: "length" });
    expect(text(await goOn("One, two and"))).toBe(" three.");
  });
});

describe("the bar against the reference backend", () => {
  const bar = (key = "key-a") => testCore({ env: { FLOATBAR_API_URL: url, FLOATBAR_API_KEY: key } });

  it("is answered from the bar's own memory, and reinforces what was used", async () => {
    const core = await bar();
    await core.ask("My name is Ana and I live in Lisbon");
    const { message } = await core.ask("Where do I live?");
    expect(message.content).toContain("You live in Lisbon.");
    const facts = (await core.call("facts.list", {})).facts;
    expect(facts.find(({ key }) => key === "lives_in")?.use_count).toBe(1);
    expect(message.facts.used).toEqual(facts.filter(({ key }) => key === "lives_in").map(({ id }) => id));
    expect((await core.call("connection.get", {})).status).toBe("connected");
  });

  it("is told that its key is wrong, and works with the right one", async () => {
    const core = await bar("wrong");
    const { message } = await core.ask("Hello");
    expect(message).toMatchObject({ state: "failed", error: { code: "unauthorized" } });
    expect((await core.call("connection.get", {})).status).toBe("unauthorized");
    const connected = core.next("connection.changed", ({ status }) => status === "connected");
    await core.call("settings.save", { api_key: "key-a" });
    await connected;
    expect((await core.ask("Hello", message.session_id)).message.state).toBe("complete");
  });

  it("allows and denies the tools that the backend itself wants to run", async () => {
    const usage = { input: 1, output: 1 };
    const call = (id: string) => [
      { call: "add_task", id, input: { title: `Task ${id}` } },
      { end: "tools" as const, usage },
    ];
    const end = { end: "stop" as const, usage };
    const model = await startModelServer("chat", [
      call("c1"),
      [{ text: "Added." }, end],
      call("c2"),
      [{ text: "Left." }, end],
    ]);
    onTestFinished(() => model.close());
    const backend = await start({ backend: { kind: "openai", apiUrl: model.base, apiKey: "sk-test", model: "m1" } });
    const bar = await testCore({ env: { FLOATBAR_API_URL: backend, FLOATBAR_API_KEY: "key-a" } });
    for (const [decision, answer] of [
      ["allow", "Added."],
      ["deny", "Left."],
    ] as const) {
      const asked = bar.next("chat.event", ({ event }) => event.type === "tool_approval");
      const ended = bar.ask("Add a task");
      const { event } = await asked;
      if (event.type !== "tool_approval") throw new Error(event.type);
      await bar.call("tools.answer", { call_id: event.call_id, decision });
      expect((await ended).message.content).toBe(answer);
    }
    const said = JSON.stringify(model.asked.at(-1)?.body);
    expect(said).toContain("The user said no");
    expect(said).not.toContain("Added: [ ] Task c2");
  });

  it("reaches an OpenAI-compatible model through it", async () => {
    const model = await startOpenAIServer((_last, all) =>
      all.includes("lives in: Lisbon") ? "You live in Lisbon." : "I see.",
    );
    onTestFinished(() => model.close());
    url = await start({ backend: { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: null } });
    const core = await bar();
    await core.ask("I live in Lisbon");
    const { message } = await core.ask("Where do I live?");
    expect(message).toMatchObject({
      content: "You live in Lisbon.",
      model: "tiny-1",
      input_tokens: 40,
      output_tokens: 5,
    });
    const receipt = await core.call("receipt.get", { message_id: message.id });
    expect(receipt.context && hashContext(receipt.context).hash).toBe(message.context_hash);
  });
});
