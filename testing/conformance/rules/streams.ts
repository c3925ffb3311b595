import { z } from "zod";
import { expect, type Heard, type Probe, Untried } from "../probe.ts";
import {
  answerTo,
  checkStream,
  finishOf,
  ISO_UTC,
  LONG,
  newId,
  type Rule,
  SHORT,
  storedSession,
  streamOf,
  textOf,
} from "../rule.ts";

const eventsOf = (stream: string) => `/chat/streaming/streams/${stream}/events`;
const active = z.array(
  z.looseObject({
    stream_id: z.string(),
    session_id: z.string(),
    user_id: z.string(),
    message_id: z.string(),
    content: z.string(),
    started_at: ISO_UTC,
    last_event_at: ISO_UTC,
    state: z.enum(["active", "paused", "interrupted"]),
  }),
);
const ACTIVE = "/chat/streaming/active";

/** Begins a long answer and goes away once it speaks. @throws Untried where it is over at once. */
async function begun(probe: Probe): Promise<{ stream: string; session: string; message: string; heard: Heard[] }> {
  const [session, message] = [newId("session"), newId("message")];
  const body = { message: LONG, session_id: session, message_id: message };
  const speaks = (heard: Heard[]) => heard.some(({ event }) => event.type === "token");
  const heard = await probe.events("POST", "/chat/streaming/stream", { body }, speaks);
  const stream = streamOf(heard);
  const running = await probe.json(active, "GET", ACTIVE);
  if (!running.some(({ stream_id, state }) => stream_id === stream && state === "active")) {
    const all = await probe.events("GET", eventsOf(stream));
    if (all.at(-1)?.event.type === "done")
      throw new Untried("the model's answer was over before it could be looked at");
    expect(false, `a stream that runs is not in GET ${ACTIVE} as active`);
  }
  return { stream, session, message, heard };
}

async function command(probe: Probe, stream: string, name: string): Promise<void> {
  const response = await probe.request("POST", `/chat/streaming/streams/${stream}/${name}`);
  expect(
    response.ok,
    `POST …/${name} of a stream that runs answered ${response.status} ${(await response.text()).slice(0, 200)}`,
  );
}

export const streamRules: readonly Rule[] = [
  {
    id: "streams.replay",
    says: "GET …/events with Last-Event-ID: N gives exactly what came after event N, for every N",
    check: async (probe) => {
      const { stream, heard } = await answerTo(probe);
      const places = new Set([0, 1, Math.floor(heard.length / 2), heard.length - 1]);
      for (const after of places) {
        const headers: Record<string, string> = after === 0 ? {} : { "last-event-id": String(after) };
        const again = await probe.events("GET", eventsOf(stream), { headers });
        const [one, other] = [again, heard.slice(after)].map((events) => JSON.stringify(events));
        expect(
          one === other,
          `after event ${after} of ${heard.length} there came ${again.length} events, from ${again[0]?.id ?? "none"}, that are not those of the stream`,
        );
      }
    },
  },
  {
    id: "streams.go-on",
    says: "a stream runs on when its reader is gone, and is there to be read to its end",
    check: async (probe) => {
      const { stream, heard } = await begun(probe);
      const headers = { "last-event-id": String(heard.length) };
      const rest = await probe.events("GET", eventsOf(stream), { headers });
      checkStream(rest, heard.length);
      const all = await probe.events("GET", eventsOf(stream));
      expect(
        JSON.stringify(all) === JSON.stringify([...heard, ...rest]),
        "what was read in two parts is not what the stream has",
      );
    },
  },
  {
    id: "streams.active",
    says: "GET …/active lists a stream that runs, with what it has so far, and no longer when it is over",
    check: async (probe) => {
      const { stream, session } = await begun(probe);
      const own = (await probe.json(active, "GET", ACTIVE)).find(({ stream_id }) => stream_id === stream);
      await command(probe, stream, "cancel");
      await probe.events("GET", eventsOf(stream));
      if (own) expect(own.session_id === session, "a stream is listed with another session_id");
      const left = await probe.json(active, "GET", ACTIVE);
      expect(!left.some(({ stream_id }) => stream_id === stream), "a stream that is over is listed as active");
    },
  },
  {
    id: "streams.cancel",
    says: "POST …/cancel ends a stream with done: cancelled",
    check: async (probe) => {
      const { stream } = await begun(probe);
      await command(probe, stream, "cancel");
      const all = await probe.events("GET", eventsOf(stream));
      checkStream(all);
      const finish_reason = finishOf(all);
      if (finish_reason === "stop") throw new Untried("the model's answer was over before it could be cancelled");
      expect(finish_reason === "cancelled", `finish_reason is ${String(finish_reason)}, not cancelled`);
    },
  },
  {
    id: "streams.pause",
    says: "POST …/pause holds a stream and …/resume lets it go on, with nothing lost",
    check: async (probe) => {
      const { stream, heard } = await begun(probe);
      await command(probe, stream, "pause");
      const listed = (await probe.json(active, "GET", ACTIVE)).find(({ stream_id }) => stream_id === stream);
      if (!listed) throw new Untried("the model's answer was over before it could be paused");
      expect(listed.state === "paused", `a stream that was paused is listed as ${listed.state}`);
      await command(probe, stream, "resume");
      await command(probe, stream, "cancel");
      const all = await probe.events("GET", eventsOf(stream));
      checkStream(all);
      expect(
        JSON.stringify(all.slice(0, heard.length)) === JSON.stringify(heard),
        "the events before a pause are others after it",
      );
    },
  },
  {
    id: "streams.one-a-session",
    says: "a second question while a session is being answered is 409 stream_active",
    check: async (probe) => {
      const { stream, session } = await begun(probe);
      const body = { message: SHORT, session_id: session, message_id: newId("message") };
      try {
        await probe.refused(409, "stream_active", "POST", "/chat/streaming/stream", { body });
      } finally {
        await probe.request("POST", `/chat/streaming/streams/${stream}/cancel`);
      }
    },
  },
  {
    id: "streams.continue",
    says: "…/continue goes on from partial: nothing is repeated, nothing left out, and the whole is stored",
    check: async (probe) => {
      const { stream, session, message, heard } = await begun(probe);
      await command(probe, stream, "cancel");
      const all = await probe.events("GET", eventsOf(stream));
      const partial = textOf(all);
      if (finishOf(all) !== "cancelled") throw new Untried("the model's answer was over before it could be cut off");
      const body = { session_id: session, message_id: message, partial };
      const rest = await probe.events("POST", "/chat/streaming/continue", { body });
      checkStream(rest);
      const { messages } = await probe.json(storedSession, "GET", `/conversation/sessions/${session}`);
      const stored = messages.find(({ id }) => id === message)?.content;
      expect(
        stored === partial + textOf(rest),
        `partial and rest have ${partial.length} and ${textOf(rest).length} characters, what is stored has ${stored?.length ?? "none"}`,
      );
      expect(heard.length > 0 && stored.startsWith(partial), "what is stored does not begin with partial");
    },
  },
  {
    id: "streams.continue-unknown",
    says: "…/continue of a message that is not there is 404 not_found",
    check: async (probe) => {
      const body = { session_id: newId("session"), message_id: newId("message"), partial: "One" };
      await probe.refused(404, "not_found", "POST", "/chat/streaming/continue", { body });
    },
  },
  {
    id: "streams.other-user",
    says: "another user can neither read nor end a stream: 404 not_found",
    check: async (probe) => {
      if (!probe.hasOther) throw new Untried("give another user's key with --other-key");
      const { stream } = await answerTo(probe);
      await probe.refused(404, "not_found", "GET", eventsOf(stream), { as: "other" });
      await probe.refused(404, "not_found", "POST", `/chat/streaming/streams/${stream}/cancel`, { as: "other" });
    },
  },
];
