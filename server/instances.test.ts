import { describe, expect, it } from "vitest";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { eventsIn, pacedModel, testServer, textOf, type TestServer } from "../testing/test-server.ts";

const WORDS = Array.from({ length: 150 }, (_, index) => `word${index}`).join(" ");

async function two(pace = { words: 1, ms: 6 }): Promise<[TestServer, TestServer]> {
  const databaseUrl = await testDatabase();
  const backend = await pacedModel(WORDS, pace);
  const options = { databaseUrl, backend, databaseConnections: 6 };
  return [await testServer(options), await testServer(options)];
}

interface Active {
  stream_id: string;
  session_id: string;
  content: string;
  state: string;
}
const active = (server: TestServer) => server.json<Active[]>("GET", "/chat/streaming/active");
const begin = (server: TestServer, id: string, session = `s-${id}`) =>
  server.request("POST", "/chat/streaming/stream", { message: "Go", message_id: id, session_id: session });
/** The stream that runs, once it has begun to speak. */
async function speaking(server: TestServer): Promise<Active> {
  await expect.poll(async () => (await active(server))[0]?.content ?? "").not.toBe("");
  return (await active(server))[0] as Active;
}
const events = async (server: TestServer, streamId: string, after = 0) => {
  const path = `/chat/streaming/streams/${streamId}/events`;
  return eventsIn(await (await server.request("GET", path, undefined, { "last-event-id": String(after) })).text());
};

describe.skipIf(!hasPostgres())("two instances on one database", () => {
  it("show a stream of one to a reader of the other, live and to its end", async () => {
    const [one, other] = await two();
    const response = await begin(one, "m1");
    const { stream_id } = await speaking(other);
    const [own, theirs] = await Promise.all([response.text(), events(other, stream_id)]);
    expect(textOf(theirs)).toBe(WORDS);
    expect(theirs).toEqual(eventsIn(own));
    expect(theirs.length).toBeGreaterThan(20);
    expect(await other.json("GET", "/conversation/s-m1/status")).toMatchObject({ streaming: false, state: "complete" });
  });

  it("pause, resume and cancel each other's streams", async () => {
    const [one, other] = await two();
    const response = await begin(one, "m1");
    const { stream_id, session_id } = await speaking(other);
    await other.json("POST", `/chat/streaming/streams/${stream_id}/pause`);
    expect((await active(one))[0]).toMatchObject({ state: "paused" });
    expect(await other.json("GET", `/conversation/${session_id}/status`)).toMatchObject({ state: "paused" });
    await other.json("POST", `/chat/streaming/streams/${stream_id}/resume`);
    expect((await active(one))[0]).toMatchObject({ state: "active" });
    await other.json("POST", `/chat/streaming/streams/${stream_id}/cancel`);
    expect(eventsIn(await response.text()).at(-1)?.data).toMatchObject({ finish_reason: "cancelled" });
    expect(await active(one)).toEqual([]);
    expect((await other.request("POST", `/chat/streaming/streams/${stream_id}/pause`)).status).toBe(404);
  });

  it("refuse a second question in a chat that the other answers in", async () => {
    const [one, other] = await two();
    const response = await begin(one, "m1", "s1");
    await speaking(other);
    const refused = await begin(other, "m2", "s1");
    expect([refused.status, await refused.json()]).toMatchObject([409, { error: { code: "stream_active" } }]);
    await response.text();
    expect((await begin(other, "m3", "s1")).status).toBe(200);
  });

  it("begin one new chat once, whichever of them is asked what in it at the same moment", async () => {
    const [one, other] = await two({ words: 150, ms: 1 });
    for (let round = 0; round < 5; round += 1) {
      const asked = [begin(one, `a${round}`, `r${round}`), begin(other, `b${round}`, `r${round}`)];
      const answered = await Promise.all(asked);
      for (const response of answered) {
        const text = await response.text();
        const isRefused = response.status === 409 && text.includes('"code":"stream_active"');
        expect(response.status === 200 || isRefused, text).toBe(true);
      }
      expect(answered.some(({ status }) => status === 200)).toBe(true);
    }
  });

  it("give one answer to the same Idempotency-Key, whichever of them is asked", async () => {
    const [one, other] = await two({ words: 150, ms: 1 });
    for (const [path, body] of [
      ["/chat", { message: "Go" }],
      ["/conversation/sessions", {}],
      ["/agents", { name: "Ana", instructions: "Be brief." }],
    ] as const) {
      const asked = [one, other, one].map(async (server) => {
        const response = await server.request("POST", path, body, { "idempotency-key": `k${path}` });
        return { status: response.status, text: await response.text() };
      });
      const answers = await Promise.all(asked);
      const told = answers.filter(({ status }) => status < 300);
      expect(new Set(told.map(({ text }) => text)).size, path).toBe(1);
      for (const { status, text } of answers) expect([200, 201, 409], text).toContain(status);
    }
  });

  it("give the answer that one makes to the same request at the other", async () => {
    const [one, other] = await two();
    const asked = [begin(one, "m1", "s1"), begin(other, "m1", "s1"), begin(one, "m1", "s1")];
    const texts = asked.map(async (response) => textOf(eventsIn(await (await response).text())));
    await speaking(other);
    texts.push(begin(other, "m1", "s1").then(async (late) => textOf(eventsIn(await late.text()))));
    expect(await Promise.all(texts)).toEqual([WORDS, WORDS, WORDS, WORDS]);
    const { messages } = await one.json<{ messages: unknown[] }>("GET", "/conversation/sessions/s1");
    expect(messages).toHaveLength(2);
  });

  it("create once for an Idempotency-Key, also at the same moment", async () => {
    const [one, other] = await two();
    const body = { initial_message: "Hello" };
    const asked = Array.from({ length: 10 }, (_, index) =>
      (index % 2 === 0 ? one : other).request("POST", "/conversation/sessions", body, { "idempotency-key": "k1" }),
    );
    const ids = await Promise.all(
      asked.map(async (response) => ((await (await response).json()) as { session_id: string }).session_id),
    );
    expect(new Set(ids).size).toBe(1);
    expect((await one.json<{ sessions: unknown[] }>("GET", "/conversation/sessions")).sessions).toHaveLength(1);
    const conflict = await other.request("POST", "/conversation/sessions", {}, { "idempotency-key": "k1" });
    expect(conflict.status).toBe(422);
  });

  it("let an answer go on elsewhere after its instance was stopped in the middle", async () => {
    const [one, other] = await two();
    const response = await begin(one, "m1", "s1");
    const { stream_id } = await speaking(other);
    const following = events(other, stream_id);
    const [text] = await Promise.all([response.text(), one.app.close()]);
    const partial = textOf(eventsIn(text));
    expect(WORDS.startsWith(partial)).toBe(true);
    expect((await following).at(-1)?.data).toMatchObject({ type: "done", finish_reason: "error" });
    expect(textOf(await following)).toBe(partial);
    const { messages } = await other.json<{ messages: { state: string; content: string }[] }>(
      "GET",
      "/conversation/sessions/s1",
    );
    expect(messages[1]).toMatchObject({ state: "interrupted", content: partial });
    const body = { session_id: "s1", message_id: "m1", partial };
    expect((await other.request("POST", "/chat/streaming/continue", body)).status).toBe(200);
  });

  it("keep users apart", async () => {
    const [one, other] = await two();
    const response = await begin(one, "m1", "s1");
    const { stream_id } = await speaking(other);
    other.key = "key-b";
    expect(await active(other)).toEqual([]);
    expect((await other.request("GET", `/chat/streaming/streams/${stream_id}/events`)).status).toBe(404);
    for (const command of ["pause", "resume", "cancel"])
      expect((await other.request("POST", `/chat/streaming/streams/${stream_id}/${command}`)).status).toBe(404);
    expect((await other.request("GET", "/conversation/sessions/s1")).status).toBe(404);
    expect(textOf(eventsIn(await response.text()))).toBe(WORDS);
  });
});
