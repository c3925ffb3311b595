import pLimit, { type LimitFunction } from "p-limit";

/** Lets work on the same thing be done one after the other, so that no more than one waits for a lock with a connection in its hand. */
export class Lines {
  readonly #of = new Map<string, LimitFunction>();

  /** @param thing what only one may work on at a time. */
  async run<Done>(thing: string, work: () => Promise<Done>): Promise<Done> {
    const line = this.#of.get(thing) ?? pLimit(1);
    this.#of.set(thing, line);
    try {
      return await line(work);
    } finally {
      if (line.activeCount + line.pendingCount === 0) this.#of.delete(thing);
    }
  }
}
