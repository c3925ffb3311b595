import { z } from "zod";

/** A text for people as data (`phrases.ts`), which the interface says in its own language; its English stands beside it. */
export const phraseShape = z.object({
  key: z.string(),
  get params() {
    return z.record(z.string(), z.union([z.string(), z.number(), phraseShape]));
  },
  /** What another program, server or model said about it, in its own words. */
  theirs: z.string().optional(),
});
