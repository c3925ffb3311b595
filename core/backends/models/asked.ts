import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { Question } from "./ingredients.ts";
import type { Ingredient, LearnedModels } from "./learned.ts";
import type { RoundStart } from "./round.ts";
import type { TokenUse } from "./transport/said.ts";
import { sumUse } from "./transport/usage.ts";
import type { Wire } from "./wire.ts";

/** Whom is asked, and how. */
export interface AskOptions {
  wire: Wire;
  host: string;
  /** Host and path, under which what is learned is kept. */
  server: string;
  learned: LearnedModels;
  /** What the vendor is known to refuse. */
  known: readonly Ingredient[];
  /** What the address has behind its path, with its question mark; empty for nothing. */
  query: string;
  /** What is sent besides what the provider writes. */
  headers: Record<string, string>;
  firstByteMs: number;
  idleMs: number;
  /** Whether it is a server that may have to load its model first. */
  isLocal: boolean;
  /** Pause before a busy server is asked again where it names none, in milliseconds. */
  retryDelayMs: number | undefined;
  onSkipped?: ((count: number) => void) | undefined;
}

/** What is asked, and of whom. */
export interface Asked {
  model: LanguageModelV4;
  question: Question;
  start: Omit<RoundStart, "opensAlone" | "tools">;
  tally: Tally;
  signal: AbortSignal;
  /** Hears that something of the answer came. */
  onBegun?: () => void;
}

/** What all requests of an answer took so far, also those that failed. */
export class Tally {
  use: TokenUse | undefined;

  add(use: TokenUse | undefined): void {
    this.use = sumUse(this.use, use);
  }
}
