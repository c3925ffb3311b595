/** The lines of a command-line agent's streaming JSON, as Claude Code writes them (`--output-format stream-json`). */
import { z } from "zod";

/** What is known of the program whose lines are read. */
export interface Speaker {
  /** Answers that it gave, and those of them that it greeted with a line of its own before any word. */
  answers: number;
  greeted: number;
  /** What it has cost so far by its own word, in US dollars. */
  cost: number;
  /** Keys that it was given, which it may write in pieces. */
  keys: readonly string[];
}

export const text = z.object({ type: z.literal("text"), text: z.string() });
export const thinking = z.object({ type: z.literal("thinking"), thinking: z.string() });
export const toolUse = z.object({ type: z.literal("tool_use"), id: z.string(), name: z.string(), input: z.json() });
export const toolResult = z.object({
  type: z.literal("tool_result"),
  tool_use_id: z.string(),
  content: z.unknown().optional(),
  is_error: z.boolean().nullish().catch(undefined),
});
const other = z.looseObject({ type: z.string() });
export const blocks = z.array(z.union([text, thinking, toolUse, toolResult, other]));
export const content = z.union([z.string(), blocks, other.transform((block) => [block])]);
/** Set where a sub-agent speaks, whose words are none of the answer's. */
const parent = z.string().nullish();

export const line = z.union([
  z.object({
    type: z.literal("system"),
    subtype: z.string(),
    session_id: z.string().nullish(),
    model: z.string().nullish(),
  }),
  z.object({
    type: z.literal("stream_event"),
    parent_tool_use_id: parent,
    event: z.looseObject({
      type: z.string(),
      delta: z
        .looseObject({ type: z.string(), text: z.string().optional(), thinking: z.string().optional() })
        .optional(),
    }),
  }),
  z.object({
    type: z.literal("assistant"),
    parent_tool_use_id: parent,
    message: z.object({
      content,
      id: z.string().nullish().catch(undefined),
      model: z.string().nullish().catch(undefined),
    }),
  }),
  z.object({ type: z.literal("user"), parent_tool_use_id: parent, message: z.object({ content }) }),
  // Whatever else is in it, it ends the answer: what does not fit is as if it were not there.
  z.object({
    type: z.literal("result"),
    subtype: z.string().nullish().catch(undefined),
    is_error: z.boolean().nullish().catch(undefined),
    result: z.unknown().optional(),
    /** Wherever the reason for a failure may stand. */
    errors: z.unknown().optional(),
    error: z.unknown().optional(),
    message: z.unknown().optional(),
    details: z.unknown().optional(),
    reason: z.unknown().optional(),
    terminal_reason: z.unknown().optional(),
    session_id: z.string().nullish().catch(undefined),
    total_cost_usd: z.number().nullish().catch(undefined),
    num_turns: z.number().nullish().catch(undefined),
    stop_reason: z.string().nullish().catch(undefined),
    /** Whose turn it was; absent for the user's. */
    origin: z.looseObject({ kind: z.string() }).nullish().catch(undefined),
    usage: z
      .looseObject({
        input_tokens: z.number(),
        output_tokens: z.number(),
        cache_read_input_tokens: z.number().nullish().catch(undefined),
        cache_creation_input_tokens: z.number().nullish().catch(undefined),
      })
      .nullish()
      .catch(undefined),
  }),
]);
export type Result = Extract<z.infer<typeof line>, { type: "result" }>;

/** A message's blocks; a plain text is one. */
export function blocksOf(said: z.infer<typeof content>): z.infer<typeof blocks> {
  return typeof said === "string" ? [{ type: "text", text: said }] : said;
}

/** What a tool gave, as text. */
export function shownResult(content: unknown): string {
  if (content === null || content === undefined) return "";
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return JSON.stringify(content);
  return content
    .flatMap((part: { type?: unknown; text?: unknown } | null) => {
      if (part === null) return [];
      if (typeof part.text === "string") return [part.text];
      return part.type === "text" ? [] : [typeof part.type === "string" ? `[${part.type}]` : JSON.stringify(part)];
    })
    .join("\n");
}
