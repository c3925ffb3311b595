import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog, testCore } from "../testing/test-core.ts";
import { createServer } from "./app.ts";
import type { ServerOptions } from "./options.ts";

const WORDS = Array.from({ length: 300 }, (_, index) => `word${index}`).join(" ");
const EMPTY = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };
let url: string;

async function start(options: Partial<ServerOptions> = {}): Promise<string> {
  const model = await startOpenAIServer(() => WORDS, { words: 10, ms: 3 });
  onTestFinished(() => model.close());
  const app = await createServer({
    dataDir: tempDir(),
    host: "127.0.0.1",
    apiKeys: ["key-a", "key-b"],
    backend: { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: null },
    log: silentLog,
    version: "0.0.0-test",
    rateLimit: 10_000,
    ...options,
  });
  onTestFinished(() => app.close());
  return app.listen({ host: "127.0.0.1", port: 0 });
}

beforeEach(async () => {
  url = await start();
});

interface Frame {
  request_id: string;
  seq?: number;
  type: string;
  content?: string;
  code?: string;
  stream_id?: string;
  finish_reason?: string;
}

class Client {
  readonly frames: Frame[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<number>;

  constructor(headers: Record<string, string> = { "x-api-key": "key-a" }) {
    this.socket = new WebSocket(`${url.replace("http", "ws")}/ws/chat`, { headers });
    onTestFinished(() => this.socket.terminate());
    this.socket.on("message", (data: Buffer) => this.frames.push(JSON.parse(data.toString()) as Frame));
    this.socket.on("error", () => undefined);
    this.closed = new Promise((resolve) => this.socket.on("close", resolve));
  }

  async opened(): Promise<this> {
    if (this.socket.readyState !== WebSocket.OPEN) await new Promise((resolve) => this.socket.once("open", resolve));
    return this;
  }

  send(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  of(id: string): Frame[] {
    return this.frames.filter(({ request_id }) => request_id === id);
  }

  async done(id: string): Promise<Frame[]> {
    await expect.poll(() => this.of(id).at(-1)?.type, { timeout: 15_000, interval: 5 }).toBe("done");
    return this.of(id);
  }
}

const text = (frames: readonly Frame[]) => frames.map(({ content }) => content ?? "").join("");

describe("WS /ws/chat", () => {
  it("carries many streams on one connection, each whole and in order", async () => {
    const client = await new Client().opened();
    const ids = Array.from({ length: 10 }, (_, index) => `r${index}`);
    for (const id of ids) client.send({ type: "chat", request_id: id, message: `Question ${id}` });
    for (const id of ids) {
      const frames = await client.done(id);
      expect(text(frames)).toBe(WORDS);
      expect(frames.map(({ seq }) => seq)).toEqual(frames.map((_, index) => index + 1));
    }
  });

  it("takes a stream up again after any event, on another connection", async () => {
    const first = await new Client().opened();
    first.send({ type: "chat", request_id: "a", message: "Go" });
    await expect.poll(() => first.of("a").length, { interval: 2 }).toBeGreaterThan(3);
    const seen = first.of("a");
    first.socket.terminate();
    const second = await new Client().opened();
    second.send({ type: "attach", request_id: "b", stream_id: seen[0]?.stream_id, last_event_id: seen.at(-1)?.seq });
    expect(text(seen) + text(await second.done("b"))).toBe(WORDS);
  });

  it("pauses, resumes and cancels", async () => {
    const client = await new Client().opened();
    client.send({ type: "chat", request_id: "a", message: "Go" });
    await expect.poll(() => client.of("a").length, { interval: 2 }).toBeGreaterThan(2);
    const stream_id = client.of("a")[0]?.stream_id;
    client.send({ type: "pause", request_id: "p", stream_id });
    const active = async () => {
      const response = await fetch(`${url}/api/v2/chat/streaming/active`, { headers: { "x-api-key": "key-a" } });
      return ((await response.json()) as { state: string }[])[0]?.state;
    };
    await expect.poll(active).toBe("paused");
    client.send({ type: "resume", request_id: "p", stream_id });
    await expect.poll(active).toBe("active");
    client.send({ type: "cancel", request_id: "p", stream_id });
    await expect.poll(() => client.of("p").length).toBe(3);
    expect(client.of("p")).toEqual(
      ["pause", "resume", "cancel"].map((command) => ({ type: "ack", request_id: "p", command })),
    );
    expect((await client.done("a")).at(-1)?.finish_reason).toBe("cancelled");
  });

  it("takes the key in the first frame, and closes on a wrong one", async () => {
    const client = await new Client({}).opened();
    client.send({ type: "auth", api_key: "key-a" });
    client.send({ type: "chat", request_id: "a", message: "Go" });
    expect(text(await client.done("a"))).toBe(WORDS);
    const wrong = await new Client({}).opened();
    wrong.send({ type: "auth", api_key: "nope" });
    expect(await wrong.closed).toBe(4401);
    const none = await new Client({}).opened();
    none.send({ type: "chat", request_id: "a", message: "Go" });
    expect(await none.closed).toBe(4401);
  });

  it("takes a bare question in the first frame, with the key in it, and gives it a request_id", async () => {
    const client = await new Client({}).opened();
    client.socket.send(JSON.stringify({ message: "Go", context: EMPTY, api_key: "key-a" }));
    await expect.poll(() => client.frames.at(-1)?.type, { timeout: 15_000, interval: 5 }).toBe("done");
    expect(text(client.frames)).toBe(WORDS);
    expect(new Set(client.frames.map(({ request_id }) => request_id)).size).toBe(1);
    client.socket.send(JSON.stringify({ message: "Again", request_id: "b" }));
    expect(text(await client.done("b"))).toBe(WORDS);
    const wrong = await new Client({}).opened();
    wrong.socket.send(JSON.stringify({ message: "Go", api_key: "nope" }));
    expect(await wrong.closed).toBe(4401);
  });

  it("answers bad requests with the protocol's errors, and keeps users apart", async () => {
    const client = await new Client().opened();
    client.send({ type: "chat", request_id: "a", message: 7 });
    client.send({ type: "dance", request_id: "b" });
    client.send({ type: "chat", request_id: "c", message: "Hi", context_hash: "sha256:00" });
    expect((await client.done("a"))[0]).toMatchObject({ type: "error", code: "invalid_request" });
    expect((await client.done("b"))[0]).toMatchObject({ code: "invalid_request" });
    expect((await client.done("c"))[0]).toMatchObject({ code: "context_required" });
    client.send({ type: "chat", request_id: "d", message: "Go" });
    const [start] = await client.done("d");
    const other = await new Client({ "x-api-key": "key-b" }).opened();
    other.send({ type: "attach", request_id: "e", stream_id: start?.stream_id });
    expect((await other.done("e"))[0]).toMatchObject({ code: "not_found" });
    // What is no request at all is answered, too, and closes nothing.
    const heard: { type: string; request_id: string; code?: string }[] = [];
    client.socket.on("message", (data: Buffer) => heard.push(JSON.parse(data.toString()) as (typeof heard)[number]));
    client.socket.send("no JSON");
    client.send({ type: "chat", message: "Nameless" });
    await expect.poll(() => heard.map(({ type }) => type).toSorted()).toEqual(["done", "done", "error", "error"]);
    expect(heard[0]).toMatchObject({ code: "invalid_request", request_id: expect.stringMatching(/./) });
    // Two under one name could not be told apart.
    client.send({ type: "chat", request_id: "f", message: "Go" });
    client.send({ type: "chat", request_id: "f", message: "Go again" });
    await expect.poll(() => heard.filter(({ type }) => type === "done")).toHaveLength(4);
    expect(heard.filter(({ type, request_id }) => type === "error" && request_id === "f")).toHaveLength(1);
    expect(heard.filter(({ type }) => type === "stream_start")).toHaveLength(1);
  });
});

describe("the bar over a WebSocket", () => {
  const bar = () =>
    testCore({
      env: { FLOATBAR_API_URL: url, FLOATBAR_API_KEY: "key-a" },
      deadlines: { firstByteMs: 5000, idleMs: 5000, checkMs: 5000 },
    });

  it("uses one connection for fifty answers at once, each complete and in order", async () => {
    const core = await bar();
    await core.next("connection.changed", ({ status }) => status === "connected");
    const ended = Array.from({ length: 50 }, (_, index) => core.ask(`Question ${index}`));
    const contents = (await Promise.all(ended)).map(({ message }) => message.content);
    // Each promise resolves with the first end it hears; the vault has them all.
    expect(contents).toHaveLength(50);
    await expect.poll(async () => (await core.call("streams.active", {})).streams.length).toBe(0);
    const { sessions } = await core.call("sessions.list", { limit: 100 });
    for (const { id } of sessions) {
      const { messages } = await core.call("sessions.open", { session_id: id });
      expect(messages[1]).toMatchObject({ state: "complete", content: WORDS });
    }
    expect(sessions).toHaveLength(50);
  });

  it("reads no further while an answer is paused, however long that is, and misses nothing then", async () => {
    const core = await testCore({
      env: { FLOATBAR_API_URL: url, FLOATBAR_API_KEY: "key-a" },
      deadlines: { firstByteMs: 2000, idleMs: 200, checkMs: 2000 },
    });
    await core.next("connection.changed", ({ status }) => status === "connected");
    const shown = core.next("chat.event", ({ event }) => event.type === "token");
    const ended = core.next("chat.ended");
    const { session } = await core.call("chat.send", { session_id: null, text: "Go" });
    await shown;
    const { stream_id } = await core.call("streams.status", { session_id: session.id });
    await core.call("streams.pause", { stream_id: stream_id ?? "" });
    const remote = async () => {
      const response = await fetch(`${url}/api/v2/conversation/${session.id}/status`, {
        headers: { "x-api-key": "key-a" },
      });
      return ((await response.json()) as { state: string }).state;
    };
    await expect.poll(remote, { timeout: 10_000 }).toBe("complete");
    expect(await core.call("streams.status", { session_id: session.id })).toMatchObject({
      streaming: true,
      state: "paused",
    });
    await core.call("streams.resume", { stream_id: stream_id ?? "" });
    expect((await ended).message).toMatchObject({ state: "complete", content: WORDS });
    expect(await core.call("streams.status", { session_id: session.id })).toMatchObject({
      streaming: false,
      state: "complete",
    });
  });

  it("falls back to server-sent events where no WebSocket can be had", async () => {
    const { startHttpServer } = await import("../testing/http-server.ts");
    // A relay that passes requests on and knows no upgrade.
    const relay = await startHttpServer(async (request, response, body) => {
      const answer = await fetch(`${url}${request.url ?? ""}`, {
        method: request.method ?? "GET",
        headers: { "x-api-key": "key-a", "content-type": "application/json" },
        ...(body === "" ? {} : { body }),
      });
      response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
      for await (const chunk of answer.body ?? []) response.write(chunk);
      response.end();
    });
    onTestFinished(() => relay.close());
    const core = await testCore({ env: { FLOATBAR_API_URL: relay.url, FLOATBAR_API_KEY: "key-a" } });
    await core.next("connection.changed", ({ status }) => status === "connected");
    expect((await core.ask("Go")).message).toMatchObject({ state: "complete", content: WORDS });
    expect(relay.requests.some(({ path }) => path.endsWith("/stream"))).toBe(true);
  });
});
