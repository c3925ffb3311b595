import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ServerBreaker } from "./mcp-breaker.ts";

const OPEN_MS = 1000;
const fail = async () => Promise.reject(new Error("It died."));
const start = async () => "started";

describe("a server that fails and fails", () => {
  let breaker: ServerBreaker;
  beforeEach(() => {
    vi.useFakeTimers();
    breaker = new ServerBreaker(OPEN_MS);
  });
  afterEach(() => void vi.useRealTimers());

  const failTimes = async (times: number) => {
    for (let time = 0; time < times; time += 1) await expect(breaker.execute(fail)).rejects.toThrow("It died.");
  };

  it("is left alone after the third failure in a row", async () => {
    await failTimes(2);
    expect(breaker.isOpen).toBe(false);
    await failTimes(1);
    expect(breaker.isOpen).toBe(true);
    await expect(breaker.execute(start)).rejects.not.toThrow("It died.");
  });

  it("is not forgiven because it starts, only because a tool did its work", async () => {
    await failTimes(2);
    expect(await breaker.execute(start)).toBe("started");
    await failTimes(1);
    expect(breaker.isOpen).toBe(true);
    const other = new ServerBreaker(OPEN_MS);
    for (let time = 0; time < 5; time += 1) {
      await expect(other.execute(fail)).rejects.toThrow("It died.");
      other.worked();
    }
    expect(other.isOpen).toBe(false);
  });

  it("is tried again after a while, twice as long each time and eight times at most, as long as no tool did its work", async () => {
    await failTimes(3);
    for (const times of [1, 2, 4, 8, 8]) {
      vi.advanceTimersByTime(OPEN_MS * times - 1);
      await expect(breaker.execute(start)).rejects.not.toThrow("It died.");
      vi.advanceTimersByTime(1);
      await expect(breaker.execute(fail)).rejects.toThrow("It died.");
      expect(breaker.isOpen).toBe(true);
    }
  });

  it("is left alone at the first failure after a start that worked, since it has not shown more", async () => {
    await failTimes(3);
    vi.advanceTimersByTime(OPEN_MS);
    expect(await breaker.execute(start)).toBe("started");
    await failTimes(1);
    expect(breaker.isOpen).toBe(true);
  });

  it("is tried at once where its owner says so", async () => {
    await failTimes(3);
    breaker.reset();
    expect(breaker.isOpen).toBe(false);
    await failTimes(2);
    expect(await breaker.execute(start)).toBe("started");
  });
});
