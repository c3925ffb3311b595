import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ChatEvent } from "../protocol.ts";
import { Recorder } from "./record.ts";

let shown: ChatEvent[];
let written: string[];
let failures: unknown[];
let write: (text: string) => Promise<void>;
let recorder: Recorder;

beforeEach(() => {
  vi.useFakeTimers();
  [shown, written, failures] = [[], [], []];
  write = async (text) => void written.push(text);
  recorder = new Recorder({
    emit: (event) => {
      shown.push(event);
      return { session_id: "s", message_id: "m", seq: shown.length, event, activity: null };
    },
    write: (text) => write(text),
    fail: (error) => failures.push(error),
  });
  return () => vi.useRealTimers();
});

describe("Recorder", () => {
  it("never parts a surrogate pair, and drops a half that never becomes whole", async () => {
    for (const half of ["Hi \uD83D", "\uDC4B", "!\uD83D"]) recorder.text(half);
    await recorder.close();
    expect(written.join("")).toBe("Hi 👋!");
  });

  it("hands tokens on as one batch a frame", async () => {
    for (const token of ["a", "b", "c"]) recorder.text(token);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(16);
    expect(shown).toEqual([{ type: "token", content: "abc" }]);
  });

  it("writes after 250 ms at the latest", async () => {
    recorder.text("slow");
    await vi.advanceTimersByTimeAsync(249);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual(["slow"]);
  });

  it("writes at once when 1 KiB waits", async () => {
    recorder.text("x".repeat(1000));
    recorder.text("y".repeat(24));
    await vi.advanceTimersByTimeAsync(0);
    expect(written.join("")).toHaveLength(1024);
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
    expect(written.join("")).toBe("before after");
  });

  it("has everything on disk once it is closed, in order, even where writes are slow", async () => {
    write = async (text) => {
      await new Promise((resolve) => setTimeout(resolve, text.length % 7));
      written.push(text);
    };
    for (let index = 0; index < 50; index += 1) {
      recorder.text(`${index},`.repeat(100));
      await vi.advanceTimersByTimeAsync(5);
    }
    const closed = recorder.close();
    await vi.advanceTimersByTimeAsync(1000);
    await closed;
    expect(written.join("")).toBe(Array.from({ length: 50 }, (_, index) => `${index},`.repeat(100)).join(""));
  });

  it("reports the first write that fails and writes nothing after it", async () => {
    write = async () => {
      throw new Error("disk full");
    };
    recorder.text("one");
    await vi.advanceTimersByTimeAsync(250);
    recorder.text("two");
    await recorder.close();
    expect(failures).toHaveLength(1);
    expect(shown.map((event) => (event.type === "token" ? event.content : ""))).toEqual(["one", "two"]);
  });
});
