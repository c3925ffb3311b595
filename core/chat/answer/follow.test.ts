import { expect, it } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { followStream } from "./follow.ts";

it("a stream that was cut off ends the same, under the same numbers, from wherever it is read", async () => {
  const core = await testCore();
  const { vault } = core.core.services;
  await vault.sessions.add("s1");
  const message = { id: "m1", session_id: "s1", role: "assistant", content: "ab", state: "interrupted" } as const;
  await vault.messages.add({ ...message, created_at: "2026-11-24T12:00:00.000Z" });
  const bases = { base_length: 0, base_activity: 0, backend: "model" };
  await vault.streams.add({ id: "t1", session_id: "s1", message_id: "m1", ...bases });
  const stored = ["a", "b"].map((content, at) => ({ seq: at + 1, event: JSON.stringify({ type: "token", content }) }));
  await vault.streamEvents.add("t1", stored);
  await vault.streams.setState("t1", "interrupted");
  const read = async (after: number) => {
    const told: [number, string][] = [];
    for await (const { seq, event } of followStream(core.core.services, "t1", after)) told.push([seq, event.type]);
    return told;
  };
  const all = await read(0);
  expect(all).toEqual([
    [1, "token"],
    [2, "token"],
    [3, "error"],
    [4, "done"],
  ]);
  for (const after of [1, 2, 3, 4]) expect(await read(after)).toEqual(all.slice(after));
});

/** A stream with one word in its journal, ended so. @returns the events that whoever reads it is told. */
async function ended(state: "interrupted" | "failed", { resumes = null as string | null, next = "" } = {}) {
  const { core } = await testCore();
  const { vault } = core.services;
  await vault.sessions.add("s1");
  const message = { id: "m1", session_id: "s1", role: "assistant", content: "a", state: "interrupted" } as const;
  await vault.messages.add({ ...message, created_at: "2026-11-24T12:00:00.000Z" });
  const stream = { session_id: "s1", message_id: "m1", base_length: 0, base_activity: 0, backend: "model" };
  await vault.streams.add({ ...stream, id: "t1", resumes });
  await vault.streamEvents.add("t1", [{ seq: 1, event: JSON.stringify({ type: "token", content: "a" }) }]);
  await vault.streams.setState("t1", state);
  if (next !== "") {
    await vault.streams.add({ ...stream, id: "t2" });
    await vault.streams.setState("t2", next as "complete");
  }
  const told: object[] = [];
  for await (const { event } of followStream(core.services, "t1", 0)) told.push(event);
  return told;
}

const waits = JSON.stringify({ tries: 1, isGiven: false, wishes: {} });

it("a stream that was cut off tells that its answer goes on only where it does, or has done so", async () => {
  const resumes = { type: "error", code: "interrupted", retryable: true, resumes: true };
  expect((await ended("interrupted"))[1]).not.toHaveProperty("resumes");
  expect((await ended("interrupted", { resumes: waits }))[1]).toMatchObject(resumes);
  expect((await ended("interrupted", { next: "complete" }))[1]).toMatchObject(resumes);
  expect((await ended("interrupted", { next: "failed" }))[1]).not.toHaveProperty("resumes");
});

it("a stream whose end is no longer in its journal is gone", async () => {
  await expect(ended("failed")).rejects.toMatchObject({ code: "not_found", phrase: { key: "chat.stream_expired" } });
});
