import type { ServerResponse } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../testing/http-server.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { eventsIn, type TestServer, testServer } from "../testing/test-server.ts";
import { unlimited } from "./allowances.ts";
import type { ServerOptions } from "./options.ts";

const chunk = (delta: object, finish: string | null = null, more: object = {}) =>
  `data: ${JSON.stringify({ id: "1", choices: [{ index: 0, delta, finish_reason: finish }], ...more })}\n\n`;
const says = (content: string) => chunk({ content });
const usage = { usage: { prompt_tokens: 40, completion_tokens: 5, total_tokens: 45 } };
const END = `${chunk({}, "stop", usage)}data: [DONE]\n\n`;
const LISTS = `${chunk({ tool_calls: [{ index: 0, id: "c1", type: "function", function: { name: "list_tasks", arguments: "{}" } }] })}${chunk({}, "tool_calls", usage)}`;
const ADDS = `${chunk({ tool_calls: [{ index: 0, id: "c0", type: "function", function: { name: "add_task", arguments: '{"title":"Milk"}' } }] })}${chunk({}, "tool_calls", usage)}`;

type Part = (response: ServerResponse) => void;
const whole =
  (body: string): Part =>
  (response) =>
    void response.end(body);
/** Says something, and no more. */
const hangs =
  (body: string): Part =>
  (response) =>
    void response.write(body);
/** Says something, and is gone. */
const cut =
  (body: string): Part =>
  (response) =>
    void response.write(body, () => response.destroy());

/** A model that plays these parts, one after the other, the last one again and again. */
async function playing(...parts: Part[]) {
  const asked: { messages: { role: string }[] }[] = [];
  const model = await startHttpServer((_, response, body) => {
    const request = JSON.parse(body || "{}") as { stream?: boolean; messages: { role: string }[] };
    response.writeHead(200, { "content-type": "text/event-stream" });
    if (request.stream !== true) return void response.end("{}");
    asked.push(request);
    parts[Math.min(asked.length, parts.length) - 1]?.(response);
  });
  onTestFinished(() => model.close());
  return { asked, backend: { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: "m1" } as const };
}

interface Session {
  messages: { id: string; role: string; content: string; state: string }[];
}
const answerOf = async (server: TestServer) => {
  const { messages } = await server.json<Session>("GET", "/conversation/sessions/s1");
  return messages.filter(({ role }) => role === "assistant").map(({ state, content }) => [state, content]);
};

/** What comes next. @throws Error at the end, where nothing does. */
async function next(reader: ReadableStreamDefaultReader<string> | undefined): Promise<string> {
  const read = await reader?.read();
  if (read?.value === undefined) throw new Error("What was waited for did not come.");
  return read.value;
}

/** Asks, and waits until so much is heard. */
async function ask(server: TestServer, until: string, more: object = {}) {
  const body = { message: "Go", session_id: "s1", message_id: "m1", ...more };
  const response = await server.request("POST", "/chat/streaming/stream", body);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const events = () => eventsIn(heard).map(({ data }) => data);
  const reach = async (words: string) => {
    while (!heard.includes(words)) heard += await next(reader);
  };
  await reach(until);
  const end = async () => {
    for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) heard += read.value;
    return events();
  };
  return { end, events, until: reach };
}

/** Hears all of a user's streams. @returns what waits until something was heard. */
async function heardBy(server: TestServer) {
  const response = await server.request("GET", "/events");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  onTestFinished(() => reader?.cancel());
  let heard = "";
  return async (words: string) => {
    while (!heard.includes(words)) heard += await next(reader);
  };
}

const STORES = [
  ["SQLite", async () => ({})],
  ["PostgreSQL", async () => ({ databaseUrl: await testDatabase(), databaseConnections: 6 })],
] as const;

describe.each(STORES)("on %s an answer whose user wants it", (store, options) => {
  const itHere = store === "PostgreSQL" && !hasPostgres() ? it.skip : it;
  const start = async (more: Partial<ServerOptions>) =>
    testServer({ dataDir: tempDir(), ...(await options()), ...more });

  itHere(
    "goes on by itself where its provider was lost, in a stream that other devices hear, counted once",
    async () => {
      const { asked, backend } = await playing(cut(says("One, two")), whole(says(", three.") + END));
      const server = await start({ backend });
      const rest = await ask(server, "done", { resume: true });
      const events = await rest.end();
      expect(events.at(-2)).toMatchObject({ type: "error", retryable: true, resumes: true });
      const taken = async () => (await server.json<{ tokens_used: number }>("GET", "/usage")).tokens_used;
      // What came of the first try is estimated.
      const before = await taken();
      expect(before).toBeGreaterThan(0);
      await expect.poll(() => answerOf(server), { timeout: 8000 }).toEqual([["complete", "One, two, three."]]);
      expect(asked).toHaveLength(2);
      expect(await taken()).toBe(before + 45);
    },
  );

  itHere("is ended for good while it waits, and after it went on, by whichever of its streams", async () => {
    const { asked, backend } = await playing(
      cut(says("One, two")),
      cut(says("One, two")),
      hangs(says(", three")),
      whole(says("Never") + END),
    );
    const server = await start({ backend });
    const heard = await heardBy(server);
    const id = async (session: string) =>
      (await server.json<{ stream_id: string }>("GET", `/conversation/${session}/status`)).stream_id;
    const cancel = async (stream: string) =>
      (await server.request("POST", `/chat/streaming/streams/${stream}/cancel`)).status;
    const states = async (session: string) =>
      (await server.json<Session>("GET", `/conversation/sessions/${session}`)).messages.map(({ state }) => state);
    await (await ask(server, "done", { resume: true })).end();
    const waiting = await id("s1");
    // Whoever stops it at the same time, or after that on another device, has what they want.
    expect(await Promise.all(Array.from({ length: 8 }, () => cancel(waiting)))).toEqual(Array(8).fill(200));
    expect(await states("s1")).toEqual(["complete", "cancelled"]);
    expect(await cancel(waiting)).toBe(200);
    // Whoever waits for it hears that it does not go on.
    await heard("cancelled");
    expect(await server.json("GET", "/chat/streaming/active")).toEqual([]);
    await (await ask(server, "done", { resume: true, session_id: "s2", message_id: "m2" })).end();
    const first = await id("s2");
    await heard(", three");
    expect(await cancel(first)).toBe(200);
    expect(await states("s2")).toEqual(["complete", "cancelled"]);
    expect(asked).toHaveLength(3);
  });

  itHere("is heard to end where its chat is deleted as it waits", async () => {
    const place = { ...(await options()), backend: (await playing(cut(says("One, two")))).backend };
    const server = await testServer(place);
    const there = store === "SQLite" ? server : await testServer(place);
    const heard = await Promise.all([heardBy(server), heardBy(there)]);
    await (await ask(server, "done", { resume: true })).end();
    for (const hears of heard) await hears('"done"');
    await there.request("DELETE", "/conversation/sessions/s1");
    for (const hears of heard) await hears('"cancelled"');
  });

  itHere("says why where it may not go on", async () => {
    const { asked, backend } = await playing(cut(says("One, two")), whole(says("Never") + END));
    const limits = { current: null as number | null };
    const allowances = {
      ...unlimited,
      ofUser: (userId: string) => ({ ...unlimited.ofUser(userId), tokensADay: limits.current }),
    };
    const server = await start({ backend, allowances });
    const heard = await heardBy(server);
    await (await ask(server, "done", { resume: true })).end();
    limits.current = 1;
    await heard("over_budget");
    expect(asked).toHaveLength(1);
    expect(await answerOf(server)).toEqual([["interrupted", "One, two"]]);
    const [left] = await server.json<[{ stream_id: string }]>("GET", "/chat/streaming/active");
    const again = await server.request("GET", `/chat/streaming/streams/${left.stream_id}/events`);
    const events = eventsIn(await again.text()).map(({ data }) => data);
    expect(events.find(({ type }) => type === "error")).toMatchObject({ code: "over_budget" });
    expect(events.find(({ type }) => type === "error")).not.toHaveProperty("resumes");
  });

  itHere("goes on after a restart without anybody asking for it, and does not repeat what a tool did", async () => {
    const { asked, backend } = await playing(
      whole(ADDS),
      hangs(says("Milk is")),
      // A model that does not see what it did.
      whole(ADDS),
      whole(says(" on your list.") + END),
      whole(LISTS),
      whole(says("Milk.") + END),
    );
    const place = { dataDir: tempDir(), ...(await options()), backend };
    const first = await testServer(place);
    await first.json("PUT", "/preferences/resume_answers", { value: true });
    const rest = await ask(first, "tool_approval", { tools: ["add_task"] });
    const [{ stream_id }] = await first.json<[{ stream_id: string }]>("GET", "/chat/streaming/active");
    const { call_id } = rest.events().at(-1) as unknown as { call_id: string };
    await first.json("POST", `/chat/streaming/streams/${stream_id}/approvals/${call_id}`, { allow: true });
    await rest.until("Milk is");
    await first.app.close();
    await rest.end().catch(() => undefined);
    expect(asked).toHaveLength(2);
    const second = await testServer(place);
    await expect.poll(() => answerOf(second), { timeout: 8000 }).toEqual([["complete", "Milk is\n\n on your list."]]);
    expect(asked).toHaveLength(4);
    await second.json("POST", "/chat", { message: "What is to be done?" });
    const listed = asked.at(-1)?.messages.findLast(({ role }) => role === "tool");
    expect(JSON.stringify(listed).match(/Milk/g)).toHaveLength(1);
  });

  itHere("does not where it is not wanted, or where its user ended it", async () => {
    const { asked, backend } = await playing(cut(says("One, two")), hangs(says("Three")), whole(says("Never") + END));
    const place = { dataDir: tempDir(), ...(await options()), backend };
    const first = await testServer(place);
    const rest = await ask(first, "done", { resume: false });
    expect((await rest.end()).at(-2)).not.toHaveProperty("resumes");
    const other = await ask(first, "Three", { resume: true, session_id: "s2", message_id: "m2" });
    const [{ stream_id }] = await first.json<[{ stream_id: string }]>("GET", "/chat/streaming/active");
    await first.json("POST", `/chat/streaming/streams/${stream_id}/cancel`);
    await other.end();
    await first.app.close();
    const second = await testServer(place);
    await second.json("GET", "/profile");
    expect(asked).toHaveLength(2);
    expect(await answerOf(second)).toEqual([["interrupted", "One, two"]]);
  });
});

it.skipIf(!hasPostgres())("of several instances one goes on with what a dead one left", async () => {
  const { asked, backend } = await playing(hangs(says("One, two")), whole(says(", three.") + END));
  const place = { databaseUrl: await testDatabase(), databaseConnections: 6, backend };
  const [first, second, third] = [await testServer(place), await testServer(place), await testServer(place)];
  const rest = await ask(first, "One, two", { resume: true });
  await first.app.close();
  await rest.end().catch(() => undefined);
  for (const server of [second, third])
    await expect.poll(() => answerOf(server), { timeout: 10_000 }).toEqual([["complete", "One, two, three."]]);
  // Each has looked for what dead ones left once more by now.
  await ask(second, "done", { session_id: "s2", message_id: "m2" });
  // The question, what went on of it, and this one.
  expect(asked).toHaveLength(3);
});

it("the same request again, while an answer waits to go on or after it was stopped, gives what it has, and asks nothing", async () => {
  const { backend, asked } = await playing(cut(says("Once upon a time ")), whole(`${says("there was a fox.")}${END}`));
  const server = await testServer({ backend });
  const first = await (await ask(server, '"resumes"', { resume: true })).end();
  const again = await (await ask(server, '"resumes"', { resume: true })).end();
  expect(again).toEqual(first);
  await expect.poll(() => answerOf(server)).toEqual([["complete", "Once upon a time there was a fox."]]);
  expect(asked).toHaveLength(2);

  const slow = await playing(hangs(says("Once upon a time ")));
  const other = await testServer({ backend: slow.backend });
  const heard = await ask(other, "Once");
  const [start] = heard.events();
  await other.request("POST", `/chat/streaming/streams/${String(start?.stream_id)}/cancel`);
  const stopped = await heard.end();
  expect(await (await ask(other, "done")).end()).toEqual(stopped);
  expect(slow.asked).toHaveLength(1);
});
