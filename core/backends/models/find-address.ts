import { ProxyFault, proxyFaultIn } from "../../tools/proxy.ts";
import { proxyOf } from "../../tools/tunnel-fetch.ts";
import { listedModels } from "./model-lists.ts";
import { type Loose, record, records } from "./transport/loose.ts";
import { fetchWithoutRedirects } from "./transport/redirects.ts";
import { isLoopback } from "./vendors.ts";
import { parseJson } from "../../base/json.ts";

/** What people paste after a base address: the path of one call, as documentation shows it. */
const CALLS =
  /\/(?:chat\/completions|completions|responses|messages|embeddings|models(?:\/[^/]*(?::(?:stream)?generateContent)?)?|api\/(?:chat|generate|tags|show|version))$/i;
/** Where servers have their API. */
const PATHS = [
  "/v1",
  "/api/v1",
  "/openai/v1",
  "/v1beta/openai",
  "/inference/v1",
  "/compatibility/v1",
  "/v1beta",
  "/api",
];
const WAIT_MS = 4000;
/** So many folders of a path are looked into, from its end. */
const DEEPEST = 3;
/** A question without anything in it is refused where questions are taken; where there is nothing, these say so. */
const NOTHING_THERE: ReadonlySet<number> = new Set([301, 302, 303, 404, 405, 410, 501, 502, 503]);

/** The parameter without which Azure knows no address. */
const VERSION = "api-version";

/** A base address without the path of a call, parameters but for a version, and slashes at its end. */
export function baseAddress(url: URL): URL {
  const base = new URL(url);
  const version = base.searchParams.get(VERSION);
  base.search = version === null ? "" : new URLSearchParams({ [VERSION]: version }).toString();
  base.hash = "";
  // Azure's models of others have their base there, where others list theirs.
  const isBase = version !== null && /^\/models\/?$/i.test(base.pathname);
  if (!isBase) base.pathname = withoutCall(base.pathname);
  return base;
}

/** An address with a path below that of its base, before what stands behind a question mark. */
export function below(base: string, path: string): string {
  const [address = "", query] = base.split("?", 2);
  return `${address.replace(/\/$/, "")}${path}${query === undefined ? "" : `?${query}`}`;
}

function withoutCall(path: string): string {
  const plain = path.replace(/\/+/g, "/").replace(/\/$/, "");
  return plain.replace(CALLS, "");
}

/** What is spoken at an address. */
export type Spoken = "floatbar" | "chat" | "messages" | "responses" | "gemini";

/** A working address that is near to the one that was given. */
export interface FoundAddress {
  /** Without a slash at its end. */
  url: string;
  speaks: Spoken;
}

/** The address of a server that nobody knows, as it tells by itself what is spoken there. */
export function tellingAddress({ url, speaks }: FoundAddress): string {
  // The base address of Gemini's format is told by its version.
  if (speaks === "floatbar" || speaks === "gemini") return url;
  if (speaks !== "chat") return below(url, `/${speaks}`);
  // A bare address would be taken for a FloatBar backend's.
  return new URL(url).pathname === "/" ? below(url, "/chat/completions") : url;
}

/**
 * Looks for the API that answers near an address: without the path of a call, under the paths that servers use, with
 * encryption, and without on this machine. Nothing leaves the host that was named. Undefined where nothing answers.
 *
 * @param headersFor what says who asks.
 */
export async function findAddress(
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<FoundAddress | undefined> {
  const found = new AbortController();
  const within = AbortSignal.any([signal, found.signal]);
  const look = async (address: string) => ({ url: address, ...(await spokenAt(address, headers, within)) });
  const [given = "", ...others] = candidates(url);
  // Where the address is right, nobody is asked about others.
  const first = await look(given).catch(() => undefined);
  // A proxy that gives no way once gives none to any address of a host, and a wrong password is not tried again and again.
  if (first === undefined) return undefined;
  if (first.isSure === true) return asFound(first);
  const tried = others.map((address) =>
    look(address).catch((): Awaited<ReturnType<typeof look>> => ({ url: address })),
  );
  const unsure = [first];
  try {
    for (const looked of tried) {
      const near = await looked;
      if (near.isSure === true) return asFound(near);
      unsure.push(near);
    }
  } finally {
    found.abort();
  }
  const refusing = unsure.filter(({ speaks }) => speaks !== undefined);
  // A server that refuses everything without its key has its API where most have it, unless a path was given.
  const usual =
    new URL(given).pathname === "/" ? refusing.find((near) => new URL(near.url).pathname === "/v1") : undefined;
  return asFound(usual ?? refusing[0]);
}

/** Addresses to try, the nearest first. */
export function candidates(url: URL): string[] {
  const base = baseAddress(url);
  const origins = [base.origin];
  // Servers on this machine rarely have a certificate.
  if (isLoopback(base) && base.protocol === "https:") origins.push(`http://${base.host}`);
  if (base.protocol === "http:") origins.push(`https://${base.host}`);
  const path = base.pathname.replace(/\/$/, "");
  const parents = path.split("/").map((_, at, all) => all.slice(0, all.length - at).join("/"));
  const paths = [
    path,
    `${path}/v1`,
    path.replace(/\/(?:api|v\d+\w*)$/, "/v1"),
    ...parents.slice(0, DEEPEST).flatMap((parent) => PATHS.map((below) => `${parent}${below}`)),
    ...PATHS,
    "",
  ];
  return [...new Set(origins.flatMap((origin) => paths.map((one) => `${origin}${one}${base.search}`)))];
}

interface Looked {
  speaks?: Spoken;
  /** Not where all that is known is that the key is refused. */
  isSure?: boolean;
}

function asFound(looked: (Looked & { url: string }) | undefined): FoundAddress | undefined {
  return looked?.speaks === undefined ? undefined : { url: looked.url, speaks: looked.speaks };
}

/** What is spoken at an address, and whether that is sure. */
async function spokenAt(address: string, headers: Record<string, string>, signal: AbortSignal): Promise<Looked> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(WAIT_MS)]);
  const get = (path: string) => answerOf(below(address, path), headers, within);
  const found = await get("/models");
  const listed = found && listing(found.body);
  if (listed) return { speaks: listed, isSure: true };
  const isOpen = found?.isOpen === true && listedModels(found.body) !== undefined;
  const isThere = isOpen || found?.isOpen === false;
  const own = isThere ? undefined : (await get("/api/v2/capabilities"))?.body;
  if (isFloatBars(own)) return { speaks: "floatbar", isSure: true };
  const asked = await formatAt(address, headers, within);
  if (asked) return { speaks: asked.speaks, isSure: isOpen || asked.isSure === true };
  return isThere ? { speaks: "chat", isSure: isOpen } : {};
}

/** What the answer to a question for models tells by itself. */
function listing(body: unknown): Spoken | undefined {
  if (isFloatBars(body)) return "floatbar";
  return isGeminis(body) ? "gemini" : undefined;
}

/** What a server has to say at an address; undefined where there is nothing for whoever asks. @throws where a proxy is on the way, for a fault of that. */
async function answerOf(url: string, headers: Record<string, string>, signal: AbortSignal) {
  try {
    const response = await fetchWithoutRedirects(url, { headers, signal });
    const body = parseJson(await response.text());
    // A server that wants another key is the right one all the same.
    const { host } = new URL(url);
    if (response.status === 407) throw new ProxyFault("refused", { proxy: host, target: host, statusCode: 407 });
    return response.ok || (response.status === 401 && record(body)) ? { body, isOpen: response.ok } : undefined;
  } catch (error) {
    if (proxyFaultIn(error) ?? proxyOf(new URL(url))) throw error;
    return undefined;
  }
}

/** In which format questions are taken: not every server lists its models, and a list does not say how they are asked. */
async function formatAt(
  address: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Looked | undefined> {
  for (const [path, speaks] of QUESTIONS) {
    const taken = await takesQuestions(below(address, path), headers, signal);
    if (taken !== undefined) return { speaks, isSure: taken === "taken" };
  }
  return undefined;
}

/** Whether something is said by FloatBar's protocol: what a backend can, or an error, which says whether to try again. */
function isFloatBars(body: unknown): boolean {
  if (record(body)?.stateful !== undefined) return true;
  const error = record(record(body)?.error);
  return typeof error?.retryable === "boolean" && typeof error.code === "string";
}

/** Where each format takes questions, the most spoken first. */
const QUESTIONS = [
  ["/chat/completions", "chat"],
  ["/messages", "messages"],
  ["/responses", "responses"],
] as const;

/** Whether a list of models is in Gemini's shape. */
function isGeminis(body: unknown): boolean {
  const [first] = records(record(body)?.models);
  return first !== undefined && Array.isArray(first.supportedGenerationMethods);
}

/** Whether it is an answer of one of the formats. */
function isAnswer(body: Loose): boolean {
  return Array.isArray(body.choices) || body.type === "message" || body.object === "response";
}

/** Whether questions are taken at an address, or all is refused without a key; undefined where neither. Nothing is asked. */
async function takesQuestions(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<"taken" | "refused" | undefined> {
  try {
    const asking = { ...headers, "content-type": "application/json" };
    const response = await fetchWithoutRedirects(url, { method: "POST", headers: asking, body: "{}", signal });
    // Some answer whatever they are asked.
    if (response.ok && /event-stream/.test(response.headers.get("content-type") ?? "")) return "taken";
    const body = record(parseJson(await response.text()));
    if (body === undefined || NOTHING_THERE.has(response.status)) return undefined;
    if (response.status === 401) return "refused";
    // LM Studio greets every path with a good status.
    const isTaken = response.ok
      ? isAnswer(body)
      : !/unexpected endpoint|not found|no route/i.test(JSON.stringify(body));
    return isTaken ? "taken" : undefined;
  } catch {
    return undefined;
  }
}
