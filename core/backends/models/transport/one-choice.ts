import { type Loose, number, record, records } from "./loose.ts";

/**
 * Chooses the answer where a server sends more than the one that was asked for: the one of index 0, else the lowest. Whatever index
 * a server gives to its only answer, and though it counts its events with it, nothing is lost: what belongs to another is kept until
 * it shows whether the chosen one has an end of its own.
 */
export class OneChoice {
  #index: number | undefined;
  /** What began under another index than 0, until it shows whether 0 comes, too. */
  #waiting: Loose[] = [];
  #others: Loose[] = [];

  /** The answer's parts in a chunk. */
  take(choices: unknown): Loose[] {
    const list = record(choices) ? records([choices]) : records(choices);
    if (list.length === 0) return [];
    if (this.#index === undefined) {
      const lowest = Math.min(...[...this.#waiting, ...list].map(indexOf));
      if (lowest > 0 && this.#waiting.length === 0) {
        this.#waiting = list;
        return [];
      }
      this.#index = lowest;
    }
    const all = [...this.#waiting, ...list];
    this.#waiting = [];
    this.#others.push(...all.filter((choice) => indexOf(choice) !== this.#index));
    return all.filter((choice) => indexOf(choice) === this.#index);
  }

  /** What waits for more when nothing more comes, and what came under other indices where the chosen one has no end. */
  rest(hasEnd: boolean): Loose[] {
    const rest = hasEnd ? this.#waiting : [...this.#waiting, ...this.#others];
    this.#waiting = [];
    this.#others = [];
    return rest;
  }
}

function indexOf(choice: Loose): number {
  return number(choice.index) ?? 0;
}
