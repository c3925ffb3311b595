import { describe, expect, it } from "vitest";
import { answerHtml } from "./copy-answer.ts";

describe("an answer that is copied", () => {
  it.each([
    ["# Title\n\nSome **bold** words", "<h1>Title</h1><p>Some <strong>bold</strong> words</p>"],
    ["See [p].\n\n[p]: https://a.example", '<a href="https://a.example">p</a>'],
    ["So[^a].\n\n[^a]: Because.", '<p>So<sup>1</sup>.</p><hr><ol><li value="1"><p>Because.</p></li></ol>'],
    ["H<sub>2</sub>O", "<sub>2</sub>"],
    ["> [!TIP]\n> Rest.", "<blockquote><p><strong>Tip</strong></p>"],
    ["![a cat](https://a.example/cat.png)", '<a href="https://a.example/cat.png">a cat</a>'],
    ["| a |\n| - |\n| b |", '<table border="1"'],
    ["$x^2$", "<math"],
    ["```ts\nconst a = 1 < 2;\n```", '<pre><code class="language-ts">const a = 1 &#x3C; 2;'],
    ["```\nnever closed", "never closed"],
  ])("is formatted: %j", async (text, html) => {
    expect(await answerHtml(text)).toContain(html);
  });

  it("brings no script and no picture with it", async () => {
    const html = await answerHtml(
      '<img src="https://a.example/x.png" onerror="alert(1)"> <script>alert(1)</script> [a](javascript:alert(1))',
    );
    expect(html).not.toMatch(/<(?:img|script)|href="javascript/);
  });

  it("is taken along as it was written where it cannot be formatted", async () => {
    expect(await answerHtml(">".repeat(3000))).toBe(`<pre>${">".repeat(3000)}</pre>`);
  });
});
