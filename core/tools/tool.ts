import type { Phrase } from "../base/phrases.ts";
import type { ChatEvent } from "../protocol.ts";

/** A tool as a model is told of it. */
export interface ToolDefinition {
  /** Letters, digits, `_` and `-`, at most 64. */
  name: string;
  description: string;
  /** JSON Schema of an object. */
  inputSchema: Record<string, unknown>;
}

/** A model's wish that a tool be called. */
export interface ToolCall {
  callId: string;
  tool: string;
  /** JSON. */
  input: string;
}

/** What a model gets back. */
export interface ToolOutput {
  text: string;
  /** Base64. */
  images: readonly { data: string; mimeType: string }[];
  isError: boolean;
  /** What people are told of an error, where it is not the tool's own. */
  phrase?: Phrase;
  /** The same as an object for programs, where a tool inside the app gives one. */
  data?: unknown;
}

/** The tools that one answer may use. */
export interface Toolbox {
  /** What there is now; a server that comes up meanwhile adds to it. */
  definitions(): Promise<readonly ToolDefinition[]>;
  /** What the answer has to go without, and why, for people. */
  absences(): Promise<readonly Phrase[]>;
  /**
   * Asks where that is needed, calls the tool, and tells of it in events as it goes. What goes wrong is an output that the
   * model can act on.
   *
   * @throws only the signal's reason.
   */
  run(call: ToolCall, emit: (event: ChatEvent) => void, signal: AbortSignal): Promise<ToolOutput>;
}
