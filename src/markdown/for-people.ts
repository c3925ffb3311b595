import type { Blockquote, Nodes, Paragraph, Root, Text } from "mdast";
import { newlineToBreak } from "mdast-util-newline-to-break";
import { endBareAddresses } from "./bare-addresses.ts";
import { nodesOf } from "./grammar.ts";
import { hasTags, onlyTags, tagOf, withoutComments } from "./html-tags.ts";

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
  if (!isFlow) for (const at of spokenOf(parent.children)) Object.assign(parent.children[at] ?? {}, { type: "text" });
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

/** What stands right behind a tag that is spoken of: "use <b> for", "between <i> and <em>." */
const AFTER_NAME = /^(?:[\s,.;:!?)\]–—]|$)/;

/** Places of tags in a sentence that are its words: one that nothing closes or opens there, unless words follow at once that it may dress. */
function spokenOf(children: readonly Nodes[]): Set<number> {
  const words = new Set<number>();
  const open: { at: number; name: string }[] = [];
  for (const [at, node] of children.entries()) {
    const tag = node.type === "html" ? tagOf(node.value) : undefined;
    if (!tag) continue;
    if (tag.isVoid) {
      if (!tag.isWithin) words.add(at);
    } else if (!tag.isClosing) open.push({ at, name: tag.name });
    else {
      const opener = open.findLastIndex(({ name }) => name === tag.name);
      if (opener === -1) words.add(at);
      else open.splice(opener, 1);
    }
  }
  for (const { at } of open) if (isSpokenOf(children[at], children[at + 1])) words.add(at);
  return words;
}

/** Whether a tag that nothing closes is spoken of; not where nothing stands behind it yet, since an answer that is being written may go on. */
function isSpokenOf(tag: Nodes | undefined, next: Nodes | undefined): boolean {
  if (tag?.type !== "html" || tagOf(tag.value)?.isWithin !== true) return true;
  return next?.type === "text" && AFTER_NAME.test(next.value);
}

function isPhrasingParent({ type }: Nodes): boolean {
  return !["root", "blockquote", "listItem", "footnoteDefinition"].includes(type);
}
