import type { IdSource } from "../../base/ids.ts";
import { loadDates } from "../../language/dates.ts";
import type { FactOrigin, FactRecord } from "../../vault/tables/facts.ts";
import type { SuggestionRecord } from "../../vault/tables/suggestions.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { suggestReplacement } from "../suggestions.ts";
import { denies } from "./denies.ts";
import { type Candidate, extractFacts } from "./extract.ts";
import { isInFrame } from "./frames.ts";
import { extractRetractions, saysDoing } from "./retractions.ts";
import { isSame, reconcile } from "./reconcile.ts";
import { weigh } from "../trust/reinforce.ts";

export interface LearnSource {
  /** The message that the facts come from; null for what comes from none. */
  id: string | null;
  content: string;
  /** UTC milliseconds. */
  now: number;
}

export interface Learned {
  /** Facts that were added. */
  added: FactRecord[];
  /** Facts that the user took back ("I no longer live in Lisbon"); they stay as history. */
  ended: FactRecord[];
  /** Changes that its owner is asked about. */
  suggested: SuggestionRecord[];
}

/**
 * Puts what a message says into the vault: a new fact is added, the same fact again gains confidence, one that contradicts
 * a single-valued fact takes its place, and one that is taken back ends; the old ones stay as history. Who somebody is does not
 * change by a sentence that only conflicts with it: that becomes a suggestion. What was forgotten is not learned again, and the
 * same message teaches once.
 */
export async function learn(tables: VaultTables, ids: IdSource, source: LearnSource): Promise<Learned> {
  await loadDates(source.content);
  const { id, content, now } = source;
  const isFramed = id !== null && (await isInFrame(tables, await tables.messages.find(id)));
  const ended = await takeBack(tables, source, isFramed);
  const candidates = extractFacts(content, now, { isFramed });
  return { ...(await learnAll(tables, ids, source, candidates, "said")), ended };
}

/** Puts facts that were read off a message into the vault. */
export async function learnAll(
  tables: VaultTables,
  ids: IdSource,
  source: LearnSource,
  candidates: readonly Candidate[],
  origin: FactOrigin,
): Promise<Pick<Learned, "added" | "suggested">> {
  const added: FactRecord[] = [];
  const suggested: SuggestionRecord[] = [];
  for (const candidate of candidates) {
    const { fact, suggestion } = await learnOne(tables, ids, source, candidate, origin);
    if (fact) added.push(fact);
    if (suggestion) suggested.push(suggestion);
  }
  return { added, suggested };
}

async function learnOne(
  tables: VaultTables,
  ids: IdSource,
  source: LearnSource,
  candidate: Candidate,
  origin: FactOrigin,
): Promise<{ fact?: FactRecord; suggestion?: SuggestionRecord | undefined }> {
  const { category, key, value, confidence, valid_from, valid_until } = candidate;
  if (await tables.tombstones.has({ category, key, value })) return {};
  const known = await tables.facts.ofCategory(category);
  const denied = known.filter((fact) => denies(source.content, fact.value));
  const meaning = reconcile(denied.length > 0 ? { ...candidate, changes: true } : candidate, known);
  if (meaning.means === "again") {
    await confirm(tables, meaning.fact, source);
    return {};
  }
  if (meaning.means === "conflicts") {
    const proposal = { category, key, value, confidence, origin, valid_from, valid_until };
    return { suggestion: await suggestReplacement(tables, ids, meaning.facts[0], proposal, source) };
  }
  const id = ids.next("fact");
  await tables.facts.add({
    id,
    category,
    key,
    value,
    confidence,
    source_message_id: source.id,
    origin,
    valid_from: valid_from ?? null,
    valid_until: valid_until ?? null,
  });
  const from = source.id === null ? {} : { messageId: source.id };
  await tables.factEvents.add(id, "learned", from);
  if (meaning.means === "supersedes") {
    // Of several that hold beside each other, only the one that is denied gives way.
    const meant = meaning.facts.filter((fact) => denied.includes(fact));
    for (const old of meant.length > 0 ? meant : meaning.facts) {
      await tables.facts.supersede(old.id, id);
      await tables.factEvents.add(id, "took_place_of", { ...from, detail: { fact_id: old.id } });
    }
  }
  if (category === "identity" && key === "name") await tables.profile.setName(value);
  return { fact: await tables.facts.require(id) };
}

/** The same said again counts once a message. */
async function confirm(tables: VaultTables, fact: FactRecord, { id, now }: LearnSource): Promise<void> {
  if (id === null) return;
  const events = await tables.factEvents.ofFact(fact.id);
  if (fact.source_message_id === id || events.some(({ message_id }) => message_id === id)) return;
  await tables.facts.setEvidence(fact.id, weigh(fact, "confirmed", now));
  await tables.factEvents.add(fact.id, "confirmed", { messageId: id });
}

async function takeBack(
  tables: VaultTables,
  { id, content, now }: LearnSource,
  isFramed: boolean,
): Promise<FactRecord[]> {
  if (id === null) return [];
  const { facts, keys, doings } = extractRetractions(content, now, isFramed);
  if (facts.length + keys.length + doings.length === 0) return [];
  const isTakenBack = (fact: FactRecord) =>
    facts.some((taken) => isSame(taken, fact)) ||
    keys.includes(`${fact.category}.${fact.key}`) ||
    doings.some((doing) => saysDoing(fact.value, doing));
  const ended = (await tables.facts.live()).filter(isTakenBack);
  for (const fact of ended) {
    await tables.facts.end(fact.id);
    await tables.factEvents.add(fact.id, "corrected", { messageId: id });
  }
  return ended;
}
