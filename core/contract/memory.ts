/** The calls about what is remembered: facts, consent, receipts, taking it along and erasing it. */
import { z } from "zod";
import { backupView, consent, factText, factUse, factView, id, nothing, ok, receiptView, workView } from "./views.ts";
import { MAX_PART } from "../base/limits.ts";

export const memoryCalls = {
  /** Live facts, pinned ones first; `query` is words that must all stand in a fact. */
  "facts.list": {
    input: z.strictObject({
      query: z.string().max(500).default(""),
      category: z.string().max(200).nullable().default(null),
      sort: z.enum(["newest", "used", "confidence", "category"]).default("newest"),
      limit: z.int().min(1).max(500).default(200),
      offset: z.int().min(0).default(0),
    }),
    output: z.object({ facts: z.array(factView), total: z.number() }),
  },
  "facts.edit": {
    input: z.strictObject({ id, value: factText, key: factText.optional(), category: factText.optional() }),
    output: factView,
  },
  "facts.add": {
    input: z.strictObject({ category: factText, key: factText, value: factText }),
    output: factView,
  },
  "facts.pin": { input: z.strictObject({ id, pinned: z.boolean() }), output: factView },
  /** Null leaves it to the fact's category. */
  "facts.consent": { input: z.strictObject({ id, consent: consent.nullable() }), output: factView },
  /** What became of a fact, what it took the place of, and the answers that were given it. */
  "facts.history": {
    input: z.strictObject({ id }),
    output: z.object({
      events: z.array(
        z.object({
          kind: z.string(),
          message_id: z.string().nullable(),
          detail: z.record(z.string(), z.json()).nullable(),
          created_at: z.string(),
        }),
      ),
      before: z.array(
        z.object({ id, value: z.string(), valid_from: z.string().nullable(), valid_until: z.string().nullable() }),
      ),
      uses: z.array(z.object({ message_id: id, session_id: id, use: factUse, created_at: z.string() })),
    }),
  },
  /** Removes a fact for good; can be undone by `facts.restore` until the app quits. */
  "facts.forget": { input: z.strictObject({ id }), output: ok },
  "facts.restore": { input: z.strictObject({ id }), output: ok },
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
   * Takes in FloatBar's own export, or the conversations.json of ChatGPT's or Claude's: the parts uploaded before, and `text`
   * after them.
   */
  "memory.import": {
    input: z.strictObject({ text: z.string(), upload: id.nullable().default(null) }),
    output: z.object({
      facts: z.number(),
      sessions: z.number(),
      messages: z.number(),
      skipped: z.number(),
      is_stopped: z.boolean(),
    }),
  },
  /** The long work that runs now. */
  "work.get": { input: nothing, output: z.object({ work: workView.nullable() }) },
  "work.stop": { input: z.strictObject({ id }), output: ok },
  /** Erases chats, facts and backups for good. `confirm` must be the word "erase". */
  "memory.erase": { input: z.strictObject({ confirm: z.literal("erase") }), output: ok },
  "backups.list": { input: nothing, output: z.object({ folder: z.string(), backups: z.array(backupView) }) },
  "backups.make": { input: nothing, output: backupView },
  /** What holds for a whole category; null goes back to its default. */
  "consent.set": { input: z.strictObject({ category: factText, consent: consent.nullable() }), output: ok },
  /** Answers `consent.asked`: the facts that may go with this one request; `remember` makes it a rule for them. */
  "consent.answer": {
    input: z.strictObject({
      message_id: id,
      allowed: z.array(id).max(100),
      remember: z.enum(["always", "never"]).nullable().default(null),
    }),
    output: ok,
  },
  "receipt.get": { input: z.strictObject({ message_id: id }), output: receiptView },
  /** Says by hand how an answer dealt with a fact; what was counted for it before is taken back. */
  "receipt.judge": { input: z.strictObject({ message_id: id, fact_id: id, use: factUse }), output: receiptView },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
