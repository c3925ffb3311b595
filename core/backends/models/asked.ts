import type { LanguageModelV4, LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { Question } from "./ingredients.ts";
import type { Ingredient, LearnedModels } from "./learned.ts";
import type { Round, RoundStart } from "./round.ts";
import type { TokenUse } from "./transport/said.ts";
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
  /** What goes with each request and is a secret. */
  keys?: readonly string[];
  firstByteMs: number;
  untilWordsMs: number;
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
  start: Omit<RoundStart, "opensAlone" | "tools" | "keys">;
  tally: Tally;
  signal: AbortSignal;
  /** Hears that something of the answer came. */
  onBegun?: () => void;
}

/** What one request took, as far as its server said, and what an estimate can be made of. */
export interface TakenRound {
  told: TokenUse | undefined;
  /** Whether it came to its end. */
  isWhole: boolean;
  prompt: LanguageModelV4Prompt;
  /** All that the model wrote: its thinking, its text and its calls. */
  written: string;
  /** The model that answered, by the name that the server gives it. */
  model: string | undefined;
}

/** What all requests of an answer took so far, also those that were cut off; not those that were refused. */
export class Tally {
  readonly rounds: TakenRound[] = [];

  add({ usage, written, model }: Round, prompt: LanguageModelV4Prompt, isWhole: boolean): void {
    this.rounds.push({ told: usage, isWhole, prompt, written, model });
  }

  /** A refusal is not billed; what was being written is, whoever stopped it. */
  addCut(round: Round, { question, signal }: Pick<Asked, "question" | "signal">, hasBegun: boolean): void {
    if (hasBegun || signal.aborted || round.usage) this.add(round, question.prompt, false);
  }

  /** What the server said that it billed for all of it, in US dollars; undefined where it did not say so of each request. */
  get billed(): number | undefined {
    const costs = this.rounds.map(({ told, isWhole }) => (isWhole ? told?.cost : undefined));
    return costs.length === 0 || costs.includes(undefined)
      ? undefined
      : costs.reduce<number>((sum, cost = 0) => sum + cost, 0);
  }
}
