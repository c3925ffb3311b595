/** The whole memory: how much there is, taking it along, bringing it in, erasing it. */
import { z } from "zod";
import { MAX_PART } from "../base/limits.ts";
import { consent } from "./facts.ts";
import { allowedLines, type CallTable, id, ok, reviewLine } from "./shapes.ts";

export const memoryCalls = {
  /** What is known by category, and how often facts were sent and used on each of the last days. */
  "memory.stats": {
    input: z.strictObject({ days: z.int().min(1).max(366).default(30) }),
    output: z.object({
      categories: z.array(z.object({ category: z.string(), count: z.number(), consent, is_default: z.boolean() })),
      days: z.array(z.object({ day: z.string(), sent: z.number(), used: z.number() })),
      /** How far the search by meaning is; null where nothing makes vectors. */
      vectors: z.object({ model: z.string(), done: z.number(), total: z.number() }).nullable(),
    }),
  },
  /**
   * The next part of an export of everything that is remembered and the chats: JSON that can be imported again, or Markdown
   * for people. Null begins one; `next` is what to ask on with, null after the last part.
   */
  "memory.export": {
    input: z.strictObject({ format: z.enum(["json", "markdown"]), next: id.nullable().default(null) }),
    output: z.object({
      name: z.string(),
      text: z.string(),
      /** How much is behind us, 0..1. */
      done: z.number(),
      next: id.nullable(),
    }),
  },
  /** A part of a file that is too long for one call; null begins one. */
  "memory.upload": {
    input: z.strictObject({ text: z.string().max(MAX_PART), upload: id.nullable().default(null) }),
    output: z.object({ upload: id }),
  },
  /**
   * What an import would bring besides chats and facts, and what of it loosens or instructs; nothing is changed by this. `upload`
   * is the file again, for the import.
   */
  "memory.review": {
    input: z.strictObject({ text: z.string(), upload: id.nullable().default(null) }),
    output: z.object({
      lines: z.array(reviewLine),
      facts: z.number(),
      sessions: z.number(),
      messages: z.number(),
      tasks: z.number(),
      upload: id,
    }),
  },
  /**
   * Takes in FloatBar's own export, or the conversations.json of ChatGPT's or Claude's: the parts uploaded before, and `text`
   * after them. Of the risky lines of its review, those that are allowed.
   */
  "memory.import": {
    input: z.strictObject({ text: z.string(), upload: id.nullable().default(null), allowed: allowedLines }),
    output: z.object({
      facts: z.number(),
      sessions: z.number(),
      messages: z.number(),
      skipped: z.number(),
      is_stopped: z.boolean(),
    }),
  },
  /** Erases chats, facts and backups for good. `confirm` must be the word "erase". */
  "memory.erase": { input: z.strictObject({ confirm: z.literal("erase") }), output: ok },
} as const satisfies CallTable;
