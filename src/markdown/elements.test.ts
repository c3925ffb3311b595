import { toHtml as write } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { toSafeHtml } from "./elements.ts";
import { forPeople } from "./for-people.ts";
import { parse } from "./grammar.ts";
import { toHtml } from "./katex.ts";
import { readHtml } from "./read-html.ts";

const safe = (text: string) => write(toSafeHtml(forPeople(parse(text)), readHtml));

describe("HTML that models write", () => {
  it.each([
    ["H<sub>2</sub>O and x<sup>2</sup>", "H<sub>2</sub>O and x<sup>2</sup>"],
    ["Press <kbd>Ctrl</kbd>+<kbd>C</kbd>", "<kbd>Ctrl</kbd>+<kbd>C</kbd>"],
    ["one<br>two<br/>three", "one<br>two<br>three"],
    ["<mark>look</mark> <u>here</u>", "<mark>look</mark> <u>here</u>"],
    ["| a |\n| - |\n| one<br>two |", "<td>one<br>two</td>"],
    ["<details>\n<summary>More</summary>\n\n- **a**\n\n</details>", "<li><strong>a</strong></li>"],
    ['<table><tr><td colspan="2">a</td></tr></table>', '<td colspan="2">a</td>'],
    ['<p align="center">in the middle</p>', '<p align="center">in the middle</p>'],
    ["<b>bold *and* so</b>", "<b>bold <em>and</em> so</b>"],
  ])("is read: %j", (text, html) => {
    expect(safe(text)).toContain(html);
  });

  it.each([
    ["a program", "<script>alert(1)</script>"],
    ["a program in a block", "<div><script>alert(1)</script></div>"],
    ["a handler", '<img src="https://a.example/x.png" onerror="alert(1)"><b onclick="alert(1)">a</b>'],
    [
      "an address that runs",
      '<a href="javascript:alert(1)">a</a> [b](javascript:alert(1)) <a href="  java\nscript:alert(1)">c</a>',
    ],
    ["a style", '<b style="position:fixed;inset:0">a</b><style>*{display:none}</style>'],
    ["a page", '<iframe src="https://a.example"></iframe><object data="x"></object><embed src="x">'],
    ["a form", '<form action="https://a.example"><input name="q"><button>Send</button></form>'],
    ["a drawing with a program", "<svg><script>alert(1)</script><a xlink:href='javascript:alert(1)'>a</a></svg>"],
    ["a name that others could be mistaken for", '<b id="root" name="body" class="primary">a</b>'],
    ["mathematics that hides a program", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"],
    ["an end that opens something", '<details open ontoggle="alert(1)">a</details>'],
    [
      "meta",
      '<meta http-equiv="refresh" content="0;url=https://a.example"><base href="https://a.example"><link rel="stylesheet" href="x">',
    ],
  ])("has no way to bring in %s", (_what, text) => {
    const html = safe(text).replaceAll(' class="plain"', "");
    expect(html).not.toMatch(/<(?:script|style|iframe|object|embed|form|button|svg|math|meta|base|link)\b/i);
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style|id|name|class|action)=/i);
    expect(html).not.toMatch(/(?:href|src)="\s*j/i);
  });
});

describe("a formula", () => {
  it("keeps the styles that it is laid out with", () => {
    expect(write(toHtml(String.raw`\sqrt{x}`, true))).toMatch(/style="[^"]*height/);
  });

  it("leads nowhere, whatever it says", () => {
    expect(() => toHtml(String.raw`\href{javascript:alert(1)}{x}\htmlClass{a}{b}`, false)).not.toThrow();
    expect(write(toHtml(String.raw`\href{javascript:alert(1)}{x}`, false))).not.toContain("<a ");
  });
});
