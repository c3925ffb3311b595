import {
  Client,
  SdkError,
  SdkErrorCode,
  SUPPORTED_PROTOCOL_VERSIONS,
  type Transport,
} from "@modelcontextprotocol/client";
import { isRecord } from "./mcp-results.ts";
import { PageInstead } from "./page-instead.ts";
import { mayBeOtherTransport, wantsSignIn } from "./mcp-faults.ts";
import { LATEST, nextRevision, offering, WITHOUT_HANDSHAKE } from "./mcp-revisions.ts";
import type { Way } from "./mcp-transport.ts";

/** An open connection to a server. */
export interface McpSession {
  client: Client;
  kind: Way["kind"];
  /** Whether the server counts this as a session that it may forget. */
  hasSession: boolean;
  /** The revision that it wanted; undefined where it took the latest. */
  revision: string | undefined;
}

export interface SessionOptions {
  /** How long the server may take until it answers for the first time, in milliseconds. */
  startMs: number;
  /** Ends the attempt. */
  signal: AbortSignal;
  /** The revision of the protocol that it is known to want. */
  revision: string | undefined;
  /** Hears what a program writes besides its messages, and what goes wrong on the way. */
  onNote: (text: string) => void;
  onFault: (text: string) => void;
  onRedirect: (target: URL) => void;
  onToolsChanged: () => void;
  onClose: (client: Client) => void;
}

/**
 * Connects by the first way that works.
 *
 * @throws what the first way threw, unless another one gets further.
 */
export async function openSession(ways: readonly Way[], options: SessionOptions): Promise<McpSession> {
  let fault: unknown;
  for (const way of ways) {
    try {
      return await negotiate(way, options);
    } catch (error) {
      options.signal.throwIfAborted();
      if (wantsSignIn(error) || (fault === undefined && !mayBeOtherTransport(error))) throw error;
      // A page tells more than that it is no stream.
      if (fault === undefined || error instanceof PageInstead) fault = error;
    }
  }
  throw fault;
}

/** Connects with the revision that the server wants, of those that are spoken here. */
async function negotiate(way: Way, options: SessionOptions): Promise<McpSession> {
  const refused: string[] = [];
  let { revision } = options;
  for (;;) {
    const said: string[] = [];
    const heard = (tell: (text: string) => void) => (text: string) => {
      said.push(text);
      tell(text);
    };
    const { onNote, onFault } = options;
    try {
      return await connect(way, { ...options, revision, onNote: heard(onNote), onFault: heard(onFault) });
    } catch (error) {
      options.signal.throwIfAborted();
      refused.push(revision ?? LATEST);
      revision = nextRevision(error, said.join("\n"), refused, true);
      if (revision === undefined) throw error;
    }
  }
}

async function connect(way: Way, options: SessionOptions): Promise<McpSession> {
  const { startMs, signal, revision, onNote, onFault, onRedirect, onToolsChanged, onClose } = options;
  const transport = way.open({ onRedirect, onNote });
  // The client hands every message to whoever listened before it.
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a transport is no event target
  transport.onmessage = (message) => mendHandshake(message, revision);
  const client = new Client(
    { name: "FloatBar", version: "2" },
    { ...offering(revision), listChanged: { tools: { autoRefresh: false, debounceMs: 0, onChanged: onToolsChanged } } },
  );
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a client is no event target
  client.onerror = (error) => onFault(error.message);
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- as above
  client.onclose = () => onClose(client);
  const giveUp = () => void transport.close().catch(() => undefined);
  let isPatient = true;
  const patience = setTimeout(() => {
    isPatient = false;
    giveUp();
  }, startMs);
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    await client.connect(transport, { timeout: startMs });
  } catch (error) {
    await transport.close().catch(() => undefined);
    // Of a transport that was closed for it, the client knows no more than that.
    if (!isPatient) throw new SdkError(SdkErrorCode.RequestTimeout, "", { timeout: startMs }, { cause: error });
    throw error;
  } finally {
    clearTimeout(patience);
    signal.removeEventListener("abort", giveUp);
  }
  return { client, kind: way.kind, hasSession: hasSession(transport, way.kind), revision };
}

function hasSession(transport: Transport, kind: Way["kind"]): boolean {
  return kind === "sse" || transport.sessionId !== undefined;
}

/** What is read of a server's capabilities. */
const USED = ["tools", "resources", "prompts", "logging", "completions"];
const OPTIONS = ["listChanged", "subscribe"];

/** A revision that is spoken here: a server that names a later one alone is told the latest, one that names none an early one. */
function spoken(told: unknown): string {
  const known: readonly string[] = SUPPORTED_PROTOCOL_VERSIONS;
  if (typeof told !== "string" || !/^\d{4}-\d\d-\d\d$/.test(told)) return known.at(-1) ?? "";
  return told > LATEST ? LATEST : told;
}

/** The answer to `initialize` with what the client insists on, where a server leaves it out or says null. */
function mendHandshake(message: unknown, revision: string | undefined): void {
  if (!isRecord(message) || !isRecord(message.result)) return;
  const { result } = message;
  // How long a result may be kept, which nobody here does, and that it is whole: many leave it out.
  if (revision === WITHOUT_HANDSHAKE)
    message.result = { resultType: "complete", ttlMs: 0, cacheScope: "private", ...result };
  if ((!("protocolVersion" in result) && !("serverInfo" in result)) || "supportedVersions" in result) return;
  // One that wanted another revision may still name the one that it refuses.
  result.protocolVersion = revision ?? spoken(result.protocolVersion);
  const info = isRecord(result.serverInfo) ? result.serverInfo : {};
  const { name, version } = info;
  result.serverInfo = {
    // Of what is there for show, odd shapes of icons among it, only texts are taken.
    ...textsOf({ title: info.title, description: info.description, websiteUrl: info.websiteUrl }),
    name: typeof name === "string" ? name : "",
    version: typeof version === "string" ? version : JSON.stringify(version ?? ""),
  };
  const capabilities = isRecord(result.capabilities) ? result.capabilities : {};
  result.capabilities = Object.fromEntries(
    USED.flatMap((name) => {
      const told = capabilities[name];
      // `true` is written for a capability without options.
      if (told === undefined || told === null || told === false) return [];
      const isYes = (option: string) => isRecord(told) && (told[option] === true || told[option] === "true");
      return [[name, Object.fromEntries(OPTIONS.filter(isYes).map((option) => [option, true]))]];
    }),
  );
  if (typeof result.instructions !== "string") delete result.instructions;
}

function textsOf(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value === "string"));
}
