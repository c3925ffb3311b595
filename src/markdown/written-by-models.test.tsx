import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "./markdown.tsx";

const draw = (text: string, isGrowing = false) => renderToStaticMarkup(<Markdown text={text} isGrowing={isGrowing} />);
/** What is read, without the elements. */
const words = (text: string) =>
  draw(text)
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");

describe("emphasis without a space", () => {
  it.each([
    ["an Arabic prefix", "و**«اقتباس»** هنا", "strong"],
    ["an Arabic suffix", "قال **«نعم»**هم", "strong"],
    ["a Hebrew prefix", 'ב**"ציטוט"** כאן', "strong"],
    ["a bracket in Persian", "و**(متن)**ها", "strong"],
    ["strike before Chinese", "~~删除“线”~~后面", "del"],
    ["strike after an Arabic prefix", "و~~«قديم»~~ جديد", "del"],
  ])("is read beside %s", (_what, text, name) => {
    expect(draw(text)).toContain(`<${name}>`);
    expect(draw(text)).not.toMatch(/\*\*|~~/);
  });

  it("is no emphasis where both sides are spaces, or in arithmetic", () => {
    expect(draw("2 ** 3 ** 4")).not.toContain("<strong>");
  });
});

it.each(["a<b and c>d", "if x <i or y> z then", "a <sub total or more> b", "List<b extends A>"])(
  "keeps words that only look like a tag: %s",
  (text) => {
    expect(words(text)).toBe(text);
  },
);

it.each([
  "Compare <div> with <span> and <p>.",
  "Close it with </div> at the end.",
  "Use <b> for bold and <i>, not <em>.",
  "A <hr> draws a rule.",
  "Put a <table> into <td>, or a <ul> beside it",
])("keeps the names of tags that a sentence speaks of: %s", (text) => {
  expect(words(text)).toBe(text);
  expect(draw(text)).toContain("&lt;");
});

it("holds back a comment and the beginning of a tag while they are written", () => {
  expect(draw("Before <!-- hidden", true)).not.toContain("hidden");
  expect(draw("Press <kbd>Ctrl</k", true)).not.toContain("&lt;/k");
  expect(draw("Before <!-- hidden", false)).toContain("hidden");
});

it("keeps the numbers of a list that skips some, and counts a list of ones", () => {
  const values = (text: string) => [...draw(text).matchAll(/<li(?: value="(\d+)")?/g)].map(([, value]) => value);
  expect(values("2019. Founded\n2021. Sold\n2024. Closed")).toEqual([undefined, "2021", "2024"]);
  expect(values("Steps:\n\n- failed:\n\n  2. install\n  5. build")).toEqual([undefined, undefined, "5"]);
  expect(values("1. one\n1. two\n1. three")).toEqual([undefined, undefined, undefined]);
  expect(values("1. one\n2. two\n3. three")).toEqual([undefined, undefined, undefined]);
});

it("shows no comment, and what stands around it", () => {
  expect(words("<!-- generated -->\n\nHello <!-- not this --> there")).toBe("Hello  there");
  expect(draw("```html\n<!-- code -->\n```")).toContain("code");
});

it("reads an address right after a note as the reference's", () => {
  const html = draw("See [Ref link][ref] and this[^1].\n\n[^1]: A note.\n[ref]: https://example.org/page");
  expect(html).toContain("Ref link</a>");
  expect(html).not.toContain("[ref]");
});

it("gives an alert the title that it was given", () => {
  const html = draw("> [!WARNING] Mind the gap\n> It is wide.");
  expect(html).toContain('data-kind="warning"');
  expect(html).toContain("<strong>Mind the gap</strong>");
  expect(html).not.toContain("[!WARNING]");
});

it.each(["equation", "align*", "gather"])("draws a bare environment as a formula: %s", (name) => {
  const html = draw(`So:\n\\begin{${name}}\na_1 = b_2 \\\\ c * d * e\n\\end{${name}}\nIt follows.`);
  expect(html).not.toContain("<em>");
  expect(html).toContain("It follows.");
  expect(html).toMatch(/<p[^>]*>So:/);
});

describe("Markdown in a fenced block", () => {
  const README = "Here:\n\n```markdown\n# Tool\n\n```bash\nnpm install\n```\n\n- **bold** item\n```\n\nThat is *all*.";

  it("ends with its own fence, not with that of a block in it", () => {
    const html = draw(README);
    expect(html.match(/<pre/g)).toHaveLength(1);
    expect(html).toContain("**bold** item");
    expect(html).toContain("<em>all</em>");
  });

  it("stays one while it is written", () => {
    const html = draw(README.slice(0, README.indexOf("item")), true);
    expect(html.match(/<pre/g)).toHaveLength(1);
  });

  it("is closed by a bare fence where no other block stands in it", () => {
    const html = draw("```md\n# A\n```\n\n```bash\nls\n```\n\nEnd.");
    expect(html.match(/<pre/g)).toHaveLength(2);
    expect(words("```md\n# A\n```\n\n```bash\nls\n```\n\nEnd.")).toContain("End.");
  });
});
