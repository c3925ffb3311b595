import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { nodesOf, parse } from "./grammar.ts";

/** Each formula of a text; those on lines of their own in brackets. */
const formulasIn = (source: string) =>
  [...nodesOf(parse(source))].flatMap((node) =>
    node.type === "formula" ? [node.isDisplay ? `[${node.value}]` : node.value] : [],
  );
const typesIn = (node: Nodes): string =>
  "children" in node ? `${node.type}(${node.children.map(typesIn).join(" ")})` : node.type;

describe("formulas", () => {
  it.each([
    ["so $x^2$ grows", "x^2"],
    ["with $n$ of them", "n"],
    ["a share of $0.41$ then", "0.41"],
    ["all but $n - 1$ of $", "n - 1"],
    ["all of $2n$", "2n"],
    [String.raw`so \(a_1 + b\) is`, "a_1 + b"],
    [String.raw`so \(a\\b\) is`, String.raw`a\\b`],
    [String.raw`\[ E = mc^2 \]`, "[E = mc^2]"],
    ["$$\nE = mc^2\n$$", "[E = mc^2]"],
    ["$$E = mc^2$$.", "[E = mc^2.]"],
    ["$$ a\n+ b $$", "[a\n+ b]"],
    ["inline $$E = mc^2$$ here", "E = mc^2"],
    [String.raw`$\frac{1}{2}$ of it`, String.raw`\frac{1}{2}`],
    ["| a |\n| - |\n| $x_1$ |", "x_1"],
    ["> \\[\n> a + b\n> \\]", "[a + b]"],
    ["- so:\n  $$\n  x = 1\n  - y\n  $$\n- and", "[x = 1\n- y]"],
    ["1. so\n   \\[\n   a\n   = b\n   \\]\n2. and", "[a\n= b]"],
    ["the sum\n\\[\nx\n+ y\n\\]\nof both", "[x\n+ y]"],
    ["\\[\nx + ", "[x +]"],
  ])("are found in %j", (source, expected) => {
    expect(formulasIn(source)).toEqual([expected]);
  });

  it.each([
    "it costs $5 and $10 in all",
    "from $5 to 10$",
    "between $5-$10 and $5/month - or so$",
    "`$x^2$` and `\\(x\\)` are code",
    "```\n$x^2$\n\\[ x \\]\n```",
    "    \\[ x \\]",
    "US$ and A$",
    String.raw`a \$x^2\$ escaped`,
    String.raw`as Porter \[1\] says \(see below\)`,
    "\\[\nx\n\ny\n\\]",
    "> $$\na\n$$",
    "no formula",
  ])("are not in %j", (source) => {
    expect(formulasIn(source)).toEqual([]);
  });

  it("leave the list that they stand in whole", () => {
    expect(typesIn(parse("- a\n\n  \\[\n  x = 1\n  \\]\n- b"))).toBe(
      "root(list(listItem(paragraph(text) formula) listItem(paragraph(text))))",
    );
  });
});
