import type { Options } from "react-markdown";
import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";
import "katex/dist/katex.min.css";

type Plugin = NonNullable<Options["remarkPlugins"]>[number];

export interface MathPlugins {
  remark: Plugin;
  rehype: Plugin;
}

/** Only two dollars are a formula here (see `math.ts`); what KaTeX cannot read is shown as it was written. */
export const MATH: MathPlugins = {
  remark: [remarkMath, { singleDollarTextMath: false }],
  rehype: [
    rehypeKatex,
    { throwOnError: false, strict: false, errorColor: "var(--danger)", maxSize: 20, maxExpand: 200 },
  ],
};
