import { createParser } from "eventsource-parser";
import { TransportError } from "./transport.ts";
import { phrase } from "../base/phrases.ts";

/** The longest event that is taken, in UTF-16 code units; a longer one is a fault of the server, not an answer. */
export const MAX_EVENT_LENGTH = 1024 * 1024;

export interface ServerSentEvent {
  /** The event's own `id:`, where it has one. */
  id: string | undefined;
  data: string;
}

/**
 * The events in a `text/event-stream` body, however its bytes are cut: LF, CR and CRLF, several `data:` lines, comments, and
 * characters that span two chunks.
 *
 * @throws TransportError `bad_response` for an event longer than MAX_EVENT_LENGTH.
 */
export async function* readEventStream(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder("utf-8");
  const ready: ServerSentEvent[] = [];
  let tooLong = false;
  const parser = createParser({
    maxBufferSize: MAX_EVENT_LENGTH,
    onEvent: ({ id, data }) => ready.push({ id, data }),
    onError: (error) => {
      if (error.type === "max-buffer-size-exceeded") tooLong = true;
    },
  });
  for await (const chunk of body) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    yield* ready.splice(0);
    if (tooLong) {
      throw new TransportError("bad_response", phrase("backend.event_too_large"));
    }
  }
}
