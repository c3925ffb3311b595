import type { FactRecord } from "../../vault/tables/facts.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { hintedCategories } from "../../language/cues.ts";
import type { Question } from "../recall/question.ts";
import { retention } from "../../memory/trust/reinforce.ts";
import { asked } from "../../language/terms.ts";
import { words } from "../../language/words.ts";
import type { Meaning } from "../recall/meaning.ts";

export interface RankedFact {
  fact: FactRecord;
  /** How likely the answer needs it, on the scale of messages' likelihoods: about 0..1. */
  value: number;
  /** What spoke for it, strongest first. */
  reasons: string[];
}

/** What a fact that the message names is worth, one that it hints at, and one that merely is true of the user. */
const VALUE = { match: 0.3, hint: 0.25, pinned: 0.1, background: 0.004 };

/** Facts looked at for the words, for the kind of thing asked for, and because they are fresh or pinned. */
const MAX_HITS = 200;
const MAX_OF_KIND = 50;
const MAX_LATEST = 50;

/**
 * Orders the facts that may matter by what they are worth for one message: what its words match (bm25, scaled to 0..1), what
 * it hints at, and, weakly, confidence and how fresh they are. Facts that the message does not touch come last.
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
    tables.facts.latest(MAX_LATEST),
  ]);
  const found = [...facts, ...ofKind, ...latest];
  const best = hits[0]?.score ?? 1;
  const matched = new Map(hits.map((hit) => [hit.id, hit.score / best]));
  return [...new Map(found.map((fact) => [fact.id, fact])).values()]
    .map((fact) => {
      const match = matched.get(fact.id) ?? 0;
      const isHinted = hinted.has(fact.category);
      const trust = fact.confidence * retention(fact, now);
      const value =
        (VALUE.match * match + (isHinted ? VALUE.hint : 0)) * (0.5 + trust / 2) +
        (fact.pinned === 1 ? VALUE.pinned : 0) +
        VALUE.background * trust;
      const reasons = [
        ...(match > 0 ? ["words"] : []),
        ...(isHinted ? ["kind"] : []),
        ...(fact.pinned === 1 ? ["pinned"] : []),
      ];
      return { fact, value, reasons: reasons.length > 0 ? reasons : ["background"] };
    })
    .toSorted((a, b) => b.value - a.value || (a.fact.id < b.fact.id ? -1 : 1));
}
