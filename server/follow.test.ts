import { connect } from "node:net";
import type { Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog, testCore } from "../testing/test-core.ts";
import { createServer } from "./app.ts";

async function start(reply: string, pace: { words: number; ms: number }, dataDir = tempDir(), graceMs = 10_000) {
  const model = await startOpenAIServer(() => reply, pace);
  onTestFinished(() => model.close());
  const app = await createServer({
    dataDir,
    host: "127.0.0.1",
    apiKeys: ["key"],
    backend: { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: null },
    log: silentLog,
    version: "0.0.0-test",
    rateLimit: 10_000,
    graceMs,
  });
  onTestFinished(() => app.close());
  const sockets = new Set<Socket>();
  app.server.on("connection", (socket: Socket) => sockets.add(socket));
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return { app, url, sockets };
}

const KEY = { "x-api-key": "key", "content-type": "application/json" };
const ask = (url: string, message: string, id: string) =>
  fetch(`${url}/api/v2/chat/streaming/stream`, {
    method: "POST",
    headers: KEY,
    body: JSON.stringify({ message, message_id: id }),
  });
const events = async (url: string, streamId: string, after: number) => {
  const headers = { ...KEY, "last-event-id": String(after) };
  const response = await fetch(`${url}/api/v2/chat/streaming/streams/${streamId}/events`, { headers });
  if (!response.ok) return response.status;
  return (await response.text())
    .split("\n\n")
    .filter((block) => block.startsWith("id:"))
    .map((block) => ({
      id: Number(/^id: (\d+)/.exec(block)?.[1]),
      data: JSON.parse(block.slice(block.indexOf("data: ") + 6)) as Record<string, unknown>,
    }));
};
const active = async (url: string) =>
  (await (await fetch(`${url}/api/v2/chat/streaming/active`, { headers: KEY })).json()) as {
    stream_id: string;
    content: string;
  }[];

const state = async (url: string, sessionId: string) => {
  const response = await fetch(`${url}/api/v2/conversation/${sessionId}/status`, { headers: KEY });
  return ((await response.json()) as { state?: string }).state;
};

/** Lengths of the answers that a server holds. */
const stored = async (url: string) => {
  const get = async (path: string) => (await fetch(`${url}/api/v2/conversation/${path}`, { headers: KEY })).json();
  const { sessions } = (await get("sessions")) as { sessions: { session_id: string }[] };
  const messages: number[] = [];
  for (const { session_id } of sessions) {
    const session = (await get(`sessions/${session_id}`)) as { messages: { content: string }[] };
    messages.push(session.messages[1]?.content.length ?? 0);
  }
  return { messages };
};

const SHORT = Array.from({ length: 200 }, (_, index) => `word${index}`).join(" ");

describe("following a stream", () => {
  it("goes on when its reader is gone, and is given again from any event, also after its end", async () => {
    const { url } = await start(SHORT, { words: 10, ms: 4 });
    const reader = new AbortController();
    const response = await fetch(`${url}/api/v2/chat/streaming/stream`, {
      method: "POST",
      headers: KEY,
      body: JSON.stringify({ message: "Go", message_id: "m1" }),
      signal: reader.signal,
    });
    await response.body?.getReader().read();
    const [stream] = await active(url);
    reader.abort();
    await expect.poll(async () => (await active(url)).length).toBe(0);
    const all = await events(url, stream?.stream_id ?? "", 0);
    if (typeof all === "number") throw new Error(`status ${all}`);
    expect(all.map(({ id }) => id)).toEqual(all.map((_, index) => index + 1));
    expect(all.map(({ data }) => (data.type === "token" ? data.content : "")).join("")).toBe(SHORT);
    expect(await events(url, stream?.stream_id ?? "", 3)).toEqual(all.slice(3));
    expect(await events(url, stream?.stream_id ?? "", all.length)).toEqual([]);
    expect(await events(url, "stream_of_nobody", 0)).toBe(404);
  });

  it("survives a restart: what was sent is there, and the stream says that it was interrupted", async () => {
    const dataDir = tempDir();
    const first = await start(SHORT, { words: 1, ms: 20 }, dataDir, 0);
    const response = await ask(first.url, "Go", "m1");
    await response.body?.getReader().read();
    await expect.poll(async () => (await active(first.url))[0]?.content ?? "").not.toBe("");
    const [stream] = await active(first.url);
    await first.app.close();
    const second = await start(SHORT, { words: 10, ms: 4 }, dataDir);
    const all = await events(second.url, stream?.stream_id ?? "", 0);
    if (typeof all === "number") throw new Error(`status ${all}`);
    const text = all.map(({ data }) => (data.type === "token" ? String(data.content) : "")).join("");
    expect(text).not.toBe("");
    expect(SHORT.startsWith(text)).toBe(true);
    expect(all.at(-1)?.data).toMatchObject({ type: "done", finish_reason: "error" });
  });

  it("lets its streams end before it stops", async () => {
    const dataDir = tempDir();
    const first = await start(SHORT, { words: 1, ms: 5 }, dataDir);
    const response = await ask(first.url, "Go", "m1");
    await expect.poll(async () => (await active(first.url))[0]?.content ?? "").not.toBe("");
    const [text] = await Promise.all([response.text(), first.app.close()]);
    expect(text).toContain('"finish_reason":"stop"');
    const second = await start(SHORT, { words: 10, ms: 4 }, dataDir);
    expect((await stored(second.url)).messages).toEqual([SHORT.length]);
  });

  it("does not grow with a reader that does not read, over HTTP or WebSocket", async () => {
    const long = `${"x".repeat(20_000)} `.repeat(800);
    const { url, sockets } = await start(long, { words: 2, ms: 2 });
    const { hostname, port } = new URL(url);
    const body = JSON.stringify({ message: "Go", session_id: "s1" });
    const lazy = connect(Number(port), hostname);
    onTestFinished(() => void lazy.destroy());
    lazy.pause();
    lazy.write(
      `POST /api/v2/chat/streaming/stream HTTP/1.1\r\nhost: ${hostname}:${port}\r\nx-api-key: key\r\n` +
        `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    const socket = new WebSocket(`${url.replace("http", "ws")}/ws/chat`, { headers: { "x-api-key": "key" } });
    onTestFinished(() => socket.terminate());
    await new Promise((resolve) => socket.once("open", resolve));
    socket.pause();
    socket.send(JSON.stringify({ type: "chat", request_id: "a", message: "Go", session_id: "s2" }));
    let most = 0;
    const look = setInterval(() => {
      for (const { writableLength } of sockets) most = Math.max(most, writableLength);
    }, 5);
    for (const id of ["s1", "s2"]) await expect.poll(() => state(url, id), { timeout: 80_000 }).toBe("complete");
    clearInterval(look);
    // One frame's worth of events beyond the socket's own buffer, of an answer of 16 MB, which no kernel buffer takes.
    const { messages } = await stored(url);
    expect(messages).toEqual([long.trimEnd().length, long.trimEnd().length]);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(512 * 1024);
  }, 90_000);
});

describe("fifty answers at once in one core", () => {
  it("are each complete and in order", async () => {
    const { url } = await start(SHORT, { words: 10, ms: 4 });
    const core = await testCore({ env: { FLOATBAR_API_URL: url, FLOATBAR_API_KEY: "key" } });
    const seen = new Map<string, number>();
    let isOrdered = true;
    core.core.subscribe((name, payload) => {
      if (name !== "chat.event" || !("event" in payload)) return;
      isOrdered &&= payload.seq === (seen.get(payload.message_id) ?? 0) + 1;
      seen.set(payload.message_id, payload.seq);
    });
    const ids: string[] = [];
    for (let index = 0; index < 50; index += 1) {
      const { assistant } = await core.call("chat.send", { session_id: null, text: `Question ${index}` });
      ids.push(assistant.id);
    }
    await expect.poll(async () => (await core.call("streams.active", {})).streams.length, { timeout: 30_000 }).toBe(0);
    expect(isOrdered).toBe(true);
    for (const id of ids)
      expect(await core.core.services.vault.messages.find(id)).toMatchObject({ state: "complete", content: SHORT });
  });
});
