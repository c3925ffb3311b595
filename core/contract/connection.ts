/** How things stand with the backend that is asked. */
import { z } from "zod";
import { phraseShape } from "../base/phrase-shape.ts";
import { type CallTable, type EventTable, nothing } from "./shapes.ts";

const connectionView = z.object({
  status: z.enum(["connected", "connecting", "offline", "unauthorized", "rate_limited"]),
  /** What answers, for people: "Offline", "FloatBar backend at host". */
  backend: z.string(),
  detail: z.string(),
  phrase: phraseShape,
});

export const connectionCalls = {
  "connection.get": { input: nothing, output: connectionView },
} as const satisfies CallTable;

export const connectionEvents = {
  "connection.changed": connectionView,
} as const satisfies EventTable;

export type ConnectionView = z.infer<typeof connectionView>;
