import type { PassageRow } from "../../vault/search.ts";
import { cut } from "../../language/cut.ts";
import type { AskedWord } from "../../language/terms.ts";
import { Aliases } from "./aliases.ts";
import type { Question } from "./question.ts";

/** Okapi BM25's usual constants (Robertson and Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.75;

/** A candidate message with its words. */
export interface Passage extends PassageRow {
  words: readonly string[];
  roots: readonly string[];
  /** How often each root occurs; of a question's root in another form or language, as much of it as that counts. */
  counts: ReadonlyMap<string, number>;
  /** The roots that carry meaning, each once. */
  telling: readonly string[];
}

/** In how many of the vault's messages the words of a question occur. */
export interface Frequencies {
  /** Messages in the vault, at least 1. */
  total: number;
  byRoot: ReadonlyMap<string, number>;
}

/** The candidates for one question, with what must be known of all of them to judge each. */
export class Passages {
  readonly all: readonly Passage[];
  /** Places in `all`, by session, in the order of the session. */
  readonly sessions: ReadonlyMap<string, readonly number[]>;
  /** The roots that count for the match: those of the question but the names of the people in it. */
  readonly wanted: readonly string[];
  /** The idf of all wanted roots together. */
  readonly totalIdf: number;
  readonly averageLength: number;
  /** The language of each root, ISO 639-1. */
  readonly languages = new Map<string, string>();
  readonly #idf = new Map<string, number>();

  constructor(
    rows: readonly PassageRow[],
    question: Question,
    asked: readonly AskedWord[],
    frequencies: Frequencies,
    people: ReadonlySet<string>,
  ) {
    for (const { root, language } of asked) this.languages.set(root, language);
    const aliases = new Aliases(asked);
    this.all = rows.toSorted(bySession).map((row) => this.#read(row, aliases));
    this.sessions = Map.groupBy(this.all.keys(), (place) => this.at(place).session_id);
    const holding = new Map<string, number>();
    for (const { counts } of this.all)
      for (const root of counts.keys()) holding.set(root, (holding.get(root) ?? 0) + 1);
    for (const [root, count] of holding) this.#idf.set(root, idf(count, this.all.length));
    for (const root of question.roots) this.#idf.set(root, idf(frequencies.byRoot.get(root) ?? 0, frequencies.total));
    this.wanted = question.roots.filter((root) => !people.has(root));
    this.totalIdf = Math.max(
      1e-6,
      this.wanted.reduce((sum, root) => sum + this.idf(root), 0),
    );
    this.averageLength = Math.max(1, this.all.reduce((sum, { roots }) => sum + roots.length, 0) / this.all.length);
  }

  at(place: number): Passage {
    const passage = this.all[place];
    if (passage === undefined) throw new RangeError(`There is no passage ${place}.`);
    return passage;
  }

  /** How telling a root is: its inverse document frequency. */
  idf(root: string): number {
    return this.#idf.get(root) ?? idf(0, this.all.length);
  }

  /** The place of the message so many steps after (or before) another in its session, if it is a candidate. */
  neighbour(place: number, distance: number): number | undefined {
    if (distance === 0) return place;
    const { session_id, position } = this.at(place);
    const step = Math.sign(distance);
    // In order, so that it stands no further away than `distance`, and nearer where some between are no candidates.
    for (let other = place + step; other !== place + distance + step; other += step) {
      const passage = this.all[other];
      if (passage === undefined || passage.session_id !== session_id) return undefined;
      if (passage.position === position + distance) return other;
    }
    return undefined;
  }

  /** The places of a passage and those up to `reach` away from it. */
  around(place: number, reach: number): number[] {
    const places: number[] = [];
    for (let distance = -reach; distance <= reach; distance += 1) {
      const neighbour = this.neighbour(place, distance);
      if (neighbour !== undefined) places.push(neighbour);
    }
    return places;
  }

  /** All candidates of the same session. */
  sessionOf(place: number): readonly number[] {
    return this.sessions.get(this.at(place).session_id) ?? [];
  }

  /** BM25 of some passages read as one text, against the wanted roots; `expected` is how long such a text usually is. */
  bm25(places: readonly number[], expected: number): number {
    const length = places.reduce((sum, place) => sum + this.at(place).roots.length, 0);
    let score = 0;
    for (const root of this.wanted) {
      const count = places.reduce((sum, place) => sum + (this.at(place).counts.get(root) ?? 0), 0);
      if (count === 0) continue;
      score += (this.idf(root) * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / expected));
    }
    return score;
  }

  #read(row: PassageRow, aliases: Aliases): Passage {
    const { tokens } = cut(row.content);
    const roots = tokens.map(({ root }) => root);
    const counts = new Map<string, number>();
    for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
    const telling = new Set<string>();
    for (const { root, isStop, language } of tokens) {
      if (isStop || telling.has(root)) continue;
      telling.add(root);
      if (!this.languages.has(root)) this.languages.set(root, language);
    }
    aliases.count(roots, counts);
    return { ...row, words: tokens.map(({ word }) => word), roots, counts, telling: [...telling] };
  }
}

function bySession(a: PassageRow, b: PassageRow): number {
  return a.session_id === b.session_id ? a.position - b.position : a.session_id < b.session_id ? -1 : 1;
}

/** Inverse document frequency, never below 0 (as in Lucene's BM25). */
function idf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}
