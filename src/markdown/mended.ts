/** What models write and CommonMark reads as something else, mended in a fresh tree. */
import type { Definition, FootnoteDefinition, Paragraph, Root, RootContent } from "mdast";
import type { FormulaNode } from "./formulas.ts";

type Parse = (source: string) => Root;

/** A reference's address in a line right after a note, which would be the note's. */
const DEFINITION = /\n[ \t]*\[(?!\^)([^[\]\n]{1,200})\]:[ \t]+<?([^\s<>]+)>?(?:[ \t]+["'(]([^\n]*)["')])?[ \t]*$/;
/** An environment of its own that KaTeX draws without marks around it. */
const ENVIRONMENT =
  /^[ \t]*(\\begin\{(equation|align|gather|alignat|aligned|gathered|cases|[pbvBV]?matrix|split|array|CD)(\*?)\}[\s\S]*?\\end\{\2\3\})[ \t]*([.,;:]?)[ \t]*$/m;

/** Mends what stands at the top of a tree. @param source what it was read from. */
export function mend(root: Root, source: string, parse: Parse): Root {
  if (source.includes("\n") && source.includes("[^")) for (const node of root.children) mendNote(node, source, parse);
  if (source.includes("\\begin{")) root.children = root.children.flatMap((node) => mendFormula(node, source, parse));
  if (/^[ \t>]*\d+[.)]/m.test(source)) keepNumbers(root, source);
  return root;
}

/**
 * Numbers of a list that skip some ("2019. Founded", "2021. Sold") are what is said, and stay; a list of ones is Markdown's way to have
 * its items counted.
 */
function keepNumbers(node: Root | RootContent, source: string): void {
  if (!("children" in node)) return;
  if (node.type === "list" && node.ordered === true) {
    const numbers = node.children.map((item) => numberOf(item, source));
    const isRising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? Infinity));
    if (isRising)
      for (const [at, item] of node.children.entries())
        if (numbers[at] !== (node.start ?? 1) + at)
          item.data = { ...item.data, hProperties: { value: String(numbers[at]) } };
  }
  for (const child of node.children) keepNumbers(child, source);
}

/** The number before an item; NaN where none is found. */
function numberOf({ position }: RootContent, source: string): number {
  const at = position?.start.offset ?? source.length;
  return Number(/^\d{1,9}(?=[.)])/.exec(source.slice(at, at + 12))?.[0] ?? Number.NaN);
}

function mendNote(node: RootContent, source: string, parse: Parse): void {
  const last = node.type === "footnoteDefinition" ? node.children.at(-1) : undefined;
  if (node.type !== "footnoteDefinition" || last?.type !== "paragraph") return;
  let raw = rawOf(last, source);
  const found: Definition[] = [];
  for (let match = DEFINITION.exec(raw); match; match = DEFINITION.exec(raw)) {
    const [, label = "", url = "", title] = match;
    found.push({ type: "definition", identifier: label.toLowerCase(), label, url, title: title ?? null });
    raw = raw.slice(0, match.index);
  }
  if (found.length > 0) replaceLast(node, [...parse(raw).children, ...found]);
}

function replaceLast(note: FootnoteDefinition, nodes: readonly RootContent[]): void {
  note.children = [...note.children.slice(0, -1), ...(nodes as FootnoteDefinition["children"])];
}

/** A paragraph that is an environment, or has one on lines of its own. */
function mendFormula(node: RootContent, source: string, parse: Parse): RootContent[] {
  if (node.type !== "paragraph" || node.position?.start.offset === undefined) return [node];
  const raw = rawOf(node, source);
  const match = ENVIRONMENT.exec(raw);
  if (!match) return [node];
  const [whole, environment = "", , , tail = ""] = match;
  const from = node.position.start.offset;
  const end = match.index + whole.length;
  const formula: FormulaNode = {
    type: "formula",
    isDisplay: true,
    value: `${environment}${tail}`,
    position: placeOf(from + match.index, from + end),
  };
  return [
    ...placed(parse(raw.slice(0, match.index)).children, from),
    formula,
    ...placed(parse(raw.slice(end)).children, from + end),
  ];
}

function placed(nodes: readonly RootContent[], by: number): RootContent[] {
  return nodes.map((node) => ({
    ...node,
    position: placeOf(by + (node.position?.start.offset ?? 0), by + (node.position?.end.offset ?? 0)),
  }));
}

function placeOf(start: number, end: number): NonNullable<RootContent["position"]> {
  // Only offsets are read.
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

function rawOf({ position }: Paragraph, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
