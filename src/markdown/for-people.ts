import type { Blockquote, Nodes, Paragraph, Root, Text } from "mdast";
import { newlineToBreak } from "mdast-util-newline-to-break";
import { endBareAddresses } from "./bare-addresses.ts";
import { nodesOf } from "./grammar.ts";
import { hasTags, onlyTags, withoutComments } from "./html-tags.ts";

/** The kinds of note that GitHub draws where a quote begins with their name in brackets. */
const ALERT = /^\[!(note|tip|important|warning|caution)\][+-]?(?:[ \t]+([^\n]*?))?[ \t]*(?:\n|$)/i;

/** A tree as people who write to each other mean it: line breaks are breaks, `[!NOTE]` is a box, unknown tags are words. */
export function forPeople(root: Root): Root {
  for (const node of nodesOf(root)) {
    if (node.type === "blockquote") nameAlert(node);
    if (!("children" in node)) continue;
    readTags(node);
    endBareAddresses(node);
  }
  newlineToBreak(root);
  return root;
}

function nameAlert(quote: Blockquote): void {
  const [paragraph] = quote.children;
  const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  const [mark, kind, title] = (text?.type === "text" ? ALERT.exec(text.value) : null) ?? [];
  if (paragraph?.type !== "paragraph" || text?.type !== "text" || mark === undefined || kind === undefined) return;
  quote.data = { ...quote.data, hProperties: { dataAlert: kind.toLowerCase() } };
  text.value = text.value.slice(mark.length);
  if (text.value === "") paragraph.children.shift();
  nameAs(paragraph, title);
  if (paragraph.children.length === 0) quote.children.shift();
}

/** What its writer calls it stands on a line of its own. */
function nameAs(paragraph: Paragraph, title: string | undefined): void {
  if (title === undefined || title === "") return;
  const rest = paragraph.children;
  const strong = { type: "strong" as const, children: [{ type: "text" as const, value: title }] };
  paragraph.children = rest.length === 0 ? [strong] : [strong, { type: "break" }, ...rest];
}

/** HTML that is none to us is text. */
function readTags(parent: Extract<Nodes, { children: unknown }>): void {
  const isFlow = parent.type === "root" || !isPhrasingParent(parent);
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== "html") continue;
    node.value = withoutComments(node.value);
    if (node.value.trim() === "") Object.assign(parent.children, { [index]: { type: "text", value: "" } });
    else if (hasTags(node.value)) node.value = onlyTags(node.value);
    else {
      const text: Text = { type: "text", value: node.value };
      const plain: Paragraph = {
        type: "paragraph",
        children: [text],
        data: { hProperties: { className: ["plain"] } },
      };
      Object.assign(parent.children, { [index]: isFlow ? plain : text });
    }
  }
}

function isPhrasingParent({ type }: Nodes): boolean {
  return !["root", "blockquote", "listItem", "footnoteDefinition"].includes(type);
}
