import { describe, expect, it } from "vitest";
import { isHeavyFormula, isTooMuch } from "./depth.ts";

describe("formulas", () => {
  it.each([
    ["nest deeply", `${"\\frac{".repeat(100)}1${"}{2}".repeat(100)}`],
    ["nest by delimiters", `${"\\left(".repeat(100)}1${"\\right)".repeat(100)}`],
    ["are long", "x + ".repeat(2000)],
  ])("that %s stay as they were written", (_how, value) => {
    expect(isHeavyFormula(value)).toBe(true);
  });

  it("of people are drawn", () => {
    expect(isHeavyFormula(String.raw`\frac{-b \pm \sqrt{b^{2} - 4ac}}{2a} \{ \} \begin{cases} 1 \end{cases}`)).toBe(
      false,
    );
    expect(isHeavyFormula(String.raw`\begin{bmatrix} ${"1 & 2 \\\\ ".repeat(20)} \end{bmatrix}`)).toBe(false);
  });
});

describe("a tree that is drawn", () => {
  interface Tree {
    type: string;
    children?: Tree[];
  }
  const within = (depth: number): Tree =>
    Array.from({ length: depth }).reduce<Tree>((child) => ({ type: "element", children: [child] }), { type: "text" });

  it("is no deeper than a browser can lay out", () => {
    expect(isTooMuch(within(20_000))).toBe(true);
  });

  it("may be as deep as people could have written it", () => {
    expect(isTooMuch(within(30))).toBe(false);
  });
});
