import { globSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import createClient from "openapi-fetch";
import { describe, expect, it, onTestFinished } from "vitest";
import type { paths } from "../testing/client/paths.ts";
import { startEmbedder } from "../testing/embedder.ts";
import { type Reply, startModelServer } from "../testing/model-server.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { testServer } from "../testing/test-server.ts";
import type { ServerOptions } from "./options.ts";

const STORES: readonly (readonly [string, () => Promise<Partial<ServerOptions>>])[] = [
  ["SQLite", async () => ({})],
  ["PostgreSQL", async () => ({ databaseUrl: await testDatabase() })],
];
const USAGE = { input: 10, output: 5 };
const END = { end: "stop", usage: USAGE } as const;
const call = (id: string, name: string, input: object): Reply => [
  { call: name, id, input },
  { end: "tools", usage: USAGE },
];

/** The client that is made from the OpenAPI document, speaking to a server whose model says these things. */
async function start(options: Partial<ServerOptions>, replies: readonly Reply[] = [[{ text: "Fine." }, END]]) {
  const model = await startModelServer("chat", replies);
  onTestFinished(() => model.close());
  const backend = { kind: "openai", apiUrl: model.base, apiKey: "sk-test", model: "m1" } as const;
  const server = await testServer({ backend, ...options });
  const client = createClient<paths>({ baseUrl: server.url, headers: { "x-api-key": "key-a" } });
  return { server, model, client };
}

describe.each(STORES)("the routers on %s", (name, options) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;

  itHere("chat does tasks through tools alone, in one conversation that is made by itself", async () => {
    const { client, model, server } = await start(await options(), [
      call("c1", "add_task", { title: "Buy milk" }),
      [{ text: "Added it." }, END],
      call("c2", "list_tasks", {}),
      [{ text: "You have one task." }, END],
    ]);
    const first = await client.POST("/api/v2/chat", { body: { message: "Add a task: buy milk" } });
    expect(first.data).toMatchObject({
      session_id: "chat",
      content: "Added it.",
      tool_calls: [{ params: { title: "Buy milk" }, result: expect.stringContaining("Buy milk") }],
      metadata: { finish_reason: "stop", context_hash: expect.stringMatching(/^sha256:/) },
    });
    const second = await client.POST("/api/v2/chat", { body: { message: "What do I have to do?" } });
    expect(second.data?.session_id).toBe("chat");
    expect(second.data?.tool_calls[0]?.result).toContain("Buy milk");
    // The model was given the task tools and no others, and the chat so far.
    const asked = model.asked.at(-1)?.body ?? {};
    const tools = asked.tools as { function: { name: string } }[];
    expect(tools.map((tool) => tool.function.name).toSorted()).toEqual([
      "add_task",
      "complete_task",
      "delete_task",
      "list_tasks",
      "update_task",
    ]);
    expect(JSON.stringify(asked.messages)).toContain("Added it.");
    const session = await client.GET("/api/v2/conversation/sessions/{session_id}", {
      params: { path: { session_id: "chat" } },
    });
    expect(session.data?.messages).toHaveLength(4);
    // Another user has another conversation and other tasks.
    server.key = "key-b";
    expect((await server.request("GET", "/conversation/sessions/chat")).status).toBe(404);
  });

  itHere(
    "chat leaves nothing half-saved: not when it takes too long, nor when the model or a tool is broken",
    async () => {
      const slow = await start({ ...(await options()), answerTimeoutMs: 300 }, [
        call("c1", "add_task", { title: "Half" }),
        { bytes: Buffer.from(""), hangs: true },
      ]);
      const late = await slow.client.POST("/api/v2/chat", { body: { message: "Add half a task" } });
      expect([late.response.status, late.error?.error.code]).toEqual([504, "timeout"]);
      expect((await slow.client.GET("/api/v2/conversation/sessions")).data?.sessions).toEqual([]);

      const down = await start(await options(), [{ status: 500, body: "{}" }]);
      const failed = await down.client.POST("/api/v2/chat", { body: { message: "Hello" } });
      expect([failed.response.status, failed.error?.error.code]).toEqual([503, "provider_unavailable"]);
      expect((await down.client.GET("/api/v2/conversation/sessions")).data?.sessions).toEqual([]);

      // What the provider lacks is none of the client's, and neither is where it is.
      for (const status of [400, 404]) {
        const lacking = await start(await options(), [{ status, body: '{"error":{"message":"no model at /srv/x"}}' }]);
        const { response, error } = await lacking.client.POST("/api/v2/chat", { body: { message: "Hello" } });
        expect([response.status, error?.error.code]).toEqual([503, "provider_unavailable"]);
        expect(JSON.stringify(error)).not.toMatch(/127\.0\.0\.1|srv|Settings/);
        const body = { message: "Hello", session_id: "s" };
        const streamed = await (await lacking.server.request("POST", "/chat/streaming/stream", body)).text();
        expect(streamed).toContain('"code":"provider_unavailable"');
        expect(streamed).not.toMatch(/127\.0\.0\.1|srv|Settings/);
      }

      const refused = await slow.client.POST("/api/v2/chat", { body: {} as { message: string } });
      expect([refused.response.status, refused.error?.error.message]).toMatchObject([
        422,
        expect.stringContaining("message"),
      ]);
      const nobody = await slow.client.POST("/api/v2/chat", { body: { message: "x" }, headers: { "x-api-key": "no" } });
      expect(nobody.response.status).toBe(401);
    },
  );

  itHere("chat that fails undoes its own calls, and nothing that others were told is done", async () => {
    const hangs: Reply = { bytes: Buffer.from(""), hangs: true };
    const { client, model } = await start({ ...(await options()), answerTimeoutMs: 3000 }, [
      call("c1", "add_task", { title: "Mine" }),
      hangs,
      call("c2", "add_task", { title: "Theirs" }),
      [{ text: "Added." }, END],
      call("c3", "list_tasks", {}),
      [{ text: "One." }, END],
    ]);
    const { data: other } = await client.POST("/api/v2/conversation/sessions", { body: {} });
    const failing = client.POST("/api/v2/chat", { body: { message: "Add mine" } });
    // Its tool has done its work, and the model says nothing more.
    await expect.poll(() => model.asked.length).toBe(2);
    const chat = { message: "Add theirs", session_id: other?.session_id ?? "" };
    expect((await client.POST("/api/v2/chat", { body: chat })).response.status).toBe(200);
    expect((await failing).response.status).toBe(504);
    const list = await client.POST("/api/v2/chat", { body: { message: "What is there to do?" } });
    expect(list.data?.tool_calls[0]?.data).toMatchObject({ tasks: [{ title: "Theirs" }] });
  });

  itHere("chat gives the first answer again for the same Idempotency-Key", async () => {
    const { client, model } = await start(await options(), [
      [{ text: "One." }, END],
      [{ text: "Two." }, END],
    ]);
    const ask = (message: string, key: string) =>
      client.POST("/api/v2/chat", { body: { message }, params: { header: { "idempotency-key": key } } });
    const first = await ask("Hello", "k1");
    expect(await ask("Hello", "k1")).toMatchObject({ data: first.data });
    expect(model.asked).toHaveLength(1);
    expect((await ask("Another", "k1")).error?.error.code).toBe("idempotency_conflict");
    expect((await ask("Hello", "k2")).data?.content).toBe("Two.");
  });

  itHere("unified does what the message asks, once, and says what that was", async () => {
    const { client } = await start(await options(), [
      call("c1", "add_task", { title: "Call Bo" }),
      [{ text: "Done." }, END],
      [{ text: "Nice to meet you." }, END],
      [{ text: "Blue." }, END],
    ]);
    const unified = (message: string, key?: string) =>
      client.POST("/api/v2/unified", {
        body: { message },
        ...(key === undefined ? {} : { params: { header: { "idempotency-key": key } } }),
      });
    expect((await unified("Remind me to call Bo")).data).toMatchObject({ kind: "task", learned: [] });
    const named = await unified("My name is Ana", "k");
    expect(named.data).toMatchObject({
      kind: "memory",
      learned: [{ category: "identity", key: "name", value: "Ana" }],
    });
    expect((await unified("Name a colour")).data).toMatchObject({ kind: "chat", content: "Blue." });
    // Asked once, and told again.
    expect((await unified("My name is Ana", "k")).data).toEqual(named.data);
    expect((await unified("My name is Bo", "k")).error?.error.code).toBe("idempotency_conflict");
  });

  itHere("profile, facts and preferences are read, written, listed by cursor and deleted", async () => {
    const { client } = await start(await options());
    const add = (value: string) => client.POST("/api/v2/facts", { body: { category: "taste", key: "likes", value } });
    const ids = [];
    for (const value of ["olives", "figs", "plums"]) ids.push((await add(value)).data?.id ?? "");
    const page = await client.GET("/api/v2/facts", { params: { query: { limit: 2 } } });
    expect(page.data?.facts.map(({ value }) => value)).toEqual(["plums", "figs"]);
    const rest = await client.GET("/api/v2/facts", {
      params: { query: { limit: 2, cursor: page.data?.next_cursor ?? "" } },
    });
    expect([rest.data?.facts.map(({ value }) => value), rest.data?.next_cursor]).toEqual([["olives"], null]);
    const path = { fact_id: ids[0] ?? "" };
    const changed = await client.PATCH("/api/v2/facts/{fact_id}", {
      params: { path },
      body: { value: "black olives", pinned: true },
    });
    expect(changed.data).toMatchObject({ value: "black olives", pinned: true, confidence: 1 });
    expect((await client.DELETE("/api/v2/facts/{fact_id}", { params: { path } })).response.status).toBe(204);
    expect((await client.GET("/api/v2/facts/{fact_id}", { params: { path } })).response.status).toBe(404);

    await client.PUT("/api/v2/profile", { body: { name: "Ana" } });
    expect((await client.GET("/api/v2/profile")).data?.name).toBe("Ana");
    await client.DELETE("/api/v2/profile");
    expect((await client.GET("/api/v2/profile")).data?.name).toBeNull();

    const tone = { params: { path: { name: "tone" } } };
    await client.PUT("/api/v2/preferences/{name}", { ...tone, body: { value: { sessionId: "brief" } } });
    expect((await client.GET("/api/v2/preferences/{name}", tone)).data?.value).toEqual({ sessionId: "brief" });
    expect((await client.GET("/api/v2/preferences")).data?.preferences).toHaveLength(1);
    await client.DELETE("/api/v2/preferences/{name}", tone);
    expect((await client.GET("/api/v2/preferences/{name}", tone)).response.status).toBe(404);
  });

  itHere("agents answer by their own instructions, model and tools", async () => {
    const { client, model } = await start(await options());
    const body = { name: "Pirate", instructions: "Speak like a pirate.", model: "m2", tools: ["calculator"] };
    const made = await client.POST("/api/v2/agents", { body, params: { header: { "idempotency-key": "a" } } });
    const again = await client.POST("/api/v2/agents", { body, params: { header: { "idempotency-key": "a" } } });
    expect(again.data).toEqual(made.data);
    expect((await client.GET("/api/v2/agents")).data?.agents).toHaveLength(1);
    const agent_id = made.data?.id ?? "";
    await client.POST("/api/v2/chat", { body: { message: "Hello", agent_id } });
    const asked = model.asked.at(-1)?.body as {
      model: string;
      messages: { role: string; content: string }[];
      tools?: unknown[];
    };
    expect(asked.model).toBe("m2");
    expect(asked.messages[0]?.content).toContain("Speak like a pirate.");
    expect(asked.tools ?? []).toHaveLength(1);
    const params = { path: { agent_id } };
    const renamed = await client.PATCH("/api/v2/agents/{agent_id}", { params, body: { name: "Captain", tools: null } });
    expect(renamed.data).toMatchObject({ name: "Captain", tools: null, instructions: body.instructions });
    expect((await client.DELETE("/api/v2/agents/{agent_id}", { params })).response.status).toBe(204);
    expect((await client.POST("/api/v2/chat", { body: { message: "Hello", agent_id } })).response.status).toBe(404);
  });

  itHere("semantic search finds facts and messages by words, and says that nothing makes vectors", async () => {
    const { client } = await start({
      ...(await options()),
      backend: { kind: "offline", apiUrl: null, apiKey: null, model: null },
    });
    await client.POST("/api/v2/facts", { body: { category: "taste", key: "likes", value: "hiking in the Alps" } });
    const session = await client.POST("/api/v2/conversation/sessions", {
      body: { initial_message: "We hiked to the old mill" },
    });
    const search = await client.POST("/api/v2/semantic/search", {
      body: { query: "Where did we go hiking?", limit: 10, kinds: ["fact", "message"] },
    });
    expect(search.data?.by_vectors).toBe(false);
    expect(search.data?.results.map(({ kind, found_by }) => [kind, found_by])).toEqual(
      expect.arrayContaining([
        ["fact", ["text"]],
        ["message", ["text"]],
      ]),
    );
    expect(search.data?.results.find(({ kind }) => kind === "message")?.session_id).toBe(session.data?.session_id);
    const embed = await client.POST("/api/v2/semantic/embed", { body: { texts: ["a"] } });
    expect([embed.response.status, embed.error?.error.code]).toEqual([503, "provider_unavailable"]);
  });

  itHere("telemetry counts what its user agreed to, never content, and forgets it with the agreement", async () => {
    const { client } = await start(await options());
    const count = (counts: Record<string, number>) =>
      client.POST("/api/v2/telemetry/counts", { body: { counts } as never });
    expect((await count({ bar_opened: 1 })).response.status).toBe(403);
    await client.PUT("/api/v2/telemetry", { body: { enabled: true } });
    await count({ bar_opened: 2 });
    await count({ bar_opened: 3 });
    expect((await count({ "My secret": 1 })).response.status).toBe(422);
    const told = await client.GET("/api/v2/telemetry");
    expect(told.data).toMatchObject({ enabled: true, counts: [{ name: "bar_opened", count: 5 }] });
    await client.PUT("/api/v2/telemetry", { body: { enabled: false } });
    expect((await client.GET("/api/v2/telemetry")).data).toEqual({ enabled: false, counts: [] });
  });
});

it("semantic search finds by meaning, too, where something makes vectors", async () => {
  const embedder = await startEmbedder();
  const backend = { kind: "openai", apiUrl: `${embedder.url}/v1`, apiKey: "sk-test", model: "chat-1" } as const;
  const server = await testServer({ backend });
  const client = createClient<paths>({ baseUrl: server.url, headers: { "x-api-key": "key-a" } });
  const path = { session_id: "s1" };
  for (const [id, content] of Object.entries({ m1: "Our terrier ate the sofa", m2: "The yacht needs paint" })) {
    const body = { id, role: "user", content, timestamp: 1 } as const;
    await client.POST("/api/v2/conversation/{session_id}/messages", { params: { path }, body });
  }
  await expect
    .poll(async () => {
      const body = { query: "puppy", limit: 1, kinds: ["message" as const] };
      const { data } = await client.POST("/api/v2/semantic/search", { body });
      return [data?.by_vectors, data?.results.map(({ text, found_by }) => [text, found_by])];
    })
    .toEqual([true, [["Our terrier ate the sofa", ["vector"]]]]);
  const embedded = await client.POST("/api/v2/semantic/embed", { body: { texts: ["a boat", "a car"] } });
  expect(embedded.data?.vectors.map(({ length }) => length)).toEqual([16, 16]);
});

it("chat says when a tool itself is broken, and keeps nothing of it", async () => {
  const dataDir = tempDir();
  const { client } = await start({ dataDir }, [call("c1", "add_task", { title: "Milk" }), [{ text: "Hm." }, END]]);
  await client.GET("/api/v2/profile");
  const [vault = ""] = globSync(join(dataDir, "users", "*", "vault.db"));
  const other = new Database(vault);
  other.exec("CREATE TRIGGER broken BEFORE INSERT ON tasks BEGIN SELECT RAISE(ABORT, 'broken'); END");
  other.close();
  const { response, error } = await client.POST("/api/v2/chat", { body: { message: "Add milk" } });
  expect([response.status, error?.error.code]).toEqual([500, "tool_failed"]);
  expect(error?.error.message).not.toContain("SQLITE");
  expect((await client.GET("/api/v2/conversation/sessions")).data?.sessions).toEqual([]);
});
