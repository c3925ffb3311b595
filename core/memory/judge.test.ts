import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { hasPostgres, testStore } from "../../testing/postgres.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { steppingClock } from "../../testing/test-core.ts";
import { createIdSource, systemRandom } from "../base/ids.ts";
import { openVault } from "../vault/sqlite/open.ts";
import type { FactRecord } from "../vault/tables/facts.ts";
import type { Vault } from "../vault/vault.ts";
import { duplicateFacts, mergeFacts } from "./duplicates.ts";
import { judgeFacts } from "./judge.ts";

const STORES: readonly { name: string; make: () => Promise<Vault> }[] = [
  { name: "SQLite", make: () => openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() }) },
  { name: "PostgreSQL", make: async () => (await testStore(steppingClock())).vault("ana") },
];
const at = "2026-11-20T08:00:00.000Z";
const ids = createIdSource(steppingClock(), systemRandom);
const signal = new AbortController().signal;

/** A fact as a version before these rules left it. */
const old = (id: string, change: Partial<FactRecord>): FactRecord => ({
  id,
  category: "location",
  key: "lives_in",
  value: "Ghent",
  confidence: 0.8,
  use_count: 0,
  source_message_id: null,
  created_at: at,
  updated_at: at,
  last_used_at: null,
  superseded_by: null,
  deleted_at: null,
  origin: "said",
  pinned: 0,
  consent: null,
  valid_from: at,
  valid_until: null,
  evidence_for: 3.2,
  evidence_against: 0.8,
  half_life_days: 90,
  project_id: null,
  ...change,
});

describe.each(STORES)("facts of an older vault in $name", ({ name, make }) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;
  const opened = async () => {
    const vault = await make();
    onTestFinished(() => vault.close());
    return vault;
  };

  itHere("are judged once, by the words they came from; what would not be learned is only asked about", async () => {
    const vault = await opened();
    await vault.sessions.add("s1");
    const say = (id: string, content: string) =>
      vault.messages.add({ id, session_id: "s1", role: "user", content, state: "complete", created_at: at });
    await say("m1", "I live in Ghent.");
    await say("m2", "Like I said the invoice goes out Friday");
    await say("m3", "Proofread:\nHi team, I moved to Galway.");
    await vault.facts.put(old("right", { source_message_id: "m1" }));
    await vault.facts.put(
      old("junk", { category: "taste", key: "likes", value: "I said the invoice", source_message_id: "m2" }),
    );
    await vault.facts.put(old("foreign", { value: "Galway", source_message_id: "m3" }));
    await vault.facts.put(old("own", { value: "Basel", origin: "owner" }));
    await vault.facts.put(old("noted", { value: "Galway", origin: "model", source_message_id: "m3" }));

    expect(await judgeFacts(vault, ids, AbortSignal.abort())).toBe(0);
    expect(await judgeFacts(vault, ids, signal)).toBe(3);
    const asked = await vault.suggestions.list(9);
    expect(asked.map(({ kind }) => kind)).toEqual(["review", "review", "review"]);
    expect(asked.map(({ fact_id }) => fact_id).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "foreign",
      "junk",
      "noted",
    ]);
    expect(await vault.facts.live()).toHaveLength(5);
    for (const { id } of asked) await vault.suggestions.markDeclined(id);
    expect(await judgeFacts(vault, ids, signal)).toBe(0);
    expect(await vault.suggestions.list(9)).toEqual([]);
  });

  itHere("that say the same are found and made one, with what speaks for each", async () => {
    const vault = await opened();
    await vault.facts.put(old("a", { category: "taste", key: "likes", value: "the colour green" }));
    await vault.facts.put(old("b", { category: "taste", key: "prefers", value: "green", confidence: 0.9 }));
    await vault.facts.put(old("c", { category: "taste", key: "likes", value: "olives" }));
    const groups = await duplicateFacts(vault);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([["b", "a"]]);
    await vault.transaction((tables) => mergeFacts(tables, "b", ["a"]));
    expect((await vault.facts.live()).map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(["b", "c"]);
    expect(await vault.facts.require("b")).toMatchObject({ evidence_for: 6.4, evidence_against: 1.6 });
    expect(await vault.facts.supersededBy("b")).toMatchObject([{ id: "a" }]);
  });
});
