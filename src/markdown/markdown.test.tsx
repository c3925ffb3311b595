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
  "nothing but fences": "```\n".repeat(9001),
  "elements that never close": "<details>\n\na\n\n".repeat(3000),
  "notes without end": "a[^1] b[^2]\n\n[^1]: x\n".repeat(2000),
  "notes within notes": "[^a]: [^a] [^b]\n\n[^b]: [^a]\n".repeat(500),
  "references to each other": Array.from({ length: 2000 }, (_, index) => `[a${index}] [a${index + 1}]: /b\n\n`).join(
    "",
  ),
  "boxes within boxes": `${"> ".repeat(20)}[!NOTE]\n`.repeat(300),
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

describe("an answer is one document", () => {
  /** As it is drawn once what is loaded with the first of its kind is there. */
  const drawn = (text: string, isGrowing = false) =>
    renderToStaticMarkup(<Markdown text={text} isGrowing={isGrowing} />);

  it("finds what a reference means wherever that is written", () => {
    const html = drawn("See [the paper][p] and [p].\n\n- a [P]\n\nLater.\n\n[p]: https://a.example/p 'A paper'\n");
    expect(html.match(/<a href="https:\/\/a\.example\/p"/g)).toHaveLength(3);
    expect(html).not.toContain("[p]");
  });

  it("takes the first of two definitions", () => {
    expect(drawn("[a]: /one\n\n[x][a]\n\n[a]: https://two.example\n")).not.toContain("two.example");
  });

  it("does not take what code shows for a reference", () => {
    expect(drawn("`[p]`\n\n```\n[p]\n```\n\n[p]: https://a.example\n")).not.toContain("<a ");
  });

  it("numbers notes by their first references, and puts them at the end in that order", () => {
    const html = drawn("One[^b], two[^a], again[^b].\n\n[^a]: *Alpha*\n\nText.\n\n[^b]: Beta\n    goes on\n");
    expect([...html.matchAll(/aria-label="Note (\d)"/g)].map(([, number]) => number)).toEqual(["1", "2", "1"]);
    expect(html.indexOf("Beta")).toBeGreaterThan(html.indexOf("Text."));
    expect(html.indexOf("Alpha")).toBeGreaterThan(html.indexOf("Beta"));
    expect(html).toContain("<em>Alpha</em>");
  });

  it("keeps a note that nothing refers to", () => {
    expect(drawn("Text.\n\n[^a]: Nobody asked.")).toContain("Nobody asked.");
  });

  it("shows the mark of a note that is still to come, and the words where it never came", () => {
    expect(drawn("One[^a].", true)).toContain('aria-label="Note 1"');
    expect(drawn("One[^a].")).toContain("One[^a].");
  });

  it("leads a reference to no address that is still being written", () => {
    expect(drawn("See [p].\n\n[p]: https://a.exa", true)).toContain("See [p].");
    expect(drawn("See [p].\n\n[p]: https://a.exa")).toContain("https://a.exa");
  });

  it("breaks lines where they were broken", () => {
    expect(drawn("Roses are red\nviolets are blue")).toContain("red<br/>");
  });

  it.each(["note", "tip", "important", "warning", "caution"])("draws GitHub's box of kind %s", (kind) => {
    const html = drawn(`> [!${kind.toUpperCase()}]\n> Mind **this**.`);
    expect(html).toContain(`data-kind="${kind}"`);
    expect(html).toContain("<strong>this</strong>");
    expect(html).not.toContain("[!");
  });

  it("leaves a quote that only looks like a box", () => {
    expect(drawn("> [!HELLO]\n> a")).toContain('<blockquote dir="auto">');
    expect(drawn("> [!NOTE]and more")).toContain('<blockquote dir="auto">');
  });
});

describe("HTML in an answer", () => {
  it.each([
    ["`Vec<String>` or Vec<String> outside", "Vec&lt;String&gt; outside"],
    ["Write <your name> here", "&lt;your name&gt;"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["<Component>\n  <Child />\n</Component>", "&lt;Component&gt;"],
  ])("that is none of ours is shown as it was written: %j", (text, shown) => {
    expect(draw(text)).toContain(shown);
  });
});

describe("what people write", () => {
  it.each([
    ["about 5~10 of ~$3, H~2~O", "<p>about 5~10 of ~$3, H~2~O</p>"],
    ["~~gone~~", "<p><del>gone</del></p>"],
    ["**注意：**正文", "<p><strong>注意：</strong>正文</p>"],
    [
      "**「先端」**のが重要。これは**（注記）**です。",
      "<p><strong>「先端」</strong>のが重要。これは<strong>（注記）</strong>です。</p>",
    ],
    ["- אחת\n- שתיים", '<ul dir="auto">'],
    ["> مرحبا", '<blockquote dir="auto">'],
    ["the value $|x|$", 'data-formula="|x|"'],
    ["$p=25.6\\$$", 'data-formula="p=25.6\\$"'],
    ["```sh\nls\n```", "<code>ls</code>"],
  ])("%s", (text, html) => expect(draw(text).replaceAll("\n", "")).toContain(html));

  it.each([
    [
      "请访问 https://example.org/路径。然后继续（https://example.com/a）。",
      ["https://example.org/路径", "https://example.com/a"],
    ],
    ["see https://example.org/a, please", ["https://example.org/a"]],
    ["<https://example.org/，a>", ["https://example.org/，a"]],
    ["[，](https://example.org/，)", ["https://example.org/，"]],
  ])("an address ends where the sentence does: %s", (text, addresses) => {
    const found = [...draw(text).matchAll(/href="([^"]*)"/g)].map(([, address = ""]) => decodeURI(address));
    expect(found).toEqual(addresses);
  });

  it("code is shown without its closing fence as soon as that is there", () => {
    const html = renderToStaticMarkup(<Markdown text={"Do:\n\n```sh\nls\n```"} isGrowing />);
    expect(html).toContain("<code>ls</code>");
  });
});
