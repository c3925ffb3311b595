import { join } from "node:path";
import type { Kysely } from "kysely";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { hasPostgres, testVault } from "../../../testing/postgres.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { steppingClock } from "../../../testing/test-core.ts";
import { openVault } from "../sqlite/open.ts";
import { MANIFEST, type TableName } from "../tables/manifest.ts";
import type { VaultSchema } from "../tables/schema.ts";
import type { Vault } from "../vault.ts";

const STORES: readonly (readonly [string, () => Promise<Vault>])[] = [
  ["SQLite", async () => openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() })],
  ["PostgreSQL", () => testVault(steppingClock())],
];

const at = "2026-11-21T08:00:00.000Z";
const TOWN = "Quillebeuf";
const ASCII_TOWN = { category: "location", key: "lives_in", value: TOWN };

let vault: Vault;

const inside = <Result>(work: (db: Kysely<VaultSchema>) => Promise<Result>) => vault["within"](work);

/** All rows of all tables, but what a store keeps for itself. */
async function everything(): Promise<Record<string, unknown[]>> {
  // The words of what was just written are cut a moment later, or before a search.
  await vault.search.languages();
  const tables: Record<string, unknown[]> = {};
  for (const name of Object.keys(MANIFEST) as TableName[]) {
    if (name.startsWith("vector")) continue;
    const rows = await inside((db) => db.selectFrom(name).selectAll().execute());
    tables[name] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return tables;
}

async function say(id: string, role: "user" | "assistant", content: string, session = "s1"): Promise<void> {
  await vault.messages.add({ id, session_id: session, role, content, state: "complete", created_at: at });
}

/** A question that tells a fact, and an answer that was given it. */
async function learn(id: string, fact: { category: string; key: string; value: string }): Promise<void> {
  await say(`${id}-question`, "user", `Say ${fact.value}, please.`);
  await say(`${id}-answer`, "assistant", `Well, ${fact.value.toUpperCase()} it is.`);
  await vault.facts.add({ id, ...fact, confidence: 1, source_message_id: `${id}-question` });
  await vault.factEvents.add(id, "learned", { messageId: `${id}-question` });
  await vault.factUses.add(`${id}-answer`, [id]);
}

const stream = (id: string, message_id: string) =>
  vault.streams.add({ id, session_id: "s1", message_id, backend: "b", base_length: 0, base_activity: 0 });

describe.each(STORES)("forgetting a fact in %s", (name, open) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;
  beforeEach(async () => {
    if (name === "PostgreSQL" && !hasPostgres()) return;
    vault = await open();
    onTestFinished(() => vault.close());
    await vault.sessions.add("s1", { title: `All about ${TOWN}` });
    await learn("f1", ASCII_TOWN);
  });

  itHere("cuts its words out of the message it came from, of the answers given it and of their chat", async () => {
    await vault.sessions.end("s1", `They live in ${TOWN}.`);
    await vault.messages.note("f1-answer", { activity: JSON.stringify([{ output: `found:\n${TOWN}` }]) });
    await inside((db) =>
      db
        .updateTable("messages")
        .set({ error: JSON.stringify({ message: `no ${TOWN}` }) })
        .where("id", "=", "f1-answer")
        .execute(),
    );
    await vault.forget("f1");
    expect((await vault.messages.require("f1-question")).content).toBe("Say [forgotten], please.");
    expect(await vault.messages.require("f1-answer")).toMatchObject({
      content: "Well, [forgotten] it is.",
      activity: JSON.stringify([{ output: "found:\n[forgotten]" }]),
      error: JSON.stringify({ message: "no [forgotten]" }),
    });
    expect(await vault.sessions.require("s1")).toMatchObject({
      title: "All about [forgotten]",
      summary: "They live in [forgotten].",
    });
  });

  itHere("leaves other messages and chats that hold the same words alone, unless it is told of them", async () => {
    await vault.sessions.add("s2", { title: TOWN });
    await say("other", "user", `What is ${TOWN}?`, "s2");
    await say("told", "user", `Forget ${TOWN}!`, "s1");
    await vault.forget("f1", ["told"]);
    expect((await vault.messages.require("other")).content).toBe(`What is ${TOWN}?`);
    expect((await vault.sessions.require("s2")).title).toBe(TOWN);
    expect((await vault.messages.require("told")).content).toBe("Forget [forgotten]!");
  });

  itHere("leaves an answer that still streams to be finished, with its journal", async () => {
    await vault.messages.add({
      id: "running",
      session_id: "s1",
      role: "assistant",
      content: TOWN,
      state: "streaming",
      created_at: at,
    });
    await vault.factUses.add("running", ["f1"]);
    await stream("t1", "f1-answer");
    await vault.streams.end("t1", "complete");
    await stream("t2", "running");
    await say("unrelated", "assistant", "Hello.");
    await stream("t3", "unrelated");
    await vault.streams.end("t3", "complete");
    for (const id of ["t1", "t2", "t3"]) await vault.streamEvents.add(id, [{ seq: 1, event: "{}" }]);
    await vault.forget("f1");
    expect((await vault.messages.require("running")).content).toBe(TOWN);
    expect(await vault.streamEvents.after("t1", 0, 9)).toEqual([]);
    expect(await vault.streamEvents.after("t2", 0, 9)).toHaveLength(1);
    expect(await vault.streamEvents.after("t3", 0, 9)).toHaveLength(1);
  });

  itHere("removes the contexts that carried it, by its id or by its words, and no others", async () => {
    await vault.contexts.add("by-id", JSON.stringify({ facts: [{ id: "f1" }] }));
    await vault.contexts.add("by-words", JSON.stringify({ messages: [`in ${TOWN.toUpperCase()}`] }));
    await vault.contexts.add("other", JSON.stringify({ facts: [{ id: "f11" }], messages: ["in Lisbon"] }));
    await vault.forget("f1");
    expect(await vault.contexts.find("by-id")).toBeUndefined();
    expect(await vault.contexts.find("by-words")).toBeUndefined();
    expect(await vault.contexts.find("other")).toBeDefined();
  });

  itHere("removes the answers kept for a repetition that hold it, and no others", async () => {
    const kept = { request_hash: "h", status: 201 };
    await vault.idempotency.add("holds", { ...kept, response: JSON.stringify({ content: `${TOWN.toLowerCase()}!` }) });
    await vault.idempotency.add("other", { ...kept, response: JSON.stringify({ content: "Lisbon" }) });
    await vault.forget("f1");
    expect(await vault.idempotency.find("holds")).toBeUndefined();
    expect(await vault.idempotency.find("other")).toBeDefined();
  });

  itHere.each([
    ["letters beyond ASCII", "Århus"],
    ["quotation marks", `the "Blue" house`],
    ["a backslash", String.raw`C:\Users\ana`],
  ])("finds a value with %s in contexts and kept answers", async (_, value) => {
    await learn("f2", { category: "location", key: "works_in", value });
    for (const text of [value, value.toLowerCase(), value.toUpperCase()]) {
      await vault.contexts.add(text, JSON.stringify({ messages: [`I was in ${text}.`] }));
    }
    await vault.messages.note("f2-answer", { activity: JSON.stringify([{ output: `in ${value}.` }]) });
    await vault.forget("f2");
    expect((await everything()).contexts).toEqual([]);
    expect((await vault.messages.require("f2-answer")).activity).toBe(JSON.stringify([{ output: "in [forgotten]." }]));
  });

  itHere("cuts it out of the jobs that used it, and of no others", async () => {
    for (const [id, answer] of [
      ["j1", "f1-answer"],
      ["j2", "some-other"],
    ] as const) {
      await vault.jobs.add({ id, goal: `See ${TOWN}`, agent_id: null, budget: "{}" });
      await vault.jobs.addEvent(id, JSON.stringify({ type: "step_complete", content: `In ${TOWN}.` }));
      const plan = JSON.stringify([{ text: `Go to ${TOWN}`, message_id: answer }]);
      await vault.jobs.change(id, { plan, result: `Been to ${TOWN}.`, state: "complete" });
    }
    await vault.forget("f1");
    const [other, own] = await vault.jobs.list(9);
    expect(own).toMatchObject({
      goal: `See ${TOWN}`,
      plan: JSON.stringify([{ text: "Go to [forgotten]", message_id: "f1-answer" }]),
      result: "Been to [forgotten].",
    });
    expect((await vault.jobs.eventsAfter("j1", 0, 9))[0]?.event).toContain("In [forgotten].");
    expect(other?.result).toBe(`Been to ${TOWN}.`);
    expect((await vault.jobs.eventsAfter("j2", 0, 9))[0]?.event).toContain(`In ${TOWN}.`);
  });

  itHere("removes its own history, and cuts it out of that of others", async () => {
    await learn("f2", { category: "location", key: "works_in", value: "Lisbon" });
    await vault.factEvents.add("f2", "edited", { detail: { before: TOWN } });
    await vault.forget("f1");
    expect(await vault.factEvents.ofFact("f1")).toEqual([]);
    expect((await vault.factEvents.ofFact("f2")).map(({ detail }) => detail)).toEqual([
      null,
      JSON.stringify({ before: "[forgotten]" }),
    ]);
    expect(await vault.factUses.find("f1-answer", "f1")).toBeUndefined();
    expect(await vault.factUses.find("f2-answer", "f2")).toBeDefined();
  });

  itHere("brings back what it had taken the place of, and leaves a tombstone", async () => {
    await learn("f2", { ...ASCII_TOWN, value: "Lisbon" });
    await vault.facts.supersede("f1", "f2");
    const { predecessors } = await vault.forget("f2");
    expect(predecessors).toEqual(["f1"]);
    expect((await vault.facts.live()).map(({ id }) => id)).toEqual(["f1"]);
    expect(await vault.tombstones.has({ ...ASCII_TOWN, value: "LISBON " })).toBe(true);
    expect(await vault.tombstones.has(ASCII_TOWN)).toBe(false);
  });

  itHere("is undone to the last row", async () => {
    await learn("f2", { ...ASCII_TOWN, value: "Lisbon" });
    await vault.factEvents.add("f2", "edited", { detail: { before: TOWN } });
    await vault.contexts.add("c", JSON.stringify([TOWN]));
    await vault.idempotency.add("k", { request_hash: "h", status: 201, response: JSON.stringify(TOWN) });
    await stream("t1", "f1-answer");
    await vault.streams.end("t1", "complete");
    await vault.streamEvents.add("t1", [{ seq: 1, event: "{}" }]);
    await vault.jobs.add({ id: "j1", goal: "x", agent_id: null, budget: "{}" });
    await vault.jobs.addEvent("j1", JSON.stringify({ content: TOWN }));
    await vault.jobs.change("j1", { plan: JSON.stringify(["f1-answer"]), result: TOWN });
    const before = await everything();
    const forgotten = await vault.forget("f1");
    const without = await everything();
    expect(JSON.stringify(without)).not.toContain(TOWN);
    await vault.unforget(forgotten);
    expect(await everything()).toEqual(before);
  });

  itHere("says so when there is no such fact, and changes nothing", async () => {
    const before = await everything();
    await expect(vault.forget("nope")).rejects.toMatchObject({ code: "not_found" });
    expect(await everything()).toEqual(before);
  });
});
