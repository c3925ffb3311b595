/** What every subject of the contract is made of, and the shapes that several of them share. */
import { z } from "zod";
import { phrase } from "../base/phrases.ts";
import { phraseShape } from "../base/phrase-shape.ts";

/** The calls of one subject: what each takes and what it gives. */
export type CallTable = Record<string, { input: z.ZodType; output: z.ZodType }>;
/** The events of one subject, each with what it carries. */
export type EventTable = Record<string, z.ZodType>;

/** The input of a call that takes none. */
export const nothing = z.strictObject({});
/** The answer of a call that has none. */
export const ok = z.object({ ok: z.literal(true) });

export const id = z.string().min(1).max(200);

/** Something that can be seen, and no control characters. */
const SHOWN = /^\P{Cc}*[\p{L}\p{N}\p{P}\p{S}]\P{Cc}*$/u;

/** What people call something: a line in which something can be seen, of so many UTF-16 code units at most. */
export const nameOf = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((name) => name === "" || SHOWN.test(name), { params: { phrase: phrase("calls.not_shown") } });

/** One line of the review that comes before an import. */
export const reviewLine = z.object({
  /** What would change: a setting, or a list and the entry of it, such as `mcp_servers.files`. */
  id: z.string(),
  kind: z.enum(["plain", "program", "address", "proxy", "certificate", "consent", "cost", "instruction"]),
  /** Whether it is taken in only where its owner allows it by its id. */
  is_risky: z.boolean(),
  /** What holds now, for people; null where there is nothing yet. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type ReviewLine = z.infer<typeof reviewLine>;

/** The lines of a review that were allowed, by id. */
export const allowedLines = z.array(z.string().max(500)).max(10_000).default([]);

export const errorShape = z.object({
  code: z.string(),
  message: z.string(),
  retryable: z.boolean(),
  field: z.string().optional(),
  /** Missing in errors that older versions stored. */
  phrase: phraseShape.optional(),
});

export type { Phrase } from "../base/phrases.ts";
export type ErrorView = z.infer<typeof errorShape>;
