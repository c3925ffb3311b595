import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Blocks, BlockSplitter } from "./blocks.ts";

const PIECES = [
  "A paragraph\nof two lines.\n\n",
  "- one\n- two\n  - nested\n\n- three after a gap\n\n",
  "```ts\nconst a = 1;\n\n// a blank line inside\n```\n\n",
  "~~~\nunclosed ``` inside\n~~~\n",
  "# Heading\n",
  "Title\n=====\n\n",
  "> quote\n> goes on\nlazily\n\n",
  "| a | b |\n| - | - |\n| 1 | 2 |\n\n",
  "1. first\n\n   with a paragraph\n\n2. second\n",
  "<details>\n<summary>x</summary>\n\ninside\n\n</details>\n\n",
  "    indented code\n\n",
  "---\n",
  "text with `code` and **bold",
  "\n\n",
  "👩‍🚀 [link](http://a.b) ",
];

const all = ({ final, open }: Blocks) => [...final, ...open].map(({ source }) => source);
/** What one look at the whole text gives. */
const whole = (text: string) => all(new BlockSplitter().split(text));

describe("BlockSplitter", () => {
  it("gives for growing text what it gives for the whole", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }),
        fc.integer({ min: 1, max: 17 }),
        (pieces, step) => {
          const text = pieces.join("");
          const splitter = new BlockSplitter();
          for (let end = step; end < text.length; end += step) splitter.split(text.slice(0, end));
          expect(all(splitter.split(text))).toEqual(whole(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("cuts what is shown as it was written at lines, and gives for growing text what it gives for the whole", () => {
    const text = "A line of a very long answer.\n\n".repeat(3000);
    const splitter = new BlockSplitter();
    for (let end = 1; end < text.length; end += 997) splitter.split(text.slice(0, end));
    expect(all(splitter.split(text))).toEqual(whole(text));
    expect(whole(text).join("")).toBe(text);
    expect(Math.max(...whole(text).map(({ length }) => length))).toBeLessThan(5000);
  });

  it("starts over where the text is another one", () => {
    const splitter = new BlockSplitter();
    splitter.split("One.\n\nTwo.");
    expect(all(splitter.split("Three."))).toEqual(["Three."]);
  });

  it("keeps the very blocks that cannot change", () => {
    const splitter = new BlockSplitter();
    const first = splitter.split("One.\n\nTwo.\n\nThr");
    const second = splitter.split("One.\n\nTwo.\n\nThree.");
    expect(second.final).toBe(first.final);
    expect(all(second)).toHaveLength(3);
  });
});
