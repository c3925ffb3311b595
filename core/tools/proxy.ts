/** Proxies: the way through one (RFC 9110, 9.3.6, or SOCKS 5), and what one did that gave no way. */
import http from "node:http";
import https from "node:https";
import { connect, isIP, type Socket } from "node:net";
import { hostOf, portOf } from "../base/hosts.ts";
import { type Phrase, phrase, type PhraseKey } from "../base/phrases.ts";
import { UNREADABLE, variableOf } from "./proxy-address.ts";
import { askSocks, SocksFault } from "./socks.ts";

/** How long a proxy may take for a tunnel, in milliseconds. */
const TUNNEL_MS = 30_000;
/** How long a login that was refused is not sent again: some proxies lock who is wrong a few times. In milliseconds. */
const REFUSED_MS = 10_000;

/** What a proxy did: it refused in words of HTTP, hung up, said nothing in time, spoke something else, was not there, nobody vouches for it, its address says nothing, or the server's name is longer than it can be told. */
type Did = "refused" | "closed" | "silent" | "garbled" | "gone" | "untrusted" | "unreadable" | "long_name";

interface ProxyFaultOptions {
  proxy: string;
  /** Whether it was given a name and password. */
  isLogin?: boolean;
  /** `host:port` of the server. */
  target: string;
  /** Of its refusal; of SOCKS what HTTP would say in its place. */
  statusCode?: number;
  /** A refusal in SOCKS 5: its reply, 0 where the login is at fault, 255 where it takes none of the kinds that it was offered. */
  reply?: number;
  /** Where its address is written, if in a variable of the environment. */
  variable?: string | undefined;
  /** How it lets people sign in, as far as it says so. */
  ways?: readonly string[];
  page?: string;
  cause?: unknown;
}

/** A proxy gave no way to a server. */
export class ProxyFault extends Error {
  /** None of those at which `fetch` asks again by itself. */
  readonly code = "ERR_PROXY_TUNNEL";
  readonly did: Did;
  /** The proxy's host and port. */
  readonly proxy: string;
  /** The server's. */
  readonly host: string;
  /** Of its refusal; of SOCKS what HTTP would say in its place. */
  readonly statusCode: number | undefined;
  /** A refusal in SOCKS 5: its reply, 0 where the login is at fault. */
  readonly reply: number | undefined;
  /** Where its address is written, if in a variable of the environment. */
  readonly variable: string | undefined;
  /** Whether it was given a name and password. */
  readonly isLogin: boolean;
  /** How it lets people sign in, as far as it says so. */
  readonly ways: readonly string[];
  /** The start of what came with it. */
  readonly page: string;

  constructor(
    did: Did,
    { proxy, isLogin = false, target, statusCode, reply, variable, ways, page, cause }: ProxyFaultOptions,
  ) {
    const answer = reply === undefined ? `HTTP ${statusCode}` : `SOCKS 5: ${reply}`;
    super(`The proxy ${proxy} gave no way: ${did}${statusCode === undefined ? "" : ` (${answer})`}`, { cause });
    this.name = "ProxyFault";
    this.did = did;
    this.proxy = proxy;
    this.host = target.replace(/:(?:443|80)$/, "");
    this.isLogin = isLogin;
    this.statusCode = statusCode;
    this.reply = reply;
    this.variable = variable;
    this.ways = ways ?? [];
    this.page = page ?? "";
  }
}

const DID: Readonly<Record<string, Did>> = {
  ECONNREFUSED: "gone",
  ENOTFOUND: "gone",
  EAI_AGAIN: "gone",
  EHOSTUNREACH: "gone",
  ENETUNREACH: "gone",
  ETIMEDOUT: "silent",
};
/** What parsers say of what is no HTTP, or no TLS. */
const GARBLED = /^(?:HPE_|ERR_SSL_|EPROTO$)/;
const UNTRUSTED = /CERT|SELF_SIGNED|INVALID_CA|UNABLE_TO_/;

function didAt(code: string): Did {
  if (GARBLED.test(code)) return "garbled";
  return DID[code] ?? (UNTRUSTED.test(code) ? "untrusted" : "closed");
}

/**
 * A connection to `target` (`host:port`) by way of a proxy.
 *
 * @throws ProxyFault
 */
export async function openTunnel(proxy: URL, target: string, waitMs: number = TUNNEL_MS): Promise<Socket> {
  const at = proxy.host;
  if (at === UNREADABLE.host) throw new ProxyFault("unreadable", { proxy: at, target, variable: variableOf(proxy) });
  const known = refusals.get(proxy.href);
  if (known && performance.now() < known.until) throw new ProxyFault("refused", { ...known.options, target });
  const waiting = new ProxyFault("silent", { proxy: at, target });
  unopened.add(waiting);
  try {
    return await (proxy.protocol.startsWith("socks") ? overSocks : overHttp)(proxy, { target, waitMs, waiting });
  } catch (error) {
    if (error instanceof ProxyFault && error.statusCode === 407 && error.isLogin) {
      const { did: _, host: __, ...options } = error;
      refusals.set(proxy.href, { until: performance.now() + REFUSED_MS, options: { ...options, target } });
    }
    throw error;
  } finally {
    unopened.delete(waiting);
  }
}

/** Logins that were refused lately, by the proxy's address with them. */
const refusals = new Map<string, { until: number; options: ProxyFaultOptions }>();

interface Wanted {
  target: string;
  waitMs: number;
  /** What is told where it takes too long. */
  waiting: ProxyFault;
}

function overHttp(proxy: URL, { target, waitMs, waiting }: Wanted): Promise<Socket> {
  const at = proxy.host;
  return new Promise<Socket>((resolve, reject) => {
    const request = (proxy.protocol === "https:" ? https : http).request({
      host: hostOf(proxy),
      port: portOf(proxy),
      method: "CONNECT",
      path: target,
      agent: false,
      // The header names the server, the certificate is the proxy's; an address is no name.
      servername: isIP(hostOf(proxy)) === 0 ? hostOf(proxy) : "",
      headers: { host: target, ...login(proxy) },
    });
    const patience = setTimeout(() => request.destroy(waiting), waitMs);
    request.once("close", () => clearTimeout(patience));
    request.once("connect", ({ statusCode = 0, headers }, socket, head) => {
      clearTimeout(patience);
      if (statusCode >= 200 && statusCode < 300) {
        if (head.length > 0) socket.unshift(head);
        return resolve(socket);
      }
      // Nobody hears any more of it.
      socket.on("error", () => undefined).destroy();
      const isLogin = proxy.username !== "";
      const ways = waysIn(headers["proxy-authenticate"]);
      reject(new ProxyFault("refused", { proxy: at, isLogin, target, statusCode, ways, page: head.toString("utf8") }));
    });
    request.once("error", (error: Error & { code?: string }) => {
      const isOurs = error instanceof ProxyFault;
      reject(isOurs ? error : new ProxyFault(didAt(error.code ?? ""), { proxy: at, target, cause: error }));
    });
    request.end();
  });
}

/** The names of the schemes of a challenge (RFC 9110, 11.6.1); parameters follow an equals sign. */
function waysIn(challenge: string | string[] | undefined): string[] {
  const words = [challenge ?? []].flat().join(", ");
  return [...words.matchAll(/(?:^|,)\s*([a-z][\w-]*)(?=\s*(?:,|$|\s[^=]))/gi)].map(([, name = ""]) => name);
}

async function overSocks(proxy: URL, { target, waitMs, waiting }: Wanted): Promise<Socket> {
  const socket = connect({ host: hostOf(proxy), port: portOf(proxy) });
  const patience = setTimeout(() => socket.destroy(waiting), waitMs);
  const { username, password } = proxy;
  const isLogin = username !== "";
  const server = new URL(`http://${target}`);
  try {
    await askSocks(socket, {
      host: hostOf(server),
      port: Number(/\d+$/.exec(target)?.[0]),
      login: isLogin ? { name: decodeURIComponent(username), password: decodeURIComponent(password) } : null,
    });
    return socket;
  } catch (error) {
    // Nobody hears any more of it.
    socket.on("error", () => undefined).destroy();
    const options = { proxy: proxy.host, isLogin, target, cause: error };
    if (error instanceof ProxyFault) throw error;
    if (!(error instanceof SocksFault)) throw new ProxyFault(didAt(codeOf(error)), options);
    if (error.did === "garbled" || error.did === "long_name") throw new ProxyFault(error.did, options);
    const ways = error.did === "gssapi" ? ["GSSAPI"] : [];
    throw new ProxyFault("refused", { ...options, ways, statusCode: STATUS[error.reply] ?? 502, reply: error.reply });
  } finally {
    clearTimeout(patience);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** What HTTP would say in the place of a reply of SOCKS 5: a login is wanted, a rule refuses, what is asked is not done there. */
const STATUS: Readonly<Record<number, number>> = { 0: 407, 2: 403, 7: 405, 8: 405, 255: 407 };

/** What would be told of the tunnels that are being waited for, if they were given up now. */
const unopened = new Set<ProxyFault>();

/** The proxy that a server (`host`, with its port where that is not its scheme's own) is waited for at. */
export function waitingFor(host: string): ProxyFault | undefined {
  return [...unopened].find((fault) => fault.host === host);
}

/** The name and password of a proxy's address (RFC 7617). */
function login({ username, password }: URL): Record<string, string> {
  if (username === "") return {};
  const both = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(both).toString("base64")}` };
}

/** What a proxy did, where that is what an error came of. */
export function proxyFaultIn(error: unknown): ProxyFault | undefined {
  if (error instanceof ProxyFault) return error;
  return error instanceof Error ? proxyFaultIn(error.cause) : undefined;
}

const WORDS = {
  closed: "backend.proxy_closed",
  silent: "backend.proxy_silent",
  garbled: "backend.proxy_garbled",
  gone: "backend.proxy_gone",
  untrusted: "backend.proxy_untrusted",
  unreadable: "backend.proxy_unreadable",
  long_name: "backend.proxy_long_name",
} as const satisfies Record<Exclude<Did, "refused">, PhraseKey>;

/**
 * What a person is told of a proxy on the way to a server.
 *
 * @param said what its page says of it.
 */
export function proxyWords({ did, proxy, host, ...how }: ProxyFault, said?: string): Phrase {
  const { variable } = how;
  if (did === "unreadable" && variable !== undefined) return phrase("backend.proxy_variable", { host, variable });
  return did === "refused" ? refusalWords({ proxy, host, ...how }, said) : phrase(WORDS[did], { proxy, host });
}

type Refusal = Pick<ProxyFault, "proxy" | "host" | "isLogin" | "ways" | "statusCode" | "reply">;

function refusalWords({ proxy, host, isLogin, ways, statusCode: status = 0, reply }: Refusal, said?: string): Phrase {
  if (status === 511) return phrase("backend.network_sign_in", { host }, said);
  if (status === 407 && ways.length > 0 && !ways.some((way) => /^basic$/i.test(way)))
    return phrase("backend.proxy_other_login", { proxy, ways: ways.join(", ") }, said);
  if (reply === 255 && isLogin) return phrase("backend.proxy_no_password", { proxy });
  if (status === 407 && isLogin) return phrase("backend.proxy_login", { proxy, host }, said);
  if (status === 407)
    return phrase(reply === undefined ? "backend.proxy_sign_in" : "backend.proxy_socks_sign_in", { host }, said);
  const isLost = LOST.has(status);
  if (reply !== undefined)
    return phrase(isLost ? "backend.proxy_socks_lost" : "backend.proxy_socks_refuses", { proxy, host, reply });
  return phrase(isLost ? "backend.proxy_lost" : "backend.proxy_refuses", { proxy, host, status }, said);
}

/** What a proxy answers that is willing and finds no way itself. */
const LOST: ReadonlySet<number> = new Set([502, 503, 504]);

/** Whether the same request may go through in a moment: a proxy that refuses does so again, and a wrong password is not sent once more. */
export function mayPass(error: unknown): boolean {
  const fault = proxyFaultIn(error);
  return fault === undefined || fault.did === "closed" || fault.did === "gone" || LOST.has(fault.statusCode ?? 0);
}
