import type { z } from "zod";
import type { Clock } from "../../clock.ts";

/** What a tool may reach while it runs. */
export interface BuiltinContext {
  clock: Clock;
  signal: AbortSignal;
}

/** Something an answer can call. A file of this folder each; `builtin.ts` lists them. */
export interface BuiltinTool<Params extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** What it does, for models and for people. */
  readonly description: string;
  readonly params: Params;
  /** Whether it only reads, so that it may run unasked. */
  readonly readOnly: boolean;
  /** @returns text for the answer. */
  run(params: z.output<Params>, context: BuiltinContext): Promise<string>;
}
