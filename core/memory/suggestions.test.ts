import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { hasPostgres, testStore } from "../../testing/postgres.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { steppingClock, type TestCore, testCore } from "../../testing/test-core.ts";
import { createIdSource, systemRandom } from "../base/ids.ts";
import { openVault } from "../vault/sqlite/open.ts";
import type { Vault } from "../vault/vault.ts";
import { learn } from "./learn/learn.ts";
import { answerSuggestion, suggestionViews } from "./suggestions.ts";

const facts = async (core: TestCore) =>
  (await core.call("facts.list", {})).facts.map(({ key, value }) => `${key}=${value}`).toSorted();
const open = async (core: TestCore) => (await core.call("suggestions.list", {})).suggestions;

describe("who somebody is", () => {
  it.each([
    ["home", "I live in Ghent.", "I live in Basel.", "lives_in"],
    ["employer", "I work at Lindqvist.", "I work at Okafor.", "works_at"],
    ["job", "I'm a nurse.", "I'm a baker.", "works_as"],
    ["partner", "My wife's name is Ines.", "My partner is called Ruben.", "wife's_name"],
    ["birthday", "My birthday is 3 May 1990.", "My birthday is 9 June 1990.", "birthday"],
    ["name", "My name is Odile.", "My name is Petra.", "name"],
  ])("is not overwritten by a sentence that only conflicts: %s", async (_, said, other, key) => {
    const core = await testCore();
    await core.ask(said);
    const before = await facts(core);
    const { learned, suggested } = await core.ask(other);
    expect(learned).toEqual([]);
    expect(suggested).toMatchObject([{ kind: "replace", fact: { key }, source: { excerpt: other } }]);
    expect(await facts(core)).toEqual(before);
    expect(await open(core)).toHaveLength(1);
  });

  it.each([
    ["I live in Ghent.", "We moved to Basel.", ["lives_in=Basel"]],
    ["I'm a nurse.", "Actually I'm a paramedic, not a nurse.", ["works_as=paramedic"]],
    ["I'm a nurse.", "I'm a paramedic, not a nurse.", ["works_as=paramedic"]],
    ["I live in Ghent.", "I no longer live in Ghent. I live in Basel.", ["lives_in=Basel"]],
    ["My name is Odile.", "My name is Odile Marchetti.", ["name=Odile Marchetti"]],
    ["My name is Odile Marchetti.", "My name is Odile.", ["name=Odile Marchetti"]],
  ])("changes at once where it is said to, or told more precisely: %s %s", async (said, then, expected) => {
    const core = await testCore();
    await core.ask(said);
    const { suggested } = await core.ask(then);
    expect(suggested).toEqual([]);
    expect(await facts(core)).toEqual(expected);
  });

  it("asks once, is a little less sure meanwhile, and takes a no for an answer", async () => {
    const core = await testCore();
    const { learned } = await core.ask("I live in Ghent.");
    await core.ask("I live in Basel.");
    await core.ask("I live in Basel.");
    const [suggestion, ...others] = await open(core);
    expect(others).toEqual([]);
    expect(suggestion?.fact.confidence).toBeLessThan(learned[0]?.confidence ?? 0);
    await core.call("suggestions.answer", { id: suggestion?.id ?? "", answer: "no" });
    await core.ask("I live in Basel.");
    expect(await open(core)).toEqual([]);
    expect(await facts(core)).toEqual(["lives_in=Ghent"]);
    // What is said to have changed is believed all the same.
    await core.ask("We moved to Basel.");
    expect(await facts(core)).toEqual(["lives_in=Basel"]);
  });

  it("refuses an answer that is none, and one to what was answered", async () => {
    const core = await testCore();
    await core.ask("I live in Ghent.");
    await core.ask("I live in Basel.");
    const id = (await open(core))[0]?.id ?? "";
    expect(await core.core.call("suggestions.answer", { id, answer: "forget" })).toMatchObject({
      ok: false,
      error: { code: "invalid_request" },
    });
    await core.call("suggestions.answer", { id, answer: "both" });
    expect(await core.core.call("suggestions.answer", { id, answer: "both" })).toMatchObject({ ok: false });
    expect(await facts(core)).toEqual(["lives_in=Basel", "lives_in=Ghent"]);
  });

  it("gives the profile's name with the answer", async () => {
    const core = await testCore();
    await core.ask("My name is Odile.");
    await core.ask("My name is Petra.");
    expect((await core.call("profile.get", {})).name).toBe("Odile");
    await core.call("suggestions.answer", { id: (await open(core))[0]?.id ?? "", answer: "replace" });
    expect((await core.call("profile.get", {})).name).toBe("Petra");
  });
});

const STORES: readonly { name: string; make: () => Promise<Vault> }[] = [
  { name: "SQLite", make: () => openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() }) },
  { name: "PostgreSQL", make: async () => (await testStore(steppingClock())).vault("ana") },
];

describe.each(STORES)("suggestions in $name", ({ name, make }) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;
  const clock = steppingClock();
  const ids = createIdSource(clock, systemRandom);
  const filled = async () => {
    const vault = await make();
    onTestFinished(() => vault.close());
    const say = async (content: string) => {
      const id = ids.next("message");
      await vault.sessions.find("s1").then((known) => known ?? vault.sessions.add("s1"));
      const created_at = "2026-11-21T08:00:00.000Z";
      await vault.messages.add({ id, session_id: "s1", role: "user", content, state: "complete", created_at });
      return vault.transaction((tables) => learn(tables, ids, { id, content, now: clock.now() }));
    };
    const answer = async (reply: "replace" | "both" | "no") => {
      const [first] = await vault.suggestions.list(9);
      await answerSuggestion(vault, first?.id ?? "", reply, {
        ids,
        now: clock.now(),
        forget: (id) => vault.forget(id),
        transaction: (work) => vault.transaction(work),
      });
    };
    return { vault, say, answer };
  };

  itHere("replace a fact, which stays as history", async () => {
    const { vault, say, answer } = await filled();
    await say("I live in Ghent.");
    const { suggested } = await say("I live in Basel.");
    expect(await suggestionViews(vault, suggested)).toMatchObject([
      { proposal: { category: "location", key: "lives_in", value: "Basel" }, fact: { value: "Ghent" } },
    ]);
    expect(await vault.suggestions.counts()).toEqual([{ kind: "replace", count: 1 }]);
    await answer("replace");
    const [fact, ...others] = await vault.facts.live();
    expect(others).toEqual([]);
    expect(fact).toMatchObject({ value: "Basel" });
    expect(fact?.confidence).toBeGreaterThan(0.9);
    expect(await vault.facts.supersededBy(fact?.id ?? "")).toMatchObject([{ value: "Ghent" }]);
    expect(await vault.suggestions.list(9)).toEqual([]);
  });

  itHere("go with the words of a fact that is forgotten, and come back with it", async () => {
    const { vault, say } = await filled();
    await say("I live in Ghent.");
    await say("I live in Basel.");
    const [home] = await vault.facts.live();
    const forgotten = await vault.forget(home?.id ?? "");
    expect(await vault.suggestions.list(9)).toEqual([]);
    await vault.unforget(forgotten);
    expect(await vault.suggestions.list(9)).toMatchObject([{ fact_id: home?.id }]);
  });
});
