import type { LanguageModelV4, LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { Question } from "./ingredients.ts";
import type { Ingredient, LearnedModels } from "./learned.ts";
import type { Round, RoundStart } from "./round.ts";
import type { AnswerReader, TokenUse } from "./transport/said.ts";
import type { ToolDefinition } from "../../tools/tool.ts";
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
  /** Hears that something of the answer came, of the round that grows. */
  onBegun?: (round: Round) => void;
}

/** What one request took, as far as its server said, and what an estimate can be made of. */
export interface TakenRound {
  told: TokenUse | undefined;
  /** Whether it came to its end. */
  isWhole: boolean;
  prompt: LanguageModelV4Prompt;
  /** What it could call. */
  tools: readonly ToolDefinition[];
  /** All that the model wrote: its thinking, its text and its calls. */
  written: string;
  /** How much of it came before what was told, in UTF-16 code units. */
  counted: number;
  /** The model that answered, by the name that the server gives it. */
  model: string | undefined;
}

/** What all requests of an answer took so far; not those that were refused. */
export class Tally {
  /** Those that are over. */
  readonly rounds: TakenRound[] = [];
  #open: TakenRound | undefined;
  #isAccepted = false;

  /** The one that runs among them, with what came of it by now. */
  get all(): readonly TakenRound[] {
    return this.#open ? [...this.rounds, this.#open] : this.rounds;
  }

  /** A request goes out. */
  begin(round: Round, { prompt: asked, tools }: Pick<TakenRound, "prompt" | "tools">, reader: AnswerReader): void {
    this.#isAccepted = false;
    // More is added to the prompt for the next request.
    const prompt = [...asked];
    this.#open = {
      isWhole: false,
      prompt,
      tools,
      get told() {
        return round.usage;
      },
      get written() {
        return `${round.written}${reader.unfinished ?? ""}`;
      },
      get counted() {
        return round.counted;
      },
      get model() {
        return round.model;
      },
    };
  }

  /** The one that runs has come to its end. */
  whole(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const { told, prompt, tools, written, counted, model } = open;
    this.rounds.push({ told, isWhole: true, prompt, tools, written, counted, model });
  }

  /** The server of the one that runs answers. */
  accepted(): void {
    this.#isAccepted = true;
  }

  /**
   * The one that runs was cut off, or refused.
   *
   * @param isStopped whether somebody here ended it.
   * @param saysNothing whether the server refused after all, or sent nothing: that is not billed.
   */
  cut(isStopped: boolean, saysNothing: boolean): void {
    const open = this.#open;
    this.#open = undefined;
    const isTaken = isStopped || (this.#isAccepted && !saysNothing);
    if (open && (isTaken || open.written !== "" || open.told)) this.rounds.push(open);
  }

  /** What the server said that it billed for all of it, in US dollars; undefined where it did not say so of each request. */
  get billed(): number | undefined {
    const isAll = this.all.every(({ told, isWhole }) => isWhole && told?.cost !== undefined);
    return isAll ? this.leastCost : undefined;
  }

  /** The sum of all costs that were told, of requests that were cut off, too: it took no less. Undefined where none was. */
  get leastCost(): number | undefined {
    const costs = this.all.flatMap(({ told }) => told?.cost ?? []);
    return costs.length === 0 ? undefined : costs.reduce((sum, cost) => sum + cost, 0);
  }
}
