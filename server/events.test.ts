import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { startTcpGate } from "../testing/tcp-gate.ts";
import { eventsIn, pacedModel, testServer, textOf, type ServerEvent, type TestServer } from "../testing/test-server.ts";

const WORDS = Array.from({ length: 150 }, (_, index) => `word${index}`).join(" ");
const PACE = { words: 1, ms: 6 };
/** Long enough that a busy machine hears of it while it is written. */
const SLOW = { words: 1, ms: 20 };

interface Any {
  type: string;
  stream_id: string;
  session_id: string;
  message_id: string;
  seq: number;
  content?: string;
}

/** A second device of a user's that listens over server-sent events. */
async function listen(server: TestServer) {
  const gone = new AbortController();
  onTestFinished(() => gone.abort());
  const headers = { "x-api-key": server.key };
  const response = await fetch(`${server.url}/api/v2/events`, { headers, signal: gone.signal });
  const heard: ServerEvent[] = [];
  const read = async () => {
    let rest = "";
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + chunk).split("\n\n");
      rest = blocks.pop() ?? "";
      heard.push(...eventsIn(blocks.join("\n\n")));
    }
  };
  const over = read();
  over.catch(() => undefined);
  await expect.poll(() => heard[0]?.data.type).toBe("listening");
  return {
    close: () => gone.abort(),
    /** Rejects where it was cut off. */
    over,
    of: (messageId: string) =>
      heard.map(({ data }) => data as unknown as Any).filter((event) => event.message_id === messageId),
  };
}

const begin = (server: TestServer, id: string) =>
  server.request("POST", "/chat/streaming/stream", { message: "Go", message_id: id, session_id: `s-${id}` });
const isDone = (events: readonly Any[]) => events.at(-1)?.type === "done";
const said = (events: readonly Any[]) => events.map(({ content }) => content ?? "").join("");

const PLACES: readonly (readonly [string, () => Promise<[TestServer, TestServer]>])[] = [
  [
    "of the same server",
    async () => {
      const server = await testServer({ backend: await pacedModel(WORDS, SLOW) });
      return [server, server];
    },
  ],
  [
    "of another instance",
    async () => {
      const options = {
        databaseUrl: await testDatabase(),
        backend: await pacedModel(WORDS, SLOW),
        databaseConnections: 6,
      };
      return [await testServer(options), await testServer(options)];
    },
  ],
];

describe.each(PLACES)("the events of a user, heard by a device %s", (_, servers) => {
  it("have every event of each answer, of what runs already and of what begins, while it is written", async () => {
    const [here, there] = await servers();
    const first = await begin(here, "m1");
    await expect.poll(async () => (await here.json<unknown[]>("GET", "/chat/streaming/active")).length).toBe(1);
    const device = await listen(there);
    const second = await begin(here, "m2");
    await expect.poll(() => said(device.of("m2")), { timeout: 5000 }).not.toBe("");
    expect(isDone(device.of("m2"))).toBe(false);
    for (const [id, response] of [
      ["m1", first],
      ["m2", second],
    ] as const) {
      const own = eventsIn(await response.text());
      await expect.poll(() => isDone(device.of(id)), { timeout: 5000 }).toBe(true);
      const heard = device.of(id);
      expect(said(heard)).toBe(textOf(own));
      expect(heard.map(({ seq, type }) => [seq, type])).toEqual(own.map(({ id: seq, data }) => [seq, data.type]));
      expect(new Set(heard.map(({ session_id }) => session_id))).toEqual(new Set([`s-${id}`]));
    }
  });
});

it("an answer that is over before another instance looks is heard there all the same, and one from before is not", async () => {
  const backend = await pacedModel(WORDS, { words: 150, ms: 0 });
  const options = { databaseUrl: await testDatabase(), backend, databaseConnections: 6 };
  const [here, there] = [await testServer(options), await testServer(options)];
  await (await begin(here, "m0")).text();
  const device = await listen(there);
  const own = eventsIn(await (await begin(here, "m1")).text());
  await expect.poll(() => isDone(device.of("m1")), { timeout: 5000 }).toBe(true);
  expect(said(device.of("m1"))).toBe(textOf(own));
  expect(device.of("m0")).toEqual([]);
});

it.skipIf(!hasPostgres())(
  "a device hears the end of an answer that the database's fault cut off, on the other instance, too",
  async () => {
    const url = new URL(await testDatabase());
    const gate = await startTcpGate(Number(url.port));
    onTestFinished(() => gate.close());
    url.port = String(gate.port);
    const backend = await pacedModel(WORDS, PACE);
    const options = { databaseUrl: url.href, backend, databaseConnections: 6 };
    const [here, there] = [await testServer(options), await testServer(options)];
    const device = await listen(there);
    const response = await begin(here, "m1");
    await expect.poll(() => said(device.of("m1")), { timeout: 5000 }).not.toBe("");
    gate.cut(true);
    const own = eventsIn(await response.text());
    expect(own.at(-2)?.data).toMatchObject({ type: "error", code: "interrupted" });
    gate.open();
    await expect.poll(() => isDone(device.of("m1")), { timeout: 15_000 }).toBe(true);
    const heard = device.of("m1");
    expect(heard.at(-2)).toMatchObject({ type: "error", code: "interrupted" });
    // What was stored as the connection broke is heard there, and here only where that was known in time.
    expect(said(heard).startsWith(textOf(own))).toBe(true);
    const session = await here.request("GET", "/conversation/sessions/s-m1");
    const { messages } = (await session.json()) as { messages: { role: string; content: string }[] };
    expect(messages.find(({ role }) => role === "assistant")?.content).toBe(said(heard));
  },
);

it("others hear nothing, and a WebSocket hears the same as long as it wants to", async () => {
  const server = await testServer({ backend: await pacedModel(WORDS, PACE) });
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/chat`, { headers: { "x-api-key": server.key } });
  onTestFinished(() => socket.terminate());
  const frames: (Any & { request_id: string; command?: string })[] = [];
  socket.on("message", (data: Buffer) => frames.push(JSON.parse(data.toString()) as (typeof frames)[number]));
  await new Promise((resolve) => socket.once("open", resolve));
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  send({ type: "subscribe", request_id: "all" });
  await expect.poll(() => frames[0]).toEqual({ type: "listening", request_id: "all" });
  const other = await listen(Object.assign(Object.create(server) as TestServer, { key: "key-b" }));
  const own = eventsIn(await (await begin(server, "m1")).text());
  await expect.poll(() => isDone(frames)).toBe(true);
  expect(said(frames)).toBe(textOf(own));
  expect(frames.slice(1).map(({ seq }) => seq)).toEqual(own.map(({ id }) => id));
  send({ type: "unsubscribe", request_id: "all" });
  await expect.poll(() => frames.at(-1)).toEqual({ type: "ack", request_id: "all", command: "unsubscribe" });
  await (await begin(server, "m2")).text();
  expect(frames.at(-1)?.type).toBe("ack");
  expect([...other.of("m1"), ...other.of("m2")]).toEqual([]);
});

it("a device that leaves keeps nothing open, and a server that stops lets it go", async () => {
  const server = await testServer({ backend: await pacedModel(WORDS, { words: 150, ms: 1 }) });
  const device = await listen(server);
  const staying = await listen(server);
  device.close();
  await (await begin(server, "m1")).text();
  await expect.poll(() => isDone(staying.of("m1"))).toBe(true);
  expect(device.of("m1")).toEqual([]);
  await server.app.close();
});

it("a server that stops ends what a device hears, once it has heard the end of each answer", async () => {
  for (const graceMs of [0, 30_000]) {
    const server = await testServer({ backend: await pacedModel(WORDS, PACE), graceMs });
    const device = await listen(server);
    const answer = begin(server, "m1").then((response) => response.text());
    await expect.poll(() => said(device.of("m1"))).not.toBe("");
    await server.app.close();
    await device.over;
    const own = eventsIn(await answer);
    expect(device.of("m1").map(({ seq, type }) => [seq, type])).toEqual(own.map(({ id, data }) => [id, data.type]));
  }
});

it.skipIf(!hasPostgres())("a server that stops does not cut off who hears an answer of another instance", async () => {
  const backend = await pacedModel(WORDS, SLOW);
  const options = { databaseUrl: await testDatabase(), backend, databaseConnections: 6 };
  const [here, there] = [await testServer(options), await testServer(options)];
  const device = await listen(there);
  const answer = begin(here, "m1").then((response) => response.text());
  await expect.poll(() => said(device.of("m1")), { timeout: 5000 }).not.toBe("");
  await there.app.close();
  await device.over;
  expect(textOf(eventsIn(await answer))).toBe(WORDS);
});
