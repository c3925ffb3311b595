import { parseJson } from "../base/json.ts";
import { isRecord } from "./mcp-results.ts";
import { wordsIn } from "./oauth-lenient.ts";

/** Statuses under 500 that say "later", not "no". */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * Whether an authorization server does not take the `resource` (RFC 8707) that it was asked with. Entra ID, for one, refuses it
 * beside its own scopes (AADSTS9010010, AADSTS901002).
 *
 * @param words what it says of its error.
 */
export function refusesResource(error: string, words: string): boolean {
  if (error === "invalid_target" || error === "invalid_resource") return true;
  if (error === "access_denied") return false;
  return /AADSTS9010010\b|\bresource\b.{0,20}\b(?:parameter|indicator)|\b(?:parameter|indicator)\b.{0,20}\bresource\b/i.test(
    words,
  );
}

/**
 * A `fetch` that understands what the token endpoint's answer means, where the client that asks does not: an outage, and that it
 * takes no `resource`, for which it is asked once more without.
 */
export class WatchedTokens {
  readonly #fetching: typeof fetch;
  readonly #onResourceRefused: () => Promise<void>;
  #outage: string | undefined;
  #isRefused = false;

  constructor(fetching: typeof fetch, onResourceRefused: () => Promise<void>) {
    this.#fetching = fetching;
    this.#onResourceRefused = onResourceRefused;
  }

  /** Why the last request to it got no answer that says yes or no, in its words; undefined where it did. */
  get outage(): string | undefined {
    return this.#outage;
  }

  /**
   * Whether it has answered a refresh with a no. Not all say so as RFC 6749 has it (`invalid_grant`): some have other words for a token
   * that is dead, under 200 too.
   */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const form = init?.body;
    if (!(form instanceof URLSearchParams)) return this.#fetching(input, init);
    const response = await this.#ask(input, init);
    if (!form.has("resource") || response.status < 400 || response.status >= 500) return response;
    const text = await response.clone().text();
    const told = parseJson(text);
    const error = isRecord(told) && typeof told.error === "string" ? told.error : "";
    if (!refusesResource(error, wordsIn(text, response.status))) return response;
    await this.#onResourceRefused();
    const without = new URLSearchParams(form);
    without.delete("resource");
    return this.#ask(input, { ...init, body: without });
  };

  async #ask(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    this.#outage = undefined;
    try {
      const response = await this.#fetching(input, init);
      const { status } = response;
      const form = init?.body;
      if (
        form instanceof URLSearchParams &&
        form.get("grant_type") === "refresh_token" &&
        status < 500 &&
        !LATER.has(status)
      )
        this.#isRefused = !hasToken(await response.clone().text());
      if (status >= 500 || LATER.has(status)) this.#outage = wordsIn(await response.clone().text(), status);
      return response;
    } catch (error) {
      const { cause } = error instanceof Error ? error : { cause: undefined };
      this.#outage = cause instanceof Error ? cause.message : String(error);
      throw error;
    }
  }
}

/** Whether an answer of the token endpoint holds a token, in JSON or in a form. */
function hasToken(text: string): boolean {
  const told = parseJson(text);
  return isRecord(told) ? typeof told.access_token === "string" : new URLSearchParams(text).has("access_token");
}
