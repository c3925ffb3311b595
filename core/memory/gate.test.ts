import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { steppingClock } from "../../testing/test-core.ts";
import type { Consent, FactRecord } from "../vault/tables/facts.ts";
import { openVault } from "../vault/sqlite/open.ts";
import { consentOf, consentOfCategory, Gate, openGate, SENSITIVE_CATEGORIES } from "./consent.ts";

const fact = (more: Partial<FactRecord> = {}) =>
  ({
    id: "f1",
    category: "health",
    value: "penicillin",
    consent: null,
    source_message_id: "m1",
    ...more,
  }) as FactRecord;
const decided = (decisions: Record<string, Consent>) => new Map(Object.entries(decisions));

describe("consent", () => {
  it("keeps back what most people keep to themselves, unless its owner says otherwise, and nothing else", () => {
    for (const category of SENSITIVE_CATEGORIES) expect(consentOfCategory(category, new Map())).toBe("never");
    expect(SENSITIVE_CATEGORIES).toEqual(
      expect.arrayContaining(["health", "finance", "credentials", "ids", "religion"]),
    );
    expect(consentOfCategory("taste", new Map())).toBe("always");
    expect(consentOfCategory("health", decided({ health: "ask" }))).toBe("ask");
    expect(consentOfCategory("taste", decided({ taste: "never" }))).toBe("never");
  });

  it("of a fact goes before its category's", () => {
    expect(consentOf(fact({ consent: "always" }), decided({ health: "never" }))).toBe("always");
    expect(consentOf(fact(), decided({ health: "ask" }))).toBe("ask");
    expect(consentOf(fact({ category: "taste" }), new Map())).toBe("always");
  });
});

describe("the gate", () => {
  const gateOf = (withheld: FactRecord[], allowed: string[] = []) => new Gate(new Map(), withheld, new Set(allowed));

  it("lets a fact go for the one request that its owner allowed it for", () => {
    expect(gateOf([fact()]).fact(fact())).toBe("never");
    expect(gateOf([fact()], ["f1"]).fact(fact())).toBe("always");
    expect(gateOf([fact()], ["f2"]).fact(fact())).toBe("never");
  });

  it.each([
    ["a message that a withheld fact was learned from", { id: "m1", content: "something else" }, false],
    ["a message that says what one says, in any case", { id: "m9", content: "No PENICILLIN please" }, false],
    ["another message", { id: "m9", content: "Hello" }, true],
  ])("decides about %s", (_, message, may) => {
    expect(gateOf([fact({ value: "Penicillin" })]).message(message)).toBe(may);
  });

  it("lets a message go once all that it tells may go", () => {
    const facts = [fact(), fact({ id: "f2", value: "pollen" })];
    const message = { id: "m9", content: "penicillin and pollen" };
    expect(gateOf(facts, ["f1"]).message(message)).toBe(false);
    expect(gateOf(facts, ["f1", "f2"]).message(message)).toBe(true);
  });

  it("does not take two letters for what a fact says, and takes three", () => {
    const message = { id: "m9", content: "A cold hand" };
    expect(gateOf([fact({ value: "co" })]).message(message)).toBe(true);
    expect(gateOf([fact({ value: "col" })]).message(message)).toBe(false);
    // However short, the message that it was learned from stays.
    expect(gateOf([fact({ value: "co" })]).message({ id: "m1", content: "" })).toBe(false);
  });

  it("opens with what the vault holds back: by category, by its owner's decision, and by fact", async () => {
    const vault = await openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() });
    onTestFinished(() => vault.close());
    const add = (id: string, category: string, value: string) =>
      vault.facts.add({ id, category, key: "k", value, confidence: 1, source_message_id: null });
    await add("f1", "health", "penicillin");
    await add("f2", "taste", "olives");
    await add("f3", "finance", "52123 euros");
    await add("f4", "garden", "roses");
    await add("f5", "work", "Acme");
    await vault.categoryConsent.set("finance", "always");
    await vault.categoryConsent.set("taste", "ask");
    await vault.facts.setConsent("f4", "never");
    const gate = await openGate(vault, new Set());
    const mayGo = (content: string) => gate.message({ id: "m9", content });
    expect(["penicillin", "olives", "52123 euros", "roses", "Acme"].map(mayGo)).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
    const asked = await openGate(vault, new Set(["f2"]));
    expect(asked.message({ id: "m9", content: "olives" })).toBe(true);
    expect(asked.fact(await vault.facts.require("f2"))).toBe("always");
    expect(gate.fact(await vault.facts.require("f2"))).toBe("ask");
  });

  it("lets no fact say what its sentence may not, and lets go of the other facts of that message", async () => {
    const vault = await openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() });
    onTestFinished(() => vault.close());
    await vault.sessions.add("s1");
    const content = "I keep two alpacas. The wifi password is Heron-Gate-52.";
    const created_at = "2026-01-01T10:00:00.000Z";
    await vault.messages.add({ id: "m1", session_id: "s1", role: "user", content, state: "complete", created_at });
    const common = { confidence: 1, source_message_id: "m1" };
    await vault.facts.add({ ...common, id: "f1", category: "habit", key: "keeps", value: "two alpacas" });
    await vault.facts.add({ ...common, id: "f2", category: "habit", key: "says", value: "Heron-Gate-52" });
    const gate = await openGate(vault, new Set());
    const facts = await vault.facts.liveAmong(["f1", "f2"]);
    await gate.readyFacts(facts);
    expect(facts.map((one) => gate.fact(one))).toEqual(["always", "never"]);
    const allowed = await openGate(vault, new Set(["f2"]));
    await allowed.readyFacts(facts);
    expect(facts.map((one) => allowed.fact(one))).toEqual(["always", "always"]);
  });
});
