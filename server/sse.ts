import type { FastifyReply } from "fastify";
import type { Core } from "../core/core.ts";
import type { EventPayload } from "../core/contract.ts";
import type { MessageRecord } from "../core/vault/messages.ts";

type Event = EventPayload<"chat.event">;

/** How often a comment shows a silent client that the stream lives. */
const KEEP_ALIVE_MS = 15_000;

/**
 * Writes the events of one answer as `text/event-stream` until `done`. Subscribe first, then start the answer: nothing can
 * fall between.
 *
 * The reader leaving does not end the answer; it goes on and is stored.
 */
export class AnswerStream {
  readonly #core: Core;
  readonly #messageId: string;
  readonly #early: Event[] = [];
  readonly #unsubscribe: () => void;
  #deliver: (event: Event) => void = (event) => this.#early.push(event);

  constructor(core: Core, messageId: string) {
    this.#core = core;
    this.#messageId = messageId;
    this.#unsubscribe = core.subscribe((name, payload) => {
      if (name === "chat.event" && (payload as Event).message_id === this.#messageId) this.#deliver(payload as Event);
    });
  }

  /** For an answer that never started. */
  cancel(): void {
    this.#unsubscribe();
  }

  /** Takes over the reply and writes until the end, or until the client is gone. */
  pipe(reply: FastifyReply): FastifyReply {
    const writer = openEventStream(reply, this.#unsubscribe);
    this.#replay(writer);
    this.#deliver = writer;
    return reply;
  }

  /** What was shown before this reader came, then what came since. */
  #replay(write: (event: Event) => void): void {
    const first = this.#early[0]?.seq ?? 0;
    const answer = this.#core.turns.live(this.#messageId);
    if (answer && first !== 1 && answer.seq > 0 && this.#early.length === 0) {
      const common = { session_id: answer.sessionId, message_id: answer.messageId, seq: answer.seq, activity: null };
      const start = { stream_id: answer.streamId, session_id: answer.sessionId, message_id: answer.messageId };
      write({ ...common, event: { type: "stream_start", ...start, model: answer.model } });
      if (answer.content !== "") write({ ...common, event: { type: "token", content: answer.content } });
    }
    for (const event of this.#early.splice(0)) write(event);
  }
}

/** Sends what a client is missing of an answer that is complete: the text from `from` on. */
export function sendRest(reply: FastifyReply, message: MessageRecord, from: number): FastifyReply {
  const write = openEventStream(reply);
  const common = { session_id: message.session_id, message_id: message.id };
  const events: Event["event"][] = [
    { type: "stream_start", ...common, model: message.model },
    { type: "token", content: message.content.slice(from) },
    { type: "metadata", context_hash: message.context_hash },
    { type: "done", finish_reason: "stop" },
  ];
  for (const [index, event] of events.entries()) write({ ...common, seq: index + 1, event, activity: null });
  return reply;
}

/** Starts the response and returns what writes an event; ends it after `done` or when the client is gone. */
function openEventStream(reply: FastifyReply, onEnd: () => void = () => undefined): (event: Event) => void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  const keepAlive = setInterval(() => raw.write(": keep-alive\n\n"), KEEP_ALIVE_MS);
  const end = () => {
    clearInterval(keepAlive);
    onEnd();
    raw.end();
  };
  raw.on("close", end);
  return ({ seq, event }) => {
    raw.write(`id: ${seq}\ndata: ${JSON.stringify(event)}\n\n`);
    if (event.type === "done") end();
  };
}
