/** What an answer was given to know, and why. */
import { z } from "zod";
import { UNITS } from "../base/document-kinds.ts";
import { chatContext } from "../protocol.ts";
import { HELD_KINDS } from "../base/held-kinds.ts";
import { factUse } from "./facts.ts";
import { EFFORTS } from "./presets.ts";
import { type CallTable, id } from "./shapes.ts";

/** Why something is in a context, or is not: names of what spoke for it, strongest first. */
export const receiptChoice = z.object({ kind: z.enum(["fact", "message"]), id, reasons: z.array(z.string()) });

/** What was held back of a message that was sent: kinds of secrets ("password") or of private matters ("health"). */
export const receiptHeld = z.object({
  id,
  kinds: z.array(z.enum(HELD_KINDS)),
  /** Whether the question was about it; receipts from before it was judged do not say so. */
  is_asked: z.boolean().default(false),
});

/** Both ends included, counted from 1. */
const stretch = { from: z.number(), to: z.number() };

/**
 * Why a page that is a picture did not go: the model takes none; its owner is asked before pictures of earlier questions go to
 * somebody else; the question names others; there was no room; it cannot be drawn.
 */
export const UNSEEN = ["blind", "kept", "unasked", "room", "broken"] as const;

/** What went of a file: all of it, or passages from these places. */
export const receiptDocument = z.object({
  /** Of the attachment. */
  id,
  is_whole: z.boolean(),
  /** Stretches of places, both ends included, counted from 1. */
  places: z.array(z.object({ unit: z.enum(UNITS), from: z.number(), to: z.number() })),
  /** Numbers of the passages that went; receipts from before they were noted have none. */
  passages: z.array(z.number()).default([]),
  /** Pages that are pictures without text: those that went as pictures, and those that did not. */
  pictures: z.array(z.object(stretch)).default([]),
  unseen: z.array(z.object({ ...stretch, why: z.enum(UNSEEN) })).default([]),
  /** How many parts could not be read, or not whole; receipts from before they were counted say none. */
  lost: z.number().default(0),
});

/** What is not in a context although it would have mattered; `text` is null where it is gone meanwhile. */
const receiptLeft = receiptChoice.extend({
  text: z.string().nullable(),
  /** The fact itself; null for a message, and for what is gone. */
  fact: z.object({ category: z.string(), key: z.string(), value: z.string() }).nullable(),
  why: z.enum(["budget", "ask", "never"]),
});

/** The preset that a question was asked with, and what it asked for; nulls left it to the backend. */
export const receiptPreset = z.object({
  id,
  /** Null where it is deleted. */
  name: z.string().nullable(),
  /** Its instructions as they were sent, and the hash of that text (`sha256:…` over its JSON by RFC 8785); null for none. */
  text: z.string().nullable(),
  hash: z.string().nullable(),
  temperature: z.number().nullable(),
  reasoning_effort: z.enum(EFFORTS).nullable(),
  max_tokens: z.number().nullable(),
  /** Names of the only tools that it might call; null for all. */
  tools: z.array(z.string()).nullable(),
  memory: z.enum(["all", "none"]),
});

export const receiptView = z.object({
  context_hash: z.string().nullable(),
  context: chatContext.nullable(),
  /** Whether the context is gone because it held something that was forgotten. */
  is_purged: z.boolean(),
  used_facts: z.array(id),
  /** Whether recall took too long, so that earlier messages were left out. */
  is_late: z.boolean(),
  /** Tokens that the context might have and had, by the encoding that counted them. */
  size: z.object({ budget: z.number(), tokens: z.number(), encoding: z.string() }).nullable(),
  chosen: z.array(receiptChoice),
  left: z.array(receiptLeft),
  withheld: z.array(receiptLeft),
  held: z.array(receiptHeld),
  /** What went of the chat's documents; `name` is null where one is gone. */
  documents: z.array(receiptDocument.extend({ name: z.string().nullable() })),
  preset: receiptPreset.nullable(),
});

export const receiptCalls = {
  "receipt.get": { input: z.strictObject({ message_id: id }), output: receiptView },
  /** Says by hand how an answer dealt with a fact; what was counted for it before is taken back. */
  "receipt.judge": { input: z.strictObject({ message_id: id, fact_id: id, use: factUse }), output: receiptView },
} as const satisfies CallTable;

export type ReceiptView = z.infer<typeof receiptView>;
