import { describe, expect, it } from "vitest";
import { ServerLog } from "./server-view.ts";
import { CallCounter } from "./statistics.ts";

describe("what a server wrote besides its answers", () => {
  it("is kept line by line, without empty ones, each in bounds", () => {
    const log = new ServerLog();
    log.add(`  one  \n\n \ntwo\n${"x".repeat(600)}`);
    expect(log.lines).toEqual(["  one", "two", "x".repeat(500)]);
  });

  it("is the newest of it where there is much", () => {
    const log = new ServerLog();
    for (let line = 0; line < 250; line += 1) log.add(`line ${line}`);
    expect(log.lines).toHaveLength(200);
    expect(log.lines.at(-1)).toBe("line 249");
    expect(log.lines[0]).toBe("line 50");
  });

  it("is told from what became of it, by its last five lines since it was started", () => {
    const log = new ServerLog();
    log.wrote("before");
    log.begin();
    expect(log.lastWritten).toBe("");
    log.wrote("a\n\nb");
    log.add("failed");
    expect([log.lines, log.lastWritten]).toEqual([["before", "a", "b", "failed"], "a\nb"]);
    for (let line = 0; line < 9; line += 1) log.wrote(`line ${line}`);
    expect(log.lastWritten).toBe([4, 5, 6, 7, 8].map((line) => `line ${line}`).join("\n"));
  });
});

describe("how calls went", () => {
  it("is nothing before the first one", () => {
    expect(new CallCounter().view).toEqual({ calls: 0, failures: 0, p50: null, p95: null });
  });

  it("counts all, and times the newest", () => {
    const counter = new CallCounter();
    for (const ms of [30, 10, 20]) counter.add(ms, ms === 10);
    expect(counter.view).toEqual({ calls: 3, failures: 1, p50: 20, p95: 30 });
    for (let ms = 200; ms >= 1; ms -= 1) counter.add(ms * 100, false);
    expect(counter.view).toEqual({ calls: 203, failures: 1, p50: 10_100, p95: 19_100 });
  });
});
