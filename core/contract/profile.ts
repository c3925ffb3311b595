/** Who the user is. */
import { z } from "zod";
import { type CallTable, nothing, ok, nameOf } from "./shapes.ts";

export const profileCalls = {
  "profile.get": {
    input: nothing,
    output: z.object({ name: z.string().nullable(), interaction_count: z.number() }),
  },
  "profile.set": { input: z.strictObject({ name: nameOf(100).nullable() }), output: ok },
} as const satisfies CallTable;
