/** Connections of Node's own `http` by way of the process's proxies, as `fetch` has them: those of axios and of WebSockets. */
import http, { type AgentOptions, type ClientRequestArgs } from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import { openTunnel } from "../tools/proxy.ts";
import { proxyOf } from "../tools/tunnel-fetch.ts";

type Opened = (error: Error | null, socket: Duplex) => void;

/** One connection is used again for a request to the same server by the same way. */
const OPTIONS: AgentOptions = { keepAlive: true, scheduling: "lifo", timeout: 5000 };

class HttpAgent extends http.Agent {
  override getName(options?: ClientRequestArgs): string {
    return `${super.getName(options)}:${options ? (wayTo("http:", options).proxy?.href ?? "") : ""}`;
  }

  override createConnection(options: ClientRequestArgs, opened?: Opened): Duplex | null | undefined {
    const { target, proxy } = wayTo("http:", options);
    if (!proxy) return super.createConnection(options, opened);
    open(openTunnel(proxy, target), opened);
    return undefined;
  }
}

class HttpsAgent extends https.Agent {
  override getName(options?: ClientRequestArgs): string {
    return `${super.getName(options)}:${options ? (wayTo("https:", options).proxy?.href ?? "") : ""}`;
  }

  override createConnection(options: ClientRequestArgs, opened?: Opened): Duplex | null | undefined {
    const { target, proxy } = wayTo("https:", options);
    if (!proxy) return super.createConnection(options, opened);
    const encrypt = (socket: Duplex) => super.createConnection({ ...options, socket } as ClientRequestArgs);
    open(openTunnel(proxy, target).then(encrypt), opened);
    return undefined;
  }
}

function wayTo(protocol: "http:" | "https:", { host, port }: ClientRequestArgs) {
  const name = host ?? "localhost";
  const at = name.includes(":") ? `[${name}]` : name;
  const target = `${at}:${port ?? (protocol === "https:" ? 443 : 80)}`;
  return { target, proxy: proxyOf(new URL(`${protocol}//${target}`)) };
}

function open(opening: Promise<Duplex | null | undefined>, opened: Opened | undefined): void {
  void opening.then(
    (socket) => socket && opened?.(null, socket),
    (error: Error) => (opened as ((error: Error) => void) | undefined)?.(error),
  );
}

/** For axios: with `proxy: false`, since it would take proxies from the environment by itself. */
export const proxyAgents = { httpAgent: new HttpAgent(OPTIONS), httpsAgent: new HttpsAgent(OPTIONS) };
