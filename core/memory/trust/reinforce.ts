import type { ContextFact } from "../../protocol.ts";
import type { Evidence, FactRecord } from "../../vault/tables/facts.ts";
import type { FactUse } from "../../vault/tables/fact-uses.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { DAY_MS } from "../../base/time.ts";

/**
 * Evidence that the first answer brings which uses a fact and is let stand; each further one brings half as much as the one
 * before, so that use alone never brings more than twice this: an answer repeats what it was given and is no witness.
 */
const USED = 0.5;
/** The same thing said again by the user. */
const CONFIRMED = 2;
/** Something said that does not go with it. */
const CONTRADICTED = 1;
/** A correction weighs at least this, and as much as everything that spoke for the fact. */
const CORRECTED = 2;
/** Evidence is kept below this by shrinking both kinds alike, so that an old fact can still change its mind. */
const MOST_EVIDENCE = 40;

/** A use stretches the half-life by this share at once, and by up to `SPACED` more the longer the fact had rested. */
const REPEATED = 0.15;
const SPACED = 0.85;
/** What is sent and not used was of less use than thought; that says nothing about whether it is true. */
const IDLE = 0.99;
const SHORTEST_DAYS = 7;
const LONGEST_DAYS = 3650;

/** What happens to a fact: in a turn, or by what is said. */
export type Happening = "used" | "unused" | "confirmed" | "contradicted" | "corrected";

/**
 * How much of a fact's usefulness is left after so long without use: 2^(-elapsed / halfLife), 0..1 (Ebbinghaus's forgetting
 * curve in the form of half-life regression, Settles and Meeder 2016). It ranks, and says nothing about truth.
 */
export function retention(
  fact: Pick<FactRecord, "last_used_at" | "updated_at" | "half_life_days">,
  now: number,
): number {
  const elapsed = Math.max(0, now - Date.parse(fact.last_used_at ?? fact.updated_at)) / DAY_MS;
  return 2 ** (-elapsed / fact.half_life_days);
}

/** What `weigh` looks at. */
type Weighed = Evidence & Pick<FactRecord, "last_used_at" | "updated_at" | "use_count">;

/**
 * A fact's truth and usefulness after something happened to it.
 *
 * Confidence is the mean of a Beta distribution, for / (for + against), with evidence for and against counted apart (the
 * beta reputation of Josang and Ismail 2002), so that it falls as well as it rises and moves less the more is known. It moves by
 * what is said and decided, and a little by use. Usefulness is the half-life: a use stretches it, more so after a long rest, as
 * in spaced repetition: h' = h (1 + 0.15 + 0.85 (1 - retention)); being sent for nothing takes a hundredth of it, a correction
 * half. All of it stays within bounds.
 */
export function weigh(fact: Weighed, happening: Happening, now: number): Evidence {
  let { evidence_for, evidence_against, half_life_days } = fact;
  if (happening === "used") evidence_for += USED / 2 ** fact.use_count;
  if (happening === "confirmed") evidence_for += CONFIRMED;
  if (happening === "contradicted") evidence_against += CONTRADICTED;
  if (happening === "corrected") evidence_against += Math.max(CORRECTED, evidence_for);
  if (happening === "used" || happening === "confirmed") {
    half_life_days *= 1 + REPEATED + SPACED * (1 - retention(fact, now));
  }
  if (happening === "unused") half_life_days *= IDLE;
  if (happening === "corrected") half_life_days /= 2;
  const shrink = Math.min(1, MOST_EVIDENCE / (evidence_for + evidence_against));
  evidence_for *= shrink;
  evidence_against *= shrink;
  return {
    confidence: evidence_for / (evidence_for + evidence_against),
    evidence_for,
    evidence_against,
    half_life_days: Math.min(LONGEST_DAYS, Math.max(SHORTEST_DAYS, half_life_days)),
  };
}

/** What a use changed, kept with it so that it can be taken back. */
interface Change {
  for: number;
  against: number;
  /** Factor on the half-life. */
  half_life: number;
  last_used_at: string | null;
}

/**
 * Weighs the facts that an answer was sent by what it did with them, each once per answer. A fact that was forgotten,
 * superseded or edited since is left alone: what the answer used is not what the vault holds now.
 *
 * @param used ids of used facts; ids that were not sent are ignored.
 * @param sent the facts as they were sent.
 * @returns ids of the facts that count as used by this answer and still stand.
 */
export async function reinforce(
  tables: VaultTables,
  messageId: string,
  used: readonly string[],
  sent: readonly ContextFact[],
  now: number,
): Promise<string[]> {
  const values = new Map(sent.map(({ id, value }) => [id, value]));
  const current = await tables.facts.liveAmong(sent.map(({ id }) => id));
  const reinforced: string[] = [];
  for (const fact of current) {
    if (fact.value !== values.get(fact.id)) continue;
    const isUsed = used.includes(fact.id);
    if (isUsed) reinforced.push(fact.id);
    const before = await tables.factUses.find(messageId, fact.id);
    if (before === undefined || before.use !== "sent" || (before.evidence !== null && !isUsed)) continue;
    // An answer that was continued may use what its first part did not.
    if (before.evidence !== null) await takeBack(tables, messageId, fact.id);
    await apply(tables, messageId, await tables.facts.require(fact.id), isUsed ? "used" : "unused", now);
  }
  return reinforced;
}

/**
 * Sets by hand how an answer dealt with a fact; what was counted before for this answer is taken back first.
 *
 * @throws NotFoundError when the fact is gone.
 */
export async function judge(
  tables: VaultTables,
  messageId: string,
  factId: string,
  use: FactUse,
  now: number,
): Promise<void> {
  const before = await tables.factUses.find(messageId, factId);
  if (before === undefined || before.use === use) return;
  await takeBack(tables, messageId, factId);
  const fact = await tables.facts.require(factId);
  await apply(tables, messageId, fact, use === "sent" ? "unused" : use, now);
  if (use === "corrected") await tables.factEvents.add(factId, "corrected", { messageId });
}

/**
 * Takes back what answers of a session from a place on added to the truth of what they used, since they were not let stand: their
 * questions are asked anew. That they used it stays.
 */
export async function withdrawUses(tables: VaultTables, sessionId: string, position: number): Promise<void> {
  for (const { message_id, fact_id, evidence } of await tables.factUses.usedFrom(sessionId, position)) {
    const fact = await tables.facts.find(fact_id);
    if (evidence === null || !fact) continue;
    const change = JSON.parse(evidence) as Change;
    await tables.facts.setEvidence(fact_id, { ...withoutEvidence(fact, change), half_life_days: fact.half_life_days });
    await tables.factUses.change(message_id, fact_id, "used", JSON.stringify({ ...change, for: 0, against: 0 }));
  }
}

async function apply(
  tables: VaultTables,
  messageId: string,
  fact: FactRecord,
  happening: "used" | "unused" | "corrected",
  now: number,
): Promise<void> {
  const after = weigh(fact, happening, now);
  await tables.facts.setEvidence(fact.id, after, happening === "used");
  const change: Change = {
    for: after.evidence_for - fact.evidence_for,
    against: after.evidence_against - fact.evidence_against,
    half_life: after.half_life_days / fact.half_life_days,
    last_used_at: fact.last_used_at,
  };
  await tables.factUses.change(messageId, fact.id, happening === "unused" ? "sent" : happening, JSON.stringify(change));
}

/** Undoes what an answer did to a fact's trust. */
async function takeBack(tables: VaultTables, messageId: string, factId: string): Promise<void> {
  const before = await tables.factUses.find(messageId, factId);
  if (before === undefined || before.evidence === null) return;
  const change = JSON.parse(before.evidence) as Change;
  const fact = await tables.facts.require(factId);
  const evidence = { ...withoutEvidence(fact, change), half_life_days: fact.half_life_days / change.half_life };
  if (before.use === "used") await tables.facts.unuse(factId, evidence, change.last_used_at);
  else await tables.facts.setEvidence(factId, evidence);
  await tables.factUses.change(messageId, factId, "sent", null);
}

/** What is left of the evidence for and against a fact once a change of it is taken back. */
function withoutEvidence(fact: FactRecord, change: Change): Omit<Evidence, "half_life_days"> {
  const evidence_for = Math.max(0, fact.evidence_for - change.for);
  const evidence_against = Math.max(0, fact.evidence_against - change.against);
  const confidence = evidence_for / Math.max(1e-9, evidence_for + evidence_against);
  return { confidence, evidence_for, evidence_against };
}
