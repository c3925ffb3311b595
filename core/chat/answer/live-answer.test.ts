import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { LiveAnswer } from "./live-answer.ts";

let now = Date.parse("2026-11-21T08:00:00.000Z");
const answer = (more: object = {}) =>
  new LiveAnswer({
    sessionId: "s1",
    messageId: "m1",
    position: 1,
    streamId: "st1",
    clock: { now: () => now },
    question: { id: "q1", content: "?" },
    ...more,
  });
const token = (content: string) => ({ type: "token", content }) as const;
const isSettled = async (promise: Promise<unknown>) => {
  let settled = false;
  void promise.then(() => (settled = true));
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
};

describe("an answer while it runs", () => {
  it("holds what was shown of it, under this vault's ids", () => {
    const live = answer();
    expect(live.own({ type: "stream_start", stream_id: "x", session_id: "y", message_id: "z", model: "m" })).toEqual({
      type: "stream_start",
      stream_id: "st1",
      session_id: "s1",
      message_id: "m1",
      model: "m",
    });
    expect(live.model).toBe("m");
    live.own({ type: "stream_start", stream_id: "x", session_id: "y", message_id: "z" });
    expect(live.model).toBe("m");
    expect(live.own(token("a"))).toEqual(token("a"));
    now += 1000;
    const payload = live.apply(live.number(), token("Hello"));
    expect(payload).toEqual({ session_id: "s1", message_id: "m1", seq: 1, event: token("Hello"), activity: null });
    live.apply(live.number(), { type: "retract", length: 2 });
    expect([live.content, live.seq, live.lastEventAt]).toEqual(["Hel", 2, new Date(now).toISOString()]);
    expect(live.startedAt).toBe(new Date(now - 1000).toISOString());
    expect(live.eventsAfter(1).map(({ seq }) => seq)).toEqual([2]);
  });

  it("says what it is doing, and what of that changed", () => {
    const live = answer();
    const { activity } = live.apply(live.number(), { type: "thinking", step: "hm" });
    expect(activity).toMatchObject({ index: 0, entry: { kind: "thinking" } });
    live.apply(live.number(), { type: "tool_start", call_id: "c", tool: "t", params: {} });
    live.apply(live.number(), { type: "tool_complete", call_id: "c", tool: "t", result: "done" });
    expect(live.activity.map(({ kind }) => kind)).toEqual(["thinking", "tool"]);
    expect(live.activity[1]).toMatchObject({ state: "done" });
    expect(
      live.apply(live.number(), { type: "error", code: "internal", message: "x", retryable: false }).activity,
    ).toBeNull();
  });

  it("wakes whoever waits at each event and at the end, and tells the listener", async () => {
    const live = answer();
    let told = 0;
    live.onMove(() => (told += 1));
    const [first, second] = [live.changed(), live.changed()];
    expect(await isSettled(first)).toBe(false);
    live.apply(live.number(), token("a"));
    await Promise.all([first, second]);
    const last = live.changed();
    expect(await isSettled(last)).toBe(false);
    expect(await isSettled(live.finished)).toBe(false);
    live.markFinished();
    await Promise.all([last, live.finished]);
    expect(told).toBe(2);
  });

  it("is held by a pause until that ends, and lets go of whoever waits when it is told to stop", async () => {
    const live = answer();
    await live.whenRunning();
    live.pause();
    expect(live.isPaused).toBe(true);
    const held = live.whenRunning();
    live.pause();
    expect(await isSettled(held)).toBe(false);
    live.resume();
    await held;
    expect(live.isPaused).toBe(false);
    live.pause();
    const again = live.whenRunning();
    expect(live.stopReason).toBeUndefined();
    live.stop("cancelled");
    await again;
    expect(getEventListeners(live.signal, "abort")).toEqual([]);
    expect(live.stopReason).toBe("cancelled");
    await live.whenRunning();
  });

  it("is over for whoever ends it once all of it is stored", async () => {
    const live = answer();
    const ended = live.end("interrupted");
    expect(live.stopReason).toBe("interrupted");
    expect(await isSettled(ended)).toBe(false);
    live.markFinished();
    await ended;
  });

  it("goes on from what it had", async () => {
    const taken = { input_tokens: 5, output_tokens: 1, cost_usd: null, is_estimated: 0 };
    const live = answer({ content: "Once ", isReplay: true, taken });
    live.apply(live.number(), token("upon"));
    expect([live.content, live.isReplay, answer().isReplay]).toEqual(["Once upon", true, false]);
    expect(await live.ledger.taken()).toEqual(taken);
  });
});
