import type { FactRecord } from "../../vault/tables/facts.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { hintedCategories } from "../../language/hinted-categories.ts";
import { answersKind, askedKind } from "../recall/asked-kinds.ts";
import type { Question } from "../recall/question.ts";
import { retention } from "../../memory/trust/reinforce.ts";
import { asked } from "../../language/terms.ts";
import { words } from "../../language/words.ts";
import { factMeaning } from "../recall/fact-meaning.ts";
import type { Meaning } from "../recall/meaning.ts";
import { asksForEverything } from "../../language/about-me.ts";

export interface RankedFact {
  fact: FactRecord;
  /** How likely the answer needs it, on the scale of messages' likelihoods: about 0..1. */
  value: number;
  /** What spoke for it, strongest first. */
  reasons: string[];
}

/** What a fact that the message names is worth, one that it hints at or means, and one that merely is true of the user. */
const VALUE = { match: 0.3, hint: 0.25, near: 0.3, pinned: 0.1, background: 0.004 };
/** A fact is near in meaning from here on; below, words only happen to be a little alike. */
const LEAST_NEAR = 0.3;

/** Facts looked at for the words, for the kind of thing asked for, and because they are fresh or pinned. */
const MAX_HITS = 200;
const MAX_OF_KIND = 50;
const MAX_LATEST = 50;
/** Facts looked at for their meaning, and those that are told when all are asked for. */
const MAX_MEANT = 500;
const MAX_ALL = 2000;
/** Facts that go with a message at most, unless it asks for all of them. */
const MAX_FACTS = 25;
/** Facts that the message does not touch, where nothing it touches is clearly meant: who its writer is may still matter. */
const MAX_BACKGROUND = 6;
/** From this value on a fact is clearly meant. */
const CLEAR = 0.15;

/**
 * Orders the facts that may matter by what they are worth for one message: what its words match (bm25, scaled to 0..1), what
 * it hints at, what is near it in meaning, and, weakly, confidence and how fresh they are. Of facts that the message does not touch
 * a few come last, and none where others are clearly meant: what does not matter is not sent. Where it asks for everything, all of them come, by weight alone.
 *
 * @param now UTC milliseconds.
 */
export async function rankFacts(
  message: string,
  question: Question,
  tables: VaultTables,
  now: number,
  meaning: Meaning,
): Promise<RankedFact[]> {
  if (asksForEverything(message)) return byWeight(await tables.facts.latest(MAX_ALL), now);
  const hinted = hintedCategories(words(message));
  const named = async () => {
    const spoken = await tables.search.languages();
    const terms = question.tokens.flatMap((token) =>
      asked(token, spoken, meaning.lexicon).forms.map(({ term }) => term),
    );
    const hits = await tables.search.facts(terms, MAX_HITS);
    return { hits, facts: await tables.facts.liveAmong(hits.map(({ id }) => id)) };
  };
  const [{ hits, facts }, ofKind, latest] = await Promise.all([
    named(),
    tables.facts.latestOf([...hinted], MAX_OF_KIND),
    tables.facts.latest(MAX_MEANT),
  ]);
  const nearness = new Map<string, number>();
  for (const [at, share] of factMeaning(meaning).near(question, latest).entries()) {
    const fact = latest[at];
    if (fact && share >= LEAST_NEAR) nearness.set(fact.id, share);
  }
  const kind = askedKind(message);
  const isAsked = (fact: FactRecord) => kind !== undefined && answersKind(kind, fact) > 0;
  const fresh = latest.filter(
    (fact, at) => at < MAX_LATEST || fact.pinned === 1 || nearness.has(fact.id) || isAsked(fact),
  );
  const found = [...facts, ...ofKind, ...fresh];
  const best = hits[0]?.score ?? 1;
  const matched = new Map(hits.map((hit) => [hit.id, hit.score / best]));
  const ranked = [...new Map(found.map((fact) => [fact.id, fact])).values()]
    .map((fact) => {
      const match = matched.get(fact.id) ?? 0;
      const near = nearness.get(fact.id) ?? 0;
      const isHinted = isAsked(fact) || hinted.has(fact.category);
      const trust = fact.confidence * retention(fact, now);
      const value =
        (Math.max(VALUE.match * match, VALUE.near * near) + (isHinted ? VALUE.hint : 0)) * (0.5 + trust / 2) +
        (fact.pinned === 1 ? VALUE.pinned : 0) +
        VALUE.background * trust;
      const reasons = [
        ...(match > 0 ? ["words"] : []),
        ...(isHinted ? ["kind"] : []),
        ...(near > 0 && match === 0 ? ["near"] : []),
        ...(fact.pinned === 1 ? ["pinned"] : []),
      ];
      return { fact, value, reasons: reasons.length > 0 ? reasons : ["background"] };
    })
    .toSorted((a, b) => b.value - a.value || (a.fact.id < b.fact.id ? -1 : 1));
  const most = (ranked[0]?.value ?? 0) >= CLEAR ? 0 : MAX_BACKGROUND;
  const background = ranked.filter(isBackground).slice(0, most);
  return [...ranked.filter((one) => !isBackground(one)), ...background].slice(0, MAX_FACTS);
}

/** Whether nothing in the message touches it. */
function isBackground({ reasons: [reason] }: RankedFact): boolean {
  return reason === "background";
}

/** All that is known, what weighs most first: each worth as much as what a message names. */
function byWeight(facts: readonly FactRecord[], now: number): RankedFact[] {
  return facts
    .map((fact) => {
      const trust = fact.confidence * retention(fact, now);
      const value = 1 + trust + (fact.pinned === 1 ? 1 : 0);
      return { fact, value, reasons: ["everything"] };
    })
    .toSorted((a, b) => b.value - a.value || (a.fact.id < b.fact.id ? -1 : 1));
}
