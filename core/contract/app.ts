/** The app as a whole: what runs, and what it has to say. */
import { z } from "zod";
import { phraseShape } from "../base/phrase-shape.ts";
import { type CallTable, type EventTable, nothing } from "./shapes.ts";

export const appCalls = {
  "app.info": {
    input: nothing,
    output: z.object({
      version: z.string(),
      face: z.string(),
      data_dir: z.string(),
      notice: z.string().nullable(),
      notice_phrase: phraseShape.nullable(),
    }),
  },
  /** What helps others to find a fault, without anything personal. */
  "app.report": { input: nothing, output: z.object({ text: z.string() }) },
} as const satisfies CallTable;

export const appEvents = {
  /** Something about the whole app to be said, or no longer. */
  "notice.changed": z.object({ notice: z.string().nullable(), notice_phrase: phraseShape.nullable() }),
} as const satisfies EventTable;
