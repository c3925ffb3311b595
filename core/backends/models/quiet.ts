import { setTimeout as sleep } from "node:timers/promises";
import { phrase } from "../../base/phrases.ts";
import type { ChatEvent } from "../../protocol.ts";
import { note } from "./notes.ts";
import type { Said } from "./transport/said.ts";

/** When a server on this machine has not said a word for so long, it probably loads its model. */
const QUIET_MS = 5000;

/** Says that a server is probably loading its model when it stays silent at first. */
export async function* whileQuiet(said: Peeked, host: string): AsyncGenerator<ChatEvent> {
  const quiet = new AbortController();
  const begun = said.begun.then(() => false);
  const isQuiet = await Promise.race([
    begun,
    sleep(QUIET_MS, true, { signal: quiet.signal, ref: false }).catch(() => false),
  ]);
  quiet.abort();
  if (isQuiet) yield note(phrase("model.quiet", { host }));
}

/** What is said, and when the first of it is there. */
export class Peeked implements AsyncIterable<readonly Said[]> {
  readonly #said: AsyncGenerator<readonly Said[]>;
  #first: Promise<IteratorResult<readonly Said[]>> | undefined;

  constructor(said: AsyncGenerator<readonly Said[]>) {
    this.#said = said;
  }

  /** Resolves when something was said, or nothing will be. Never rejects. */
  get begun(): Promise<void> {
    this.#first ??= this.#said.next();
    return this.#first.then(
      () => undefined,
      () => undefined,
    );
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly Said[]> {
    const first = await this.#first;
    if (first?.done === true) return;
    if (first) yield first.value;
    yield* this.#said;
  }
}
