import { expect, it } from "vitest";
import { withoutBegun } from "./held-back.ts";

it.each([
  ["Before <!-- hidden words", "Before "],
  ["Start.\n\n<!-- a note", "Start.\n\n"],
  ["Start.\n\n<!-- a note -->\nMore", "Start.\n\n<!-- a note -->\nMore"],
  ["Before <", "Before "],
  ["Before <!-", "Before "],
  ["Press <kbd>Ctrl</k", "Press <kbd>Ctrl"],
  ["Press <kb", "Press "],
  ["See[^1", "See"],
  ["See[^1]", "See[^1]"],
  ["a < b", "a < b"],
  ["1 <2", "1 <2"],
  ["Write `<!-- x", "Write `<!-- x"],
  ["```html\n<!-- a comment", "```html\n<!-- a comment"],
  ["```html\n<di", "```html\n<di"],
  ["```html\nx\n```\nThen <di", "```html\nx\n```\nThen "],
  ["    <!-- indented", "    <!-- indented"],
])("of %j shows %j", (text, shown) => expect(withoutBegun(text)).toBe(shown));

it("shows ever more of a text that grows, whatever stands in it", () => {
  const text =
    "See[^1] <b>bold</b> <!-- no --> `<!-- yes` \n\n```html\n<!-- shown -->\n</p>\n```\n[^1]: a < b <i>x</i>";
  let shown = "";
  for (let end = 0; end <= text.length; end += 1) {
    const next = withoutBegun(text.slice(0, end));
    expect(next.startsWith(shown)).toBe(true);
    shown = next;
  }
  expect(shown).toBe(text);
});
