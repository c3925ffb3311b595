import type { Link, Nodes, PhrasingContent } from "mdast";

/** Signs of Chinese, Japanese and Korean sentences, which no address has unescaped; GitHub's rule for bare addresses knows ASCII's alone. */
const SENTENCE = /[、。，；：？！…（）「」『』【】《》〈〉“”‘’]/u;
const ADDRESS = /https?:\/\/[^\s<>、。，；：？！…（）「」『』【】《》〈〉“”‘’]+/gu;

/** Ends bare addresses where a sentence in Chinese, Japanese or Korean goes on. */
export function endBareAddresses(parent: Extract<Nodes, { children: unknown }>): void {
  const children = parent.children as PhrasingContent[];
  if (!children.some(isOverlong)) return;
  children.splice(0, children.length, ...children.flatMap((node) => (isOverlong(node) ? parts(node) : [node])));
}

/** A link that is nothing but its address, as it was written, with a sign in it that ends a sentence. */
function isOverlong(node: Nodes): node is Link {
  if (node.type !== "link") return false;
  const [only] = node.children;
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  // In angle brackets it is longer, and means all that is in them.
  if (to - from !== node.url.length) return false;
  return only?.type === "text" && /^https?:/i.test(only.value) && only.value === node.url && SENTENCE.test(only.value);
}

function parts({ url }: Link): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: address, index } of url.matchAll(ADDRESS)) {
    if (index > from) found.push({ type: "text", value: url.slice(from, index) });
    found.push({ type: "link", url: address, children: [{ type: "text", value: address }] });
    from = index + address.length;
  }
  if (from < url.length) found.push({ type: "text", value: url.slice(from) });
  return found;
}
