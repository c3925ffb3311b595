import {
  type AuthProvider,
  ReadBuffer,
  SSEClientTransport,
  StreamableHTTPClientTransport,
  type Transport,
} from "@modelcontextprotocol/client";
import { getDefaultEnvironment, StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import type { McpServerConfig } from "./mcp-config.ts";
import { parseJson } from "../base/json.ts";
import { lenient, mendMessage } from "./mcp-lenient.ts";
import { filledIn } from "./mcp-variables.ts";

/** A way to a server; made anew for each connection. */
export type TransportFactory = () => Transport;

/** One of the ways in which a server may be spoken to. */
export interface Way {
  /** `http` is Streamable HTTP, `sse` what servers spoke before March 2025. */
  kind: "process" | "http" | "sse" | "memory";
  /** Of a process, for people. */
  command?: string;
  open: (hears: WayListener) => Transport;
}

export interface WayListener {
  /** The server sends requests on to this address of its own. */
  onRedirect: (target: URL) => void;
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
  if ("url" in filled) {
    const url = new URL(filled.url);
    const options = (listener: WayListener) => ({
      requestInit: { headers: filled.headers },
      fetch: lenient(noticingRedirects(listener.onRedirect)),
      ...(auth === undefined ? {} : { authProvider: auth }),
    });
    const http = (at: URL): Way => ({
      kind: "http",
      open: (hears) => new StreamableHTTPClientTransport(at, { ...options(hears), onInsufficientScope: "throw" }),
    });
    // oxlint-disable-next-line typescript/no-deprecated -- servers that speak nothing else are there
    const sse = (at: URL): Way => ({ kind: "sse", open: (hears) => new SSEClientTransport(at, options(hears)) });
    const near = nearAddresses(url);
    const first = filled.transport === "sse" ? [sse(url), http(url)] : [http(url), sse(url)];
    return [...first, ...near.map((at) => (at.pathname.endsWith("/sse") ? sse(at) : http(at)))];
  }
  const { command, args, env: own, cwd } = filled;
  return [
    {
      kind: "process",
      command,
      open: () =>
        withoutByteOrderMarks(
          new StdioClientTransport({
            command,
            args,
            env: { ...getDefaultEnvironment(), ...own },
            stderr: "pipe",
            ...(cwd === undefined ? {} : { cwd }),
          }),
        ),
    },
  ];
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

/** The client's buffer is private, and the only place where what a process wrote can be cleaned before it is parsed. */
function withoutByteOrderMarks(transport: StdioClientTransport): StdioClientTransport {
  Reflect.set(transport, "_readBuffer", new CleanBuffer());
  return transport;
}

const LINE_END = 0x0a;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Takes out byte order marks, which programs of Windows write before their first line; JSON.parse refuses them. */
class CleanBuffer extends ReadBuffer {
  #held = Buffer.alloc(0);
  /** Whether a whole line may be there: a long one that comes in pieces is not searched anew for its end with each. */
  #hasLine = false;

  override append(chunk: Buffer): void {
    let bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    // A mark may be cut by the pipe; no line ends in its beginning.
    const cut = bytes.lastIndexOf(0xef);
    const isCut = cut >= 0 && cut > bytes.length - MARK.length && MARK.indexOf(bytes.subarray(cut)) === 0;
    this.#held = isCut ? Buffer.from(bytes.subarray(cut)) : Buffer.alloc(0);
    if (isCut) bytes = bytes.subarray(0, cut);
    for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK)) {
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + MARK.length)]);
    }
    this.#hasLine ||= bytes.includes(LINE_END);
    super.append(bytes);
  }

  override clear(): void {
    this.#hasLine = false;
    super.clear();
  }

  override readMessage(): ReturnType<ReadBuffer["readMessage"]> {
    if (!this.#hasLine) return null;
    this.#mendLine();
    return super.readMessage();
  }

  /** What a program writes to the same line before a message, as its log, is no part of it; and a bare result is mended. */
  #mendLine(): void {
    const buffer: unknown = Reflect.get(this, "_buffer");
    if (!Buffer.isBuffer(buffer)) return;
    const end = buffer.indexOf(LINE_END);
    if (end < 0) this.#hasLine = false;
    if (end <= 0) return;
    const start = buffer.toString("utf8", 0, Math.min(end, LOOKED_AT));
    const at = start.startsWith("{") ? 0 : start.search(/\{\s*"(?:jsonrpc|id|result|method|error)"\s*:/);
    if (at < 0 || (at === 0 && !/"result"\s*:\s*[^\s{]/.test(start))) return;
    const message = parseJson(buffer.toString("utf8", 0, end).slice(at));
    if (message === undefined) return;
    const line = Buffer.from(`${JSON.stringify(mendMessage(message))}\n`);
    Reflect.set(this, "_buffer", Buffer.concat([line, buffer.subarray(end + 1)]));
  }
}

/** How much of a line is looked at, in bytes, for whether it is a message as it should be. */
const LOOKED_AT = 2000;
