import { describe, expect, it } from "vitest";
import { mathOf } from "./math.ts";

describe("formulas", () => {
  it.each([
    ["so $x^2$ grows", "so $$x^2$$ grows"],
    ["with $n$ of them", "with $$n$$ of them"],
    [String.raw`so \(a_1 + b\) is`, "so $$a_1 + b$$ is"],
    [String.raw`\[ E = mc^2 \]`, "\n$$\nE = mc^2\n$$\n"],
    ["$$\nE = mc^2\n$$", "\n$$\nE = mc^2\n$$\n"],
    ["inline $$E = mc^2$$ here", "inline $$E = mc^2$$ here"],
    [String.raw`$\frac{1}{2}$ of it`, String.raw`$$\frac{1}{2}$$ of it`],
  ])("are found in %j", (source, expected) => {
    expect(mathOf(source)).toBe(expected);
  });

  it.each([
    "it costs $5 and $10 in all",
    "from $5 to 10$",
    "`$x^2$` is code",
    "```\n$x^2$\n```",
    "US$ and A$",
    String.raw`a \$x^2\$ escaped`,
    "no formula",
  ])("are not in %j", (source) => {
    expect(mathOf(source)).toBeUndefined();
  });
});
