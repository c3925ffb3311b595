import type { AskedWord } from "../../language/terms.ts";

/** A question's root that something else stands for, and how surely, 0..1. */
interface Standing {
  root: string;
  share: number;
}

/** What else than its own root stands for a word of a question: other stems, words that begin alike, translations. */
export class Aliases {
  readonly #whole = new Map<string, Standing[]>();
  readonly #beginnings = new Map<string, Standing[]>();
  /** Roots side by side, by the first of them. */
  readonly #phrases = new Map<string, (Standing & { roots: readonly string[] })[]>();
  /** How long the beginnings are. */
  readonly #lengths: ReadonlySet<number>;

  constructor(asked: readonly AskedWord[]) {
    for (const { root, forms } of asked) {
      for (const { term, share } of forms) {
        if (term === root) continue;
        const parts = term.split(" ");
        if (parts.length > 1) add(this.#phrases, parts[0] ?? "", { root, share, roots: parts });
        else if (term.endsWith("*")) add(this.#beginnings, term.slice(0, -1), { root, share });
        else add(this.#whole, term, { root, share });
      }
    }
    this.#lengths = new Set([...this.#beginnings.keys()].map(({ length }) => length));
  }

  /** Adds to the counts of a passage's roots what it holds of the question's in other forms. */
  count(roots: readonly string[], counts: Map<string, number>): void {
    if (this.#whole.size + this.#lengths.size + this.#phrases.size === 0) return;
    roots.forEach((own, at) => {
      // What is the root of one word of the question may be a form of another, but counts best as what it is.
      const best = new Map<string, number>();
      const note = ({ root, share }: Standing) => {
        if (root !== own) best.set(root, Math.max(share, best.get(root) ?? 0));
      };
      this.#whole.get(own)?.forEach(note);
      for (const length of this.#lengths) {
        if (own.length >= length) this.#beginnings.get(own.slice(0, length))?.forEach(note);
      }
      for (const phrase of this.#phrases.get(own) ?? []) {
        if (phrase.roots.every((part, index) => roots[at + index] === part)) note(phrase);
      }
      for (const [root, share] of best) counts.set(root, (counts.get(root) ?? 0) + share);
    });
  }
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key) ?? [];
  values.push(value);
  map.set(key, values);
}
