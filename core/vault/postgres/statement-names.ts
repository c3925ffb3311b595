import { LRUCache } from "lru-cache";

/** How often a statement is asked for before it gets a name. */
const OFTEN = 3;
/** Most statements with a name; each takes memory on every connection. */
const MAX_NAMED = 300;
/** Texts that are counted; some are made with as many places as there are values, and hardly ever come again. */
const MAX_COUNTED = 2000;

/**
 * Names for the statements that come again and again. PostgreSQL keeps what it made of a named one for as long as the connection
 * lives; others it parses and plans each time, which for most of ours takes longer than to run them.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #counts = new LRUCache<string, number>({ max: MAX_COUNTED });

  /** @returns undefined for one that has no name (yet). */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MAX_NAMED) return known;
    const count = (this.#counts.get(text) ?? 0) + 1;
    this.#counts.set(text, count);
    if (count < OFTEN) return undefined;
    const name = `floatbar_${this.#names.size}`;
    this.#names.set(text, name);
    this.#counts.delete(text);
    return name;
  }
}
