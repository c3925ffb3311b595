import type { Element, ElementContent, Nodes, Root as Html, RootContent } from "hast";
import type { Root } from "mdast";
import { t } from "../text.ts";
import { alertTitle, isAlertKind } from "./alert-kinds.ts";
import { AnswerDocument } from "./answer-document.ts";
import { hasHtml, toSafeHtml } from "./elements.ts";
import { isHeavyFormula, isTooMuch } from "./depth.ts";
import { nodesOf } from "./grammar.ts";
import { HTML, KATEX } from "./loadables.ts";

/** Copies an answer: formatted for programs that take that, and as it was written for the others. */
export async function copyAnswer(text: string): Promise<void> {
  const plain = new Blob([text], { type: "text/plain" });
  const html = answerHtml(text).then((markup) => new Blob([markup], { type: "text/html" }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/html": html, "text/plain": plain })]);
  } catch {
    // What cannot be had formatted is had as it was written.
    await navigator.clipboard.writeText(text);
  }
}

/** An answer as HTML that stands for itself: formulas as MathML, notes at the end, no picture that would be fetched. */
export async function answerHtml(text: string): Promise<string> {
  const { final, open, notes, numbers } = new AnswerDocument().read(text, false);
  const blocks = [...final, ...open];
  const trees = [...blocks.flatMap(({ tree }) => tree ?? []), ...notes.map(({ tree }) => tree)];
  const [{ toHtml }, readHtml, katex] = await Promise.all([
    import("hast-util-to-html"),
    trees.some(hasHtml) ? HTML.get() : undefined,
    trees.some(hasFormula) ? KATEX.get() : undefined,
  ]);
  const change = changing(numbers, katex);
  const drawn = (tree: Root, source: string): RootContent[] => {
    const html = toSafeHtml(tree, readHtml);
    return isTooMuch(html) ? [asWritten(source)] : changed(html, change).children;
  };
  const children = blocks.flatMap(({ tree, source }) => (tree ? drawn(tree, source) : [asWritten(source)]));
  if (notes.length > 0) {
    const items = notes.map(({ tree, number }) =>
      element("li", { value: String(number) }, drawn(tree, "") as ElementContent[]),
    );
    children.push(element("hr"), element("ol", {}, items));
  }
  return toHtml({ type: "root", children }, { allowDangerousHtml: true });
}

function hasFormula(tree: Root): boolean {
  for (const { type } of nodesOf(tree)) if (type === "formula") return true;
  return false;
}

function asWritten(source: string): Element {
  return element("pre", {}, [{ type: "text", value: source }]);
}

function element(tagName: string, properties: Element["properties"] = {}, children: ElementContent[] = []): Element {
  return { type: "element", tagName, properties, children };
}

type Change = (node: Element) => ElementContent;

/** Gives every element of a tree to `change`, the inner ones first. */
function changed(html: Html, change: Change): Html {
  const inside = (node: ElementContent): ElementContent =>
    node.type === "element" ? change({ ...node, children: node.children.map(inside) }) : node;
  return { ...html, children: html.children.map((node) => (isContent(node) ? inside(node) : node)) };
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== "doctype";
}

/** Our own elements, and what of HTML other programs would take otherwise. */
function changing(numbers: ReadonlyMap<string, number>, katex: typeof import("./katex.ts") | undefined): Change {
  return (node) => {
    const { tagName, properties, children } = node;
    switch (tagName) {
      case "formula":
        return formula(node, katex);
      case "note-mark":
        return element("sup", {}, [{ type: "text", value: String(numbers.get(String(properties.of)) ?? "") }]);
      case "img": {
        const name = typeof properties.alt === "string" && properties.alt !== "" ? properties.alt : t("Image");
        return element("a", { href: properties.src ?? "" }, [{ type: "text", value: name }]);
      }
      case "table":
        return element("table", { border: 1 }, children);
      case "blockquote": {
        const kind = properties.dataAlert;
        if (!isAlertKind(kind)) return node;
        const title = element("p", {}, [element("strong", {}, [{ type: "text", value: alertTitle(kind) }])]);
        return element("blockquote", {}, [title, ...children]);
      }
      default:
        return node;
    }
  };
}

function formula({ properties, children }: Element, katex: typeof import("./katex.ts") | undefined): ElementContent {
  const [text] = children;
  const value = text?.type === "text" ? text.value : "";
  const isDisplay = properties.display !== undefined;
  try {
    if (katex && !isHeavyFormula(value)) return raw(katex.toMathMl(value, isDisplay));
  } catch {
    // What KaTeX cannot read is taken along as it was written.
  }
  return element("code", {}, [{ type: "text", value }]);
}

/** Markup as a node of a tree. */
function raw(value: string): ElementContent {
  const node: Nodes = { type: "raw", value };
  return node;
}
