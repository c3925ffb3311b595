import type { JSONRPCMessage } from "@modelcontextprotocol/client";

/** The shortest wait until a stream is opened again, in milliseconds; it doubles with each in a row that brought nothing. */
const REST_MS = 1000;
const LONGEST_REST_MS = 60_000;

/** The streams of one server that answer no request of their own, and the requests whose answers they are to bring. */
export class Listening {
  readonly #owed = new Set<number>();
  #isRefused = false;
  #barren = 0;

  /** The server answered with this status where a stream was asked for. */
  opened(status: number): void {
    this.#isRefused = status >= 400;
  }

  /**
   * The server took a request and answers it elsewhere.
   *
   * @returns whether there is a place where that could be.
   */
  accepted(id: number): boolean {
    if (this.#isRefused) return false;
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
    this.#barren += 1;
    const owed = [...this.#owed];
    this.#owed.clear();
    return owed;
  }

  /** The shortest wait until the next one, in milliseconds. */
  get restMs(): number {
    return Math.min(LONGEST_REST_MS, REST_MS * 2 ** Math.max(0, this.#barren - 1));
  }
}
