import { lookup as lookUp } from "node:dns";
import { BlockList, isIP } from "node:net";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import axios, { AxiosError } from "axios";
import { InputError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { PageFetcher } from "./builtin-tool.ts";

const TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 5;

/** Addresses that are not on the open net: this machine, its network, and what is kept for special uses (RFC 6890). */
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  // A cloud's own services for its machines.
  ["168.63.129.16", 32],
  // Written into documents, and given to nobody (RFC 5737).
  ["192.0.2.0", 24],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["192.88.99.0", 24],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  // What carries an IPv4 address in it: compatible (with :: and ::1), translated, local-use translated, 6to4, Teredo.
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2002::", 16],
  ["2001::", 23],
  // Written into documents (RFC 3849, RFC 9637), and thrown away (RFC 6666).
  ["2001:db8::", 32],
  ["3fff::", 20],
  ["100::", 64],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(net, prefix, "ipv6");

/** Whether an address is one that a page on the net has no business to make FloatBar ask. */
export function isPrivateAddress(address: string): boolean {
  // A mapped IPv4 address, however it is written, is held against the ranges of IPv4 by the list itself.
  return PRIVATE.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** Fetches from the open net alone. */
export const openNet: PageFetcher = { isAllowed: (address) => !isPrivateAddress(address) };

/** What is asked of a server on the open net. */
export interface NetRequest {
  url: string;
  /** Media types, as in HTTP's `Accept`. */
  accept: string;
  /** Of the answer. */
  maxBytes: number;
  /** Whether another host may answer than the one that was asked. */
  mayLeaveHost: boolean;
  signal: AbortSignal;
  fetcher: PageFetcher;
}

/**
 * Fetches from the open net. Each address that a name stands for is checked where the connection is made, also after a redirect, so
 * that nothing leads into the user's own network.
 *
 * @throws InputError for what cannot be fetched.
 */
export async function fetchFromNet(request: NetRequest): Promise<{ data: Buffer; mediaType: string }> {
  const { url, accept, maxBytes, mayLeaveHost, signal, fetcher } = request;
  const refuse = (address: string) => {
    if (!fetcher.isAllowed(address)) throw new InputError(phrase("web.private", { address }), "url");
  };
  const literal = (host: string) => {
    const address = host.replace(/^\[|\]$/g, "");
    if (isIP(address) !== 0) refuse(address);
  };
  const target = new URL(url);
  if (target.protocol !== "https:" && target.protocol !== "http:") throw new InputError(phrase("web.not_web"), "url");
  literal(target.hostname);
  try {
    const { data, headers } = await axios.get<Buffer>(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      responseType: "arraybuffer",
      maxContentLength: maxBytes,
      maxRedirects: MAX_REDIRECTS,
      // Straight, since a proxy would look up the name where its address cannot be checked.
      proxy: false,
      httpAgent: new HttpAgent(),
      httpsAgent: new HttpsAgent(),
      headers: { "User-Agent": "FloatBar", Accept: accept },
      beforeRedirect: (options: Record<string, unknown>) => {
        const host = String(options.hostname);
        if (!mayLeaveHost && host !== target.hostname) {
          throw new InputError(phrase("web.leads_elsewhere", { host: target.hostname, target: host }), "url");
        }
        literal(host);
      },
      lookup: (hostname, _options, done) => {
        lookUp(hostname, { all: true }, (error, addresses) => {
          try {
            for (const { address } of addresses ?? []) refuse(address);
            const [first] = addresses ?? [];
            done(error, first?.address ?? "", first?.family === 6 ? 6 : 4);
          } catch (refusal) {
            done(refusal instanceof Error ? refusal : new Error(String(refusal)), "");
          }
        });
      },
    });
    return { data: Buffer.from(data), mediaType: String(headers["content-type"]) };
  } catch (error) {
    signal.throwIfAborted();
    throw explain(error, target);
  }
}

function explain(error: unknown, { host }: URL): Error {
  const inner = error instanceof AxiosError ? (error.cause ?? error) : error;
  if (inner instanceof InputError) return inner;
  if (error instanceof AxiosError && error.response) {
    return new InputError(phrase("web.http_error", { host, status: error.response.status }), "url");
  }
  return new InputError(
    phrase("web.unreachable", { host }, error instanceof Error ? error.message : String(error)),
    "url",
  );
}
