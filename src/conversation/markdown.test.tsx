import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "./markdown.tsx";
import { cutPlainRuns } from "./plain-runs.ts";

const draw = (text: string) => renderToStaticMarkup(<Markdown text={text} isGrowing={false} />);

/** Elements within each other, at most. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (/^(?:br|hr|input|img)$/.test(name ?? "")) continue;
    depth += slash ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Shapes that cost a parser, or the browser, more than their length. */
const HOSTILE: Record<string, string> = {
  "quotes within quotes": ">".repeat(3000),
  "quotes with spaces": "> ".repeat(3000) + "a",
  "marks that never close": "**a".repeat(30_000),
  "one mark in a row, both ways": `${"*".repeat(15_000)}a${"*".repeat(15_000)}`,
  "lists within lists": "- ".repeat(3000),
  "numbers within numbers": "1. ".repeat(4000),
  "quotes and lists by turns": "> - ".repeat(4000),
  "lists by indentation": Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n"),
  "lists by indentation, with gaps": Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join(
    "\n\n",
  ),
  "lazy lines after a deep quote": `${">".repeat(20)}a\n${"a\n".repeat(20_000)}`,
  "brackets that never close": "[".repeat(30_000),
  "images that never close": "![".repeat(15_000),
  "links that never close": "[a](".repeat(10_000),
  "links within links": `${"[".repeat(5000)}a${"](x)".repeat(5000)}`,
  "tags that never close": "<a ".repeat(10_000),
  "tags within tags": "<div>".repeat(10_000),
  "instructions that never close": "a<?".repeat(10_000),
  "sections that never close": `a ${"<![CDATA[".repeat(5000)}`,
  "fences that never close": "`".repeat(100_000),
  "code that never closes": Array.from({ length: 300 }, (_, size) => "`".repeat(size + 1) + "a").join(""),
  "a table of many columns": `${"|a".repeat(5000)}\n${"|-".repeat(5000)}\n`,
  "a table that fills its rows": `${"|a".repeat(1000)}\n${"|-".repeat(1000)}\n${"|\n".repeat(10_000)}`,
  "rows without a table": "|**a".repeat(20_000),
  "items that are none": `a\n${"2. **a\n".repeat(10_000)}`,
  "references without end": "[a][b]".repeat(10_000),
  "definitions without end": "[a]: /b\n".repeat(5000),
  "formulas that never close": "\\[a".repeat(20_000),
  "dollars that never close": "$$a".repeat(20_000),
  "formulas in items": "- \\[a $$b\n\n".repeat(3000),
  "a formula within formulas": `$$${"\\frac{".repeat(2000)}1${"}{2}".repeat(2000)}$$`,
  "a long answer": "word *word*\n\n".repeat(50_000),
};

describe("an answer that a parser would choke on", () => {
  it.each(Object.entries(HOSTILE))("is drawn all the same: %s", (_name, text) => {
    const html = draw(text);
    expect(depthOf(html)).toBeLessThan(250);
    expect(html.length).toBeGreaterThan(0);
  });

  it("does not take what stands around it with it", () => {
    const html = draw(`# Before\n\n${">".repeat(3000)}\n\n**after**`);
    expect(html).toContain("<h1>Before</h1>");
    expect(html).toContain("&gt;".repeat(3000));
    expect(html).toContain("<strong>after</strong>");
  });

  it("is shown to its last character", () => {
    expect(draw("**a".repeat(30_000))).toContain("**a".repeat(30_000));
  });
});

describe("an ordinary answer", () => {
  it.each([
    ["a long list", "- **item** with `code` and a [link](https://a.example) to it\n".repeat(400)],
    ["numbers", Array.from({ length: 300 }, (_, index) => `${index + 1}. **item** ~~${index}~~\n`).join("")],
    ["a table", `| a | b | c |\n| - | :-: | - |\n${"| *1* | `2` | **3** |\n".repeat(400)}`],
    ["lists in lists in a quote", "> - a\n>   - b\n>     - c\n>       1. d\n>          - e\n"],
    ["code in which anything stands", `\`\`\`\n${">".repeat(3000)}\n${"**a".repeat(3000)}\n\`\`\`\n`],
    ["code in an item", `- so:\n\n  \`\`\`\n  ${"[".repeat(3000)}\n  \`\`\`\n`],
    ["a line across the page", `a\n\n${"-".repeat(300)}\n\nb`],
  ])("is read as Markdown: %s", (_name, text) => {
    expect(cutPlainRuns(text).every(({ isPlain }) => !isPlain)).toBe(true);
  });
});
