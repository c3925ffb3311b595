import type { z } from "zod";
import type { Clock } from "../../base/clock.ts";
import type { Forgetting } from "../../memory/forgetting.ts";
import type { IdSource } from "../../base/ids.ts";
import type { Vault } from "../../vault/vault.ts";

/** Which addresses pages may be fetched from. */
export interface PageFetcher {
  isAllowed: (address: string) => boolean;
}

/** What the tools inside the app reach. */
export interface BuiltinContext {
  vault: Vault;
  ids: IdSource;
  clock: Clock;
  forgetting: Forgetting;
  pages: PageFetcher;
  /** The stream in whose journal a call writes down how to take back what it does; undefined where nothing is taken back. */
  undoIn?: string | undefined;
  /** The chat that a call is made in, whose project decides what may be known; undefined outside of every chat. */
  chat?: string | undefined;
  /** Whether words of others are among what the model was given that calls. */
  isOutside?: boolean;
  /** Hears of every change of what is remembered. */
  onFactsChanged: () => void;
  /** Hears of every change that the user is asked about. */
  onSuggested: () => void;
}

/** What a tool gives a model besides text. */
export interface BuiltinOutput {
  text: string;
  /** PNG, base64. */
  image?: string | undefined;
  /** The same as an object, for programs. */
  data?: Record<string, unknown>;
  /** Whether words of others are among it. */
  isOutside?: boolean;
}

/** A tool inside the app: `server.ts` lists the core's own, and a face may bring more. */
export interface BuiltinTool<Params extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** What it does, for models and for people. */
  readonly description: string;
  readonly params: Params;
  /** Whether it only reads, so that it may run unasked. */
  readonly readOnly: boolean;
  /** Whether it is not there until its user says so. */
  readonly isOff?: boolean;
  /** Whether it takes away what cannot be had again. */
  readonly destructive?: boolean;
  /** Whether what it changes cannot be taken back with the answer that it was called for. */
  readonly isLasting?: boolean;
  /** The parameter that it keeps without a mark of where it came from, so that others' words in it are asked about. */
  readonly keeps?: string;
  /** Whether nobody can allow it once and for all. */
  readonly asksEachTime?: boolean;
  /**
   * @param signal aborts when the call is taken back.
   * @throws FloatBarError for what the model can do otherwise.
   */
  readonly run: (
    params: z.output<Params>,
    context: BuiltinContext,
    signal: AbortSignal,
  ) => Promise<string | BuiltinOutput>;
}

/** Whether all that a tool does goes away with the answer that it was called for, where that is taken back. */
export function isTakenBack({ isOff, destructive, isLasting }: BuiltinTool): boolean {
  return isOff !== true && destructive !== true && isLasting !== true;
}

/** Ties a tool's function to the type of its parameters, for a list of tools of any. */
export function builtin<Params extends z.ZodType>(tool: BuiltinTool<Params>): BuiltinTool {
  return { ...tool, run: (params, context, signal) => tool.run(tool.params.parse(params), context, signal) };
}
