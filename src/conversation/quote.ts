import { useChat } from "../stores/chat-store.ts";
import { withQuote } from "./with-quote.ts";

/** What is selected in the words of one message; null where nothing is, or anything beside them is. */
export function selectedWords(): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim() === "") return null;
  const range = selection.getRangeAt(0).cloneRange();
  const words = wordsAround(range.startContainer);
  if (!words) return null;
  if (words.contains(range.endContainer)) return range;
  // A whole paragraph that was clicked on thrice is selected up to the beginning of what follows.
  if (range.endOffset !== 0) return null;
  range.setEnd(words, words.childNodes.length);
  return range;
}

/** Puts what is selected into the message that is being written, as a quote. @returns whether anything was. */
export function quoteSelected(): boolean {
  if (!selectedWords()) return false;
  const { text, setText, focusComposer } = useChat.getState();
  const next = withQuote(text, String(document.getSelection()));
  setText(next);
  useChat.setState({ caret: { at: next.length } });
  focusComposer();
  return true;
}

function wordsAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("[data-words]") ?? null;
}
