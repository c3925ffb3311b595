import { describe, expect, it } from "vitest";
import { asText } from "./page-text.ts";

describe("the text of a piece of a page", () => {
  it.each([
    ["<b>Error</b> 502<br/>Bad   Gateway\n", "Error 502 Bad Gateway"],
    ["Tom &amp; Jerry &lt;3 &quot;x&quot; &apos;y&apos;", "Tom & Jerry <3 \"x\" 'y'"],
    ["caf&eacute; &Uuml;ber &ccedil;a &ntilde; &Aring;", "café Über ça ñ Å"],
    ["&#233;&#xE9;&#x1F600;", "éé😀"],
    ["a&nbsp;b &ndash; c&hellip; &copy;", "a b – c… ©"],
    ["&szlig; &oslash;&Oslash; &aelig;&AElig;", "ß øØ æÆ"],
    ["&unknown; &toString; &hasOwn; &", "&unknown; &toString; &hasOwn; &"],
    ["a&#0;b&#31;c&#32;d", "a b c d"],
    ["x&#1114112;y &#x10FFFF;", `x y ${String.fromCodePoint(0x10ffff)}`.trim()],
    ["&#xD800;", "\uFFFD"],
  ])("of %j", (piece, text) => {
    expect(asText(piece)).toBe(text);
  });
});
