/** Elements within each other; browsers lay them out by recursion, and prose has ten, a formula some forty. */
const MAX_DEPTH = 200;
/** Elements of one block. */
const MAX_NODES = 20_000;
/** Characters of one formula, and its braces within each other: KaTeX reads and draws them by recursion. */
const MAX_FORMULA = 4000;
const MAX_BRACES = 30;

/** As much of a tree of HTML (hast) as is looked at here. */
interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Shows a block as it was written where its tree is too deep or too large to be drawn. */
export function plainWhereDeep({ source }: { source: string }): (tree: Node) => void {
  return (tree) => {
    if (!isTooMuch(tree)) return;
    tree.children = [
      {
        type: "element",
        tagName: "p",
        properties: { className: ["plain"] },
        children: [{ type: "text", value: source }],
      },
    ];
  };
}

function isTooMuch(tree: Node): boolean {
  let count = 0;
  // A list of its own instead of calls: the tree may be deeper than the stack.
  const open: (readonly [Node, number])[] = [[tree, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    count += 1;
    if (depth > MAX_DEPTH || count > MAX_NODES) return true;
    for (const child of node.children ?? []) open.push([child, depth + 1]);
  }
  return false;
}

/** Leaves formulas as they were written that would be too much for KaTeX; it comes before `rehype-katex`. */
export function plainFormulas(): (tree: Node) => void {
  return (tree) => {
    const open: Node[] = [tree];
    for (let node = open.pop(); node; node = open.pop()) {
      const { className } = node.properties ?? {};
      const isFormula = Array.isArray(className) && className.some((name) => String(name).includes("math"));
      if (isFormula && isHeavyFormula(node.children?.[0]?.value ?? "")) node.properties = {};
      else open.push(...(node.children ?? []));
    }
  };
}

function isHeavyFormula(formula: string): boolean {
  if (formula.length > MAX_FORMULA) return true;
  let depth = 0;
  for (const letter of formula.matchAll(/\\?[{}]|\\(?:left|right|begin|end)(?![a-zA-Z])/g)) {
    const [mark] = letter;
    if (mark === "{" || mark === "\\left" || mark === "\\begin") depth += 1;
    else if (mark === "}" || mark === "\\right" || mark === "\\end") depth -= 1;
    if (depth > MAX_BRACES) return true;
  }
  return false;
}
