import {
  type AuthProvider,
  SSEClientTransport,
  StreamableHTTPClientTransport,
  type Transport,
} from "@modelcontextprotocol/client";
import { getDefaultEnvironment } from "@modelcontextprotocol/client/stdio";
import type { McpHttpConfig, McpServerConfig } from "./mcp-config.ts";
import { lenient } from "./mcp-lenient.ts";
import { ProgramTransport } from "./mcp-lines.ts";
import { hearingWithout, refusingWithout, withoutSecretsOf } from "./own-secrets.ts";
import { filledIn } from "./mcp-variables.ts";

/** A way to a server; made anew for each connection. */
export type TransportFactory = () => Transport;

/** One of the ways in which a server may be spoken to. */
export interface Way {
  /** `http` is Streamable HTTP, `sse` what servers spoke before March 2025. */
  kind: "process" | "http" | "sse" | "memory";
  /** Of a process, for people. */
  command?: string;
  /** The folder that it runs in, where one is named. */
  cwd?: string | undefined;
  /** Where it leads. */
  url?: URL;
  open: (hears: WayListener) => Transport;
}

export interface WayListener {
  /** The server sends requests on to this address of its own. */
  onRedirect: (target: URL) => void;
  /** A program wrote something besides its answers. */
  onNote: (text: string) => void;
}

/** Where values for a configuration's places come from, and how its owner signs in. */
export interface WaysOptions {
  env: NodeJS.ProcessEnv;
  auth?: AuthProvider | undefined;
}

/**
 * How a configured server is reached, the first choice first.
 *
 * @throws ToolServerError where a value is missing that the configuration names.
 */
export function waysTo(config: McpServerConfig, { env, auth }: WaysOptions): Way[] {
  const filled = filledIn(config, env);
  const without = withoutSecretsOf(config, filled);
  if ("url" in filled) {
    const { url, headers } = asked(filled);
    const options = (listener: WayListener) => ({
      requestInit: { headers },
      fetch: refusingWithout(lenient(noticingRedirects(listener.onRedirect)), without),
      ...(auth === undefined ? {} : { authProvider: auth }),
    });
    const http = (at: URL): Way => ({
      kind: "http",
      url: at,
      open: (hears) =>
        hearingWithout(
          new StreamableHTTPClientTransport(at, { ...options(hears), onInsufficientScope: "throw" }),
          without,
        ),
    });
    // oxlint-disable-next-line typescript/no-deprecated -- servers that speak nothing else are there
    const sse = (at: URL): Way => ({
      kind: "sse",
      url: at,
      open: (hears) => hearingWithout(new SSEClientTransport(at, options(hears)), without),
    });
    const near = nearAddresses(url);
    const first = filled.transport === "sse" ? [sse(url), http(url)] : [http(url), sse(url)];
    return [...first, ...near.map((at) => (at.pathname.endsWith("/sse") ? sse(at) : http(at)))];
  }
  const { command, args, env: own, cwd } = filled;
  return [
    {
      kind: "process",
      command,
      cwd,
      open: ({ onNote }) => {
        const program = { command, args, env: { ...getDefaultEnvironment(), ...own } };
        const placed = cwd === undefined ? program : { ...program, cwd };
        return hearingWithout(new ProgramTransport(placed, (text) => onNote(without?.(text) ?? text)), without);
      },
    },
  ];
}

/** Where and with which headers a server is asked. No request takes a user name in its address: it goes as a header (RFC 7617). */
function asked({ url: address, headers }: McpHttpConfig): { url: URL; headers: Record<string, string> } {
  const url = new URL(address);
  const { username, password } = url;
  if (username === "" && password === "") return { url, headers };
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64");
  const bare = Object.assign(new URL(url), { username: "", password: "" });
  return { url: bare, headers: { Authorization: `Basic ${basic}`, ...headers } };
}

/** Where a server may be whose address was given without its path, or with a slash too many. */
function nearAddresses(url: URL): URL[] {
  const bare = url.pathname.replace(/\/+$/, "");
  const paths = bare === "" ? ["/mcp", "/sse"] : bare === url.pathname ? [] : [bare];
  return paths.map((pathname) => Object.assign(new URL(url), { pathname }));
}

/** The client follows redirects on the same origin alone; whoever set the address may want to know of them. */
function noticingRedirects(onRedirect: (target: URL) => void): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const location = response.headers.get("location");
    const from = input instanceof Request ? input.url : input;
    if (response.status >= 300 && response.status < 400 && location !== null && URL.canParse(location, String(from))) {
      onRedirect(new URL(location, from));
    }
    return response;
  };
}
