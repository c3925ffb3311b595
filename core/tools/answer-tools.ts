import { setTimeout as sleep } from "node:timers/promises";
import type { AbsentServer } from "./absence.ts";
import { type HubTool, type HubTools, type McpHub, withOwnNames } from "./hub.ts";
import type { ToolLimits } from "./tool-limits.ts";

/** How long a server that came up in the middle of an answer may take to say what it has. */
const LATE_MS = 1000;
/** The same for one whose tools changed: what the model wants next is probably among them. */
const CHANGED_MS = 3000;
/** How long word of a change may be on its way after the result of the call that made it. */
const WORD_MS = 50;

/** The tools that there are for one answer: found out when they are first asked for, and again where a server says that its own changed. */
export class AnswerTools {
  readonly #hub: McpHub;
  readonly #limits: Pick<ToolLimits, "hidden" | "only">;
  #tools: Promise<HubTools> | undefined;
  #catchingUp: Promise<void> | undefined;
  #awaitsWord = false;

  constructor(hub: McpHub, limits: Pick<ToolLimits, "hidden" | "only">) {
    this.#hub = hub;
    this.#limits = limits;
  }

  found(): Promise<HubTools> {
    this.#tools ??= this.#hub.tools();
    return this.#tools;
  }

  /** Those that this answer may have, by what models call them. */
  async known(): Promise<Map<string, HubTool>> {
    const { hidden, only } = this.#limits;
    const { tools } = await this.found();
    const shown = tools.filter(({ key, wireName, tool }) => {
      return !hidden.has(key) && (only === undefined || only.includes(wireName) || only.includes(tool.name));
    });
    return new Map(shown.map((entry) => [entry.wireName, entry]));
  }

  /** A tool did something, which may have changed what there is. */
  called({ connection }: HubTool): void {
    this.#awaitsWord ||= connection.tellsLate;
  }

  /**
   * Takes up what servers have now that were still starting when the answer began, or whose tools changed since. One that does not say
   * in time is asked again once they change again, and goes on with those that are known.
   */
  async catchUp(): Promise<void> {
    this.#catchingUp ??= this.#ask().finally(() => {
      this.#catchingUp = undefined;
    });
    await this.#catchingUp;
  }

  async #ask(): Promise<void> {
    const found = await this.found();
    if (this.#awaitsWord) await sleep(WORD_MS);
    this.#awaitsWord = false;
    const isUp = (server: string) => this.#hub.connection(server)?.view.state === "ready";
    const up = found.absent.filter(({ server }) => isUp(server));
    const isLate = (server: string) => up.some((entry) => entry.server === server);
    const changes = new Map(found.changes);
    const changed = [...changes].flatMap(([server, before]) => {
      const now = this.#hub.connection(server)?.changes ?? before;
      if (now === before || !isUp(server)) return [];
      changes.set(server, now);
      return isLate(server) ? [] : [server];
    });
    const asked = [
      ...up.map(({ server }) => [server, LATE_MS] as const),
      ...changed.map((server) => [server, CHANGED_MS] as const),
    ];
    if (asked.length === 0) return;
    const answers = await Promise.all(
      asked.map(async ([server, patience]) => [server, await this.#hub.toolsNow(server, patience)] as const),
    );
    const tools = answers.reduce((all, [server, now]) => (now ? withNow(all, server, now) : all), found.tools);
    const absent: AbsentServer[] = found.absent.filter((entry) => !up.includes(entry));
    this.#tools = Promise.resolve({ ...found, tools, absent, changes });
  }
}

/** All tools with those of one server as they are now; what is still there keeps the name that the model knows it by. */
function withNow(all: readonly HubTool[], server: string, now: readonly HubTool[]): HubTool[] {
  const fresh = new Map(now.map((entry) => [entry.baseKey, entry]));
  const kept = all.flatMap((entry) => {
    if (entry.server !== server) return [entry];
    const found = fresh.get(entry.baseKey);
    fresh.delete(entry.baseKey);
    return found ? [{ ...found, wireName: entry.wireName }] : [];
  });
  return withOwnNames([...kept, ...fresh.values()]);
}
