/** Messages that are written and not yet sent, one a chat; null for the chat that is not begun. */
import { z } from "zod";
import { MAX_MESSAGE_LENGTH } from "../base/limits.ts";
import { type CallTable, id, ok } from "./shapes.ts";

export const draftCalls = {
  "drafts.get": { input: z.strictObject({ session_id: id.nullable() }), output: z.object({ text: z.string() }) },
  "drafts.set": {
    input: z.strictObject({ session_id: id.nullable(), text: z.string().max(MAX_MESSAGE_LENGTH * 10) }),
    output: ok,
  },
} as const satisfies CallTable;
