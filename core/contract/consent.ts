/** Which facts may go with a request. */
import { z } from "zod";
import { consent, factText, factView } from "./facts.ts";
import { type CallTable, type EventTable, id, ok } from "./shapes.ts";

export const consentCalls = {
  /** What holds for a whole category; null goes back to its default. */
  "consent.set": { input: z.strictObject({ category: factText, consent: consent.nullable() }), output: ok },
  /** Answers `consent.asked`: the facts that may go with this one request; `remember` makes it a rule for them. */
  "consent.answer": {
    input: z.strictObject({
      message_id: id,
      allowed: z.array(id).max(100),
      remember: z.enum(["always", "never"]).nullable().default(null),
    }),
    output: ok,
  },
} as const satisfies CallTable;

export const consentEvents = {
  /** Facts that may only go when asked; an empty list ends the question. */
  "consent.asked": z.object({ session_id: id, message_id: id, facts: z.array(factView) }),
} as const satisfies EventTable;
