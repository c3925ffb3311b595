import { setTimeout as sleep } from "node:timers/promises";
import type { Tool } from "@modelcontextprotocol/client";
import type { Approval } from "../vault/tables/tool-approvals.ts";
import type { McpServerConfig, McpServers } from "./mcp-config.ts";
import { EACH_TIME, OFF } from "./off.ts";
import { McpConnection, TOOL_TIMES, type ToolTimes } from "./mcp-connection.ts";
import { type TransportFactory, transportFor } from "./mcp-transport.ts";
import { CallCounter } from "./statistics.ts";

/** Name of the server inside the app. */
export const BUILTIN = "floatbar";
/** How long an answer waits for servers that start, before it goes on without their tools. */
const START_MS = 3000;
const MAX_NAME = 64;

/** Lets a model read what a server has besides its tools. */
const RESOURCE_TOOL: Tool = {
  name: "read_resource",
  description: "Reads a resource of this server by its address (URI), such as its tools' results name.",
  inputSchema: { type: "object", properties: { uri: { type: "string" } }, required: ["uri"] },
  annotations: { readOnlyHint: true },
};

/** A tool of one of the servers. */
export interface HubTool {
  server: string;
  tool: Tool;
  /** What models call it. */
  wireName: string;
  /** What people are shown. */
  label: string;
  /** What its approval is kept by. */
  key: string;
  /** Whether it says of itself that it only reads. */
  isReadOnly: boolean;
  /** Whether it may not be called until its owner says so. */
  isOff: boolean;
  /** Whether nobody can allow it once and for all. */
  asksEachTime: boolean;
  /** Whether it reads the server's resources, which no tool of its own does. */
  readsResources: boolean;
  connection: McpConnection;
  counter: CallCounter;
}

interface Server {
  config: McpServerConfig | null;
  connection: McpConnection;
}

export interface HubOptions {
  builtin: TransportFactory;
  times?: ToolTimes | undefined;
  /** Hears of every change of a server's state. */
  onChange: () => void;
}

/** Every tool server: the one inside the app, and those that the user added. */
export class McpHub {
  readonly #options: HubOptions;
  readonly #servers = new Map<string, Server>();
  readonly #counters = new Map<string, CallCounter>();
  readonly #ending = new Set<Promise<void>>();

  constructor(options: HubOptions) {
    this.#options = options;
    this.#servers.set(BUILTIN, { config: null, connection: this.#connection(BUILTIN, options.builtin) });
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
      if (this.#servers.has(name)) continue;
      this.#servers.set(name, { config, connection: this.#connection(name, transportFor(config)) });
    }
    this.#options.onChange();
  }

  /** The servers in order, the one inside the app first. */
  get servers(): { name: string; config: McpServerConfig | null; connection: McpConnection }[] {
    return [...this.#servers].map(([name, server]) => ({ name, ...server }));
  }

  connection(name: string): McpConnection | undefined {
    return this.#servers.get(name)?.connection;
  }

  /** The tools that may be used. Servers that are still starting after a moment are left out, and so are broken ones. */
  async tools(): Promise<HubTool[]> {
    const taken = new Set<string>();
    const lists = await Promise.all(this.servers.map((server) => this.toolsOf(server.name, START_MS)));
    return lists.flat().map((entry) => {
      let { wireName } = entry;
      for (let number = 2; taken.has(wireName); number += 1)
        wireName = `${entry.wireName.slice(0, MAX_NAME - 3)}_${number}`;
      taken.add(wireName);
      return { ...entry, wireName };
    });
  }

  /** The usable tools of one server, none where it does not say in time. */
  async toolsOf(name: string, patienceMs: number): Promise<HubTool[]> {
    const server = this.#servers.get(name);
    if (!server || server.config?.disabled === true) return [];
    const none: Tool[] = [];
    const ask = async () => {
      const tools = await server.connection.tools();
      return server.connection.hasResources ? [...tools, RESOURCE_TOOL] : tools;
    };
    const found = await Promise.race([ask().catch(() => none), sleep(patienceMs, none, { ref: false })]);
    return found.filter((tool) => isAllowed(tool.name, server.config)).map((tool) => this.#entry(name, server, tool));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#ending, ...this.servers.map(({ connection }) => connection.close())]);
  }

  #entry(server: string, { connection }: Server, tool: Tool): HubTool {
    const key = `${server} ${tool.name}`;
    const counter = this.#counters.get(key) ?? new CallCounter();
    this.#counters.set(key, counter);
    const full = server === BUILTIN ? tool.name : `${server}__${tool.name}`;
    return {
      server,
      tool,
      wireName: full.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, MAX_NAME),
      label: server === BUILTIN ? tool.name : `${server}/${tool.name}`,
      key,
      isReadOnly: tool.annotations?.readOnlyHint === true,
      isOff: server === BUILTIN && tool._meta?.[OFF] === true,
      asksEachTime: server === BUILTIN && tool._meta?.[EACH_TIME] === true,
      readsResources: tool === RESOURCE_TOOL,
      connection,
      counter,
    };
  }

  #connection(name: string, open: TransportFactory): McpConnection {
    const { times = TOOL_TIMES, onChange } = this.#options;
    return new McpConnection({ name, open, times, onChange });
  }
}

/** What holds for a tool: its owner's decision, else its own hint. */
export function approvalOf(
  { key, isReadOnly, isOff, asksEachTime }: HubTool,
  decisions: ReadonlyMap<string, Approval>,
): Approval {
  const own = isReadOnly ? "always" : "ask";
  const approval = decisions.get(key) ?? (isOff ? "never" : own);
  return asksEachTime && approval === "always" ? "ask" : approval;
}

function isAllowed(name: string, config: McpServerConfig | null): boolean {
  if (config?.exclude?.includes(name) === true) return false;
  return config?.allow === undefined || config.allow.includes(name);
}
