import { once } from "node:events";
import type { FastifyReply } from "fastify";
import { wireEventOf } from "./wire-faults.ts";

/** A client that takes nothing for so long is taken for gone. */
export const SLOW_MS = 60_000;
/** How often a comment shows a silent client that the stream lives. */
const KEEP_ALIVE_MS = 15_000;

/** An event with its number. */
export interface NumberedEvent {
  seq: number;
  event: { type: string };
}

/**
 * Writes the events of a stream as `text/event-stream`, each with its number as `id`, until `done` or until the client is
 * gone; the stream itself goes on then. A slow client is waited for: what it has not read yet stays in the journal, and no
 * more than one socket buffer of it in memory.
 */
export async function sendEvents(
  reply: FastifyReply,
  events: AsyncGenerator<NumberedEvent>,
  slowMs = SLOW_MS,
): Promise<void> {
  // The first event is fetched before the head is sent, so that a stream that is not there is still an ordinary error.
  const first = await events.next();
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  raw.flushHeaders();
  const gone = new AbortController();
  raw.on("close", () => {
    gone.abort();
    void events.return(undefined);
  });
  const keepAlive = setInterval(() => raw.write(": keep-alive\n\n"), KEEP_ALIVE_MS);
  try {
    for (let next = first; !next.done && !gone.signal.aborted; next = await events.next()) {
      const { seq, event } = next.value;
      if (!raw.write(`id: ${seq}\ndata: ${JSON.stringify(wireEventOf(event))}\n\n`))
        await once(raw, "drain", { signal: AbortSignal.any([gone.signal, AbortSignal.timeout(slowMs)]) });
    }
  } catch (error) {
    if (!gone.signal.aborted && !isTimeout(error)) throw error;
    raw.destroy();
  } finally {
    clearInterval(keepAlive);
    raw.end();
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof DOMException && error.cause.name === "TimeoutError";
}
