import { expect, it, vi } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { systemClock } from "../../base/clock.ts";
import { Emitter } from "../../contract/emitter.ts";
import type { EventPayload } from "../../contract/contract.ts";
import type { Turns } from "../turns.ts";
import { type AnyEvent, followAll } from "./follow-all.ts";
import { LiveAnswer } from "./live-answer.ts";

const SAID = "chat.event";

/** A process with a store and answers that say what they are told to. */
async function process({ hasOthers = false } = {}) {
  const { vault, core } = await testCore();
  await vault.sessions.add("s1");
  const live = new Map<string, LiveAnswer>();
  const emitter = new Emitter();
  const turns = {
    active: () => [...live.values()],
    liveStream: (id: string) => live.get(id),
    elsewhere: () => ({ runs: async () => false, changed: async () => undefined, close: () => undefined }),
    settle: async () => undefined,
  } as unknown as Turns;
  const cluster = hasOthers ? {} : undefined;
  const services = { turns, vault, emitter, clock: systemClock, ids: core.services.ids, cluster };
  const gone = new AbortController();
  const add = async (id: string) => {
    const answer = { id: `m-${id}`, session_id: "s1", role: "assistant", content: "", state: "streaming" } as const;
    await vault.messages.add({ ...answer, created_at: "2026-11-24T12:00:00.000Z" });
    const bases = { base_length: 0, base_activity: 0, backend: "model" };
    await vault.streams.add({ id, session_id: "s1", message_id: `m-${id}`, ...bases });
  };
  const begin = (id: string) => {
    const question = { id: "q", content: "?" };
    const of = { sessionId: "s1", messageId: `m-${id}`, position: 1, streamId: id };
    const answer = new LiveAnswer({ ...of, clock: systemClock, question });
    live.set(id, answer);
    return {
      says: (event: EventPayload<"chat.event">["event"]) => emitter.emit(SAID, answer.apply(answer.number(), event)),
      isOver: () => {
        live.delete(id);
        answer.markFinished();
      },
    };
  };
  return { vault, services, gone, emitter, add, begin };
}

/** The next so many events, as which stream said what. */
async function next(events: AsyncGenerator<AnyEvent>, count: number): Promise<string[]> {
  const told: string[] = [];
  while (told.length < count) {
    const { value, done } = await events.next();
    if (done === true) break;
    const { event } = value;
    const what = event.type === "token" ? event.content : event.type === "done" ? event.finish_reason : event.type;
    told.push(`${value.stream_id} ${value.seq} ${what}`);
  }
  return told;
}

const token = (content: string) => ({ type: "token", content }) as const;
const done = { type: "done", finish_reason: "stop" } as const;

it("tells what runs already from its first event on, and what begins after, each once", async () => {
  const { services, gone, begin } = await process();
  const first = begin("a");
  first.says(token("1"));
  const events = await followAll(services, gone.signal);
  first.says(token("2"));
  expect(await next(events, 2)).toEqual(["a 1 1", "a 2 2"]);
  const second = begin("b");
  second.says(token("x"));
  first.says(token("3"));
  expect((await next(events, 2)).toSorted()).toEqual(["a 3 3", "b 1 x"]);
  second.says(done);
  second.isOver();
  first.says(done);
  first.isOver();
  expect((await next(events, 2)).toSorted()).toEqual(["a 4 stop", "b 2 stop"]);
  gone.abort();
  expect(await events.next()).toEqual({ done: true, value: undefined });
});

it("ends for whoever is gone, also while it waits, and hears nothing of what begins then", async () => {
  const { services, gone, begin } = await process();
  const events = await followAll(services, gone.signal);
  const waits = events.next();
  const active = vi.spyOn(services.turns, "active");
  gone.abort();
  begin("a").says(token("1"));
  expect(await waits).toMatchObject({ done: true });
  expect(active).not.toHaveBeenCalled();
});

it("where it is to end it tells what there is, and ends although an answer goes on", async () => {
  const { services, gone, begin } = await process();
  const ending = new AbortController();
  const events = await followAll(services, gone.signal, ending.signal);
  const answer = begin("a");
  answer.says(token("1"));
  answer.says(token("2"));
  ending.abort();
  expect(await next(events, 9)).toEqual(["a 1 1", "a 2 2"]);
  const over = begin("b");
  over.says(token("late"));
  expect(await events.next()).toMatchObject({ done: true });
});

it("where it is to end and every answer has, it does so at once, ends and all", async () => {
  const { services, gone, begin } = await process();
  const ending = new AbortController();
  const events = await followAll(services, gone.signal, ending.signal);
  const answer = begin("a");
  answer.says(token("1"));
  answer.says(done);
  answer.isOver();
  ending.abort();
  expect(await next(events, 9)).toEqual(["a 1 1", "a 2 stop"]);
});

it("goes on from where it was once a store that went away is back", async () => {
  const { vault, services, gone, add } = await process({ hasOthers: true });
  await add("a");
  const rows = [token("1"), token("2"), done].map((event, at) => ({ seq: at + 1, event: JSON.stringify(event) }));
  await vault.streamEvents.add("a", rows.slice(0, 1));
  const reading = vi.spyOn(vault.streamEvents, "after");
  let isAway = false;
  const { after } = Object.getPrototypeOf(vault.streamEvents) as typeof vault.streamEvents;
  reading.mockImplementation(async (...asked) => {
    if (isAway) {
      isAway = false;
      throw new Error("away");
    }
    return after.apply(vault.streamEvents, asked);
  });
  const events = await followAll(services, gone.signal);
  expect(await next(events, 1)).toEqual(["a 1 1"]);
  isAway = true;
  await vault.streamEvents.add("a", rows.slice(1));
  expect(await next(events, 2)).toEqual(["a 2 2", "a 3 stop"]);
  gone.abort();
});

it("finds what runs on other instances, and what begins there; not what was over before", async () => {
  const { vault, services, gone, add } = await process({ hasOthers: true });
  const say = async (id: string, words: string) => {
    const said = [token(words), done].map((event, at) => ({ seq: at + 1, event: JSON.stringify(event) }));
    await vault.streamEvents.add(id, said);
  };
  await add("over");
  await say("over", "old");
  await vault.streams.setState("over", "complete");
  await add("runs");
  await say("runs", "now");
  const events = await followAll(services, gone.signal);
  expect(await next(events, 2)).toEqual(["runs 1 now", "runs 2 stop"]);
  // A short one begins and ends between two looks.
  await add("later");
  await say("later", "new");
  await vault.streams.setState("later", "complete");
  expect(await next(events, 2)).toEqual(["later 1 new", "later 2 stop"]);
  gone.abort();
});

it("an answer that was to go on by itself and is deleted comes to an end, once", async () => {
  const { vault, services, gone, emitter, add, begin } = await process();
  await add("a");
  const events = await followAll(services, gone.signal);
  const answer = begin("a");
  answer.says({ type: "error", code: "interrupted", message: "cut", retryable: true, resumes: true });
  answer.says({ type: "done", finish_reason: "error" });
  answer.isOver();
  expect(await next(events, 2)).toEqual(["a 1 error", "a 2 error"]);
  emitter.emit("messages.changed", { session_id: "s1" });
  await vault.sessions.find("s1");
  const told = events.next();
  vi.spyOn(vault.messages, "find").mockResolvedValue(undefined);
  for (let time = 0; time < 2; time += 1) emitter.emit("messages.changed", { session_id: "s1" });
  const { value } = (await told) as { value: AnyEvent };
  expect(value).toMatchObject({ session_id: "s1", message_id: "m-a", seq: 1, event: { finish_reason: "cancelled" } });
  expect(value.stream_id).not.toBe("a");
  gone.abort();
  expect(await events.next()).toMatchObject({ done: true });
});

it("an answer that has gone on is not told as ended when it is deleted after", async () => {
  const { vault, services, gone, emitter, add, begin } = await process();
  await add("a");
  const events = await followAll(services, gone.signal);
  const cut = begin("a");
  cut.says({ type: "error", code: "interrupted", message: "cut", retryable: true, resumes: true });
  cut.says({ type: "done", finish_reason: "error" });
  cut.isOver();
  await next(events, 2);
  const on = begin("b");
  Object.assign(services.turns.liveStream("b") as object, { messageId: "m-a" });
  on.says(token("on"));
  expect(await next(events, 1)).toEqual(["b 1 on"]);
  vi.spyOn(vault.messages, "find").mockResolvedValue(undefined);
  emitter.emit("messages.changed", { session_id: "s1" });
  on.says(done);
  on.isOver();
  expect(await next(events, 1)).toEqual(["b 2 stop"]);
  gone.abort();
});
