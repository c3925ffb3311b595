import { expect, it, onTestFinished } from "vitest";
import { phrase } from "../base/phrases.ts";
import { calculateJob } from "./builtin/calculate.ts";
import { isPrivateAddress } from "./builtin/open-net.ts";
import { pageTextJob } from "./builtin/page-text.ts";
import { inBounds } from "./in-bounds.ts";

const never = new AbortController().signal;
const calculate = (expression: string) => inBounds(calculateJob, expression, never, phrase("calculator.too_much"));

it.each([
  "combinations(1e12,5e11)",
  "zeros(30000,30000)",
  "zeros(1,70000000)",
  "diag(1:8000)",
  "f(n) = f(n + 1); f(1)",
])("a calculation that would never end, or fill the memory, ends with its thread: %s", async (expression) => {
  await expect(calculate(expression)).rejects.toMatchObject({ code: "invalid_request" });
});

it("a calculation that fails says why, and one that does not gives its result", async () => {
  expect(await calculate("5 inch to cm")).toBe("12.7 cm");
  await expect(calculate("2 +")).rejects.toThrow("Unexpected end");
});

it.each([
  "import({})",
  'createUnit("x")',
  "reviver(1)",
  'evaluate("1")',
  'parse("1")',
  'simplify("1")',
  'derivative("x", "x")',
  'resolve("x")',
])("a calculation cannot change the calculator: %s", async (expression) => {
  await expect(calculate(expression)).rejects.toMatchObject({ phrase: phrase("calculator.not_allowed") });
});

it("any number of calculations at once are done, a few at a time, each with its own result", async () => {
  const asked = Array.from({ length: 12 }, (_, at) => calculate(`${at} + 1`));
  expect(await Promise.all(asked)).toEqual(asked.map((_, at) => String(at + 1)));
});

it("a calculation finds nothing of the one before it, and no two draw the same numbers", async () => {
  const drawn = await Promise.all([1, 2, 3, 4].map(() => calculate("randomInt(0, 1e12)")));
  expect(new Set(drawn).size).toBe(4);
  await calculate("left = 41; f(x) = left + x; f(1)");
  await Promise.all([1, 2].map(() => expect(calculate("left")).rejects.toThrow("Undefined symbol left")));
  await Promise.all([1, 2].map(() => expect(calculate("f(1)")).rejects.toThrow("Undefined function f")));
  // One that took more memory than there was at first.
  expect(await calculate("size(zeros(1000, 1000))")).toBe("[1000, 1000]");
  expect(await calculate("1 + 1")).toBe("2");
});

it("a thread goes on to the next calculation; only one that ended with its work has another in its place", async () => {
  await calculate("1");
  let started = 0;
  const count = () => (started += 1);
  process.on("worker", count);
  onTestFinished(() => void process.off("worker", count));
  for (let at = 0; at < 5; at += 1) expect(await calculate(`${at} + 1`)).toBe(String(at + 1));
  await expect(calculate("2 +")).rejects.toThrow("Unexpected end");
  expect(started).toBe(0);
});

it("work that is stopped while it waits for its turn never starts", async () => {
  const stop = new AbortController();
  const busy = [calculate("1"), calculate("2")];
  const waiting = inBounds(calculateJob, "3", stop.signal, phrase("calculator.too_much"));
  stop.abort(new Error("stopped"));
  await expect(waiting).rejects.toThrow("stopped");
  await Promise.all(busy);
});

it("the text of a page is read in a thread, however its author nested it", async () => {
  const text = await inBounds(pageTextJob, "<p>Hello</p><p>there</p>", never, phrase("web.too_much"));
  expect(text).toBe("Hello\n\nthere");
  const deep = inBounds(pageTextJob, "<div>".repeat(200_000), never, phrase("web.too_much"));
  await expect(deep.catch(() => "refused")).resolves.toBeTypeOf("string");
});

it.each([
  "127.0.0.1",
  "::1",
  "::7f00:1",
  "::ffff:7f00:1",
  "::ffff:10.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b:1::7f00:1",
  "2002:7f00:1::",
  "2001:0:7f00:1::",
  "fec0::1",
  "fe80::1",
  "fd00::1",
  "168.63.129.16",
  "192.0.2.2",
  "198.51.100.7",
  "203.0.113.9",
  "2001:db8::1",
  "3fff::1",
  "100::1",
  "169.254.169.254",
])("%s is no address of the open net", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each(["1.1.1.1", "168.63.129.17", "2606:4700::1111", "2001:4860:4860::8888"])("%s is", (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});
