import type { Ranges } from "../ui/find.ts";

/** One thing that can be chosen. */
export interface Entry {
  id: string;
  name: string;
  /** Where the query stands in its name. */
  ranges: Ranges;
  detail: string;
  /** Other words that it is found by. */
  words?: string;
  keys?: string | undefined;
  run: () => unknown;
}

/** An entry as it is listed before anything was looked for. */
export function entryOf(entry: Omit<Entry, "ranges">): Entry {
  return { ...entry, ranges: [] };
}
