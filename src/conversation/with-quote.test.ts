import { expect, it } from "vitest";
import { withQuote } from "./with-quote.ts";

it.each([
  ["", "one line", "> one line\n\n"],
  ["", "  two \n\nlines\n", "> two\n>\n> lines\n\n"],
  ["What of this?\n", "words", "What of this?\n\n> words\n\n"],
  ["> first\n\n", "second", "> first\n\n> second\n\n"],
])("a draft %j gets %j as a quote below it", (draft, words, text) => {
  expect(withQuote(draft, words)).toBe(text);
});
