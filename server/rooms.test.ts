import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { makeKey } from "../testing/operator.ts";
import { Rooms as RoomTables } from "../core/vault/tables/rooms.ts";
import { hasPostgres, rowsOf, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { eventsIn, type TestServer, testServer, textOf } from "../testing/test-server.ts";
import { userOfKey, userOfName } from "./auth.ts";
import type { ServerOptions } from "./options.ts";

interface Heard {
  type: string;
  request_id?: string;
  project_id?: string;
  message_id?: string;
  content?: string;
  code?: string;
  by?: { user_id: string; name: string | null };
  seq?: number;
}
interface Project {
  project_id: string;
  name: string;
  members: { user_id: string; name: string | null; is_owner: boolean }[];
}

const WORD_COUNT = 60;
const WORDS = Array.from({ length: WORD_COUNT }, (_, index) => `word${index}`).join(" ");

const LONG = Array.from({ length: 6 }, () => WORDS).join(" ");

/** A server, and another instance beside it where there is a database. */
async function start(options: Partial<ServerOptions> = {}) {
  // What is said at length ends only once a test lets it.
  const rest = Promise.withResolvers<void>();
  const waits = async (word: number) => (word < WORD_COUNT ? undefined : rest.promise);
  const model = await startOpenAIServer((last) => (last.includes("length") ? LONG : WORDS), { words: 2, ms: 5, waits });
  onTestFinished(() => {
    rest.resolve();
    return model.close();
  });
  const backend = { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: "tiny-1" } as const;
  const all = { apiKeys: ["key-a", "key-b", "key-c"], backend, databaseConnections: 6, ...options };
  const here = await testServer(all);
  return { here, there: options.databaseUrl === undefined ? here : await testServer(all), model, rest };
}

const as = (server: TestServer, key: string) => Object.assign(Object.create(server) as TestServer, { key });
const statusOf = async (response: Promise<Response>) => (await response).status;

/** A member's device on a WebSocket. */
async function listen(server: TestServer, key: string, project_id: string) {
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/chat`, { headers: { "x-api-key": key } });
  onTestFinished(() => socket.terminate());
  const heard: Heard[] = [];
  socket.on("message", (data: Buffer) => heard.push(JSON.parse(data.toString()) as Heard));
  await new Promise((resolve) => socket.once("open", resolve));
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  send({ type: "subscribe", request_id: "room", project_id });
  return { heard, send };
}

/** The same over server-sent events. */
async function read(server: TestServer, path: string) {
  const gone = new AbortController();
  onTestFinished(() => gone.abort());
  const headers = { "x-api-key": server.key };
  const response = await fetch(`${server.url}/api/v2${path}`, { headers, signal: gone.signal });
  const heard: Heard[] = [];
  const over = (async () => {
    let rest = "";
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + chunk).split("\n\n");
      rest = blocks.pop() ?? "";
      heard.push(...eventsIn(blocks.join("\n\n")).map(({ data }) => data as Heard));
    }
  })().catch(() => undefined);
  return { heard, over, status: response.status };
}

const said = (heard: readonly Heard[]) => heard.map(({ type, content }) => (type === "token" ? content : "")).join("");
const ends = (heard: readonly Heard[]) => heard.filter(({ type }) => type === "done").length;

/** Ana's room, with Ben in it; Cleo is not. */
async function room({ here }: { here: TestServer }): Promise<string> {
  const { project_id } = await here.json<Project>("POST", "/projects", { name: "Garden" });
  await here.json("PUT", `/projects/${project_id}/members/${userOfKey("key-b")}`);
  return project_id;
}

/** What is left of a room that was removed. */
async function leftOf(roomId: string, { dataDir = "", databaseUrl }: Partial<ServerOptions>): Promise<string[]> {
  if (databaseUrl !== undefined) return Object.keys(await rowsOf(databaseUrl, roomId));
  return readdirSync(join(dataDir, "users")).filter((name) => name === roomId);
}

const PLACES = [
  ["on one server", async () => ({})],
  ["on two instances", async () => ({ databaseUrl: await testDatabase() })],
] as const;

describe.each(PLACES)("a room %s", (name, options) => {
  const itHere = name === "on two instances" && !hasPostgres() ? it.skip : it;

  itHere("is heard by its members alone: question, who asked it, and every event, on each way", async () => {
    const servers = await start(await options());
    const { here, there } = servers;
    const project_id = await room(servers);
    const [ben, cleo] = [as(there, "key-b"), as(there, "key-c")];
    const socket = await listen(there, "key-b", project_id);
    const device = await read(ben, `/events?project_id=${project_id}`);
    const outsider = await listen(there, "key-c", project_id);
    await expect.poll(() => [socket.heard[0]?.type, device.heard[0]?.type]).toEqual(["listening", "listening"]);
    await expect.poll(() => outsider.heard[0]).toMatchObject({ type: "error", code: "not_found" });
    expect(await statusOf(cleo.request("GET", `/events?project_id=${project_id}`))).toBe(404);

    const question = { message: "What grows in shade?", project_id, message_id: "m1", session_id: "s1" };
    const own = eventsIn(await (await here.request("POST", "/chat/streaming/stream", question)).text());
    expect(textOf(own)).toBe(WORDS);
    for (const { heard } of [socket, device]) {
      await expect.poll(() => ends(heard), { timeout: 5000 }).toBe(1);
      const [, asked, ...events] = heard;
      const by = { user_id: userOfKey("key-a"), name: null };
      expect(asked).toMatchObject({ type: "question", content: "What grows in shade?", by, project_id });
      expect(events.map(({ seq, type }) => [seq, type])).toEqual(own.map(({ id, data }) => [id, data.type]));
      expect(said(events)).toBe(WORDS);
      expect(new Set(events.map((event) => event.project_id))).toEqual(new Set([project_id]));
    }
    // The chat is the room's, with who asked; nobody's own list has it.
    const chat = await ben.json<{ messages: Heard[] }>("GET", `/conversation/sessions/s1?project_id=${project_id}`);
    expect(chat.messages.map(({ content, by }) => [content, by?.user_id])).toEqual([
      ["What grows in shade?", userOfKey("key-a")],
      [WORDS, undefined],
    ]);
    const list = `/conversation/sessions?project_id=${project_id}`;
    expect(await ben.json("GET", list)).toMatchObject({ sessions: [{ session_id: "s1" }] });
    for (const server of [here, ben, cleo])
      expect(await server.json("GET", "/conversation/sessions")).toMatchObject({ sessions: [] });
    for (const path of [list, `/conversation/sessions/s1?project_id=${project_id}`, `/projects/${project_id}`])
      expect([path, await statusOf(cleo.request("GET", path))]).toEqual([path, 404]);
    expect(await statusOf(cleo.request("POST", "/chat/streaming/stream", { message: "Hi", project_id }))).toBe(404);
    // What knows no rooms does not ask a member's own memory in a room's name.
    for (const path of ["/chat", "/unified"])
      expect(await statusOf(ben.request("POST", path, { message: "Hi", project_id }))).toBe(422);
    expect(await statusOf(ben.request("GET", `/facts?project_id=${project_id}`))).toBe(422);
    expect(outsider.heard.filter(({ type }) => type !== "error" && type !== "done")).toEqual([]);
  });

  itHere("sends away whoever is taken out of it, in the midst of an answer", async () => {
    const servers = await start(await options());
    const { here, there, rest } = servers;
    const project_id = await room(servers);
    const socket = await listen(there, "key-b", project_id);
    const device = await read(as(there, "key-b"), `/events?project_id=${project_id}`);
    await expect.poll(() => [socket.heard[0]?.type, device.heard[0]?.type]).toEqual(["listening", "listening"]);
    const response = await here.request("POST", "/chat/streaming/stream", { message: "Say it at length", project_id });
    await expect
      .poll(() => [said(socket.heard) !== "", said(device.heard) !== ""], { timeout: 5000 })
      .toEqual([true, true]);
    await here.json("DELETE", `/projects/${project_id}/members/${userOfKey("key-b")}`);
    await expect.poll(() => socket.heard.at(-1)?.type).toBe("done");
    await device.over;
    expect(socket.heard.at(-2)).toMatchObject({ type: "error", code: "not_found", request_id: "room" });
    rest.resolve();
    await response.text();
    const told = socket.heard.length;
    await (await here.request("POST", "/chat/streaming/stream", { message: "More", project_id })).text();
    expect(socket.heard).toHaveLength(told);
  });
});

describe.each(PLACES)("what is asked in a room %s", (name, options) => {
  const itHere = name === "on two instances" && !hasPostgres() ? it.skip : it;

  itHere("ends where who asked leaves, and is listed as theirs until then", async () => {
    const servers = await start(await options());
    const { here, there } = servers;
    const project_id = await room(servers);
    const ben = as(there, "key-b");
    const question = { message: "Say it at length", session_id: "s1" };
    const at = `?project_id=${project_id}`;
    // The room may be named in the address, as elsewhere.
    const response = await ben.request("POST", `/chat/streaming/stream${at}`, question);
    const [active] = await here.json<[{ user_id: string }]>("GET", `/chat/streaming/active${at}`);
    expect(active.user_id).toBe(userOfKey("key-b"));
    await here.json("DELETE", `/projects/${project_id}/members/${userOfKey("key-b")}`);
    await response.text();
    const state = async () =>
      (await here.json<{ messages: { state: string }[] }>("GET", `/conversation/sessions/s1${at}`)).messages[1]?.state;
    await expect.poll(state).toBe("cancelled");
  });

  itHere("under one id by two at once is asked by one of them, and is theirs", async () => {
    const servers = await start(await options());
    const { here, there } = servers;
    const project_id = await room(servers);
    for (const message_id of ["m1", "m2", "m3", "m4"]) {
      const ask = (server: TestServer, message: string) =>
        server.request("POST", "/chat/streaming/stream", { message, project_id, message_id, session_id: message_id });
      const both = await Promise.all([ask(here, "I am Ana"), ask(as(there, "key-b"), "I am Ben")]);
      expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      for (const response of both) await response.text();
      const chat = `/conversation/sessions/${message_id}?project_id=${project_id}`;
      const { messages } = await here.json<{ messages: Heard[] }>("GET", chat);
      const [name, key] = both[0].status === 200 ? ["Ana", "key-a"] : ["Ben", "key-b"];
      expect([messages[0]?.content, messages[0]?.by?.user_id]).toEqual([`I am ${name}`, userOfKey(key ?? "")]);
    }
  });

  itHere("does not wait for a connection inside another: many make rooms at once", async () => {
    const { here, there } = await start(await options());
    const made = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        statusOf((index % 2 ? here : there).request("POST", "/projects", { name: `Room ${index}` })),
      ),
    );
    expect(new Set(made)).toEqual(new Set([201]));
    expect(await statusOf(here.request("POST", "/projects", { name: "\0\u200b" }))).toBe(422);
  });
});

describe.each(PLACES)("a room that is deleted %s", (name, options) => {
  const itHere = name === "on two instances" && !hasPostgres() ? it.skip : it;

  itHere("is not there for whoever lets people in, asks or listens at that moment, and leaves nothing", async () => {
    const place: Partial<ServerOptions> = { dataDir: tempDir(), ...(await options()) };
    const servers = await start(place);
    const { here, there } = servers;
    for (let round = 0; round < 4; round += 1) {
      const project_id = await room(servers);
      const ben = as(there, "key-b");
      const question = { message: "Go", project_id };
      const others = await Promise.all([
        here.request("PUT", `/projects/${project_id}/members/cleo`),
        here.request("POST", "/chat/streaming/stream", question),
        here.request("DELETE", `/projects/${project_id}`),
        ben.request("POST", "/chat/streaming/stream", question),
        here.request("PUT", `/projects/${project_id}/members/dora`),
        ben.request("GET", `/conversation/sessions?project_id=${project_id}`),
      ]);
      for (const response of others) await response.text();
      expect(others.map(({ status }) => status).filter((status) => ![200, 204, 404, 503].includes(status))).toEqual([]);
      await expect.poll(() => leftOf(project_id, place)).toEqual([]);
    }
  });

  itHere("is closed and removed again where it was opened as it was removed", async () => {
    const place: Partial<ServerOptions> = { dataDir: tempDir(), ...(await options()) };
    const { here } = await start(place);
    const project_id = await room({ here });
    await here.json("DELETE", `/projects/${project_id}`);
    // Found, as it was just before.
    const row = { id: project_id, name: "Garden", owner_id: userOfKey("key-a"), created_at: "" };
    const find = vi.spyOn(RoomTables.prototype, "find").mockImplementationOnce(async () => row);
    const isMember = vi.spyOn(RoomTables.prototype, "isMember").mockImplementationOnce(async () => true);
    onTestFinished(() => [find, isMember].forEach((spy) => spy.mockRestore()));
    expect(await statusOf(here.request("GET", `/conversation/sessions?project_id=${project_id}`))).toBe(404);
    expect(await leftOf(project_id, place)).toEqual([]);
  });
});

describe("what a room knows", () => {
  it("is what was said in it: no member's facts, name, instructions or own chats, and none of its own for them", async () => {
    const { here, model } = await start();
    const project_id = await room({ here });
    await here.json("PUT", "/profile", { name: "Anastasia" });
    await here.json("POST", "/facts", { category: "health", key: "allergy", value: "penicillin" });
    await here.json("PUT", "/preferences/instructions", { value: "Answer as a pirate" });
    await (await here.request("POST", "/chat/streaming/stream", { message: "My dog is called Bello" })).text();
    const ask = async (server: TestServer, message: string) =>
      (await server.request("POST", "/chat/streaming/stream", { message, project_id, session_id: "s1" })).text();
    model.completions.length = 0;
    await ask(here, "My favourite tea is rooibos. Which allergy do I have, and what is my dog called?");
    await ask(as(here, "key-b"), "And what did we talk about?");
    const asked = JSON.stringify(model.completions);
    for (const secret of ["Anastasia", "penicillin", "pirate", "Bello"]) expect(asked).not.toContain(secret);
    // What was said in the room, its members share.
    expect(JSON.stringify(model.completions.at(-1))).toContain("rooibos");
    for (const server of [here, as(here, "key-b")])
      expect(JSON.stringify(await server.json("GET", "/facts"))).not.toContain("rooibos");
  });

  it("is not what a member's client sends along: a context is refused, by itself and by its hash, on each way", async () => {
    const { here } = await start();
    const project_id = await room({ here });
    const context = { profile: { name: "Ana", interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };
    for (const more of [{ context }, { context_hash: "sha256:1" }])
      expect(
        await statusOf(here.request("POST", "/chat/streaming/stream", { message: "Hi", project_id, ...more })),
      ).toBe(422);
    const { heard, send } = await listen(here, "key-a", project_id);
    send({ type: "chat", request_id: "1", message: "Hi", project_id, context });
    await expect
      .poll(() => heard.find(({ request_id, type }) => request_id === "1" && type === "error")?.code)
      .toBe("invalid_request");
  });
});

describe("who may do what in a room", () => {
  it("who asked holds, ends and goes on with an answer, and the owner; only the owner deletes chats, members and the room", async () => {
    const dataDir = tempDir();
    const { here } = await start({ dataDir });
    const project_id = await room({ here });
    await here.json("PUT", `/projects/${project_id}/members/${userOfKey("key-c")}`);
    const [ben, cleo] = [as(here, "key-b"), as(here, "key-c")];
    const response = await ben.request("POST", "/chat/streaming/stream", {
      message: "Go",
      project_id,
      message_id: "m1",
      session_id: "s1",
    });
    const at = `?project_id=${project_id}`;
    const [{ stream_id }] = await cleo.json<[{ stream_id: string }]>("GET", `/chat/streaming/active${at}`);
    expect(await statusOf(cleo.request("POST", `/chat/streaming/streams/${stream_id}/cancel${at}`))).toBe(403);
    const goOn = (partial: string) => ({ session_id: "s1", message_id: "m1", partial, project_id });
    expect(await statusOf(cleo.request("POST", "/chat/streaming/continue", goOn("")))).toBe(403);
    expect(await statusOf(ben.request("POST", `/chat/streaming/streams/${stream_id}/cancel${at}`))).toBe(200);
    await response.text();
    expect(await statusOf(ben.request("POST", "/chat/streaming/continue", goOn("Words that nobody wrote")))).toBe(422);
    expect(await statusOf(here.request("POST", "/chat/streaming/continue", goOn("")))).toBe(200);

    expect(await statusOf(ben.request("DELETE", `/conversation/sessions/s1${at}`))).toBe(403);
    expect(await statusOf(ben.request("DELETE", `/projects/${project_id}/members/${userOfKey("key-c")}`))).toBe(403);
    expect(await statusOf(ben.request("PUT", `/projects/${project_id}/members/dora`))).toBe(403);
    expect(await statusOf(ben.request("DELETE", `/projects/${project_id}`))).toBe(403);
    expect(await statusOf(here.request("PUT", `/projects/${project_id}/members/me`))).toBe(422);
    expect(await statusOf(cleo.request("DELETE", `/projects/${project_id}/members/me`))).toBe(204);
    expect(await cleo.json("GET", "/projects")).toEqual({ projects: [] });
    expect(await statusOf(here.request("DELETE", `/projects/${project_id}/members/me`))).toBe(422);
    expect(await statusOf(here.request("DELETE", `/conversation/sessions/s1${at}`))).toBe(204);
    const vault = join(dataDir, "users", project_id);
    expect(existsSync(vault)).toBe(true);
    expect(await statusOf(here.request("DELETE", `/projects/${project_id}`))).toBe(204);
    expect(existsSync(vault)).toBe(false);
    expect(await statusOf(ben.request("GET", `/conversation/sessions${at}`))).toBe(404);
    // Another user's id is no room, and a room's no user's.
    expect(await statusOf(ben.request("GET", `/conversation/sessions?project_id=${userOfKey("key-a")}`))).toBe(404);
  });

  it("members are named by name, an administrator may look after any room and hears none, and what is asked counts to who asks", async () => {
    const dataDir = tempDir();
    const { here } = await start({ dataDir });
    const store = { folder: dataDir, databaseUrl: undefined };
    const [ana, ben, root] = [
      await makeKey(store, "ana"),
      await makeKey(store, "ben"),
      await makeKey(store, "root", "--admin"),
    ];
    const owner = as(here, ana.key);
    const named = { "idempotency-key": "garden" };
    const made = await Promise.all(
      [1, 2].map(
        async () => (await owner.request("POST", "/projects", { name: "Garden" }, named)).json() as Promise<Project>,
      ),
    );
    expect(made[0]).toEqual(made[1]);
    const project_id = made[0]?.project_id ?? "";
    const admin = as(here, root.key);
    expect(await admin.json<Project>("PUT", `/projects/${project_id}/members/ben`)).toMatchObject({
      name: "Garden",
      members: [
        { user_id: userOfName("ana"), name: "ana", is_owner: true },
        { user_id: userOfName("ben"), name: "ben", is_owner: false },
      ],
    });
    expect(await statusOf(admin.request("GET", `/events?project_id=${project_id}`))).toBe(404);
    const asked = as(here, ben.key);
    await (await asked.request("POST", "/chat/streaming/stream", { message: "Go", project_id })).text();
    expect(await asked.json("GET", "/usage")).toMatchObject({ tokens_used: 45, key: { tokens_used: 45 } });
    expect(await owner.json("GET", "/usage")).toMatchObject({ tokens_used: 0 });
    const { spending } = (await (
      await fetch(`${here.url}/admin/status`, { headers: { "x-api-key": root.key } })
    ).json()) as { spending: object[] };
    const rows = (spending as { name: string; key: string | null; tokens_today: number }[]).map((one) => [
      one.name,
      one.key,
      one.tokens_today,
    ]);
    expect(rows).toContainEqual(["ben", null, 45]);
    expect(rows).toContainEqual(["ben", ben.id, 45]);
  });
});
