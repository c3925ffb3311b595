import { searchable } from "../ui/find.ts";

/** One place where the query stands: the message, and which of the hits in it, from 0. */
export interface Hit {
  id: string;
  nth: number;
}

/** How often a query stands in a message that is not drawn, as nearly as its Markdown tells. */
export function countIn(markdown: string, query: string): number {
  const needle = searchable(query);
  return needle.trim() === "" ? 0 : searchable(unmarked(markdown)).split(needle).length - 1;
}

/** Markdown without its commonest marks, and without addresses that are not drawn. */
function unmarked(text: string): string {
  return text
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/^ {0,3}(?:#{1,6}|>|```.*) ?/gm, "")
    .replace(/\*\*|__|~~|`/g, "");
}

/** Every hit in the order in which it is read. @param counts how many each message has, by id. */
export function hitsOf(order: readonly string[], counts: ReadonlyMap<string, number>): Hit[] {
  return order.flatMap((id) => Array.from({ length: counts.get(id) ?? 0 }, (_, nth) => ({ id, nth })));
}

/**
 * The hit after or before one; it begins anew at either end.
 *
 * @param from the hit that is shown; null for none yet: then the last one is next, since one reads a chat from its end.
 */
export function step(hits: readonly Hit[], from: Hit | null, by: 1 | -1): Hit | null {
  const at = from === null ? -1 : hits.findIndex(({ id, nth }) => id === from.id && nth === from.nth);
  const next = at < 0 ? hits.length - 1 : (at + by + hits.length) % hits.length;
  return hits[next] ?? null;
}
