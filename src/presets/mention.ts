import type { PresetView } from "../../core/contract/contract.ts";

/** An @ that begins a word, and what is written after it, which may have blanks inside as names do. */
const MENTION = /(?:^|\s)[@＠]([^\s@＠][^\n@＠]{0,99})?$/u;

/** What is being written after an @, up to the caret. */
export interface Mention {
  /** Where the @ stands, in UTF-16 code units. */
  from: number;
  query: string;
}

/** The mention that the caret stands at the end of; null for none. An address has its @ inside of a word and is none. */
export function mentionAt(text: string, caret: number): Mention | null {
  const before = text.slice(0, caret);
  const found = MENTION.exec(before);
  if (!found) return null;
  const query = found[1] ?? "";
  return { from: before.length - query.length - 1, query };
}

/** Presets of whose name a word begins as the query does, those first whose name itself does; all of them for an empty query. */
export function mentioned(presets: readonly PresetView[], query: string): PresetView[] {
  const wanted = folded(query);
  const begins = presets.filter(({ name }) => folded(name).startsWith(wanted));
  const others = presets.filter((preset) => !begins.includes(preset) && folded(preset.name).includes(` ${wanted}`));
  return [...begins, ...others];
}

/** The text without its mention, and where the caret goes then. */
export function withoutMention(text: string, { from }: Mention, caret: number): { text: string; at: number } {
  const [before, after] = [text.slice(0, from), text.slice(caret)];
  // Of the blanks around it, one is enough.
  const rest = /(?:^|\s)$/.test(before) ? after.replace(/^ /, "") : after;
  return { text: before + rest, at: before.length };
}

/** Without accents and case. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
