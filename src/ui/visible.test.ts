import { describe, expect, it } from "vitest";
import { visible } from "./visible.ts";

describe("a text that another hand wrote", () => {
  it.each([
    ["turns what follows around", "a\u202Eb", "a\\u{202E}b"],
    ["hides between letters", "a\u200Bb\u2060c", "a\\u{200B}b\\u{2060}c"],
    ["is written in tags", "a\u{E0061}\u{E0062}", "a\\u{E0061}\\u{E0062}"],
    ["is a blank that is a letter", "a\u3164\u2800", "a\\u{3164}\\u{2800}"],
    ["moves the cursor", "a\u0008\u001B[2Jb\r", "a\\u{0008}\\u{001B}[2Jb\\u{000D}"],
    ["breaks lines in its own way", "a\u2028b", "a\\u{2028}b"],
  ])("is seen where it %s", (_how, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each(["two\nlines\tand a tab", "❤️ 👩‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "مرحبا, 你好, नमस्ते"])("is left as it is: %s", (text) => {
    expect(visible(text)).toBe(text);
  });
});
