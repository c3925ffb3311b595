import { beforeEach, describe, expect, it, vi } from "vitest";
import { OfflineBackend } from "../../backends/offline.ts";
import { SleepWatch } from "./sleep-watch.ts";

let now: number;
let isRunning: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  [now, isRunning] = [0, true];
  return () => vi.useRealTimers();
});

const watched = () => {
  const clock = { now: () => now };
  const wake = vi.fn();
  const watch = new SleepWatch(clock, () => isRunning);
  watch.watch(Object.assign(new OfflineBackend(clock), { wake }));
  return wake;
};

describe("SleepWatch", () => {
  it("wakes backends when the clock jumped, and not when it walks", () => {
    const wake = watched();
    for (let tick = 0; tick < 10; tick += 1) {
      now += 5000;
      vi.advanceTimersByTime(5000);
    }
    expect(wake).not.toHaveBeenCalled();
    now += 3_600_000;
    vi.advanceTimersByTime(5000);
    expect(wake).toHaveBeenCalledOnce();
  });

  it("keeps no timer when nothing runs", () => {
    watched();
    isRunning = false;
    vi.advanceTimersByTime(5000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
