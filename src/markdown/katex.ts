import type { Root as Html } from "hast";
import { raw } from "hast-util-raw";
import katex from "katex";
import "katex/dist/katex.min.css";

const LIMITS = { throwOnError: true, strict: false, trust: false, maxSize: 20, maxExpand: 200 } as const;

/**
 * A formula as HTML, in a tree: React gives it its styles through the page's own objects, which a strict content security policy
 * allows, where attributes of markup would be refused.
 *
 * @throws katex.ParseError for what is no TeX that it knows.
 */
export function toHtml(formula: string, isDisplay: boolean): Html {
  const html = katex.renderToString(formula, { ...LIMITS, displayMode: isDisplay });
  const tree = raw({ type: "root", children: [{ type: "raw", value: html }] });
  return tree.type === "root" ? tree : { type: "root", children: [] };
}

/** A formula as MathML, for other programs. */
export function toMathMl(formula: string, isDisplay: boolean): string {
  return katex.renderToString(formula, { ...LIMITS, displayMode: isDisplay, output: "mathml" });
}
