import { expect, it } from "vitest";
import { parseRetryAfter } from "./retry-after.ts";

it("a date is a wait by the clock of the server that names it, whatever ours shows", () => {
  const [sent, until] = ["Mon, 01 Jan 2001 00:00:00 GMT", "Mon, 01 Jan 2001 00:00:30 GMT"];
  expect(parseRetryAfter(until, sent)).toBe(30_000);
  expect(parseRetryAfter(sent, until)).toBe(0);
  expect(parseRetryAfter(until, "soon")).toBe(0);
  expect(parseRetryAfter("7", sent)).toBe(7000);
});
