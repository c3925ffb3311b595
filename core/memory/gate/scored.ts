/**
 * What a sentence tells that no list of words names: "He's inside till spring", "We're three payments behind". A softmax regression over a
 * sentence's words, their English meanings, pairs of neighbours, the matters that they speak of together (`concepts.ts`) and the groups
 * that their meanings stand in (`word-groups.ts`), whose weights bench/gate/train.ts learned from written sentences;
 * through the meanings, what was learned of one language holds for others. In doubt it says nothing: the lists are asked first.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { appRoot } from "../../base/app-root.ts";
import { SENSITIVE_KINDS, type SensitiveKind } from "../../base/held-kinds.ts";
import { cut, type Token } from "../../language/cut.ts";
import { sharedLexicon } from "../../language/lexicon.ts";
import { sharedWordGroups } from "../../language/word-groups.ts";
import { conceptsOf } from "./concepts.ts";

/** Log-odds of a private matter against none from which on a sentence tells one: in English, and in languages of which less was learned. */
export const TELLS = 2.4;
const TELLS_ELSEWHERE = 2.2;
/** Classes of the regression: nothing private, then each kind. */
export const CLASSES = [null, ...SENSITIVE_KINDS] as const;
/** Meanings of a word that are looked at, the likeliest first. */
const MEANINGS = 4;
/** A sentence's features are of this length together, so that a long one is not told for its length; a short one has less to say. */
const LENGTH = 6;
const SHORTEST = 4;
/** Meanings whose matters are looked at, and what one counts that is less than half as likely as the first. */
const MEANINGS_OF_MATTERS = 2;
const UNLIKELY = 0.5;
/** So many matters of a sentence are paired, and what a pair counts. */
const MOST_MATTERS = 24;
const PAIR = 0.6;
/** So many groups of a sentence's words are paired, and what a pair counts. */
const MOST_GROUPS = 24;
const GROUP_PAIR = 0.5;
/** What it counts that a list knows a sentence's words. */
const LISTED = 2;
/** UTF-16 units of a sentence that is looked at; longer ones are no sentences. */
const LONGEST = 600;

/** Features with how strongly a sentence has each. */
export type SentenceFeatures = ReadonlyMap<string, number>;

/** The features of a sentence. @param listed the kinds that the lists find in it, which learning must not ascribe to its other words. */
export function sentenceFeatures(sentence: string, listed: Iterable<SensitiveKind> = []): SentenceFeatures {
  const found = new Map<string, number>();
  const add = (name: string, value = 1) => found.set(name, Math.max(found.get(name) ?? 0, value));
  const lexicon = sharedLexicon();
  const { tokens } = cut(sentence);
  const heads = tokens.map(({ word, root, language, isStop }) => {
    add(`w ${language} ${word}`);
    if (root !== word) add(`s ${language} ${root}`);
    const meanings = lexicon.english(root, language).slice(0, MEANINGS);
    if (!isStop) for (const meant of meanings) add(`r ${meant.root}`, meant.share);
    return language === "en" ? word : (meanings[0]?.root ?? word);
  });
  heads.slice(1).forEach((head, at) => add(`b ${heads[at]} ${head}`));
  addMatters(tokens, add);
  addGroups(tokens, add);
  for (const kind of listed) add(`L ${kind}`, LISTED);
  if (/[?？؟]/.test(sentence)) add("asks");
  if (/\p{N}/u.test(sentence)) add("counts");
  const length = Math.sqrt([...found.values()].reduce((sum, value) => sum + value * value, 0));
  const scale = LENGTH / Math.max(SHORTEST, length);
  for (const [name, value] of found) found.set(name, value * scale);
  return found.set("bias", 1);
}

/** The matters that a sentence's words speak of, and each two of them. */
function addMatters(tokens: readonly Token[], add: (name: string, value: number) => void): void {
  const found = new Map<string, number>();
  for (const { root, language } of tokens)
    for (const meant of sharedLexicon().english(root, language).slice(0, MEANINGS_OF_MATTERS))
      for (const matter of conceptsOf(meant.root))
        found.set(matter, Math.max(found.get(matter) ?? 0, meant.share > UNLIKELY ? 1 : UNLIKELY));
  const matters = [...found].slice(0, MOST_MATTERS).toSorted(([a], [b]) => (a < b ? -1 : 1));
  matters.forEach(([matter, weight], at) => {
    add(`C ${matter}`, weight);
    for (const [other, more] of matters.slice(at + 1)) add(`D ${matter} ${other}`, PAIR * weight * more);
  });
}

/** The groups that a sentence's words stand in, and each two of them: what was learned of a word holds for those that no example has. */
function addGroups(tokens: readonly Token[], add: (name: string, value: number) => void): void {
  const found = new Map<number, number>();
  for (const { root, language } of tokens) {
    const known = sharedLexicon()
      .english(root, language)
      .flatMap(({ root: meant, share }) => {
        const group = sharedWordGroups().groupOf(meant);
        return group === undefined ? [] : [{ group, share }];
      })
      .slice(0, MEANINGS_OF_MATTERS);
    const all = known.reduce((sum, { share }) => sum + share, 0);
    for (const { group, share } of known) found.set(group, Math.max(found.get(group) ?? 0, share / all));
  }
  for (const [group, weight] of found) add(`G ${group}`, weight);
  const paired = [...found].slice(0, MOST_GROUPS).toSorted(([a], [b]) => a - b);
  paired.forEach(([group, weight], at) => {
    for (const [other, more] of paired.slice(at + 1)) add(`H ${group} ${other}`, GROUP_PAIR * weight * more);
  });
}

/** The number that stands for a feature in the file of weights: FNV-1a over its UTF-8 bytes, 32 bits. */
export function featureNumber(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** Learned weights: a row of as many as there are classes for each feature. */
export class SentenceWeights {
  readonly #rows = new Map<number, number>();
  readonly #weights: Int8Array;
  readonly #step: number;

  /**
   * @param bytes one line of JSON (`count`: features; `step`: what a weight of one counts; `source`), the features' numbers (32 bits,
   * little-endian), then a signed byte a class and feature.
   */
  constructor(bytes: Buffer) {
    const headEnd = bytes.indexOf(10);
    const { count, step } = JSON.parse(bytes.toString("utf8", 0, headEnd)) as { count: number; step: number };
    const from = headEnd + 1;
    for (let row = 0; row < count; row += 1) this.#rows.set(bytes.readUInt32LE(from + row * 4), row);
    const weights = bytes.subarray(from + count * 4);
    this.#weights = new Int8Array(weights.buffer, weights.byteOffset, count * CLASSES.length);
    this.#step = step;
  }

  /** Log-odds of each class, up to what all of them share. */
  scores(features: SentenceFeatures): number[] {
    const scores = CLASSES.map(() => 0);
    for (const [name, value] of features) {
      const row = this.#rows.get(featureNumber(name));
      if (row === undefined) continue;
      for (let at = 0; at < scores.length; at += 1)
        scores[at] = (scores[at] ?? 0) + (this.#weights[row * scores.length + at] ?? 0) * this.#step * value;
    }
    return scores;
  }
}

/** How likely a private matter is against none, as log-odds, and which one it would be. */
export function telling(scores: readonly number[]): { odds: number; kind: SensitiveKind } {
  const [none = 0, ...kinds] = scores;
  const best = Math.max(...kinds);
  // The logarithm of the kinds' sum, safe from overflow.
  const odds = best + Math.log(kinds.reduce((sum, score) => sum + Math.exp(score - best), 0)) - none;
  return { odds, kind: SENSITIVE_KINDS[kinds.indexOf(best)] ?? "health" };
}

/** Null where a copy of FloatBar has no file. */
let loaded: SentenceWeights | null | undefined;
const judged = new LRUCache<string, readonly SensitiveKind[]>({ max: 5000 });

/** The kind of private matter that a person's sentence tells by all its words together; none for nearly every sentence. */
export function scoredKinds(sentence: string): readonly SensitiveKind[] {
  if (sentence.length > LONGEST) return [];
  const known = judged.get(sentence);
  if (known) return known;
  const { odds, kind } = telling(weights()?.scores(sentenceFeatures(sentence)) ?? [0]);
  const isEnglish = (cut(sentence).languages.values().next().value ?? "en") === "en";
  const kinds = odds > (isEnglish ? TELLS : TELLS_ELSEWHERE) ? [kind] : [];
  judged.set(sentence, kinds);
  return kinds;
}

function weights(): SentenceWeights | null {
  loaded = loaded === undefined ? read() : loaded;
  return loaded;
}

function read(): SentenceWeights | null {
  try {
    return new SentenceWeights(readFileSync(join(appRoot(), "resources", "private-matters.bin")));
  } catch {
    return null;
  }
}
