import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { type Happening, retention, weigh } from "./reinforce.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(NOW - days * DAY).toISOString();
const fact = (change: object = {}) => ({
  confidence: 0.8,
  evidence_for: 3.2,
  evidence_against: 0.8,
  half_life_days: 90,
  last_used_at: null,
  use_count: 0,
  updated_at: daysAgo(0),
  ...change,
});

describe("weigh", () => {
  it("is surer by use and by being said again, less sure by a contradiction, and doubtful once corrected", () => {
    const after = (happening: Happening) => weigh(fact(), happening, NOW).confidence;
    expect(after("used")).toBeGreaterThan(0.8);
    expect(after("confirmed")).toBeGreaterThan(after("used"));
    expect(after("contradicted")).toBeCloseTo(3.2 / 5);
    expect(after("corrected")).toBeLessThan(0.5);
  });

  it("takes being sent for nothing as less useful, and as no less true", () => {
    const now = fact();
    for (let turn = 0; turn < 400; turn += 1) Object.assign(now, weigh(now, "unused", NOW));
    expect(now.confidence).toBe(0.8);
    expect(now.half_life_days).toBe(7);
  });

  it("lets use alone bring little, however often", () => {
    const now = fact();
    for (let use_count = 0; use_count < 100; use_count += 1)
      Object.assign(now, weigh({ ...now, use_count }, "used", NOW));
    expect(now.evidence_for).toBeCloseTo(4.2);
    expect(now.confidence).toBeCloseTo(4.2 / 5);
  });

  it("stretches the half-life the more, the longer the fact had rested", () => {
    const fresh = weigh(fact({ updated_at: daysAgo(0) }), "used", NOW).half_life_days;
    const rested = weigh(fact({ updated_at: daysAgo(180) }), "used", NOW).half_life_days;
    expect(fresh).toBeCloseTo(90 * 1.15);
    expect(rested).toBeCloseTo(90 * (1 + 0.15 + 0.85 * 0.75));
  });

  it("stays within its bounds whatever happens", () => {
    const happenings = fc.array(
      fc.constantFrom<Happening>("used", "unused", "confirmed", "contradicted", "corrected"),
      {
        maxLength: 300,
      },
    );
    fc.assert(
      fc.property(happenings, (list) => {
        const now = fact();
        for (const happening of list) Object.assign(now, weigh(now, happening, NOW));
        expect(now.confidence).toBeGreaterThan(0);
        expect(now.confidence).toBeLessThan(1);
        expect(now.evidence_for + now.evidence_against).toBeLessThanOrEqual(40.001);
        expect(now.half_life_days).toBeGreaterThanOrEqual(7);
        expect(now.half_life_days).toBeLessThanOrEqual(3650);
      }),
    );
  });
});

describe("retention", () => {
  it("is a half after one half-life", () => {
    expect(retention(fact({ updated_at: daysAgo(90) }), NOW)).toBeCloseTo(0.5);
    expect(retention(fact({ updated_at: daysAgo(180) }), NOW)).toBeCloseTo(0.25);
    expect(retention(fact({ last_used_at: daysAgo(0), updated_at: daysAgo(500) }), NOW)).toBe(1);
  });
});

describe("a turn", () => {
  const known = async (core: Awaited<ReturnType<typeof testCore>>, key: string) => {
    const fact = (await core.call("facts.list", {})).facts.find((entry) => entry.key === key);
    if (!fact) throw new Error(`There is no fact ${key}.`);
    return fact;
  };

  it("raises what the answer used; what it was only sent is no less true and less useful", async () => {
    const core = await testCore();
    await core.ask("I live in Lisbon and I love olives");
    const [town, taste] = [await known(core, "lives_in"), await known(core, "likes")];
    await core.call("facts.pin", { id: taste.id, pinned: true });
    const { message } = await core.ask("Where do I live?");
    expect(message.facts).toMatchObject({ sent: 2, used: [town.id] });
    expect((await known(core, "lives_in")).confidence).toBeGreaterThan(town.confidence);
    expect((await known(core, "likes")).confidence).toBe(taste.confidence);
    const { half_life_days } = await core.vault.facts.require(taste.id);
    expect(half_life_days).toBeCloseTo(90 * 0.99);
  });

  it("leaves a name as sure as it was, however often it is sent for nothing", async () => {
    const core = await testCore();
    await core.ask("My name is Ana.");
    const before = await known(core, "name");
    const { message } = await core.ask("How do I boil rice?");
    for (const question of ["Which film won?", "How far is the moon?", "What rhymes with orange?"]) {
      await core.ask(question, message.session_id);
    }
    expect((await known(core, "name")).confidence).toBe(before.confidence);
  });

  it("takes back what a use added when its answer is not let stand", async () => {
    const core = await testCore();
    await core.ask("I live in Lisbon");
    const before = await known(core, "lives_in");
    const { message } = await core.ask("Where do I live?");
    expect((await known(core, "lives_in")).confidence).toBeGreaterThan(before.confidence);
    const asked = await core.call("sessions.open", { session_id: message.session_id });
    const ended = core.next("chat.ended");
    await core.call("chat.edit", { message_id: asked.messages[0]?.id ?? "", text: "How do I boil rice?" });
    await ended;
    const after = await known(core, "lives_in");
    expect(after.confidence).toBeCloseTo(before.confidence);
    expect(after.use_count).toBe(1);
  });

  it("can be judged by hand: not used after all, corrected, and back, each counted once", async () => {
    const core = await testCore();
    await core.ask("I live in Lisbon");
    const before = await known(core, "lives_in");
    const { message } = await core.ask("Where do I live?");
    const used = await known(core, "lives_in");
    const judge = (use: "sent" | "used" | "corrected") =>
      core.call("receipt.judge", { message_id: message.id, fact_id: before.id, use });

    await judge("corrected");
    const corrected = await known(core, "lives_in");
    expect(corrected.confidence).toBeLessThan(before.confidence * 0.7);
    expect(corrected.use_count).toBe(0);
    await judge("corrected");
    expect((await known(core, "lives_in")).confidence).toBe(corrected.confidence);
    await judge("used");
    const again = await known(core, "lives_in");
    expect(again.confidence).toBeCloseTo(used.confidence, 5);
    expect(again.use_count).toBe(1);
    const history = await core.call("facts.history", { id: before.id });
    expect(history.events.map(({ kind }) => kind)).toEqual(["learned", "corrected"]);
    expect(history.uses.map(({ use }) => use)).toEqual(["used"]);
  });

  it("ends a fact that the user takes back, and keeps it as history of what comes after", async () => {
    const core = await testCore();
    await core.ask("I live in Lisbon");
    await core.ask("I no longer live in Lisbon.");
    expect((await core.call("facts.list", {})).facts).toEqual([]);
    await core.ask("I moved to Porto");
    expect((await known(core, "lives_in")).value).toBe("Porto");
  });
});
