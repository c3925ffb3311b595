import { describe, expect, it } from "vitest";
import { timesIn } from "./dates.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const day = (time: number) => new Date(time).toISOString().slice(0, 10);
const spans = (text: string) =>
  timesIn(text, NOW).map(({ from, to, hasYear }) => `${day(from)}..${day(to)}${hasYear ? "" : " of any year"}`);

describe("timesIn", () => {
  it.each([
    ["What did Anna say yesterday?", "2026-11-20..2026-11-21"],
    ["Where did I go last March?", "2026-03-01..2026-04-01"],
    ["Where was I last December?", "2025-12-01..2026-01-01"],
    ["What happened in May 2023?", "2023-05-01..2023-06-01"],
    ["What happened on 5 July 2023?", "2023-07-05..2023-07-06"],
    ["Who came in July?", "2026-07-01..2026-08-01 of any year"],
    ["What did we plan last week?", "2026-11-10..2026-11-18"],
    ["What did we plan on Tuesday?", "2026-11-17..2026-11-18"],
    ["What happened in 2022?", "2022-01-01..2023-01-01"],
  ])("%s", (text, expected) => {
    expect(spans(text)).toEqual([expected]);
  });

  it.each(["May I come?", "Where do I live?", "Call me at five"])("finds no day in: %s", (text) => {
    expect(spans(text)).toEqual([]);
  });
});
