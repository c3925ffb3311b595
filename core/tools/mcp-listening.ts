import type { JSONRPCMessage } from "@modelcontextprotocol/client";

/** How long until a stream is opened again where its server says nothing of it, and how short and long it may be, in milliseconds. */
const REST_MS = 1000;
const SHORTEST_REST_MS = 250;
const LONGEST_REST_MS = 60_000;

/** How long until a stream is opened again whose server told this. */
export function restMs(told: number | undefined): number {
  return Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, told ?? REST_MS));
}

/** The streams of one server that answer no request of their own, and the requests whose answers they are to bring. */
export class Listening {
  readonly #owed = new Set<number>();
  /** How many are open; undefined before the first was asked for. */
  #open: number | undefined;
  #barren = 0;

  /** The server answered with this status where a stream was asked for. */
  opened(status: number): void {
    this.#open = (this.#open ?? 0) + (status < 400 ? 1 : 0);
  }

  /** Whether there was a stream, and is none now. */
  get isGone(): boolean {
    return this.#open === 0;
  }

  /**
   * The server took a request and answers it elsewhere.
   *
   * @returns whether there is a place where that could be.
   */
  accepted(id: number): boolean {
    if (this.isGone) return false;
    this.#owed.add(id);
    return true;
  }

  /** A message came, by whichever stream. */
  heard(message: JSONRPCMessage): void {
    if ("method" in message) this.#barren = 0;
    else this.#owed.delete(Number(message.id));
  }

  /** A stream is over. @returns the requests that it leaves without an answer. */
  ended(): number[] {
    this.#open = Math.max(0, (this.#open ?? 0) - 1);
    this.#barren += 1;
    const owed = [...this.#owed];
    this.#owed.clear();
    return owed;
  }

  /** The same after streams that brought nothing: from the second in a row on it doubles, whatever the server told. */
  restMs(told: number | undefined): number {
    const grown = this.#barren < 2 ? 0 : REST_MS * 2 ** Math.min(this.#barren - 2, 10);
    return Math.min(LONGEST_REST_MS, Math.max(restMs(told), grown));
  }
}
