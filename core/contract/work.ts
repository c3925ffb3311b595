/** The one piece of long work that runs at a time. */
import { z } from "zod";
import { type CallTable, type EventTable, id, nothing, ok } from "./shapes.ts";

/** A piece of work that takes long. */
export const workView = z.object({
  id,
  kind: z.enum(["import", "backup"]),
  /** 0..1 */
  done: z.number(),
  is_stopping: z.boolean(),
});

export const workCalls = {
  /** The long work that runs now. */
  "work.get": { input: nothing, output: z.object({ work: workView.nullable() }) },
  "work.stop": { input: z.strictObject({ id }), output: ok },
} as const satisfies CallTable;

export const workEvents = {
  /** Long work began, went on or ended. */
  "work.changed": z.object({ work: workView.nullable() }),
} as const satisfies EventTable;

export type WorkView = z.infer<typeof workView>;
