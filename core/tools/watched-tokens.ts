import { parseJson } from "../base/json.ts";
import { isRecord } from "./mcp-results.ts";
import { LATER as OUT_FOR_NOW, wordsIn } from "./oauth-lenient.ts";

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

/** What an authorization server may be asked without. */
export type Refused = "scope" | "resource";

/** What of it is refused by what the browser brought back; undefined where that is nothing that can go. */
export function refusedIn(answer: URLSearchParams): Refused | undefined {
  const error = answer.get("error") ?? "";
  if (error === "invalid_scope") return "scope";
  return refusesResource(error, answer.get("error_description") ?? "") ? "resource" : undefined;
}

/**
 * A `fetch` that understands what the token endpoint's answer means, where the client that asks does not: an outage, and that it
 * takes no `resource`, for which it is asked once more without.
 */
export class WatchedTokens {
  readonly #fetching: typeof fetch;
  readonly #onResourceRefused: () => Promise<void>;
  readonly #granted: string | undefined;
  #outage: string | undefined;
  #isRefused = false;

  /**
   * @param granted the scopes that a refresh asks for, as RFC 6749 (6) allows: some give a token for something else without them (Entra
   * ID, where client and resource are one registration). Where they are refused, it is asked without.
   */
  constructor(fetching: typeof fetch, onResourceRefused: () => Promise<void>, granted?: string) {
    this.#fetching = fetching;
    this.#onResourceRefused = onResourceRefused;
    this.#granted = granted;
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
    if (this.#granted !== undefined && form.get("grant_type") === "refresh_token" && !form.has("scope")) {
      const scoped = new URLSearchParams(form);
      scoped.set("scope", this.#granted);
      const response = await this.#askForResource(input, { ...init, body: scoped }, scoped);
      if (!this.#isRefused) return response;
    }
    return this.#askForResource(input, init, form);
  };

  /** Asks once more without the resource where that is refused. */
  async #askForResource(...[input, init, form]: [...Parameters<typeof fetch>, URLSearchParams]): Promise<Response> {
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
  }

  async #ask(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    this.#outage = undefined;
    try {
      const response = await this.#fetching(input, init);
      const { status } = response;
      const form = init?.body;
      const text = await response.clone().text();
      const isOut = status >= 500 || LATER.has(status) || isElsewhere(response, text) || saysLater(text);
      const isRefresh = form instanceof URLSearchParams && form.get("grant_type") === "refresh_token";
      if (isRefresh && !isOut) this.#isRefused = !hasToken(text);
      if (isOut) this.#outage = wordsIn(text, status);
      return response;
    } catch (error) {
      const { cause } = error instanceof Error ? error : { cause: undefined };
      this.#outage = cause instanceof Error ? cause.message : String(error);
      throw error;
    }
  }
}

/** Whether the request ended somewhere else: a token endpoint sends nobody on, a network that wants its page seen first does. */
function isElsewhere({ redirected, type, status }: Response, text: string): boolean {
  const isMoved = redirected || type === "opaqueredirect" || (status >= 300 && status < 400);
  return isMoved && !hasToken(text);
}

/** Whether an error says that it passes, under whichever status. */
function saysLater(text: string): boolean {
  const told = parseJson(text);
  return isRecord(told) && (told.error === OUT_FOR_NOW || told.error === "slow_down");
}

/** Whether an answer of the token endpoint holds a token, in JSON or in a form. */
function hasToken(text: string): boolean {
  const told = parseJson(text);
  return isRecord(told) ? typeof told.access_token === "string" : new URLSearchParams(text).has("access_token");
}
