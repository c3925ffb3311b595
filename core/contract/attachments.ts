/** Files and images that go with a question. */
import { z } from "zod";
import { type CallTable, id } from "./shapes.ts";

/** A file or image that goes with a question; `data` is base64. */
export const attachmentInput = z.strictObject({
  name: z.string().min(1).max(200),
  media_type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/, "is no media type"),
  data: z.base64().max(7_000_000),
});

/** `size` in bytes. */
export const attachmentView = z.object({ id, name: z.string(), media_type: z.string(), size: z.number() });

export const attachmentCalls = {
  /** The bytes of what is attached to a message, as base64. */
  "attachments.get": {
    input: z.strictObject({ id }),
    output: z.object({ name: z.string(), media_type: z.string(), data: z.string() }),
  },
} as const satisfies CallTable;

export type AttachmentInput = z.infer<typeof attachmentInput>;
export type AttachmentView = z.infer<typeof attachmentView>;
