/**
 * Messages that are written and not yet sent, one a chat (null for the chat that is not begun), and what was written in a panel and
 * not saved.
 */
import { z } from "zod";
import { MAX_MESSAGE_LENGTH } from "../base/limits.ts";
import { type CallTable, id, ok } from "./shapes.ts";

/** The panels whose drafts are kept. */
const panel = z.enum(["settings", "presets"]);
const content = z.record(z.string(), z.json());

export const draftCalls = {
  "drafts.get": { input: z.strictObject({ session_id: id.nullable() }), output: z.object({ text: z.string() }) },
  "drafts.set": {
    input: z.strictObject({ session_id: id.nullable(), text: z.string().max(MAX_MESSAGE_LENGTH * 10) }),
    output: ok,
  },
  "drafts.panel": { input: z.strictObject({ panel }), output: z.object({ draft: content.nullable() }) },
  /** Null forgets it. What looks like a key or a password is not kept. */
  "drafts.keepPanel": { input: z.strictObject({ panel, draft: content.nullable() }), output: ok },
} as const satisfies CallTable;
