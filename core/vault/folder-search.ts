import type { FolderPassageRow } from "./tables/folder-rows.ts";
import type { Forms } from "./search.ts";

/** Full-text search over the passages of folders, however a store does it. */
export interface FolderSearch {
  /** Indexes the passages of a file, which was just put in: the terms of each, in their order. */
  index(fileId: string, terms: readonly (readonly string[])[]): Promise<void>;

  /** Passages of these folders that hold any of `words`, which are terms, best first. */
  passages(folderIds: readonly string[], words: readonly string[], limit: number): Promise<FolderPassageRow[]>;

  /** How many passages there are in folders, about, and in how many each word occurs, counted up to `MAX_COUNT`. */
  frequencies(words: readonly Forms[]): Promise<{ total: number; counts: number[] }>;
}
