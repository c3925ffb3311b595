import type { Element, Nodes, Root as Html } from "hast";
import { type Components as AllComponents, toJsxRuntime } from "hast-util-to-jsx-runtime";
import { sanitize } from "hast-util-sanitize";
import type { FootnoteReference, Root } from "mdast";
import { type Handlers, toHast } from "mdast-util-to-hast";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { ComponentType, ReactNode } from "react";
import type { FormulaNode } from "./formulas.ts";
import { nodesOf } from "./grammar.ts";
import { isTooMuch } from "./depth.ts";
import { SCHEMA } from "./schema.ts";

/** Reads the HTML in a tree (`hast-util-raw`); it is loaded with the first answer that has some. */
export type ReadHtml = (tree: Nodes) => Nodes;

/** What draws an element, by its name: HTML's, and two of our own, `formula` and `note-mark`. */
export type Components = Partial<AllComponents> & {
  formula?: ComponentType<{ children?: ReactNode; display?: string }>;
  "note-mark"?: ComponentType<{ of?: string }>;
};

const HANDLERS: Handlers = {
  formula(_state, { value, isDisplay }: FormulaNode): Element {
    const properties = isDisplay ? { display: "block" } : {};
    return { type: "element", tagName: "formula", properties, children: [{ type: "text", value }] };
  },
  footnoteReference(_state, { identifier }: FootnoteReference): Element {
    return { type: "element", tagName: "note-mark", properties: { of: identifier }, children: [] };
  },
};

/** Whether a tree has HTML that is to be read. */
export function hasHtml(tree: Root): boolean {
  for (const { type } of nodesOf(tree)) if (type === "html") return true;
  return false;
}

/** A tree of Markdown as HTML that is safe to draw; what HTML it has itself is text as long as nothing reads it. */
export function toSafeHtml(tree: Root, readHtml: ReadHtml | undefined): Html {
  const html = toHast(tree, { allowDangerousHtml: true, handlers: HANDLERS });
  return withOwnDirections(asRoot(sanitize(readHtml ? readHtml(html) : withRawAsText(asRoot(html)), SCHEMA)));
}

/** Draws a tree; null where it is too deep or too large for that. */
export function draw(tree: Root, readHtml: ReadHtml | undefined, components: Components): ReactNode {
  const html = toSafeHtml(tree, readHtml);
  if (isTooMuch(html)) return null;
  return toElements(html, components);
}

/** A safe tree as React draws it. */
export function toElements(html: Html, components: Components = {}): ReactNode {
  return toJsxRuntime(html, {
    Fragment,
    jsx,
    jsxs,
    components,
    ignoreInvalidStyle: true,
  }) as ReactNode;
}

function asRoot(node: Nodes): Html {
  if (node.type === "root") return node;
  return { type: "root", children: node.type === "doctype" ? [] : [node] };
}

function withRawAsText(html: Html): Html {
  const open: (Html | Element)[] = [html];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const [index, node] of parent.children.entries()) {
      if (node.type === "element") open.push(node);
      else if (isRaw(node)) parent.children[index] = { type: "text", value: node.value };
    }
  }
  return html;
}

/** What has a side of its own, where bullets, bars and first columns stand. */
const SIDED: ReadonlySet<string> = new Set(["blockquote", "details", "dl", "ol", "table", "ul"]);

/** Lists, quotes and tables stand on the side of their own text, whatever the interface's is. */
function withOwnDirections(html: Html): Html {
  const open: (Html | Element)[] = [html];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const node of parent.children) {
      if (node.type !== "element") continue;
      if (SIDED.has(node.tagName)) node.properties.dir ??= "auto";
      open.push(node);
    }
  }
  return html;
}

function isRaw(node: { type: string }): node is { type: "raw"; value: string } {
  return node.type === "raw";
}
