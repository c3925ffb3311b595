import type { Outflow } from "./outflow.ts";

/** What an answer may do with tools. */
export interface ToolLimits {
  /** Keys of tools that are not there. */
  hidden: ReadonlySet<string>;
  /** Names of the only tools that are there; undefined for all. */
  only?: readonly string[] | undefined;
  /** Whether what would ask may run without. */
  isApproved?: boolean | undefined;
  /** Hears of a tool that could not do its work, and that no other arguments would help. */
  onFault?: ((tool: string, message: string) => void) | undefined;
  /** What this very answer called before it was cut off. What had an effect then is not done again. */
  earlier?: readonly EarlierCall[] | undefined;
  /** Watches what calls could carry out of the chat; nothing is watched without. */
  outflow?: Outflow | undefined;
  /** The stream in whose journal it is written down what was done to a task; undefined where nothing is taken back. */
  undoIn?: string | undefined;
  /** The chat that calls are made in. */
  chat?: string | undefined;
}

/** A call of an answer that goes on. `result` is null where nobody knows whether it was done. */
export interface EarlierCall {
  tool: string;
  params: unknown;
  result: string | null;
}
