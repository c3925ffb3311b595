import type { Grammar, Structured } from "./grammar.ts";

/** How sure a pattern must be for what a statement says beside a name; less sure ones take in whatever is said of somebody. */
const LEAST = 0.8;

export type ReadAbout = Parameters<Grammar["read"]>[1];

const asSpaces = (text: string) => " ".repeat(text.length);

/**
 * What a statement that names a relative also says of them, read without the name ("mio figlio Pietro | ha iniziato le medie").
 *
 * @param text the reading that the name was found in; its places are those of the fact.
 */
export function beyondName(
  { category, key, start, end }: Structured,
  text: string,
  grammar: Grammar,
  about: ReadAbout,
): Structured | undefined {
  if (category !== "family" || !key.endsWith("'s_name") || !/[\p{L}\p{N}]/u.test(text.slice(end))) return undefined;
  const before = text.slice(0, start).replace(/[,،]\s*$/u, asSpaces);
  const after = text.slice(end).replace(/^\s*[,،]/u, asSpaces);
  const said = grammar.read(before + asSpaces(text.slice(start, end)) + after, about);
  if (said?.category !== "family" || said.key.endsWith("'s_name") || said.confidence < LEAST) return undefined;
  return { ...said, start: end, end: Math.max(end, said.end) };
}
