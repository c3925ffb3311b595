import { listedModels } from "./model-lists.ts";
import { record } from "./transport/loose.ts";
import { fetchWithoutRedirects } from "./transport/transport.ts";
import { isLoopback } from "./vendors.ts";
import { parseJson } from "../../base/json.ts";

/** What people paste after a base address: the path of one call, as documentation shows it. */
const CALLS =
  /\/(?:chat\/completions|completions|responses|messages|embeddings|models(?:\/[^/]*(?::(?:stream)?generateContent)?)?|api\/(?:chat|generate|tags|show|version))$/i;
/** Where servers have their API. */
const PATHS = ["/v1", "/api/v1", "/openai/v1", "/v1beta/openai", "/inference/v1", "/v1beta"];
const WAIT_MS = 4000;

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
 * Looks for the API that answers near an address: without the path of a call, under the paths that servers use, and without
 * encryption on this machine. Nothing leaves the host that was named. Undefined where nothing answers.
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
  const path = base.pathname.replace(/\/$/, "");
  const paths = [path, `${path}/v1`, path.replace(/\/(?:api|v\d+\w*)$/, "/v1"), ...PATHS, ""];
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
  return own && "stateful" in own ? "floatbar" : undefined;
}

/** Names and numbers of a home or office network. */
const PRIVATE =
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[)|^[^.]+$|\.(?:local|lan|home|internal|localdomain)$/i;

/**
 * An address as people write it, with the scheme that they left out: `http` on this machine, in a private network and where a port
 * is named, else `https`. Undefined for what is no address.
 */
export function withScheme(text: string): string | undefined {
  if (/^https?:\/\//i.test(text)) return text;
  const [, host, port] = /^(\[[\da-f:]+\]|[a-z\d](?:[\w.-]*[a-z\d])?)(?::(\d{1,5}))?(?:\/\S*)?$/i.exec(text) ?? [];
  if (host === undefined || (port === undefined && !host.includes(".") && host.toLowerCase() !== "localhost")) {
    return undefined;
  }
  const isOpen = port === undefined ? PRIVATE.test(host) : port !== "443";
  const address = `${isOpen ? "http" : "https"}://${text}`;
  return URL.canParse(address) ? address : undefined;
}
