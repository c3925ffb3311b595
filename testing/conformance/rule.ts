import { randomUUID } from "node:crypto";
import { z } from "zod";
import { expect, faultOfEvent, type Heard, type Probe, Untried } from "./probe.ts";

/** One thing that the protocol says of a backend. */
export interface Rule {
  /** `subject.what`, stable. */
  id: string;
  /** The rule as a sentence. */
  says: string;
  /** What the backend must say in `capabilities.features` for the rule to hold. */
  feature?: string;
  /** @throws Broken where the backend does otherwise, Untried where that cannot be told. */
  check: (probe: Probe) => Promise<void>;
}

/** What is short to answer. */
export const SHORT = "Say hello in three words.";
/** What takes long enough to be paused or cancelled. */
export const LONG = "Count from one to four hundred in words, each on a line of its own, and say nothing else.";

export const EMPTY = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };

export const newId = (kind: string): string => `${kind}_conformance_${randomUUID()}`;

export const ISO_UTC = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|\+00:00)$/, "is no ISO 8601 time in UTC");

const created = z.looseObject({ session_id: z.string().min(1), created_at: ISO_UTC });

export async function newSession(probe: Probe): Promise<string> {
  return (await probe.json(created, "POST", "/conversation/sessions", { body: {}, status: 201 })).session_id;
}

export const storedSession = z.looseObject({
  created_at: ISO_UTC,
  last_active: ISO_UTC,
  messages: z.array(
    z.looseObject({ id: z.string(), role: z.enum(["user", "assistant"]), content: z.string(), created_at: ISO_UTC }),
  ),
});

export interface Answer {
  session: string;
  message: string;
  stream: string;
  heard: Heard[];
  text: string;
}

/** Asks something, and hears the whole answer. @throws Broken where it is not a stream of the protocol. */
export async function answerTo(probe: Probe, body: Record<string, unknown> = {}): Promise<Answer> {
  const [session, message] = [newId("session"), newId("message")];
  const asked = { message: SHORT, session_id: session, message_id: message, ...body };
  const heard = await probe.events("POST", "/chat/streaming/stream", { body: asked });
  checkStream(heard);
  return { session: asked.session_id, message: asked.message_id, stream: streamOf(heard), heard, text: textOf(heard) };
}

/** What holds of every stream that is heard to its end. @param after the number of the event before its first. */
export function checkStream(heard: readonly Heard[], after = 0): void {
  heard.forEach(({ id }, at) => {
    expect(id === String(after + at + 1), `event ${at + 1} of a stream has "id: ${id ?? ""}", not ${after + at + 1}`);
  });
  checkEvents(heard.map(({ event }) => event));
}

/** The same of events without their numbers. */
export function checkEvents(events: readonly Heard["event"][]): void {
  for (const event of events) {
    const fault = faultOfEvent(event);
    expect(fault === undefined, `an event is not as the protocol has it: ${fault}`);
  }
  const ends = events.filter(({ type }) => type === "done").length;
  expect(
    ends === 1 && events.at(-1)?.type === "done",
    `a stream has ${ends} done events, and ends with ${events.at(-1)?.type ?? "nothing"}; done comes once, last`,
  );
  const fault = events.findIndex(({ type }) => type === "error");
  expect(fault === -1 || fault === events.length - 2, "an error is not the last event but done");
  if (fault !== -1) throw new Untried(`the backend could not answer: ${String(events[fault]?.message)}`);
}

export function streamOf(heard: readonly Heard[]): string {
  const id = heard.find(({ event }) => event.type === "stream_start")?.event.stream_id;
  expect(typeof id === "string" && id !== "", "a stream has no stream_start with a stream_id");
  return id;
}

/** What the tokens of events say, without what was taken back. */
export function textOf(heard: readonly { event: { type: string; content?: unknown; length?: unknown } }[]): string {
  let text = "";
  for (const { event } of heard) {
    if (event.type === "token") text += String(event.content);
    if (event.type === "retract") text = text.slice(0, -Number(event.length));
  }
  return text;
}

/** How a stream ended. */
export function finishOf(heard: readonly Heard[]): unknown {
  return heard.at(-1)?.event.finish_reason;
}
