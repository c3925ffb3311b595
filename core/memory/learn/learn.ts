import type { IdSource } from "../../base/ids.ts";
import { loadDates } from "../../language/dates.ts";
import type { FactOrigin, FactRecord } from "../../vault/tables/facts.ts";
import type { SuggestionRecord } from "../../vault/tables/suggestions.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { identityOf } from "../identity.ts";
import { holdsOne, knownName } from "../keys.ts";
import { suggestReplacement } from "../suggestions.ts";
import { denies } from "./denies.ts";
import { type Candidate, extractFacts } from "./extract.ts";
import { filed } from "./filed.ts";
import { isInFrame } from "./frames.ts";
import { type Correction, correctionsIn, inPlaceOf } from "./corrections.ts";
import { languagesOf } from "./chat-language.ts";
import { extractRetractions, isBent, isOfThing, type LostThing, saysDoing } from "./retractions.ts";
import { isSame, readTwice, reconcile, type Reconciled } from "./reconcile.ts";
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
  const corrections = await correctionsIn(tables, source, isFramed);
  const { ended, begun } = await takeBack(tables, source, isFramed);
  const corrected = await correctAll(tables, ids, source, [...corrections, ...begun]);
  const candidates = extractFacts(content, now, { isFramed }).filter(
    ({ value }) => !corrected.added.some((fact) => value.includes(fact.value)),
  );
  const learned = await learnAll(tables, ids, source, candidates, "said");
  return {
    added: [...corrected.added, ...learned.added],
    suggested: [...corrected.suggested, ...learned.suggested],
    ended,
  };
}

/** What takes the place of facts that are known, and what its owner is asked. */
async function correctAll(
  tables: VaultTables,
  ids: IdSource,
  source: LearnSource,
  corrections: readonly Correction[],
): Promise<Pick<Learned, "added" | "suggested">> {
  const [added, suggested]: [FactRecord[], SuggestionRecord[]] = [[], []];
  for (const { known, said, isUnsure } of corrections) {
    if (await isForgotten(tables, [said])) continue;
    if (isUnsure) {
      const suggestion = await suggestReplacement(tables, ids, known, { ...said, origin: "said" }, source);
      if (suggestion) suggested.push(suggestion);
    } else added.push(await add(tables, ids, source, said, "said", [known]));
  }
  return { added, suggested };
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
  const said = origin === "said" ? candidate : filed(underKnownName(candidate));
  const { category, key, value, confidence, valid_from, valid_until } = said;
  if (await isForgotten(tables, [said, candidate])) return {};
  const known = await knownBeside(tables, said);
  const denied = known.filter((fact) => denies(source.content, fact.value));
  const changed = denied.length > 0 ? { ...said, changes: true } : said;
  const meaning = (origin === "model" && readAgain(said, known, source.id)) || reconcile(changed, known);
  if (meaning.means === "again") {
    await confirm(tables, meaning.fact, source);
    return {};
  }
  if (meaning.means === "conflicts") {
    const proposal = { category, key, value, confidence, origin, valid_from, valid_until };
    return { suggestion: await suggestReplacement(tables, ids, meaning.facts[0], proposal, source) };
  }
  const replaced = meaning.means === "supersedes" ? placesTaken(meaning.facts, denied) : [];
  return { fact: await add(tables, ids, source, said, origin, replaced) };
}

/** Adds a fact, in the place of others. */
async function add(
  tables: VaultTables,
  ids: IdSource,
  source: LearnSource,
  { category, key, value, confidence, valid_from, valid_until }: Candidate,
  origin: FactOrigin,
  replaced: readonly FactRecord[],
): Promise<FactRecord> {
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
  for (const old of replaced) {
    await tables.facts.supersede(old.id, id);
    await tables.factEvents.add(id, "took_place_of", { ...from, detail: { fact_id: old.id } });
  }
  if (category === "identity" && key === "name") await tables.profile.setName(value);
  return tables.facts.require(id);
}

/** Of several that hold beside each other, only the one that is denied gives way. */
function placesTaken(facts: readonly FactRecord[], denied: readonly FactRecord[]): readonly FactRecord[] {
  const meant = facts.filter((fact) => denied.includes(fact));
  return meant.length > 0 ? meant : facts;
}

/** A fact under the key that rules know for what it says, and with as many values at a time as that has. */
function underKnownName(candidate: Candidate): Candidate {
  const name = knownName(candidate);
  return { ...candidate, ...name, single: holdsOne(name) ?? (identityOf(name) !== undefined || candidate.single) };
}

async function isForgotten(tables: VaultTables, names: readonly Candidate[]): Promise<boolean> {
  for (const name of names) if (await tables.tombstones.has(name)) return true;
  return false;
}

/** Facts that are known beside a new one under whatever name are looked for among so many that were used or changed last. */
const MAX_BESIDE = 300;

/** What may say the same as a fact, or not go with it: all of its category first. */
async function knownBeside(tables: VaultTables, { category }: Candidate): Promise<FactRecord[]> {
  const [own, others] = [await tables.facts.ofCategory(category), await tables.facts.latest(MAX_BESIDE)];
  return [...own, ...others.filter((fact) => fact.category !== category)];
}

/** What a model's reading means for what was read off the same message before. */
function readAgain(
  said: Candidate,
  known: readonly FactRecord[],
  messageId: string | null,
): Reconciled<FactRecord> | undefined {
  if (messageId === null) return undefined;
  const own = known.filter(({ source_message_id }) => source_message_id === messageId);
  const again = own.find((fact) => readTwice(said, fact) === "again");
  if (again) return { means: "again", fact: again };
  const fuller = own.filter((fact) => readTwice(said, fact) === "fuller");
  return fuller.length > 0 ? { means: "supersedes", facts: fuller } : undefined;
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
): Promise<{ ended: FactRecord[]; begun: Correction[] }> {
  if (id === null) return { ended: [], begun: [] };
  const languages = await languagesOf(tables, id, content);
  const read = languages.map((language) => extractRetractions(content, now, isFramed, language));
  const [facts, keys] = [read.flatMap((taken) => taken.facts), read.flatMap((taken) => taken.keys)];
  const [doings, things] = [read.flatMap((taken) => taken.doings), read.flatMap((taken) => taken.things)];
  const bends = languages.some(({ lexicon }) => lexicon.data.slots.bends !== undefined);
  if (facts.length + keys.length + doings.length + things.length === 0) return { ended: [], begun: [] };
  const live = await tables.facts.live();
  const begun = await begunWith(tables, things, live, now);
  const isTakenBack = (fact: FactRecord) =>
    facts.some((taken) => isSame(taken, fact) || (bends && isBent(taken, fact))) ||
    keys.includes(`${fact.category}.${fact.key}`) ||
    doings.some((doing) => saysDoing(fact.value, doing)) ||
    things.some((thing) => thing.isOver && isOfThing(fact, thing));
  const ended = live.filter((fact) => isTakenBack(fact) && !begun.some(({ known }) => known.id === fact.id));
  for (const fact of ended) {
    await tables.facts.end(fact.id);
    await tables.factEvents.add(fact.id, "corrected", { messageId: id });
  }
  return { ended, begun };
}

/** "Sold the Volvo and bought a Kia", "left Ayr for Oban": what comes after a thing is of its kind. */
async function begunWith(
  tables: VaultTables,
  things: readonly LostThing[],
  live: readonly FactRecord[],
  now: number,
): Promise<Correction[]> {
  const begun: Correction[] = [];
  for (const thing of things) {
    if (thing.next === undefined) continue;
    for (const known of live.filter((fact) => isOfThing(fact, thing))) {
      const said =
        (await inPlaceOf(tables, known, { old: thing.words, value: thing.next, now })) ??
        (await inPlaceOf(tables, known, { old: known.value, value: thing.next, now }));
      if (said) begun.push({ known, said, isUnsure: false });
    }
  }
  return begun;
}
