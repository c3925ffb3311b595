import { expect, it, onTestFinished, vi } from "vitest";
import { Moves } from "./moves.ts";

it("streams that move are told of at once, and those that follow together, fifty times a second at most", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setImmediate", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const told: string[][] = [];
  const moves = new Moves(async (streams) => void told.push([...streams]));
  moves.add("a");
  moves.add("b");
  moves.add("a");
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([["a", "b"]]);
  for (let ms = 0; ms < 100; ms += 1) {
    moves.add("a");
    moves.add(`other ${ms % 2}`);
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(told).toHaveLength(6);
  expect(told.at(-1)?.toSorted()).toEqual(["a", "other 0", "other 1"]);
});

it("a signal has no more streams than a notification has room for", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setImmediate", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const told: (readonly string[])[] = [];
  const moves = new Moves(async (streams) => void told.push(streams));
  const all = Array.from({ length: 250 }, (_, index) => `stream_${index}`);
  for (const stream of all) moves.add(stream);
  await vi.advanceTimersByTimeAsync(20);
  expect(told.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(told.flat()).toEqual(all);
});
