import { setTimeout as sleep } from "node:timers/promises";
import { type Phrase, phrase } from "../base/phrases.ts";
import type { SecretStore } from "../base/secret-store.ts";
import { type AbsentServer, absence, withoutName } from "./absence.ts";
import { type DecidedTool, keyOf } from "./decisions.ts";
import { withOwnSecrets } from "./hidden-secrets.ts";
import type { McpServerConfig, McpServers } from "./mcp-config.ts";
import { EACH_TIME, KEEPS, OFF, TAKEN_BACK } from "./meta-keys.ts";
import { McpConnection } from "./mcp-connection.ts";
import type { McpTool } from "./mcp-results.ts";
import { McpSignIn } from "./mcp-sign-in.ts";
import { type TransportFactory, type Way, waysTo } from "./mcp-transport.ts";
import { TOOL_TIMES, type ToolTimes } from "./server-view.ts";
import { CallCounter } from "./statistics.ts";
import { definitionOf, fingerprintOf, originOf } from "./tool-definition.ts";
import { ToolServerError } from "./tool-server-error.ts";
import { UsedServers } from "./used-servers.ts";

/** Name of the server inside the app. */
export const BUILTIN = "floatbar";
/** How long an answer waits for servers that start, before it goes on without their tools. */
const START_MS = 3000;
const MAX_NAME = 64;

/** Lets a model read what a server has besides its tools. */
const RESOURCE_TOOL: McpTool = {
  name: "read_resource",
  description: "Reads a resource of this server by its address (URI), such as its tools' results name.",
  inputSchema: { type: "object", properties: { uri: { type: "string" } }, required: ["uri"] },
  annotations: { readOnlyHint: true },
};

/** A tool of one of the servers. */
export interface HubTool extends DecidedTool {
  server: string;
  /** Which server that is: another program or address under the same name is another. */
  origin: string;
  tool: McpTool;
  /** What models call it. */
  wireName: string;
  /** What people are shown. */
  label: string;
  /** Which of its parameters a tool inside the app keeps, to be told to models later. */
  keeps: string | undefined;
  /** Whether it reads the server's resources, which no tool of its own does. */
  readsResources: boolean;
  connection: McpConnection;
  counter: CallCounter;
}

/** What may be used now. */
export interface HubTools {
  tools: HubTool[];
  absent: AbsentServer[];
  /** What owners should change of servers that work. */
  notices: Phrase[];
  /** How often the tools of each server had changed when it was asked for them. */
  changes: ReadonlyMap<string, number>;
}

interface Server {
  config: McpServerConfig | null;
  connection: McpConnection;
  signIn: McpSignIn | undefined;
}

export interface HubOptions {
  builtin: TransportFactory;
  times?: ToolTimes | undefined;
  /** Where values of a server's places come from, by its name; nowhere unless said. */
  env?: (name: string) => NodeJS.ProcessEnv;
  /** Where sign-ins are kept; without it no server can be signed in to. */
  secrets?: SecretStore;
  /** Which servers were used lately. */
  used?: UsedServers;
  /** Hears of every change of a server's state. */
  onChange: () => void;
}

/** What no tool from elsewhere can say of itself. */
const NOT_INSIDE = { isTakenBack: false, isOff: false, asksEachTime: false, keeps: undefined } as const;

/** What a tool inside the app says of itself besides the protocol's own. */
function insideOf({ _meta: told }: McpTool): Pick<HubTool, keyof typeof NOT_INSIDE> {
  return {
    isTakenBack: told?.[TAKEN_BACK] === true,
    isOff: told?.[OFF] === true,
    asksEachTime: told?.[EACH_TIME] === true,
    keeps: typeof told?.[KEEPS] === "string" ? told[KEEPS] : undefined,
  };
}

/** Every tool server: the one inside the app, and those that the user added. */
export class McpHub {
  readonly #options: HubOptions;
  readonly #servers = new Map<string, Server>();
  readonly #counters = new Map<string, CallCounter>();
  readonly #ending = new Set<Promise<void>>();

  constructor(options: HubOptions) {
    this.#options = options;
    const ways = (): Way[] => [{ kind: "memory", open: options.builtin }];
    this.#servers.set(BUILTIN, { config: null, connection: this.#connection(BUILTIN, ways), signIn: undefined });
  }

  /** Takes up a list of servers; one whose configuration is the same as before goes on as it is. */
  configure(servers: McpServers): void {
    for (const [name, { config, connection }] of this.#servers) {
      if (config === null || JSON.stringify(servers[name]) === JSON.stringify(config)) continue;
      this.#servers.delete(name);
      const ending = connection.close().finally(() => this.#ending.delete(ending));
      this.#ending.add(ending);
    }
    for (const [name, config] of Object.entries(servers)) {
      if (!this.#servers.has(name)) this.#servers.set(name, this.#server(name, config));
    }
    this.#options.onChange();
  }

  /** Starts those that were used lately, so that they are there when they are asked for. */
  warm(): void {
    for (const { name, config, connection } of this.servers) {
      const isMeant = config !== null && config.disabled !== true && this.#options.used?.isLate(name) === true;
      if (isMeant) void connection.tools().catch(() => undefined);
    }
  }

  /** The servers in order, the one inside the app first. */
  get servers(): { name: string; config: McpServerConfig | null; connection: McpConnection }[] {
    return [...this.#servers].map(([name, server]) => ({ name, ...server }));
  }

  connection(name: string): McpConnection | undefined {
    return this.#servers.get(name)?.connection;
  }

  /** The environment that a server's places are filled in from. */
  environmentOf(name: string): NodeJS.ProcessEnv {
    return this.#options.env?.(name) ?? {};
  }

  /** The servers whose sign-in is kept, by their names. */
  async signedIn(): Promise<ReadonlySet<string>> {
    const all = await Promise.all(
      [...this.#servers].map(async ([name, { signIn }]) => ((await signIn?.isKept()) ? [name] : [])),
    );
    return new Set(all.flat());
  }

  /** A server that is no more keeps no sign-in. */
  async forgetSignIn(name: string): Promise<void> {
    await this.#servers.get(name)?.signIn?.forget();
  }

  /**
   * The tools that may be used, and the servers that have to be gone without: those that are still starting after a moment, that
   * are broken, or that want a sign-in.
   */
  async tools(): Promise<HubTools> {
    const asked = this.servers.filter(({ config }) => config?.disabled !== true);
    const changes = new Map(asked.map(({ name, connection }) => [name, connection.changes]));
    const found = await Promise.all(asked.map(({ name }) => this.#ask(name, START_MS)));
    return {
      tools: withOwnNames(found.flatMap((entry) => ("tools" in entry ? entry.tools : []))),
      absent: found.flatMap((entry) => ("reason" in entry ? [entry] : [])),
      notices: asked.flatMap(({ connection }) => connection.takeNotice() ?? []),
      changes,
    };
  }

  /** The usable tools of one server, none where it does not say in time. */
  async toolsOf(name: string, patienceMs: number): Promise<HubTool[]> {
    return (await this.toolsNow(name, patienceMs)) ?? [];
  }

  /** The same; undefined where it does not say in time. */
  async toolsNow(name: string, patienceMs: number): Promise<HubTool[] | undefined> {
    const found = await this.#ask(name, patienceMs);
    return "tools" in found ? found.tools : undefined;
  }

  /** Why a server does not say in time which tools it has; undefined where it does. It is started for that. */
  async faultOf(name: string, patienceMs: number): Promise<Phrase | undefined> {
    const found = await this.#ask(name, patienceMs);
    return "reason" in found ? found.why : undefined;
  }

  async #ask(name: string, patienceMs: number): Promise<{ tools: HubTool[] } | AbsentServer> {
    const server = this.#servers.get(name);
    if (!server || server.config?.disabled === true) return { tools: [] };
    const { connection, config } = server;
    // What starts for longer than anybody waits is not waited for by each answer anew.
    const patience = connection.startingMs > patienceMs ? 0 : patienceMs;
    const ask = async () => {
      const { tools } = await connection.tools();
      return connection.hasResources ? [...tools, RESOURCE_TOOL] : tools;
    };
    const waiting = new AbortController();
    try {
      const found = await Promise.race([
        ask(),
        sleep(patience, undefined, { ref: false, signal: waiting.signal }).catch(() => undefined),
      ]);
      if (found === undefined) return absence(name, connection);
      const usable = found.filter((tool) => isAllowed(tool.name, config));
      return { tools: usable.map((tool) => this.#entry(name, server, tool)) };
    } catch (error) {
      const { state, error: known } = connection.view;
      const told = error instanceof ToolServerError ? error.phrase : phrase("tools.server_failed", { name });
      const bare = withoutName(state === "failed" && known !== null ? known : told);
      const why = bare.params.name === name ? bare : phrase("tools.server_out", { name, why: bare });
      return { server: name, reason: phrase("tools.without", { name, why: bare }), why };
    } finally {
      waiting.abort();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#ending, ...this.servers.map(({ connection }) => connection.close())]);
  }

  #entry(server: string, { connection, config }: Server, tool: McpTool): HubTool {
    const baseKey = `${server} ${tool.name}`;
    const key = config === null ? baseKey : keyOf(baseKey, fingerprintOf(config, tool));
    const counter = this.#counters.get(baseKey) ?? new CallCounter();
    this.#counters.set(baseKey, counter);
    const isBelieved = config === null || config.trusted === true || tool === RESOURCE_TOOL;
    const full = server === BUILTIN ? tool.name : `${server}__${tool.name}`;
    return {
      server,
      origin: config === null ? server : keyOf(server, originOf(config)),
      tool,
      wireName: full.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, MAX_NAME),
      label: server === BUILTIN ? tool.name : `${server}/${tool.name}`,
      key,
      baseKey,
      definition: config === null ? null : definitionOf(config, tool),
      isReadOnly: isBelieved && tool.annotations?.readOnlyHint === true,
      ...(server === BUILTIN ? insideOf(tool) : NOT_INSIDE),
      readsResources: tool === RESOURCE_TOOL,
      connection,
      counter,
    };
  }

  #server(name: string, config: McpServerConfig): Server {
    const { secrets } = this.#options;
    const signIn =
      "url" in config && secrets
        ? new McpSignIn({
            name,
            config: withOwnSecrets(config),
            secrets,
            onEnd: (fault) => void connection.signedIn(fault),
          })
        : undefined;
    const connection = this.#connection(
      name,
      () => waysTo(config, { env: this.environmentOf(name), auth: signIn?.provider }),
      signIn,
    );
    return { config, connection, signIn };
  }

  #connection(name: string, ways: () => readonly Way[], signIn?: McpSignIn): McpConnection {
    const { times = TOOL_TIMES, onChange, used } = this.#options;
    return new McpConnection({ name, ways, times, onChange, onUsed: () => used?.add(name), signIn });
  }
}

/** Names that models call tools by, each once. */
export function withOwnNames(tools: readonly HubTool[]): HubTool[] {
  const taken = new Set<string>();
  return tools.map((entry) => {
    let { wireName } = entry;
    for (let number = 2; taken.has(wireName); number += 1)
      wireName = `${entry.wireName.slice(0, MAX_NAME - 3)}_${number}`;
    taken.add(wireName);
    return { ...entry, wireName };
  });
}

function isAllowed(name: string, config: McpServerConfig | null): boolean {
  if (config?.exclude?.includes(name) === true) return false;
  return config?.allow === undefined || config.allow.includes(name);
}
