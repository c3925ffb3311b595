import { join } from "node:path";
import type { Kysely } from "kysely";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { fillEveryTable } from "../../../testing/every-table.ts";
import { must } from "../../../testing/must.ts";
import { hasPostgres, testVault } from "../../../testing/postgres.ts";
import { steppingClock } from "../../../testing/test-core.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { openVault } from "../sqlite/open.ts";
import { MANIFEST, type TableName } from "../tables/manifest.ts";
import type { VaultSchema } from "../tables/schema.ts";
import type { Vault } from "../vault.ts";

const STORES: readonly (readonly [string, () => Promise<Vault>])[] = [
  ["SQLite", async () => openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() })],
  ["PostgreSQL", () => testVault(steppingClock())],
];

const at = "2026-11-21T08:00:00.000Z";
/** What a fact has besides what tells it from others. */
const FACT = { category: "interest", confidence: 0.7 };
let vault: Vault;

const inside = <Result>(work: (db: Kysely<VaultSchema>) => Promise<Result>) => vault["within"](work);

/** All rows of all tables but vectors, which are made anew. */
async function everything(): Promise<Record<string, unknown[]>> {
  await vault.search.languages();
  const tables: Record<string, unknown[]> = {};
  for (const name of Object.keys(MANIFEST) as TableName[]) {
    if (name.startsWith("vector")) continue;
    const rows = await inside((db) => db.selectFrom(name).selectAll().execute());
    tables[name] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return tables;
}

const say = (id: string, role: "user" | "assistant", content: string) =>
  vault.messages.add({ id, session_id: "s1", role, content, state: "complete", created_at: at });

const remove = async (...ids: string[]) => {
  const targets = await Promise.all(ids.map((id) => vault.messages.require(id)));
  return vault.deleteMessages(targets, null);
};

const inView = async () => (await vault.messages.ofSession("s1")).map(({ id, parent_id }) => [id, parent_id]);

describe.each(STORES)("deleting messages in %s", (name, open) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;
  beforeEach(async () => {
    if (name === "PostgreSQL" && !hasPostgres()) return;
    vault = await open();
    onTestFinished(() => vault.close());
  });

  itHere("takes along what hangs on them in every table, and undoing it brings all of that back", async () => {
    await inside(fillEveryTable);
    await vault.contexts.add("sha256:2", `{"recent_messages":[{"id":"m1"}]}`);
    const before = await everything();
    const deleted = await remove("m1");
    const after = await everything();
    const hanging = [
      "messages",
      "attachments",
      "fact_uses",
      "receipts",
      "streams",
      "stream_events",
      "backend_messages",
    ];
    for (const table of hanging) expect([table, after[table]]).toEqual([table, []]);
    // Those that carried the message go; one that did not stays.
    expect(after.contexts).toHaveLength(1);
    expect(after.facts?.[0]).toContain(`"source_message_id":null`);
    expect(deleted.facts).toBe(1);
    for (const [table, rows] of Object.entries(after)) {
      const text = JSON.stringify(rows).replaceAll("sea.png", "");
      expect([table, text.includes("m1")]).toEqual([table, false]);
    }
    await vault.restoreMessages(deleted);
    expect(await everything()).toEqual(before);
  });

  itHere("lets what follows go on from what was before them, and puts it behind them again", async () => {
    await vault.sessions.add("s1");
    await say("q1", "user", "one");
    await say("a1", "assistant", "first");
    await say("q2", "user", "two");
    await say("a2", "assistant", "second");
    const before = await everything();
    const deleted = await remove("q1");
    expect(await inView()).toEqual([
      ["a1", null],
      ["q2", "a1"],
      ["a2", "q2"],
    ]);
    const more = await remove("a2");
    await say("q3", "user", "three");
    // What was said since stands behind what comes back.
    await vault.restoreMessages(more);
    await vault.restoreMessages(deleted);
    expect(await inView()).toEqual([
      ["q1", null],
      ["a1", "q1"],
      ["q2", "a1"],
      ["a2", "q2"],
      ["q3", "a2"],
    ]);
    await vault.messages.remove(["q3"]);
    const without = (rows: unknown) => JSON.stringify(rows).replace(/\\"row_id\\":\d+,?/g, "");
    expect(without((await everything()).messages)).toEqual(without(before.messages));
  });

  itHere("takes along other versions with what hangs on those, and nothing that follows", async () => {
    await vault.sessions.add("s1");
    await say("old", "user", "uno");
    await say("old answer", "assistant", "unseen words");
    await vault.messages.hideFrom("s1", 0);
    await say("new", "user", "one");
    await say("answer", "assistant", "first");
    const deleted = await remove("new");
    expect((await inside((db) => db.selectFrom("messages").select("id").execute())).map(({ id }) => id)).toEqual([
      "answer",
    ]);
    expect((await vault.messages.versionsIn("s1")).get("answer")).toEqual(["answer"]);
    await vault.restoreMessages(deleted);
    expect((await vault.messages.versionsIn("s1")).get("new")).toEqual(["old", "new"]);
    expect(must(await vault.messages.find("old answer")).position).toBeLessThan(0);
  });

  itHere("names a chat anew, and leaves a name that its owner gave it since", async () => {
    await vault.sessions.add("s1", { title: "About one" });
    await vault.sessions.end("s1", "It was about one.");
    await say("q1", "user", "About one");
    const once = await remove("q1");
    expect(await vault.sessions.require("s1")).toMatchObject({ title: null, summary: null });
    await vault.restoreMessages(once);
    expect(await vault.sessions.require("s1")).toMatchObject({ title: "About one", summary: "It was about one." });
    const again = await remove("q1");
    await vault.sessions.setTitle("s1", "Mine");
    await vault.restoreMessages(again);
    expect((await vault.sessions.require("s1")).title).toBe("Mine");
  });

  itHere(
    "says how many facts were learned from them, and brings back nothing of one that was forgotten since",
    async () => {
      await vault.sessions.add("s1");
      await say("q1", "user", "I play the theremin and I keep bees");
      await say("q2", "user", "more");
      for (const value of ["theremin", "bees"])
        await vault.facts.add({ ...FACT, id: value, key: value, value, source_message_id: "q1" });
      await vault.facts.add({ ...FACT, id: "cello", key: "cello", value: "cello", source_message_id: "q2" });
      const deleted = await remove("q1");
      expect(deleted.facts).toBe(2);
      expect(deleted.known.map(({ value }) => value).toSorted()).toEqual(["bees", "theremin"]);
      await inside((db) => db.deleteFrom("facts").where("id", "=", "theremin").execute());
      await vault.restoreMessages(deleted);
      const { content } = await vault.messages.require("q1");
      expect(content).toContain("bees");
      expect(content).not.toContain("theremin");
      expect((await vault.facts.find("bees"))?.source_message_id).toBe("q1");
    },
  );

  itHere("says about how much is held for undo", async () => {
    await vault.sessions.add("s1");
    await say("q1", "user", "x".repeat(100_000));
    await say("q2", "user", "short");
    const [long, short] = [await remove("q1"), await remove("q2")];
    expect(long.bytes).toBeGreaterThan(100_000);
    expect(long.bytes).toBeLessThan(103_000);
    expect(short.bytes).toBeGreaterThan(100);
    expect(short.bytes).toBeLessThan(3000);
  });

  itHere("brings versions that nobody sees back unseen, though what was said since has their numbers", async () => {
    await vault.sessions.add("s1");
    await say("old", "user", "uno");
    await vault.messages.hideFrom("s1", 0);
    await say("new", "user", "one");
    const deleted = await remove("new");
    await say("since", "user", "two");
    await vault.messages.hideFrom("s1", 0);
    await say("now", "user", "three");
    await vault.restoreMessages(deleted);
    const hidden = await Promise.all(["old", "since"].map((id) => vault.messages.require(id)));
    const places = hidden.map(({ position }) => position);
    expect(Math.max(...places)).toBeLessThan(0);
    expect(new Set(places).size).toBe(2);
    expect(await inView()).toEqual([
      ["new", null],
      ["now", "new"],
    ]);
  });

  itHere("brings such versions back unseen, too, where nothing else is", async () => {
    await vault.sessions.add("s1");
    await say("old", "user", "uno");
    await vault.messages.hideFrom("s1", 0);
    await say("new", "user", "one");
    const deleted = await remove("new");
    await say("since", "user", "two");
    await vault.restoreMessages(deleted);
    expect((await vault.messages.require("old")).position).toBeLessThan(0);
    expect(await inView()).toEqual([
      ["new", null],
      ["since", "new"],
    ]);
  });
});
