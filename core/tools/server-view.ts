import type { Phrase } from "../base/phrases.ts";
import type { RefusedTool } from "./mcp-results.ts";
import type { CallStatistics } from "./statistics.ts";

const LOG_LINES = 200;
/** Most of a line that is kept, in UTF-16 code units. */
const LINE_LENGTH = 500;
/** Lines of what a program wrote that go with a fault. */
const LAST_LINES = 5;

/** How long a server is waited for, in milliseconds. */
export interface ToolTimes {
  /** From a call to its result, or between two signs of progress. */
  callMs: number;
  /** From a call to its result at most. */
  totalMs: number;
  /** From the third failure in a row to the next try; doubles each time, up to 8 times. */
  openMs: number;
  /** From the start of a program to its first answer: npx, uvx and docker may download it first. */
  startMs?: number;
  /** The same for a server on the net, which may have to wake up. */
  connectMs?: number;
}

export const TOOL_TIMES: Required<ToolTimes> = {
  callMs: 60_000,
  totalMs: 600_000,
  openMs: 30_000,
  startMs: 600_000,
  connectMs: 90_000,
};

export type ServerState = "idle" | "starting" | "ready" | "failed" | "paused" | "sign_in";

/** What a connection looks like from outside. */
export interface ServerView {
  state: ServerState;
  /** Why it failed, or what its owner should change, for people; null where there is nothing to say. */
  error: Phrase | null;
  /** Newest last: what the server wrote besides, and what became of it. */
  log: readonly string[];
  statistics: CallStatistics;
  /** Tools that it offers and that cannot be used, as it last listed them. */
  refused: readonly RefusedTool[];
}

/** The newest lines of what a server wrote besides its answers, and of what became of it. */
export class ServerLog {
  readonly #lines: string[] = [];
  /** What the server itself wrote since it was last started, newest last. */
  #written: string[] = [];

  get lines(): readonly string[] {
    return [...this.#lines];
  }

  /** The last lines that the server itself wrote since it was started; empty where it wrote none. */
  get lastWritten(): string {
    return this.#written.join("\n");
  }

  /** A start begins. */
  begin(): void {
    this.#written = [];
  }

  /** The server wrote something. */
  wrote(text: string): void {
    this.#written = [...this.#written, ...linesOf(text)].slice(-LAST_LINES);
    this.add(text);
  }

  /** Something became of it. */
  add(text: string): void {
    this.#lines.push(...linesOf(text));
    this.#lines.splice(0, Math.max(0, this.#lines.length - LOG_LINES));
  }
}

function linesOf(text: string): string[] {
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trimEnd().slice(0, LINE_LENGTH)]));
}
