import { type ChatEvent, errorEvent } from "../../protocol.ts";
import type { z } from "zod";
import type { Vault } from "../../vault/vault.ts";
import { NotFoundError } from "../../base/errors.ts";
import { inEnglish, phrase } from "../../base/phrases.ts";
import { isOpen } from "./streams-elsewhere.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { howToResume } from "./resuming.ts";
import type { StreamRow } from "../../vault/tables/schema.ts";
import type { Turns } from "../turns.ts";

/** One numbered event of a stream. */
export interface FollowedEvent {
  seq: number;
  event: ChatEvent | z.infer<typeof errorEvent>;
}

const PAGE = 500;

/**
 * The events of a stream after number `after`: first what is there, then live, until `done`. Whoever reads slowly is waited
 * for, so that any number of followers costs no memory. A stream whose process died ends with an `interrupted` error.
 *
 * @throws NotFoundError when there is no such stream, or its journal is gone (an hour after its end).
 */
export async function* followStream(
  { turns, vault }: { turns: Turns; vault: Vault },
  streamId: string,
  after: number,
): AsyncGenerator<FollowedEvent> {
  let cursor = after;
  const elsewhere = turns.elsewhere(streamId);
  let isSettled = false;
  // What it says last, where that could not be stored, is nowhere but there.
  let held: LiveAnswer | undefined;
  try {
    for (;;) {
      const live = turns.liveStream(streamId);
      // Asked before the journal is read, so that an end in between is read, too.
      held = live ?? held;
      const isElsewhere = held === undefined && (await elsewhere.runs());
      const page = held ? held.eventsAfter(cursor) : await storedAfter(vault, streamId, cursor);
      for (const { seq, event } of page) {
        yield { seq, event };
        cursor = seq;
        if (event.type === "done") return;
      }
      if (page.length > 0) continue;
      if (live) await live.changed();
      else if (held) held = undefined;
      else if (isElsewhere) await elsewhere.changed();
      else if (!isSettled) {
        await turns.settle(streamId);
        isSettled = true;
      } else if (!turns.liveStream(streamId)) {
        yield* interrupted(vault, streamId, cursor);
        return;
      }
    }
  } finally {
    elsewhere.close();
  }
}

async function storedAfter(vault: Vault, streamId: string, after: number): Promise<FollowedEvent[]> {
  const rows = await vault.streamEvents.after(streamId, after, PAGE);
  return rows.map(({ seq, event }) => ({ seq, event: JSON.parse(event) as FollowedEvent["event"] }));
}

/** Whether the answer of a stream that was cut off waits to go on, or has gone on by now. */
async function goesOnByItself(vault: Vault, stream: StreamRow): Promise<boolean> {
  if (howToResume(stream)) return true;
  const latest = await vault.streams.latestOfMessage(stream.message_id);
  if (!latest || latest.id === stream.id) return false;
  return howToResume(latest) !== undefined || latest.state === "complete" || isOpen(latest);
}

/** What a stream ends with that never came to its own end. */
async function* interrupted(vault: Vault, streamId: string, cursor: number): AsyncGenerator<FollowedEvent> {
  const stream = await vault.streams.find(streamId);
  const [last] = await storedAfter(vault, streamId, Math.max(0, cursor - 1));
  // A reader that has seen the end already is told nothing new.
  if (last?.seq === cursor && last.event.type === "done") return;
  if (stream?.state !== "interrupted") {
    throw new NotFoundError(phrase("chat.stream_expired"));
  }
  const message = inEnglish(phrase("chat.restarted"));
  const end: FollowedEvent["event"][] = [
    {
      type: "error",
      code: "interrupted",
      message,
      retryable: true,
      ...((await goesOnByItself(vault, stream)) ? { resumes: true } : {}),
    },
    { type: "done", finish_reason: "error" },
  ];
  // They follow on what is stored, also for whoever was told them before.
  const stored = await vault.streamEvents.lastOf(streamId);
  for (const [at, event] of end.entries()) if (stored + at + 1 > cursor) yield { seq: stored + at + 1, event };
}
