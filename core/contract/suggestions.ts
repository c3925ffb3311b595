/** Changes to what is known that its owner is asked about, quietly. */
import { z } from "zod";
import { factView } from "./facts.ts";
import { type CallTable, type EventTable, id, ok } from "./shapes.ts";

export const suggestionView = z.object({
  id,
  /** Something else was said; it may be meant to be forgotten; it would not be learned today. */
  kind: z.enum(["replace", "forget", "review"]),
  /** The fact as it stands. */
  fact: factView,
  /** What would take its place; null unless something else was said. */
  proposal: z.object({ category: z.string(), key: z.string(), value: z.string() }).nullable(),
  /** The message that it was read off, and its opening words. */
  source: z.object({ message_id: id, session_id: id, excerpt: z.string() }).nullable(),
  created_at: z.string(),
});

/** `replace` and `both` are for what else was said, `forget` for the other kinds, `no` leaves all as it is. */
export const suggestionAnswer = z.enum(["replace", "both", "forget", "no"]);

export const suggestionCalls = {
  /** Those that wait for an answer, newest first. */
  "suggestions.list": {
    input: z.strictObject({ limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ suggestions: z.array(suggestionView) }),
  },
  "suggestions.answer": { input: z.strictObject({ id, answer: suggestionAnswer }), output: ok },
} as const satisfies CallTable;

export const suggestionEvents = {
  /** There are others than before. */
  "suggestions.changed": z.object({}),
} as const satisfies EventTable;

export type SuggestionView = z.infer<typeof suggestionView>;
export type SuggestionAnswer = z.infer<typeof suggestionAnswer>;
