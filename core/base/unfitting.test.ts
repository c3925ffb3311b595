import { expect, it } from "vitest";
import { z } from "zod";
import { inEnglish } from "./phrases.ts";
import { nameOf } from "../contract/shapes.ts";
import { unfitting } from "./unfitting.ts";

it.each([
  ["a number under its least", z.int().min(480), 5, "It must be at least 480."],
  ["a number over its most", z.number().max(960), 5000, "It must be at most 960."],
  ["a number that must be more", z.number().gt(0), 0, "It must be more than 0."],
  ["a fraction where there are none", z.int(), 1.5, "It must be a whole number."],
  ["no number", z.number(), "wide", "It must be a number."],
  ["nothing", z.string().trim().min(1), "  ", "It must not be empty."],
  ["too few characters", z.string().min(8), "short", "Use at least 8 characters."],
  ["too many characters", z.string().max(3), "four", "Use at most 3 characters."],
  [
    "a name of which nothing can be seen",
    nameOf(9),
    "\u200b\u2060",
    "Use letters or signs that can be seen, in one line.",
  ],
  ["a name of two lines", nameOf(9), "a\nb", "Use letters or signs that can be seen, in one line."],
  ["too many entries", z.array(z.string()).max(1), ["a", "b"], "There may be at most 1 entry."],
])("says in plain words what does not fit: %s", (_what, shape: z.ZodType, value, words) => {
  const [issue] = shape.safeParse(value).error?.issues ?? [];
  expect(inEnglish(unfitting(issue))).toBe(words);
});
