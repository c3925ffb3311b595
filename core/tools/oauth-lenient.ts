/** What authorization servers and protected resources send, put in the order that the client insists on, before it reads it. */
import { parseJson } from "../base/json.ts";
import { isLoopbackHost } from "../base/loopback.ts";
import { isRecord } from "./mcp-results.ts";

const WELL_KNOWN = /\/\.well-known\/(oauth-protected-resource|oauth-authorization-server|openid-configuration)/;

/** What an authorization server says that is out for now (RFC 6749, 4.1.2.1). */
export const LATER = "temporarily_unavailable";

/** How much of an error that is no JSON is told, in characters. */
const WORDS = 300;

/**
 * A `fetch` for signing in that takes servers as they are: nulls and empty texts are absent; what a step does not need may be
 * missing or of another kind; tokens may be form-encoded. Who an authorization server is and where its endpoints are is never made
 * up: a document that does not say it is no document.
 *
 * Sources: RFC 6749 (5.1, 5.2), RFC 7591 (3.2.1), RFC 8414 (2), RFC 9728 (2).
 *
 * @param serverUrl the MCP server's address, which a resource without a name of its own goes by.
 */
export function lenientOAuth(serverUrl: string, fetching: typeof fetch = fetch): typeof fetch {
  const broken = new Map<string, Response>();
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const response = await fetching(input, init);
    const [, kind] = WELL_KNOWN.exec(new URL(url).pathname) ?? [];
    if (init?.method === "POST") return posted(await renewed(response, init, () => fetching(input, init)), init);
    // One that is broken at one place may stand at another.
    if (kind === "oauth-protected-resource" && response.status >= 500) return new Response(null, { status: 404 });
    if (kind !== undefined && kind !== "oauth-protected-resource") {
      const elsewhere = atAnotherPlace(new URL(url), response, broken);
      if (elsewhere) return elsewhere;
    }
    if (kind === undefined || !response.ok) return response;
    const told = parseJson(withoutMark(await response.text()));
    const mended = kind === "oauth-protected-resource" ? resource(told, serverUrl) : authorizationServer(told, url);
    // A page of the web, which some servers answer to everything, is no document; another place may have one.
    return mended === undefined ? new Response(null, { status: 404 }) : json(mended, 200);
  };
}

/**
 * What is said in place of an answer of an authorization server that has no document: one that is broken at one place may stand at
 * the next. Once the last (OpenID Connect's, after the path) has none either, it is that fault which is told.
 */
function atAnotherPlace({ origin, pathname }: URL, response: Response, broken: Map<string, Response>) {
  if (response.ok) return undefined;
  if (response.status >= 500 && !broken.has(origin)) broken.set(origin, response);
  if (!pathname.endsWith("/openid-configuration")) return new Response(null, { status: 404 });
  const fault = broken.get(origin);
  broken.delete(origin);
  return fault ?? response;
}

/** The answer to a renewal; an empty one says neither yes nor no, so that it is asked once more. */
async function renewed(response: Response, { body }: RequestInit, again: () => Promise<Response>): Promise<Response> {
  const isRenewal = body instanceof URLSearchParams && body.get("grant_type") === "refresh_token";
  const isEmpty = isRenewal && response.ok && (await response.clone().text()).trim() === "";
  return isEmpty ? again() : response;
}

async function posted(response: Response, init: RequestInit): Promise<Response> {
  const { status } = response;
  // The client tells of redirects itself.
  if (status >= 300 && status < 400) return response;
  const text = withoutMark(await response.text());
  const asked = typeof init.body === "string" ? parseJson(init.body) : undefined;
  if (!response.ok) return json(refusal(text, status), status);
  if (isRecord(asked)) {
    const client = registration(parseJson(text), asked);
    return client === undefined ? json(refusal(text, status), 400) : json(client, status);
  }
  return json(tokens(text) ?? withoutToken(text, status), status);
}

function json(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value), { status, headers: { "content-type": "application/json" } });
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}

/** What a protected resource says of itself; undefined where it says nothing. */
function resource(told: unknown, serverUrl: string): Record<string, unknown> | undefined {
  if (!isRecord(told)) return undefined;
  const servers = listed(told.authorization_servers)
    .map(withScheme)
    .filter((one) => URL.canParse(one));
  const scopes = listed(told.scopes_supported);
  return {
    resource: textOf(told.resource) ?? serverUrl,
    // The client takes an issuer with or without the slash at its end only where the slash is expected.
    ...(servers.length > 0 && { authorization_servers: servers.map(withSlash) }),
    ...(scopes.length > 0 && { scopes_supported: scopes }),
  };
}

/** An address of the web whose scheme was left out. */
function withScheme(address: string): string {
  if (/^https?:\/\//i.test(address)) return address;
  return isLoopbackHost(address.replace(/[:/].*$/, "")) ? `http://${address}` : `https://${address}`;
}

/** An address with a slash at its end, where that changes nothing. */
export function withSlash(address: string): string {
  return address.endsWith("/") || /[?#]/.test(address) ? address : `${address}/`;
}

/** What an authorization server says of itself; undefined where its two endpoints are missing. */
function authorizationServer(told: unknown, from: string): Record<string, unknown> | undefined {
  if (!isRecord(told)) return undefined;
  const issuer = textOf(told.issuer) ?? namedBy(from);
  const endpoint = (name: string) => {
    const text = textOf(told[name]);
    return text !== undefined && URL.canParse(text, from) ? new URL(text, from).href : undefined;
  };
  const lists = (...names: string[]) =>
    names.flatMap((name) => {
      const list = listed(told[name]);
      return list.length === 0 ? [] : [[name, list] as const];
    });
  const authorization = endpoint("authorization_endpoint");
  const token = endpoint("token_endpoint");
  const register = endpoint("registration_endpoint");
  if (authorization === undefined || token === undefined) return undefined;
  const types = listed(told.response_types_supported);
  return {
    issuer,
    authorization_endpoint: authorization,
    token_endpoint: token,
    ...(register !== undefined && { registration_endpoint: register }),
    response_types_supported: types.length === 0 ? ["code"] : types,
    ...Object.fromEntries(
      lists(
        "scopes_supported",
        "grant_types_supported",
        "token_endpoint_auth_methods_supported",
        "code_challenge_methods_supported",
      ),
    ),
    ...(isYes(told.client_id_metadata_document_supported) && { client_id_metadata_document_supported: true }),
    ...(isYes(told.authorization_response_iss_parameter_supported) && {
      authorization_response_iss_parameter_supported: true,
    }),
    // Of OpenID Connect, which is not spoken here: the client wants to see them and reads none.
    jwks_uri: endpoint("jwks_uri") ?? token,
    subject_types_supported: listed(told.subject_types_supported),
    id_token_signing_alg_values_supported: listed(told.id_token_signing_alg_values_supported),
  };
}

/** Who a document without an issuer speaks of: whoever was asked for it (RFC 8414, 3.1). */
function namedBy(from: string): string {
  const url = new URL(from);
  url.pathname = url.pathname.replace(WELL_KNOWN, "");
  return url.href.replace(/\/$/, "");
}

/** A registered client; undefined where it got no id. */
function registration(told: unknown, asked: Record<string, unknown>): Record<string, unknown> | undefined {
  if (!isRecord(told)) return undefined;
  const id = textOf(told.client_id);
  const secret = textOf(told.client_secret);
  const method = textOf(told.token_endpoint_auth_method);
  if (id === undefined) return undefined;
  return {
    client_id: id,
    redirect_uris: asked.redirect_uris,
    ...(secret !== undefined && { client_secret: secret }),
    ...(method !== undefined && { token_endpoint_auth_method: method }),
    ...numbers(told, "client_id_issued_at", "client_secret_expires_at"),
  };
}

/** Tokens, as JSON or form-encoded; undefined where there is none. */
function tokens(text: string): Record<string, unknown> | undefined {
  const told = fieldsOf(text);
  const held = told !== undefined && told.access_token === undefined && isRecord(told.data) ? told.data : told;
  const access = textOf(held?.access_token);
  if (held === undefined || access === undefined) return undefined;
  const refresh = textOf(held.refresh_token);
  const scope = listed(held.scope).join(" ");
  return {
    access_token: access,
    token_type: textOf(held.token_type) ?? "Bearer",
    ...(refresh !== undefined && { refresh_token: refresh }),
    ...(scope !== "" && { scope }),
    ...numbers(held, "expires_in"),
  };
}

/** What is made of an answer that says yes and gives no token. */
function withoutToken(text: string, status: number): Record<string, unknown> {
  const told = refusal(text, status);
  return told.error !== LATER && told.error_description === `HTTP ${status}`
    ? { ...told, error_description: "The answer holds no access token." }
    : told;
}

/** An error as RFC 6749 writes it, in the server's words. */
function refusal(text: string, status: number): Record<string, unknown> {
  const told = fieldsOf(text);
  const inner = isRecord(told?.error) ? told.error : told;
  // A page is none of its own: it comes from what stands before it (a captive portal, a firewall).
  if (isPage(text)) return { error: LATER, error_description: `HTTP ${status}` };
  return {
    error: textOf(told?.error) ?? textOf(inner?.code) ?? "server_error",
    error_description: wordsIn(text, status),
  };
}

/** What a refusal says, in the server's own words where there are any. */
export function wordsIn(text: string, status: number): string {
  const told = fieldsOf(text);
  const inner = isRecord(told?.error) ? told.error : told;
  const words = ["error_description", "description", "message", "detail", "msg", "title", "errorSummary", "error"]
    .map((name) => textOf(inner?.[name]) ?? textOf(told?.[name]))
    .find((one) => one !== undefined);
  const plain = told === undefined && !isPage(text) ? text.trim().slice(0, WORDS) : "";
  return words ?? (plain === "" ? `HTTP ${status}` : plain);
}

function isPage(text: string): boolean {
  return /^\s*</.test(text);
}

/** The fields of a JSON object, or of a form (`a=b&c=d`). */
function fieldsOf(text: string): Record<string, unknown> | undefined {
  const told = parseJson(text);
  if (isRecord(told)) return told;
  return /^\w+=[^\s<>{}]*$/.test(text.trim()) ? Object.fromEntries(new URLSearchParams(text.trim())) : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** Texts in a list, or in one text with spaces or commas between them. */
function listed(value: unknown): string[] {
  if (typeof value === "string") return value.split(/[\s,]+/).filter((one) => one !== "");
  return Array.isArray(value) ? value.flatMap((one) => textOf(one) ?? []) : [];
}

function numbers(told: Record<string, unknown>, ...names: string[]): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = textOf(told[name]);
      return value !== undefined && Number.isFinite(Number(value)) ? [[name, Number(value)] as const] : [];
    }),
  );
}

function isYes(value: unknown): boolean {
  return value === true || value === "true";
}

/** What a response says, which can still be read after it. */
export async function saidIn(response: Response): Promise<string | undefined> {
  const text = response.clone().text();
  return wordsIn(await text.catch(() => ""), response.status);
}
