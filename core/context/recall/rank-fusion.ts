import type { MessageHit } from "../../vault/search.ts";
import type { RankedMessage } from "./rank.ts";

/** Softens the difference between the first places; the value of the source. */
const K = 60;
/** Of the nearest, so many owe their place to their meaning, as far as people are told. */
const NEAREST = 20;

/**
 * One order out of two: of the ranker, and of what is nearest by its vector, by reciprocal rank fusion (Cormack et al.,
 * "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods", 2009). The likelihoods stay with their
 * places: the first in the new order is as likely as the first was in the old.
 */
export function fuse(ranked: readonly RankedMessage[], near: readonly MessageHit[]): RankedMessage[] {
  if (near.length === 0) return [...ranked];
  const places = new Map(near.map(({ id }, place) => [id, place]));
  const likelihoods = ranked.map(({ likelihood }) => likelihood);
  return ranked
    .map((entry, place) => {
      const other = places.get(entry.message.id);
      return { entry, other, score: 1 / (K + place) + (other === undefined ? 0 : 1 / (K + other)) };
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry, other }, place) => ({
      ...entry,
      likelihood: likelihoods[place] ?? 0,
      reasons: () => (other !== undefined && other < NEAREST ? ["vector", ...entry.reasons()] : entry.reasons()),
    }));
}
