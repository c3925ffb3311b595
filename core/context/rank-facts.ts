import type { FactRecord } from "../vault/facts.ts";
import type { FactHit } from "../vault/search.ts";
import { hintedCategories } from "./cues.ts";
import { words } from "./words.ts";

const DAY_MS = 86_400_000;
/** A fact untouched for this long counts half of a fresh one, as long as nothing else speaks for it. */
const HALF_LIFE_DAYS = 90;

export interface RankedFact {
  fact: FactRecord;
  score: number;
  /** Whether the message itself speaks for the fact, by its words or by what it asks. */
  relevant: boolean;
}

/**
 * Orders live facts by what they are worth for one message: what its words match (bm25, scaled to 0..1), what it hints at,
 * and, weakly, confidence and age. Facts that the message does not touch come last.
 */
export function rankFacts(
  message: string,
  facts: readonly FactRecord[],
  hits: readonly FactHit[],
  now: number,
): RankedFact[] {
  const best = hits[0]?.score ?? 1;
  const matched = new Map(hits.map((hit) => [hit.id, hit.score / best]));
  const hinted = hintedCategories(words(message));
  return facts
    .map((fact) => {
      const match = matched.get(fact.id) ?? 0;
      const hint = hinted.has(fact.category) ? 0.8 : 0;
      const age = Math.max(0, now - Date.parse(fact.last_used_at ?? fact.updated_at)) / DAY_MS;
      const freshness = fact.confidence * 0.5 ** (age / HALF_LIFE_DAYS);
      return { fact, score: match + hint + 0.2 * freshness, relevant: match > 0 || hint > 0 };
    })
    .toSorted((a, b) => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1));
}
