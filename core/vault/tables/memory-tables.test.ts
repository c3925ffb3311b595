import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { hasPostgres, testVault } from "../../../testing/postgres.ts";
import { must } from "../../../testing/must.ts";
import { steppingClock } from "../../../testing/test-core.ts";
import { openVault } from "../sqlite/open.ts";
import type { Vault } from "../vault.ts";

/** Every store keeps the same promises. */
const STORES: readonly (readonly [string, () => Promise<Vault>])[] = [
  ["SQLite", async () => openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() })],
  ["PostgreSQL", () => testVault(steppingClock())],
];

let vault: Vault;

const lisbon = { category: "place", key: "lives_in", value: "Lisbon" };
const fact = (id: string) => vault.facts.add({ id, ...lisbon, confidence: 0.8, source_message_id: null });
const task = (id: string, due: string | null = null) => vault.tasks.add(id, { title: `Task ${id}`, notes: null, due });
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe.each(STORES)("%s", (name, open) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;
  beforeEach(async () => {
    if (name === "PostgreSQL" && !hasPostgres()) return;
    vault = await open();
    onTestFinished(() => vault.close());
  });

  describe("what was forgotten", () => {
    itHere("is known again in any case and spacing, and as nothing else", async () => {
      await vault.tombstones.add(lisbon);
      await vault.tombstones.add(lisbon);
      expect(await vault.tombstones.has(lisbon)).toBe(true);
      expect(await vault.tombstones.has({ category: " PLACE", key: "Lives_In", value: "lisbon " })).toBe(true);
      for (const other of [{ value: "Porto" }, { key: "born_in" }, { category: "trip" }])
        expect(await vault.tombstones.has({ ...lisbon, ...other })).toBe(false);
      expect(await vault.tombstones.has({ category: "place", key: "lives", value: "in lisbon" })).toBe(false);
    });

    itHere("may be learned again once that is taken back, and nothing else may", async () => {
      const porto = { ...lisbon, value: "Porto" };
      await vault.tombstones.add(lisbon);
      await vault.tombstones.add(porto);
      await vault.tombstones.remove({ ...lisbon, value: "LISBON" });
      expect([await vault.tombstones.has(lisbon), await vault.tombstones.has(porto)]).toEqual([false, true]);
    });
  });

  describe("what the owner is asked about facts", () => {
    const suggestion = (id: string, fact_id: string, proposal: string | null = null) =>
      vault.suggestions.add({ id, kind: "replace", fact_id, proposal });

    itHere("is asked once, also where it was declined, and another proposal is another question", async () => {
      await fact("f1");
      expect(await suggestion("s1", "f1", '{"value":"Porto"}')).toBe(true);
      expect(await suggestion("s2", "f1", '{"value":"Porto"}')).toBe(false);
      await vault.suggestions.markDeclined("s1");
      expect(await suggestion("s3", "f1", '{"value":"Porto"}')).toBe(false);
      expect(await suggestion("s4", "f1", '{"value":"Braga"}')).toBe(true);
      expect(idsOf(await vault.suggestions.list(10))).toEqual(["s4"]);
      expect(idsOf(await vault.suggestions.ofFact("f1"))).toEqual(["s1", "s4"]);
      expect(await vault.suggestions.find("s1")).toMatchObject({ declined_at: expect.any(String) });
      await vault.suggestions.remove("s4");
      expect([await vault.suggestions.find("s4"), await vault.suggestions.list(10)]).toEqual([undefined, []]);
    });

    itHere("waits, the newest first, as long as its fact holds", async () => {
      for (const id of ["f1", "f2", "f3"]) await fact(id);
      for (const at of [1, 2, 3]) await suggestion(`s${at}`, `f${at}`);
      expect(idsOf(await vault.suggestions.list(10))).toEqual(["s3", "s2", "s1"]);
      expect(idsOf(await vault.suggestions.list(2))).toEqual(["s3", "s2"]);
      expect(await vault.suggestions.counts()).toEqual([{ kind: "replace", count: 3 }]);
      await vault.facts.end("f2");
      expect(idsOf(await vault.suggestions.list(10))).toEqual(["s3", "s1"]);
    });
  });

  describe("tasks", () => {
    itHere("stand open ones first, by when they are due, then as they were added", async () => {
      for (const [id, due] of [
        ["none", null],
        ["late", "2026-12-24"],
        ["soon", "2026-11-30"],
        ["none too", null],
        ["done", "2026-01-01"],
      ] as const)
        await task(id, due);
      await vault.tasks.change("done", { completed_at: "2026-11-22T08:00:00.000Z" });
      expect(idsOf(await vault.tasks.list("all"))).toEqual(["soon", "late", "none", "none too", "done"]);
      expect(idsOf(await vault.tasks.list("open"))).toEqual(["soon", "late", "none", "none too"]);
      expect(idsOf(await vault.tasks.list("done"))).toEqual(["done"]);
      expect(idsOf(await vault.tasks.list("all", 2))).toEqual(["soon", "late"]);
    });

    itHere("say when they were changed, and that there is none of an unknown name", async () => {
      const added = await task("t1");
      const changed = await vault.tasks.change("t1", { title: "Another" });
      expect(changed).toMatchObject({ title: "Another", notes: null, created_at: added.created_at });
      expect(changed.updated_at > added.updated_at).toBe(true);
      for (const call of [() => vault.tasks.change("t0", {}), () => vault.tasks.remove("t0")])
        await expect(call()).rejects.toMatchObject({ code: "not_found", phrase: { params: { id: "t0" } } });
      expect(await vault.tasks.remove("t1")).toEqual(changed);
      expect(await vault.tasks.list("all")).toEqual([]);
    });

    itHere("are as before once what was done to them is taken back", async () => {
      const added = await task("t1");
      await vault.tasks.takeBack({ before: null, after: added });
      expect(await vault.tasks.list("all")).toEqual([]);
      await vault.tasks.takeBack({ before: added, after: null });
      expect(await vault.tasks.list("all")).toEqual([added]);
      const changed = await vault.tasks.change("t1", { title: "Another" });
      await vault.tasks.takeBack({ before: added, after: changed });
      expect(await vault.tasks.list("all")).toEqual([added]);
    });

    itHere("stay as somebody else has left them since", async () => {
      const added = await task("t1");
      const changed = await vault.tasks.change("t1", { title: "Another" });
      await vault.tasks.takeBack({ before: null, after: added });
      expect(await vault.tasks.list("all")).toEqual([changed]);
      const removed = await vault.tasks.remove("t1");
      await vault.tasks.takeBack({ before: added, after: removed });
      expect(await vault.tasks.list("all")).toEqual([]);
      await task("t1");
      await vault.tasks.takeBack({ before: removed, after: null });
      expect(must((await vault.tasks.list("all"))[0]).title).toBe("Task t1");
    });
  });
});
