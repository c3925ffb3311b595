import { z } from "zod";
import { parseJson } from "../../base/json.ts";

/** What instances notify each other on. */
export const CHANNEL = "floatbar";

const signal = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("moved"), streams: z.array(z.string()) }),
  z.object({ kind: z.literal("watch"), to: z.string(), stream: z.string() }),
  z.object({ kind: z.literal("gone"), user: z.string() }),
  // A key of theirs, or a room that they were in, may let them in no longer.
  z.object({ kind: z.literal("look"), user: z.string() }),
  z.object({
    kind: z.literal("command"),
    to: z.string(),
    user: z.string(),
    stream: z.string(),
    command: z.union([
      z.object({ do: z.enum(["pause", "resume", "cancel"]) }),
      z.object({ do: z.literal("approve"), call_id: z.string(), allow: z.boolean() }),
    ]),
  }),
]);
/** What one instance says to the others, or to one of them. */
export type Signal = z.infer<typeof signal>;

/** @returns undefined for what is no signal, or one of a newer version. */
export function parseSignal(payload: string): Signal | undefined {
  return signal.safeParse(parseJson(payload)).data;
}
