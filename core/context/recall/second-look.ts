import { centresOf } from "./first-look.ts";
import { addTo, cosine, dot, type WordMeaning } from "./meaning.ts";
import type { Passage, Passages } from "./passages.ts";

/** How many of the best candidates stand for what the answer is about. */
const TOP = 6;

/** What can be said of a candidate once all have a first score. */
export type SecondLook = ReturnType<typeof describe>;

/**
 * Looks again, knowing what the first scores say of the neighbours, of the session, and of the likeness to the best
 * candidates: evidence for one question tends to stand together and to speak of the same things.
 *
 * @param scores the first scores, one a candidate; natural logarithms up to a constant.
 */
export function secondLook(
  scores: readonly number[],
  passages: Passages,
  meaning: WordMeaning,
  centres: readonly Float32Array[] = centresOf(passages, meaning),
): SecondLook[] {
  const best = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - best));
  const sum = odds.reduce((total, value) => total + value, 0);
  // The square root flattens the odds, so that more than the very best count.
  const soft = scores.map((score) => Math.exp((score - best) / 2));
  const top = [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, TOP);
  const topSum = top.reduce((total, place) => total + (odds[place] ?? 0), 0);
  const vectors = passages.all.map((passage) => termVector(passage, passages));
  const squares = centres.map((centre) => dot(centre, centre));
  const topTerms = new Map<string, number>();
  const topCentre = new Float32Array(meaning.dims);
  for (const place of top) {
    const share = (odds[place] ?? 0) / topSum;
    for (const [root, weight] of vectors[place] ?? []) topTerms.set(root, (topTerms.get(root) ?? 0) + share * weight);
    const centre = centres[place];
    if (centre) addTo(topCentre, centre, share / (Math.sqrt(squares[place] ?? 0) || 1));
  }
  const topSquare = dot(topCentre, topCentre);
  const common = { scores, odds, soft, sum, top, vectors, centres, squares, topTerms, topCentre, topSquare };
  return passages.all.map((_, place) => describe(place, passages, common));
}

interface Common {
  scores: readonly number[];
  odds: readonly number[];
  soft: readonly number[];
  sum: number;
  top: readonly number[];
  vectors: readonly ReadonlyMap<string, number>[];
  centres: readonly Float32Array[];
  /** Squares of the centres' lengths. */
  squares: readonly number[];
  topTerms: ReadonlyMap<string, number>;
  topCentre: Float32Array;
  topSquare: number;
}

function describe(place: number, passages: Passages, common: Common) {
  const { scores, odds, soft, sum, top, vectors, centres, squares, topTerms, topCentre, topSquare } = common;
  const at = (values: readonly number[], distance: number) => values[passages.neighbour(place, distance) ?? -1] ?? 0;
  const session = passages.sessionOf(place);
  const own = vectors[place] ?? new Map<string, number>();
  const [centre, square] = [centres[place] ?? topCentre, squares[place] ?? topSquare];
  const others = top.filter((other) => other !== place);
  const words = others.map((other) => overlap(own, vectors[other] ?? own));
  const meanings = others.map((other) => cosine(centre, centres[other] ?? centre, square, squares[other]));
  const weighted = (values: readonly number[]) =>
    Math.max(0, ...values.map((value, index) => value * (soft[others[index] ?? -1] ?? 0)));
  return {
    first: scores[place] ?? 0,
    odds: soft[place] ?? 0,
    before1Odds: at(soft, -1),
    after1Odds: at(soft, 1),
    before2Odds: at(soft, -2),
    after2Odds: at(soft, 2),
    around3Odds: at(soft, -3) + at(soft, 3),
    besideLogOdds: Math.log(1e-6 + (at(odds, -1) + at(odds, 1)) / sum) / 10,
    sessionShare: session.reduce((total, other) => total + (odds[other] ?? 0), 0) / sum,
    sessionBest: Math.max(...session.map((other) => soft[other] ?? 0)),
    wordsOfBest: overlap(own, topTerms),
    meaningOfBest: cosine(centre, topCentre, square, topSquare),
    wordsOfOne: Math.max(0, ...words),
    meaningOfOne: Math.max(0, ...meanings),
    wordsOfOneOdds: weighted(words),
    meaningOfOneOdds: weighted(meanings),
  };
}

/** A candidate's telling words by tf-idf, of unit length. */
function termVector({ telling, counts }: Passage, passages: Passages): Map<string, number> {
  const vector = new Map(
    telling.map((root) => [root, passages.idf(root) * (1 + Math.log(counts.get(root) ?? 1))] as const),
  );
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  for (const [root, weight] of vector) vector.set(root, weight / length);
  return vector;
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [root, weight] of a) sum += weight * (b.get(root) ?? 0);
  return sum;
}
