import createClient from "openapi-fetch";
import { describe, expect, it, onTestFinished } from "vitest";
import type { paths } from "../testing/client/paths.ts";
import { type Reply, startModelServer } from "../testing/model-server.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { eventsIn, testServer } from "../testing/test-server.ts";
import type { ServerOptions } from "./options.ts";

const STORES: readonly (readonly [string, () => Promise<Partial<ServerOptions>>])[] = [
  ["SQLite", async () => ({ dataDir: tempDir() })],
  ["PostgreSQL", async () => ({ databaseUrl: await testDatabase() })],
];
const USAGE = { input: 10, output: 5 };
const END = { end: "stop", usage: USAGE } as const;
const HANGS: Reply = { bytes: Buffer.from(""), hangs: true };
const say = (text: string): Reply => [{ text }, END];
/** A plan is asked for without streaming. */
const plan = (...steps: string[]): Reply => {
  const message = { role: "assistant", content: JSON.stringify({ steps }) };
  const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };
  const choices = [{ index: 0, message, finish_reason: "stop" }];
  const body = JSON.stringify({ id: "p1", object: "chat.completion", created: 1, model: "m1", choices, usage });
  return { status: 200, body };
};
const call = (id: string, name: string, input: object): Reply => [
  { call: name, id, input },
  { end: "tools", usage: USAGE },
];

async function start(options: Partial<ServerOptions>, replies: readonly Reply[]) {
  const model = await startModelServer("chat", replies);
  onTestFinished(() => model.close());
  const server = await testServer({
    backend: { kind: "openai", apiUrl: model.base, apiKey: "sk-test", model: "m1" },
    ...options,
  });
  return { server, model, client: createClient<paths>({ baseUrl: server.url, headers: { "x-api-key": "key-a" } }) };
}
type Client = Awaited<ReturnType<typeof start>>["client"];

const begin = async (client: Client, goal: string, budget = {}) =>
  (await client.POST("/api/v2/autonomous/jobs", { body: { goal, agent_id: null, budget } })).data?.job_id ?? "";
const look = async (client: Client, job_id: string) =>
  (await client.GET("/api/v2/autonomous/jobs/{job_id}", { params: { path: { job_id } } })).data;
const state = (client: Client, job_id: string) => expect.poll(async () => (await look(client, job_id))?.state);
async function events(client: Client, job_id: string) {
  const { data } = await client.GET("/api/v2/autonomous/jobs/{job_id}/events", {
    params: { path: { job_id } },
    parseAs: "text",
  });
  return eventsIn(String(data)).map((event) => event.data);
}

describe.each(STORES)("a job on %s", (name, options) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;

  itHere("is planned, done step by step with tools that were allowed, and tells of it as it goes", async () => {
    const { client } = await start(await options(), [
      plan("Add the task", "Say that it is done"),
      call("c1", "add_task", { title: "Water the plants" }),
      say("Added."),
      say("All done."),
    ]);
    const id = await begin(client, "Put watering the plants on my list");
    const following = events(client, id);
    await state(client, id).toBe("waiting");
    const waiting = (await client.GET("/api/v2/autonomous/jobs/{job_id}", { params: { path: { job_id: id } } })).data;
    expect(waiting?.steps).toEqual([
      { text: "Add the task", state: "running" },
      { text: "Say that it is done", state: "open" },
    ]);
    let approval: Record<string, unknown> | undefined;
    const path = { job_id: id, call_id: "" };
    await expect
      .poll(async () => {
        const { data } = await client.GET("/api/v2/chat/streaming/active");
        return data?.length;
      })
      .toBe(1);
    const { data: active } = await client.GET("/api/v2/chat/streaming/active");
    const stream = await client.GET("/api/v2/conversation/sessions/{session_id}", {
      params: { path: { session_id: id } },
    });
    expect([active?.[0]?.session_id, stream.data?.session_id]).toEqual([id, id]);
    // The id of the call stands in the event; a reader of events learns it there.
    approval = await firstApproval(client, id);
    path.call_id = String(approval?.call_id);
    await client.POST("/api/v2/autonomous/jobs/{job_id}/approvals/{call_id}", {
      params: { path },
      body: { allow: true },
    });
    await state(client, id).toBe("complete");
    const late = await client.POST("/api/v2/autonomous/jobs/{job_id}/approvals/{call_id}", {
      params: { path },
      body: { allow: true },
    });
    expect([late.response.status, late.error]).toMatchObject([409, { error: { code: "nothing_waits" } }]);
    expect(await look(client, id)).toMatchObject({
      result: "All done.",
      error: null,
      // The plan's 15 among them.
      budget: { spent: { tokens: 60 } },
    });
    const types = (await following).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(["job_start", "plan", "step_start", "tool_approval", "tool_complete", "step_complete"]),
    );
    expect((await following).at(-1)).toMatchObject({ type: "job_end", state: "complete", result: "All done." });
  });

  itHere("ends when its budget is spent, when it is cancelled, and when the model is broken", async () => {
    const spent = await start(await options(), [plan("One", "Two"), say("First.")]);
    const poor = await begin(spent.client, "Much", { tokens: 10 });
    await state(spent.client, poor).toBe("failed");
    expect(await look(spent.client, poor)).toMatchObject({ error: { code: "budget_spent" } });

    const late = await start(await options(), [plan("One"), HANGS, plan("One"), HANGS]);
    const slow = await begin(late.client, "Slow", { seconds: 1 });
    await state(late.client, slow).toBe("failed");
    expect(await look(late.client, slow)).toMatchObject({ error: { code: "budget_spent" } });

    const cancelled = await begin(late.client, "Never mind");
    await state(late.client, cancelled).toBe("running");
    const path = { job_id: cancelled };
    expect(
      (await late.client.POST("/api/v2/autonomous/jobs/{job_id}/cancel", { params: { path } })).response.status,
    ).toBe(200);
    expect((await look(late.client, cancelled))?.state).toBe("cancelled");
    // The plan was asked for, and is paid for.
    expect((await look(late.client, cancelled))?.budget.spent.tokens).toBeGreaterThan(0);
    const again = await late.client.POST("/api/v2/autonomous/jobs/{job_id}/cancel", { params: { path } });
    expect([again.response.status, again.error]).toMatchObject([409, { error: { code: "job_over" } }]);

    const broken = await start(await options(), [{ status: 401, body: "{}" }]);
    const failed = await begin(broken.client, "Anything");
    await state(broken.client, failed).toBe("failed");
    expect((await look(broken.client, failed))?.error?.code).toBe("provider_unavailable");
  });

  itHere("that is taken over does not do again what a step has done", async () => {
    const where = await options();
    const add = call("c1", "add_task", { title: "Once" });
    const first = await start(where, [plan("Add it"), add, HANGS]);
    const id = await begin(first.client, "Add it once");
    await state(first.client, id).toBe("waiting");
    const path = { job_id: id, call_id: String((await firstApproval(first.client, id))?.call_id) };
    const at = "/api/v2/autonomous/jobs/{job_id}/approvals/{call_id}";
    await first.client.POST(at, { params: { path }, body: { allow: true } });
    await expect.poll(() => first.model.asked.length).toBe(3);
    await first.server.app.close();
    // The model does not remember, and calls the tool once more.
    const second = await start(where, [add, say("Done."), call("c2", "list_tasks", {}), say("One.")]);
    await look(second.client, id);
    await state(second.client, id).toBe("complete");
    const listed = await second.client.POST("/api/v2/chat", { body: { message: "What is there to do?" } });
    expect(listed.data?.tool_calls[0]?.data).toMatchObject({ tasks: [{ title: "Once", done: false }] });
  });

  itHere("goes on after a restart where it was", async () => {
    const where = await options();
    const first = await start(where, [plan("One", "Two"), say("First."), HANGS]);
    const id = await begin(first.client, "Two things");
    await expect
      .poll(async () => (await look(first.client, id))?.steps.map(({ state: at }) => at))
      .toEqual(["complete", "running"]);
    await first.server.app.close();
    const second = await start(where, [say("Second.")]);
    // Before its user comes.
    await expect.poll(() => second.model.asked.length, { timeout: 5000 }).toBe(1);
    await state(second.client, id).toBe("complete");
    expect(await look(second.client, id)).toMatchObject({ result: "Second." });
    expect(second.model.asked).toHaveLength(1);
  });
});

describe.skipIf(!hasPostgres())("a job with two instances", () => {
  it("runs on one of them, and is allowed its tools and told of from the other", async () => {
    const where = { databaseUrl: await testDatabase() };
    const replies = [plan("One"), call("c1", "add_task", { title: "Once" }), say("Done.")];
    const one = await start(where, replies);
    const id = await begin(one.client, "Add it once");
    await state(one.client, id).toBe("waiting");
    // Opening the user's vault elsewhere looks for jobs that nobody works on.
    const other = await start(where, [say("Not mine.")]);
    expect((await look(other.client, id))?.state).toBe("waiting");
    const approval = await firstApproval(other.client, id);
    const following = events(other.client, id);
    const path = { job_id: id, call_id: String(approval?.call_id) };
    await other.client.POST("/api/v2/autonomous/jobs/{job_id}/approvals/{call_id}", {
      params: { path },
      body: { allow: true },
    });
    expect((await following).at(-1)).toMatchObject({ type: "job_end", state: "complete", result: "Done." });
    expect([one.model.asked.length, other.model.asked.length]).toEqual([3, 0]);
  });
});

/** What waits to be allowed, read off the events that are there already. */
async function firstApproval(client: Client, job_id: string): Promise<Record<string, unknown> | undefined> {
  const { response } = await client.GET("/api/v2/autonomous/jobs/{job_id}/events", {
    params: { path: { job_id } },
    parseAs: "stream",
  });
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString();
    const found = eventsIn(text).find(({ data }) => data.type === "tool_approval");
    if (found) return found.data;
  }
  return undefined;
}
