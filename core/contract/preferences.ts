/** How the user wants to be answered, by names of their own. */
import { z } from "zod";
import { type CallTable, nothing, ok } from "./shapes.ts";

export const preferenceCalls = {
  "preferences.get": { input: nothing, output: z.object({ preferences: z.record(z.string(), z.json()) }) },
  /** Null removes it. */
  "preferences.set": {
    input: z.strictObject({ name: z.string().min(1).max(200), value: z.json().nullable() }),
    output: ok,
  },
} as const satisfies CallTable;
