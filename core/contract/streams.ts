/** Answers that are under way. */
import { z } from "zod";
import { type CallTable, id, nothing, ok } from "./shapes.ts";

/** An answer that streams now, with its text so far. */
export const activeStreamView = z.object({
  stream_id: id,
  session_id: id,
  message_id: id,
  content: z.string(),
  started_at: z.string(),
  last_event_at: z.string(),
  state: z.enum(["active", "paused"]),
});

export const streamCalls = {
  /** Whether a chat streams, and how its last stream stands. */
  "streams.status": {
    input: z.strictObject({ session_id: id }),
    output: z.object({
      streaming: z.boolean(),
      stream_id: id.nullable(),
      state: z.enum(["active", "paused", "interrupted", "complete", "cancelled", "failed"]).nullable(),
    }),
  },
  "streams.active": { input: nothing, output: z.object({ streams: z.array(activeStreamView) }) },
  /** The network changed: connections that may be dead are renewed, and streams go on over new ones. */
  "streams.wake": { input: nothing, output: ok },
  "streams.pause": { input: z.strictObject({ stream_id: id }), output: ok },
  "streams.resume": { input: z.strictObject({ stream_id: id }), output: ok },
  "streams.cancel": { input: z.strictObject({ stream_id: id }), output: ok },
  /** Lets a tool of a stream run that waits for it, or not; whichever process the stream runs in. */
  "streams.approve": { input: z.strictObject({ stream_id: id, call_id: id, allow: z.boolean() }), output: ok },
} as const satisfies CallTable;
