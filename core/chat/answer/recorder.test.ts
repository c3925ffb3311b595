import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ChatEvent } from "../../protocol.ts";
import { Recorder } from "./recorder.ts";

let shown: ChatEvent[];
let stored: ChatEvent[];
let failures: unknown[];
let settled: number;
let store: (events: readonly ChatEvent[]) => Promise<void>;
let recorder: Recorder;

beforeEach(() => {
  vi.useFakeTimers();
  [shown, stored, failures, settled] = [[], [], [], 0];
  store = async (events) => void stored.push(...events);
  recorder = new Recorder({
    store: (events) => store(events),
    show: (events) => shown.push(...events),
    settle: async () => void (settled += 1),
    fail: (error) => failures.push(error),
  });
  return () => vi.useRealTimers();
});

const text = (events: readonly ChatEvent[]) =>
  events.map((event) => (event.type === "token" ? event.content : "")).join("");

describe("Recorder", () => {
  it("stores everything before it shows it", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    store = async (events) => {
      await promise;
      stored.push(...events);
    };
    recorder.text("Hello");
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toEqual([]);
    resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(text(stored)).toBe("Hello");
    expect(text(shown)).toBe("Hello");
  });

  it("shows the first token at once and what follows as one batch a frame", async () => {
    recorder.text("a");
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toHaveLength(1);
    for (const token of ["b", "c", "d"]) recorder.text(token);
    await vi.advanceTimersByTimeAsync(15);
    expect(shown).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2);
    expect(shown.slice(1)).toEqual([{ type: "token", content: "bcd" }]);
  });

  it("settles the message within 250 ms, once for many frames", async () => {
    for (let frame = 0; frame < 10; frame += 1) {
      recorder.text("x");
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(settled).toBe(0);
    await vi.advanceTimersByTimeAsync(60);
    expect(settled).toBe(1);
  });

  it("keeps the order of text and other events", async () => {
    recorder.text("before ");
    recorder.event({ type: "thinking", step: "hm" });
    recorder.text("after");
    await recorder.close();
    expect(shown.map((event) => (event.type === "token" ? event.content : event.type))).toEqual([
      "before ",
      "thinking",
      "after",
    ]);
    expect(stored).toEqual(shown);
  });

  it("never parts a surrogate pair, and drops a half that never becomes whole", async () => {
    for (const half of ["Hi \uD83D", "\uDC4B", "!\uD83D"]) recorder.text(half);
    await recorder.close();
    expect(text(stored)).toBe("Hi 👋!");
  });

  it("has everything on disk once it is closed, in order, even where the disk is slow", async () => {
    store = async (events) => {
      await new Promise((resolve) => setTimeout(resolve, 40));
      stored.push(...events);
    };
    for (let index = 0; index < 50; index += 1) {
      recorder.text(`${index},`);
      await vi.advanceTimersByTimeAsync(5);
    }
    const closed = recorder.close();
    await vi.advanceTimersByTimeAsync(1000);
    await closed;
    expect(text(stored)).toBe(Array.from({ length: 50 }, (_, index) => `${index},`).join(""));
    expect(stored).toEqual(shown);
  });

  it("reports the first write that fails, and shows nothing that is not stored", async () => {
    store = async () => {
      throw new Error("disk full");
    };
    recorder.text("one");
    await vi.advanceTimersByTimeAsync(300);
    recorder.text("two");
    await recorder.close();
    expect(failures).toHaveLength(1);
    expect(shown).toEqual([]);
  });

  it("takes the words of one thought within a frame as one event, and a new thought as another", async () => {
    recorder.event({ type: "thinking", step: "Let me" });
    recorder.event({ type: "thinking", step: " see.", continues: true });
    recorder.event({ type: "thinking", step: "Now then." });
    recorder.text("Yes");
    recorder.event({ type: "thinking", step: " and", continues: true });
    await recorder.close();
    expect(shown).toEqual([
      { type: "thinking", step: "Let me see." },
      { type: "thinking", step: "Now then." },
      { type: "token", content: "Yes" },
      { type: "thinking", step: " and", continues: true },
    ]);
  });

  it("does not let what comes before the first token hold that back", async () => {
    recorder.event({ type: "thinking", step: "hm" });
    await vi.advanceTimersByTimeAsync(0);
    recorder.text("a");
    await vi.advanceTimersByTimeAsync(0);
    expect(text(shown)).toBe("a");
    recorder.text("b");
    await vi.advanceTimersByTimeAsync(0);
    expect(text(shown)).toBe("a");
  });

  it("hands on text at once when there is much of it", async () => {
    recorder.text("a");
    await vi.advanceTimersByTimeAsync(0);
    recorder.text("x".repeat(64 * 1024 - 1));
    await vi.advanceTimersByTimeAsync(0);
    expect(text(shown)).toBe("a");
    recorder.text("y");
    await vi.advanceTimersByTimeAsync(0);
    expect(text(shown)).toHaveLength(1 + 64 * 1024);
  });

  it("asks a slow store less often: after four times as long as it took, and never later than 200 ms", async () => {
    let takes = 30;
    store = async (events) => {
      await new Promise((resolve) => setTimeout(resolve, takes));
      stored.push(...events);
    };
    recorder.text("a");
    await vi.advanceTimersByTimeAsync(30);
    expect(text(shown)).toBe("a");
    recorder.text("b");
    await vi.advanceTimersByTimeAsync(85);
    takes = 1000;
    recorder.text("c");
    await vi.advanceTimersByTimeAsync(34);
    expect(text(stored)).toBe("a");
    await vi.advanceTimersByTimeAsync(1000);
    expect(text(shown)).toBe("abc");
    recorder.text("d");
    takes = 0;
    await vi.advanceTimersByTimeAsync(201);
    expect(text(shown)).toBe("abcd");
  });

  it("brings the message up to date at once where that is asked for, after all that came, and not once more by itself", async () => {
    const order: string[] = [];
    recorder = new Recorder({
      store: async () => void order.push("store"),
      show: () => order.push("show"),
      settle: async () => void order.push("settle"),
      fail: (error) => failures.push(error),
    });
    recorder.text("a");
    await recorder.settle();
    expect(order).toEqual(["store", "show", "settle"]);
    await recorder.close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(order).toEqual(["store", "show", "settle"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("reports a message that cannot be brought up to date, once, and stores nothing after", async () => {
    recorder = new Recorder({
      store: async (events) => void stored.push(...events),
      show: (events) => shown.push(...events),
      settle: async () => Promise.reject(new Error("gone")),
      fail: (error) => failures.push(error),
    });
    recorder.text("a");
    await recorder.settle();
    await recorder.settle();
    recorder.text("b");
    await recorder.close();
    expect(failures).toEqual([new Error("gone")]);
    expect(text(stored)).toBe("a");
  });
});
