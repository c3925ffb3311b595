import type { FactRecord } from "../vault/tables/facts.ts";
import type { VaultTables } from "../vault/vault.ts";
import { isPrivate } from "./keys.ts";
import { isSame, readTwice, tellingRoots } from "./learn/reconcile.ts";

/** Facts that are compared with one another. */
const MAX_COMPARED = 1000;

/** Live facts that say the same where they hold, group by group; in each the one that weighs most first. */
export async function duplicateFacts(tables: VaultTables): Promise<FactRecord[][]> {
  const facts = (await tables.facts.latest(MAX_COMPARED)).toSorted(
    (a, b) => b.pinned - a.pinned || b.confidence - a.confidence || (a.id < b.id ? -1 : 1),
  );
  const groups: FactRecord[][] = [];
  for (const fact of facts) {
    const group = groups.find(
      ([first]) => first !== undefined && first.project_id === fact.project_id && isDuplicate(first, fact),
    );
    if (group) group.push(fact);
    else groups.push([fact]);
  }
  return groups.filter(({ length }) => length > 1);
}

/** Whether two facts say the same, also where one says in a sentence what the other has a key for ("have a dog named Rolo"). */
function isDuplicate(one: FactRecord, other: FactRecord): boolean {
  // What is kept back is not made one with what may go out.
  if (isPrivate(one.category) !== isPrivate(other.category)) return false;
  return isSame(one, other) || isAgain(one, other) || isAgain(other, one);
}

/** Whether one says again what the other says, and that says nothing besides: "teach the harp" is more than the harp. */
function isAgain(one: FactRecord, other: FactRecord): boolean {
  if (readTwice(one, other) !== "again") return false;
  const said = tellingRoots(`${one.value} ${one.key.replaceAll("_", " ")}`);
  return tellingRoots(other.value).isSubsetOf(new Set([...said, ...tellingRoots(one.value)]));
}

/**
 * Makes one fact of several that say the same: what speaks for each speaks for it, and the others stay as its history.
 *
 * @throws NotFoundError when one of them is gone.
 */
export async function mergeFacts(tables: VaultTables, keep: string, others: readonly string[]): Promise<void> {
  for (const id of others) {
    if (id === keep) continue;
    const [kept, other] = [await tables.facts.require(keep), await tables.facts.require(id)];
    const evidence_for = kept.evidence_for + other.evidence_for;
    const evidence_against = kept.evidence_against + other.evidence_against;
    await tables.facts.setEvidence(keep, {
      confidence: evidence_for / Math.max(1e-9, evidence_for + evidence_against),
      evidence_for,
      evidence_against,
      half_life_days: Math.max(kept.half_life_days, other.half_life_days),
    });
    await tables.facts.supersede(id, keep);
    await tables.factEvents.add(keep, "merged", { detail: { fact_id: id } });
  }
}
