/** How the user wants to be answered, by names of their own. */
import { z } from "zod";
import { HELD_KINDS } from "../base/held-kinds.ts";
import { type CallTable, type EventTable, nothing, ok } from "./shapes.ts";

export const preferenceCalls = {
  "preferences.get": { input: nothing, output: z.object({ preferences: z.record(z.string(), z.json()) }) },
  /** The custom instructions for all chats, and what of them is held back from models elsewhere; empty where there are none. */
  "preferences.instructions": {
    input: nothing,
    output: z.object({ text: z.string(), held: z.array(z.enum(HELD_KINDS)) }),
  },
  /** Null removes it, and so does an empty text the custom instructions (`instructions`). */
  "preferences.set": {
    input: z.strictObject({ name: z.string().min(1).max(200), value: z.json().nullable() }),
    output: ok,
  },
} as const satisfies CallTable;

export const preferenceEvents = {
  "preferences.changed": z.object({}),
} as const satisfies EventTable;
