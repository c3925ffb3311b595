import { searchable } from "../ui/find.ts";

/** What is drawn and no part of a message's words: names of buttons, and the form of a formula that is for screen readers. */
const ASIDE = "button, .katex-mathml, .visually-hidden";
/** Elements whose words go on in the line. */
const INLINE = /^inline/;

/** Where a query stands in an element's words as they are drawn, also across marks such as bold, in order. */
export function rangesIn(element: Element, query: string): Range[] {
  const needle = searchable(query);
  if (needle.trim() === "") return [];
  const { text, pieces } = wordsOf(element);
  const haystack = searchable(text);
  const ranges: Range[] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
    const [start, end] = [pieceAt(pieces, at), pieceAt(pieces, at + needle.length - 1)];
    if (!start || !end) continue;
    const range = document.createRange();
    range.setStart(start.node, at - start.from);
    range.setEnd(end.node, at + needle.length - end.from);
    ranges.push(range);
  }
  return ranges;
}

interface Piece {
  node: Text;
  /** Where its text begins in the whole, in UTF-16 code units. */
  from: number;
}

/** An element's text with the nodes that it is of; a line break stands between blocks, which no hit goes across. */
function wordsOf(element: Element): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(ASIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: Piece[] = [];
  let text = "";
  let block: Element | null = null;
  const blocks = new Map<Element, Element>();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const own = node.parentElement && blockOf(node.parentElement, element, blocks);
    if (block !== null && own !== block) text += "\n";
    block = own;
    pieces.push({ node, from: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** The nearest element around one whose words do not go on in the line. */
function blockOf(inner: Element, root: Element, known: Map<Element, Element>): Element {
  const found = known.get(inner);
  if (found) return found;
  let block = inner;
  while (block !== root && block.parentElement && INLINE.test(getComputedStyle(block).display))
    block = block.parentElement;
  known.set(inner, block);
  return block;
}

function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
