import { listedModels } from "./model-lists.ts";
import { record } from "./transport/loose.ts";
import { fetchWithoutRedirects } from "./transport/redirects.ts";
import { isLoopback } from "./vendors.ts";
import { parseJson } from "../../base/json.ts";

/** What people paste after a base address: the path of one call, as documentation shows it. */
const CALLS =
  /\/(?:chat\/completions|completions|responses|messages|embeddings|models(?:\/[^/]*(?::(?:stream)?generateContent)?)?|api\/(?:chat|generate|tags|show|version))$/i;
/** Where servers have their API. */
const PATHS = ["/v1", "/api/v1", "/openai/v1", "/v1beta/openai", "/inference/v1", "/compatibility/v1", "/v1beta"];
const WAIT_MS = 4000;
/** So many folders of a path are looked into, from its end. */
const DEEPEST = 3;
/** How servers refuse a question without anything in it, which shows that they would take one. */
const REFUSALS: ReadonlySet<number> = new Set([400, 415, 422]);

/** The parameter without which Azure knows no address. */
const VERSION = "api-version";

/** A base address without the path of a call, parameters but for a version, and slashes at its end. */
export function baseAddress(url: URL): URL {
  const base = new URL(url);
  const version = base.searchParams.get(VERSION);
  base.search = version === null ? "" : new URLSearchParams({ [VERSION]: version }).toString();
  base.hash = "";
  base.pathname = withoutCall(base.pathname);
  return base;
}

function withoutCall(path: string): string {
  const plain = path.replace(/\/+/g, "/").replace(/\/$/, "");
  return plain.replace(CALLS, "");
}

/** A working address that is near to the one that was given. */
export interface FoundAddress {
  /** Without a slash at its end. */
  url: string;
  kind: "model" | "floatbar";
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
  const tried = candidates(url).map(async (address) => ({ address, kind: await kindAt(address, headers, signal) }));
  for (const { address, kind } of await Promise.all(tried)) if (kind) return { url: address, kind };
  return undefined;
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
  return [...new Set(origins.flatMap((origin) => paths.map((one) => `${origin}${one}`)))];
}

async function kindAt(
  address: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<FoundAddress["kind"] | undefined> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(WAIT_MS)]);
  const get = async (path: string): Promise<unknown> => {
    try {
      const response = await fetchWithoutRedirects(`${address}${path}`, { headers, signal: within });
      const body = parseJson(await response.text());
      // A server that wants another key is the right one all the same.
      return response.ok || (response.status === 401 && record(body)) ? { body, isOpen: response.ok } : undefined;
    } catch {
      return undefined;
    }
  };
  const found = record(await get("/models"));
  if (found && (found.isOpen === false || listedModels(found.body))) return "model";
  const own = record(record(await get("/api/v2/capabilities"))?.body);
  if (own && "stateful" in own) return "floatbar";
  return (await takesQuestions(address, headers, within)) ? "model" : undefined;
}

/** Whether questions are taken at an address: not every server lists its models. Nothing is asked. */
async function takesQuestions(address: string, headers: Record<string, string>, signal: AbortSignal): Promise<boolean> {
  try {
    const asking = { ...headers, "content-type": "application/json" };
    const url = `${address}/chat/completions`;
    const response = await fetchWithoutRedirects(url, { method: "POST", headers: asking, body: "{}", signal });
    const body = record(parseJson(await response.text()));
    return body !== undefined && (REFUSALS.has(response.status) || (response.ok && Array.isArray(body.choices)));
  } catch {
    return false;
  }
}
