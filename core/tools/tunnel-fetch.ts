/** Which proxies are in force, and how Node's `fetch` goes through them. */
import type { Socket } from "node:net";
import { openTunnel } from "./proxy.ts";
import { proxyFor } from "./proxy-address.ts";

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

/** The same variables, addresses of SOCKS as HTTP's: Node speaks nothing else to proxies that it is told of. */
export function standIns(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/^socks5h?:\/\/([^/]*)\/?$/, (_, at: string) => `http://${withPort(at)}`),
    ]),
  );
}

function withPort(at: string): string {
  return /:\d+$/.test(at) ? at : `${at}:1080`;
}

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
  const { http_proxy: httpProxy = "", https_proxy: httpsProxy = "" } = standIns(environment);
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

function tunnels(given: URL): TunnelClient {
  // Of a stand-in, what it stands for.
  const written = Object.values(inForce).find((value) => standIns({ value }).value === given.href.replace(/\/$/, ""));
  const proxy = written === undefined ? given : new URL(written);
  return {
    connect: async ({ path }) => ({ socket: await openTunnel(proxy, path), statusCode: 200 }),
    // A tunnel is its connection's, which is closed with it.
    close: async () => undefined,
    destroy: async () => undefined,
  };
}
