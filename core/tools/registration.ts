/** How FloatBar registers itself with an authorization server (RFC 7591). */
import { parseJson } from "../base/json.ts";
import { parseRetryAfter } from "../base/retry-after.ts";
import { isRecord } from "./mcp-results.ts";

/** Too many programs have been registered of late: whoever asks once more is refused the longer. */
export class TooManyRegistrations extends Error {
  /** After how many seconds another one may be; undefined where that was not said. */
  readonly seconds: number | undefined;
  /** What the server said. */
  readonly body: string;

  /** @param after the header `Retry-After`. */
  constructor(after: string | null, body: string) {
    super("The authorization server registers nobody at the moment (HTTP 429).");
    this.body = body;
    const ms = parseRetryAfter(after ?? undefined);
    this.seconds = ms === undefined ? undefined : Math.ceil(ms / 1000);
  }
}

/** What is asked for. */
type Form = Readonly<Record<string, unknown>>;

/** What a registration can do without. */
interface Ingredient {
  /** How a refusal names it. */
  named: RegExp;
  leave: (form: Form) => Form;
}

const without =
  (...names: string[]) =>
  (form: Form): Form =>
    Object.fromEntries(Object.entries(form).filter(([name]) => !names.includes(name)));

const INGREDIENTS: readonly Ingredient[] = [
  { named: /scopes?(?![a-z])|offline_access/i, leave: without("scope") },
  // "Does not grant you that" speaks of no kind of grant.
  {
    named: /grant[ _-]?types?|refresh[ _-]?tokens?\b|\bgrants? (?:is|are|not)\b/i,
    leave: (form) => ({ ...form, grant_types: ["authorization_code"] }),
  },
  // Whoever gives a secret to every program has a method of its own for it, and says which.
  { named: /auth\w*[ _]method|secret|(?:public|confidential) client/i, leave: without("token_endpoint_auth_method") },
  { named: /client[ _]name/i, leave: without("client_name") },
  // Some take this machine by its name alone. Keycloak speaks of hosts and domains that it trusts.
  { named: /redirect|loopback|localhost|127\.0\.0\.1|trusted (?:host|domain)/i, leave: byName },
];

/** What RFC 7591 asks for, with the name that its user is shown. */
const PLAIN: ReadonlySet<string> = new Set(["client_name", "redirect_uris"]);

/**
 * A `fetch` that registers once more where a registration is refused: without what the refusal names, or else in the plainest form.
 * Each is left out once; where that does not help, the refusal is that of what was asked for.
 */
export function plainerRegistering(fetching: typeof fetch): typeof fetch {
  return async (input, init) => {
    const asked = registrationIn(init);
    if (asked === undefined) return fetching(input, init);
    const send = (form: Form) => fetching(input, { ...init, body: JSON.stringify(form) });
    let form = asked;
    let response = await send(form);
    let told: Response | undefined;
    for (const left = new Set(INGREDIENTS); response.status >= 400; response = await send(form)) {
      const words = await response.clone().text();
      if (response.status === 429) throw new TooManyRegistrations(response.headers.get("retry-after"), words);
      const named = [...left].filter((one) => one.named.test(words));
      for (const one of named) left.delete(one);
      const plainer = named.reduce((rest, { leave }) => leave(rest), form);
      const isPlainer = JSON.stringify(plainer) !== JSON.stringify(form);
      // Another status is about what was asked for only where its words are.
      if (!isPlainer && !isRefusal(response)) return told ?? response;
      if (!isPlainer && told !== undefined) return told;
      if (!isPlainer) told = response;
      form = isPlainer ? plainer : plainest(form);
    }
    return response;
  };
}

/** A `fetch` that registers nobody: where a program would register, `refuse` ends what it is about. */
export function withoutRegistering(fetching: typeof fetch, refuse: () => never): typeof fetch {
  return async (input, init) => (registrationIn(init) === undefined ? fetching(input, init) : refuse());
}

/**
 * How the browser comes back to a registered program.
 *
 * @param url how it would by itself.
 * @returns undefined where the program is registered for another place.
 */
export function redirectOf(client: object | undefined, url: string): string | undefined {
  if (client === undefined || !("redirect_uris" in client) || !Array.isArray(client.redirect_uris)) return url;
  return [url, named(url)].find((one) => (client.redirect_uris as unknown[]).includes(one));
}

function registrationIn(init: RequestInit | undefined): Form | undefined {
  const form = init?.method === "POST" && typeof init.body === "string" ? parseJson(init.body) : undefined;
  return isRecord(form) ? form : undefined;
}

/** Whether what was asked for is refused, and not who asks. */
function isRefusal({ status }: Response): boolean {
  return status === 400 || status === 422;
}

function plainest(form: Form): Form {
  return Object.fromEntries(Object.entries(form).filter(([name]) => PLAIN.has(name)));
}

function byName(form: Form): Form {
  const { redirect_uris: uris } = form;
  return Array.isArray(uris) ? { ...form, redirect_uris: uris.map((uri) => named(String(uri))) } : form;
}

function named(url: string): string {
  return url.replace("//127.0.0.1:", "//localhost:");
}
