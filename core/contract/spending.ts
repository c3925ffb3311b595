/** What answers cost, and the limit that their owner set. */
import { z } from "zod";
import { type CallTable, nothing, ok } from "./shapes.ts";

export const spendingCalls = {
  /** What answers took on each of the last days, by backend, and in this calendar month (UTC) in all. */
  "spending.get": {
    input: z.strictObject({ days: z.int().min(1).max(366).default(31) }),
    output: z.object({
      days: z.array(
        z.object({
          day: z.string(),
          backend: z.string(),
          answers: z.number(),
          input_tokens: z.number(),
          output_tokens: z.number(),
          cost_usd: z.number().nullable(),
        }),
      ),
      month_usd: z.number(),
      limit_usd: z.number().nullable(),
    }),
  },
  /** Lets the limit be passed until the month ends, or the app quits. */
  "spending.allow": { input: nothing, output: ok },
} as const satisfies CallTable;
