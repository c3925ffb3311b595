import { expect, it } from "vitest";
import { must } from "../../../testing/must.ts";
import type { MessageView } from "../../contract/contract.ts";
import { systemClock } from "../../base/clock.ts";
import { LiveAnswer } from "./live-answer.ts";
import { RunningAnswers } from "./running.ts";

const BUSY = { code: "stream_active", phrase: { key: "chat.streaming" } };

function answerIn(sessionId: string, id: string, content = ""): LiveAnswer {
  return new LiveAnswer({
    sessionId,
    messageId: `m-${id}`,
    position: 1,
    streamId: `s-${id}`,
    clock: systemClock,
    question: { id: "q", content: "?" },
    content,
  });
}

function running(clear: (sessionId: string) => Promise<void> = async () => undefined) {
  return new RunningAnswers(clear);
}

it("finds an answer by its message, its chat and its stream, until it is over", () => {
  const answers = running();
  const [first, second] = [answerIn("a", "1"), answerIn("b", "2")];
  answers.add(first);
  answers.add(second);
  expect(answers.all()).toEqual([first, second]);
  expect([answers.ofMessage("m-2"), answers.inSession("b"), answers.ofStream("s-2")]).toEqual([second, second, second]);
  expect([answers.ofMessage("m-3"), answers.inSession("c"), answers.ofStream("s-3")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  answers.remove(second);
  expect([answers.ofMessage("m-2"), answers.inSession("b"), answers.ofStream("s-2")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(answers.inSession("a")).toBe(first);
});

it("a stored message has what was shown of it since; another is as it is stored", () => {
  const answers = running();
  const answer = answerIn("a", "1", "more than stored");
  answer.activity = [{ kind: "thinking", step: "hm" } as never];
  answer.seq = 7;
  answers.add(answer);
  const view = { id: "m-1", state: "complete", content: "more", activity: [] } as unknown as MessageView;
  const live = answers.withLive(view);
  expect(live).toMatchObject({
    id: "m-1",
    state: "streaming",
    content: "more than stored",
    activity: answer.activity,
    seq: 7,
  });
  expect(live.activity).not.toBe(answer.activity);
  const other = { ...view, id: "m-9" };
  expect(answers.withLive(other)).toBe(other);
});

it("nothing begins in a chat where an answer streams, or that another instance answers in", async () => {
  const cleared: string[] = [];
  const answers = running(async (sessionId) => {
    cleared.push(sessionId);
    if (sessionId === "elsewhere") throw new Error("elsewhere");
  });
  answers.add(answerIn("a", "1"));
  await expect(answers.alone("a", async () => "begun")).rejects.toMatchObject(BUSY);
  await expect(answers.alone("elsewhere", async () => "begun")).rejects.toThrow("elsewhere");
  expect(await answers.alone("b", async () => "begun")).toBe("begun");
  expect(cleared).toEqual(["elsewhere", "b"]);
});

it("who comes second waits for the first, and learns whether it streams", async () => {
  const answers = running();
  const first = Promise.withResolvers<void>();
  const order: string[] = [];
  const begins = answers.alone("a", async () => {
    order.push("first begins");
    await first.promise;
    answers.add(answerIn("a", "1"));
  });
  const second = answers.alone("a", async () => order.push("second begins"));
  // In another chat nobody waits.
  await answers.alone("b", async () => order.push("another chat"));
  expect(order).toEqual(["first begins", "another chat"]);
  first.resolve();
  await begins;
  await expect(second).rejects.toMatchObject(BUSY);
  expect(order).toEqual(["first begins", "another chat"]);
});

it("who comes second begins where the first failed", async () => {
  const answers = running();
  const first = answers.alone("a", () => Promise.reject(new Error("first")));
  const second = answers.alone("a", async () => "second");
  await expect(first).rejects.toThrow("first");
  expect(await second).toBe("second");
});

it("what is about to begin in a chat, or in one that has no name yet, is waited for", async () => {
  const answers = running();
  const gates = ["a", "new"].map(() => Promise.withResolvers<void>());
  const [inA, inNew] = gates.map(must);
  const begins = [answers.alone("a", () => must(inA).promise), answers.alone(undefined, () => must(inNew).promise)];
  const order: string[] = [];
  const waits = answers.begun("a").then(() => order.push("a"));
  const waitsElsewhere = answers.begun("b").then(() => order.push("b"));
  must(inA).resolve();
  await begins[0];
  order.push("a has begun");
  must(inNew).reject(new Error("failed"));
  await expect(begins[1]).rejects.toThrow("failed");
  await Promise.all([waits, waitsElsewhere]);
  expect(order[0]).toBe("a has begun");
  expect(order.toSorted()).toEqual(["a", "a has begun", "b"]);
  await answers.begun("a");
});

it("at the end nothing begins any more, and every answer is interrupted and stored", async () => {
  const answers = running();
  const all = [answerIn("a", "1"), answerIn("b", "2")];
  for (const answer of all) answers.add(answer);
  let isClosed = false;
  const closing = answers.close().then(() => (isClosed = true));
  expect(all.map((answer) => answer.stopReason)).toEqual(["interrupted", "interrupted"]);
  const refused = { code: "closing", phrase: { key: "chat.quitting" } };
  await expect(answers.alone("c", async () => "begun")).rejects.toMatchObject(refused);
  await expect(answers.alone(undefined, async () => "begun")).rejects.toMatchObject(refused);
  must(all[0]).markFinished();
  await Promise.resolve();
  expect(isClosed).toBe(false);
  must(all[1]).markFinished();
  await closing;
});
