import { describe, expect, it } from "vitest";
import { plainFormulas, plainWhereDeep } from "./depth.ts";

interface Tree {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Tree[];
}

const formula = (value: string): Tree => ({
  type: "element",
  tagName: "code",
  properties: { className: ["language-math", "math-inline"] },
  children: [{ type: "text", value }],
});
const classesOf = (value: string) => {
  const tree: Tree = { type: "root", children: [formula(value)] };
  plainFormulas()(tree);
  return tree.children?.[0]?.properties?.className;
};

describe("formulas", () => {
  it.each([
    ["nest deeply", `${"\\frac{".repeat(100)}1${"}{2}".repeat(100)}`],
    ["nest by delimiters", `${"\\left(".repeat(100)}1${"\\right)".repeat(100)}`],
    ["are long", "x + ".repeat(2000)],
  ])("that %s stay as they were written", (_how, value) => {
    expect(classesOf(value)).toBeUndefined();
  });

  it("of people are drawn", () => {
    expect(classesOf(String.raw`\frac{-b \pm \sqrt{b^{2} - 4ac}}{2a} \{ \} \begin{cases} 1 \end{cases}`)).toBeDefined();
    expect(classesOf(String.raw`\begin{bmatrix} ${"1 & 2 \\\\ ".repeat(20)} \end{bmatrix}`)).toBeDefined();
  });
});

describe("a tree that is drawn", () => {
  const within = (depth: number): Tree =>
    Array.from({ length: depth }).reduce<Tree>((child) => ({ type: "element", tagName: "b", children: [child] }), {
      type: "text",
      value: "x",
    });

  it("is the text it came from where it is deeper than a browser can lay out", () => {
    const tree: Tree = { type: "root", children: [within(20_000)] };
    plainWhereDeep({ source: "as written" })(tree);
    expect(tree.children?.[0]?.children?.[0]?.value).toBe("as written");
  });

  it("stays as it is where people could have written it", () => {
    const tree: Tree = { type: "root", children: [within(30)] };
    plainWhereDeep({ source: "as written" })(tree);
    expect(tree.children?.[0]?.tagName).toBe("b");
  });
});
