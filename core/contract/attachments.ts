/** Files and images that go with a question. */
import { z } from "zod";
import { DOCUMENT_KINDS, UNITS } from "../base/document-kinds.ts";
import { MAX_PART } from "../base/limits.ts";
import { type CallTable, type EventTable, id, nothing, ok } from "./shapes.ts";

const named = {
  name: z.string().min(1).max(200),
  media_type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/, "is no media type"),
};

/** A file or image that goes with a question; `data` is base64. */
export const attachmentInput = z.strictObject({ ...named, data: z.base64().max(7_000_000) });

/** The same where its bytes came before, by `attachments.put`. */
export const uploadedInput = z.strictObject({ ...named, upload: id });

/** `size` in bytes. */
export const attachmentView = z.object({ id, name: z.string(), media_type: z.string(), size: z.number() });

/** What a file that is to be attached holds. */
const documentView = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  /** What its places are counted in, and how many there are. */
  unit: z.enum(UNITS),
  count: z.number(),
  /** Of its text. */
  characters: z.number(),
  /** Places without text, such as scanned pages, but for those that should have some. */
  unread: z.number(),
  /** How many parts should have text and cannot be read, or not whole: files in a mail or an archive, slides, sheets, chapters. */
  lost: z.number(),
});

export const attachmentCalls = {
  /** A part of a file that goes with the next question, as base64 of whole bytes; null begins one. */
  "attachments.put": {
    input: z.strictObject({ data: z.base64().max(MAX_PART), upload: id.nullable().default(null) }),
    output: z.object({ upload: id }),
  },
  /**
   * Reads a file that came by `attachments.put`, before it is sent: an error with a code `document_…` says why it cannot be. The
   * upload is let go of unless it is held; the text is kept for a while.
   */
  "attachments.read": {
    input: z.strictObject({ name: named.name, upload: id }),
    output: documentView,
  },
  /** Has a file that came by `attachments.put` wait for its question, which names it as any upload: it is still there when a window opens anew. */
  "attachments.hold": { input: uploadedInput, output: ok },
  /** The files that wait so. */
  "attachments.held": {
    input: nothing,
    output: z.object({ files: z.array(z.object({ ...named, upload: id, size: z.number() })) }),
  },
  /** The bytes of one of them, as base64. */
  "attachments.heldBytes": { input: z.strictObject({ upload: id }), output: z.object({ data: z.string() }) },
  /** Lets go of one that is not to be sent. */
  "attachments.release": { input: z.strictObject({ upload: id }), output: ok },
  /** The bytes of what is attached to a message, as base64. */
  "attachments.get": {
    input: z.strictObject({ id }),
    output: z.object({ name: z.string(), media_type: z.string(), data: z.string() }),
  },
} as const satisfies CallTable;

export const attachmentEvents = {
  /** Files that wait no more: a question took them, or they were let go of. No other window is to send them again. */
  "attachments.gone": z.object({ uploads: z.array(id) }),
} as const satisfies EventTable;

export type AttachmentInput = z.infer<typeof attachmentInput>;
export type UploadedInput = z.infer<typeof uploadedInput>;
export type DocumentView = z.infer<typeof documentView>;
export type AttachmentView = z.infer<typeof attachmentView>;
