import { wordsIn } from "./oauth-lenient.ts";

/** Statuses under 500 that say "later", not "no". */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/** A `fetch` that remembers what the token endpoint's answer meant, where the client that asks does not tell. */
export class WatchedTokens {
  readonly #fetching: typeof fetch;
  #outage: string | undefined;

  constructor(fetching: typeof fetch) {
    this.#fetching = fetching;
  }

  /** Why the last request to it got no answer that says yes or no, in its words; undefined where it did. */
  get outage(): string | undefined {
    return this.#outage;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    if (!(init?.body instanceof URLSearchParams)) return this.#fetching(input, init);
    this.#outage = undefined;
    try {
      const response = await this.#fetching(input, init);
      const { status } = response;
      if (status >= 500 || LATER.has(status)) this.#outage = wordsIn(await response.clone().text(), status);
      return response;
    } catch (error) {
      const { cause } = error instanceof Error ? error : { cause: undefined };
      this.#outage = cause instanceof Error ? cause.message : String(error);
      throw error;
    }
  };
}
