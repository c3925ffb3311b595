/** Elements within each other; browsers lay them out by recursion, and prose has ten, a formula some forty. */
const MAX_DEPTH = 200;
/** Elements of one block. */
const MAX_NODES = 20_000;
/** Characters of one formula, and its braces within each other: KaTeX reads and draws them by recursion. */
const MAX_FORMULA = 4000;
const MAX_BRACES = 30;

/** As much of a tree as is looked at here. */
interface Node {
  type: string;
  children?: readonly Node[];
}

/** Whether a tree is too deep or too large to be drawn. */
export function isTooMuch(tree: Node): boolean {
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

/** Whether a formula would be too much for KaTeX. */
export function isHeavyFormula(formula: string): boolean {
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
