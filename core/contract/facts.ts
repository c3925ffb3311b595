/** What is known about the user, fact by fact. */
import { z } from "zod";
import { type CallTable, type EventTable, id, nothing, ok } from "./shapes.ts";

/** Whether something may leave this device: always, when asked each time, or never. */
export const consent = z.enum(["always", "ask", "never"]);

export const factText = z.string().trim().min(1).max(5000);
const factValue = z.string().trim().min(1).max(10_000);

export const factView = z.object({
  id,
  category: z.string(),
  key: z.string(),
  value: z.string(),
  /** How likely it is true, 0..1. */
  confidence: z.number(),
  /** How much of its usefulness is left since it was last used, 0..1; it ranks, and says nothing about truth. */
  usefulness: z.number(),
  use_count: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
  last_used_at: z.string().nullable(),
  origin: z.enum(["said", "model", "owner", "import"]),
  pinned: z.boolean(),
  /** What holds for this fact: its own decision (`own`), else its category's. */
  consent: z.object({ value: consent, own: z.boolean() }),
  valid_from: z.string().nullable(),
  valid_until: z.string().nullable(),
  /** The message it was learned from, and its opening words; null where the owner wrote the fact. */
  source: z.object({ message_id: id, session_id: id, excerpt: z.string() }).nullable(),
  /** The project that keeps it to itself; null where it holds everywhere. */
  project: z.object({ id, name: z.string() }).nullable(),
});

/** How an answer dealt with a fact. */
export const factUse = z.enum(["sent", "used", "corrected"]);

export const factCalls = {
  /** Live facts, pinned ones first; `query` is words that must all stand in a fact. */
  "facts.list": {
    input: z.strictObject({
      query: z.string().max(1000).default(""),
      category: z.string().max(200).nullable().default(null),
      sort: z.enum(["newest", "used", "confidence", "category"]).default("newest"),
      limit: z.int().min(1).max(500).default(200),
      offset: z.int().min(0).default(0),
    }),
    output: z.object({ facts: z.array(factView), total: z.number() }),
  },
  "facts.get": { input: z.strictObject({ id }), output: factView },
  /** Changes what is given and leaves the rest. */
  "facts.edit": {
    input: z.strictObject({
      id,
      value: factValue.optional(),
      key: factText.optional(),
      category: factText.optional(),
      pinned: z.boolean().optional(),
    }),
    output: factView,
  },
  "facts.add": {
    input: z.strictObject({ category: factText, key: factText, value: factValue }),
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
  /** What was forgotten in this run and can be brought back by `facts.restore`, the last first. */
  "facts.forgotten": {
    input: nothing,
    output: z.object({ facts: z.array(z.object({ id, category: z.string(), key: z.string(), value: z.string() })) }),
  },
  /** Facts that say the same, group by group, in each the one first that weighs most. */
  "facts.duplicates": { input: nothing, output: z.object({ groups: z.array(z.array(factView)) }) },
  /** Makes one fact of several; the others stay as its history. */
  "facts.merge": { input: z.strictObject({ keep: id, others: z.array(id).min(1).max(50) }), output: factView },
  "facts.restore": { input: z.strictObject({ id }), output: ok },
} as const satisfies CallTable;

export const factEvents = {
  /** A model read facts off a message, some time after its turn ended. */
  "facts.learned": z.object({ session_id: id, facts: z.array(factView) }),
  "facts.changed": z.object({}),
  /** Whether a model that is not on this machine may note facts, too; with what a month of it would cost, where that is known. */
  "notes.asked": z.object({ backend: z.string(), month_usd: z.number().nullable() }),
} as const satisfies EventTable;

export type Consent = z.infer<typeof consent>;
export type FactView = z.infer<typeof factView>;
