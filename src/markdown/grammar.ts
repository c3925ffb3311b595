import type { Nodes, Root, RootContent } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { easedFlanks } from "./flanks.ts";
import { mend } from "./mended.ts";
import { FORMULA_NODES, FORMULA_SYNTAX } from "./formulas.ts";

const parser = unified()
  .data({ micromarkExtensions: [FORMULA_SYNTAX], fromMarkdownExtensions: [FORMULA_NODES] })
  .use(remarkParse)
  // One tilde means "about".
  .use(remarkGfm, { singleTilde: false })
  // Bold ends at a mark without a space around it, too: "**注意：**正文".
  .use(remarkCjkFriendly)
  .use(function easeFlanks() {
    const { micromarkExtensions = [] } = this.data();
    micromarkExtensions.push(easedFlanks(micromarkExtensions));
  })
  .freeze();

/** Markdown as a tree (mdast): CommonMark, GitHub's tables, tasks, notes and strikethrough, and formulas. */
export function parse(source: string): Root {
  return mend(parser.parse(source), source, parse);
}

/** Where a node of a fresh tree begins and ends in its source. */
export function startOf({ position }: RootContent): number {
  return position?.start.offset ?? 0;
}

/** Every node of a tree, from the first to the last; what `isClosed` says is not looked into. */
export function* nodesOf(root: Nodes, isClosed: (node: Nodes) => boolean = () => false): Generator<Nodes> {
  // A list of its own instead of calls: the tree may be deeper than the stack.
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if ("children" in node && !isClosed(node)) open.push(...node.children.toReversed());
  }
}
