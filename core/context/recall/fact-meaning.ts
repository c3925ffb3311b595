import { LRUCache } from "lru-cache";
import { cut, type Token } from "../../language/cut.ts";
import { telling } from "../../language/terms.ts";
import { englishRoots } from "../../language/words.ts";
import { dot, type Meaning } from "./meaning.ts";

/** Cosines up to here are between words that have nothing to do with each other; from `FULL` on they mean nearly the same. */
const FLOOR = 0.25;
const FULL = 0.65;
/** What is asked for ("which instrument") counts so many times as much as the other words. */
const HEAD = 2;
/** Facts whose vectors are kept. */
const MAX_KEPT = 5000;

/** What of a fact is looked at. */
interface FactText {
  category: string;
  key: string;
  value: string;
}

/** What of a question is looked at. */
interface Asked {
  tokens: readonly Token[];
  /** Root of the noun that is asked for. */
  head: string | null;
}

/**
 * How near facts are in meaning to a question that shares no word with them: "What instrument do I play?" to "learning the
 * cello". Each word of the question counts as its nearest word in the fact, by the cosine of their vectors (LSA over WordNet,
 * see meaning.ts), which needs no model.
 */
export class FactMeaning {
  readonly #meaning: Meaning;
  readonly #kept = new LRUCache<string, readonly Float32Array[]>({ max: MAX_KEPT });

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  /** @returns 0..1 for each fact, in order. */
  near({ tokens, head }: Asked, facts: readonly FactText[]): number[] {
    const asked = telling(tokens).flatMap((token) => {
      const vector = this.#vectorOf(token);
      return vector ? [{ vector, weight: token.root === head ? HEAD : 1 }] : [];
    });
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return facts.map(() => 0);
    return facts.map((fact) => {
      const own = this.#vectorsOf(fact);
      const sum = asked.reduce((whole, { vector, weight }) => {
        const best = own.reduce((most, other) => Math.max(most, dot(vector, other)), 0);
        return whole + weight * Math.max(0, Math.min(1, (best - FLOOR) / (FULL - FLOOR)));
      }, 0);
      return sum / total;
    });
  }

  #vectorsOf({ category, key, value }: FactText): readonly Float32Array[] {
    const text = `${category}\n${key}\n${value}`;
    const known = this.#kept.get(text);
    if (known) return known;
    // Keys and categories are English, and many say only what kind of fact it is ("note", "does").
    const named = englishRoots(`${category} ${key.replaceAll("_", " ")}`).flatMap(
      (root) => this.#meaning.vector(root) ?? [],
    );
    const said = cut(value).tokens.flatMap((token) => (token.isStop ? [] : (this.#vectorOf(token) ?? [])));
    const vectors = [...named, ...said];
    this.#kept.set(text, vectors);
    return vectors;
  }

  #vectorOf({ root, language }: Token): Float32Array | undefined {
    return language === "en" ? this.#meaning.vector(root) : this.#meaning.foreignVector(root, language);
  }
}

const made = new WeakMap<Meaning, FactMeaning>();

/** The one of a meaning, with the vectors that it keeps. */
export function factMeaning(meaning: Meaning): FactMeaning {
  const known = made.get(meaning) ?? new FactMeaning(meaning);
  made.set(meaning, known);
  return known;
}
