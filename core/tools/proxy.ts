/** Proxies: the way through one (RFC 9110, 9.3.6), and what one did that gave no way. */
import http from "node:http";
import https from "node:https";
import { isIP, type Socket } from "node:net";
import { hostOf, portOf } from "../base/hosts.ts";
import { type Phrase, phrase, type PhraseKey } from "../base/phrases.ts";
import { proxyFor, UNREADABLE } from "./proxy-address.ts";

/** How long a proxy may take for a tunnel, in milliseconds. */
const TUNNEL_MS = 30_000;

/** What a proxy did: it refused in words of HTTP, hung up, said nothing in time, spoke something else, was not there, nobody vouches for it, or its address says nothing. */
type Did = "refused" | "closed" | "silent" | "garbled" | "gone" | "untrusted" | "unreadable";

interface ProxyFaultOptions {
  proxy: string;
  /** Whether it was given a name and password. */
  isLogin?: boolean;
  /** `host:port` of the server. */
  target: string;
  statusCode?: number;
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
  /** Of its refusal. */
  readonly statusCode: number | undefined;
  /** Whether it was given a name and password. */
  readonly isLogin: boolean;
  /** The start of what came with it. */
  readonly page: string;

  constructor(did: Did, { proxy, isLogin = false, target, statusCode, page, cause }: ProxyFaultOptions) {
    super(`The proxy ${proxy} gave no way: ${did}${statusCode === undefined ? "" : ` (HTTP ${statusCode})`}`, {
      cause,
    });
    this.name = "ProxyFault";
    this.did = did;
    this.proxy = proxy;
    this.host = target.replace(/:(?:443|80)$/, "");
    this.isLogin = isLogin;
    this.statusCode = statusCode;
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
export function openTunnel(proxy: URL, target: string, waitMs: number = TUNNEL_MS): Promise<Socket> {
  const at = proxy.host;
  const isSpoken = at !== UNREADABLE.host && proxy.protocol.startsWith("http");
  if (!isSpoken) return Promise.reject(new ProxyFault("unreadable", { proxy: at, target }));
  const waiting = new ProxyFault("silent", { proxy: at, target });
  unopened.add(waiting);
  const opening = new Promise<Socket>((resolve, reject) => {
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
    request.once("connect", ({ statusCode = 0 }, socket, head) => {
      clearTimeout(patience);
      if (statusCode >= 200 && statusCode < 300) {
        if (head.length > 0) socket.unshift(head);
        return resolve(socket);
      }
      // Nobody hears any more of it.
      socket.on("error", () => undefined).destroy();
      const isLogin = proxy.username !== "";
      reject(new ProxyFault("refused", { proxy: at, isLogin, target, statusCode, page: head.toString("utf8") }));
    });
    request.once("error", (error: Error & { code?: string }) => {
      const isOurs = error instanceof ProxyFault;
      reject(isOurs ? error : new ProxyFault(didAt(error.code ?? ""), { proxy: at, target, cause: error }));
    });
    request.end();
  });
  return opening.finally(() => unopened.delete(waiting));
}

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
} as const satisfies Record<Exclude<Did, "refused">, PhraseKey>;

/**
 * What a person is told of a proxy on the way to a server.
 *
 * @param said what its page says of it.
 */
export function proxyWords({ did, proxy, host, isLogin, statusCode: status = 0 }: ProxyFault, said?: string): Phrase {
  if (did !== "refused") return phrase(WORDS[did], { proxy, host });
  if (status === 407 && isLogin) return phrase("backend.proxy_login", { proxy, host }, said);
  if (status === 407) return phrase("backend.proxy_sign_in", { host }, said);
  return phrase(LOST.has(status) ? "backend.proxy_lost" : "backend.proxy_refuses", { proxy, host, status }, said);
}

/** What a proxy answers that is willing and finds no way itself. */
const LOST: ReadonlySet<number> = new Set([502, 503, 504]);

/** Whether the same request may go through in a moment: a proxy that refuses does so again, and a wrong password is not sent once more. */
export function mayPass(error: unknown): boolean {
  const fault = proxyFaultIn(error);
  return fault === undefined || fault.did === "closed" || fault.did === "gone" || LOST.has(fault.statusCode ?? 0);
}

/** Where Node's `fetch` looks for what opens its connections, in both versions of that interface. */
const DISPATCHERS = [Symbol.for("undici.globalDispatcher.1"), Symbol.for("undici.globalDispatcher.2")] as const;

/** How `fetch` is given what asks a proxy for a tunnel. */
interface TunnelClient {
  connect: (wanted: { path: string }) => Promise<{ socket: Socket; statusCode: number }>;
  close: () => Promise<void>;
  destroy: () => Promise<void>;
}

interface Dispatcher {
  // oxlint-disable-next-line typescript/method-signature-style -- a class takes it over.
  dispatch(options: { origin: string | URL }, handler: unknown): boolean;
}

type ProxyDispatcher = new (options: {
  httpProxy: string;
  httpsProxy: string;
  noProxy: string;
  clientFactory?: (proxy: URL) => TunnelClient;
}) => Dispatcher;

/** The proxies of this process, by variables in small letters. */
let inForce: Readonly<Record<string, string>> = {};

/** The proxy that a request to this address goes through now. */
export function proxyOf(url: URL): URL | undefined {
  return proxyFor(url, inForce);
}

/**
 * Makes `fetch` ask its proxies by `openTunnel`, after Node was told of them. By itself it takes a proxy that hangs up for one that
 * is to be asked again at once, and goes on so without an end, whoever gives up meanwhile (nodejs/undici#3897). Which requests go
 * through a proxy is decided by `proxyFor`, as for every other connection.
 */
export function tunnelFetch(environment: Readonly<Record<string, string>>): void {
  inForce = environment;
  const { http_proxy: httpProxy = "", https_proxy: httpsProxy = "" } = environment;
  const places = globalThis as unknown as Record<symbol, { constructor: ProxyDispatcher } | undefined>;
  const nodes = places[DISPATCHERS[0]];
  if ((httpProxy === "" && httpsProxy === "") || nodes?.constructor.name !== "EnvHttpProxyAgent") return;
  const straight = new nodes.constructor({ httpProxy: "", httpsProxy: "", noProxy: "*" });
  class Chosen extends nodes.constructor {
    override dispatch(options: { origin: string | URL }, handler: unknown): boolean {
      const isThrough = proxyFor(new URL(options.origin), environment) !== undefined;
      return isThrough ? super.dispatch(options, handler) : straight.dispatch(options, handler);
    }
  }
  const dispatcher = new Chosen({ httpProxy, httpsProxy, noProxy: "", clientFactory: tunnels });
  for (const place of DISPATCHERS)
    if (places[place] !== undefined) places[place] = dispatcher as unknown as typeof nodes;
}

function tunnels(proxy: URL): TunnelClient {
  return {
    connect: async ({ path }) => ({ socket: await openTunnel(proxy, path), statusCode: 200 }),
    // A tunnel is its connection's, which is closed with it.
    close: async () => undefined,
    destroy: async () => undefined,
  };
}
