import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { appRoot } from "../base/app-root.ts";

/** Groups of English roots that stand in the same surroundings, as "bailiff" and "magistrate" do (scripts/word-groups.ts). */
export class WordGroups {
  readonly #groups = new Map<string, number>();

  /** @param file one that is not there knows no word. */
  constructor(file = join(appRoot(), "resources", "word-groups.bin")) {
    for (const [group, line] of linesOf(file).entries())
      for (const root of line.split(" ")) this.#groups.set(root, group);
  }

  /** The number of a root's group; undefined for one that is not known. */
  groupOf(root: string): number | undefined {
    return this.#groups.get(root);
  }
}

/** One line of JSON (`groups`, `source`), then a line a group, its roots with spaces between them, compressed together. */
function linesOf(file: string): string[] {
  try {
    const bytes = readFileSync(file);
    return brotliDecompressSync(bytes.subarray(bytes.indexOf(10) + 1))
      .toString("utf8")
      .split("\n");
  } catch {
    return [];
  }
}

let shared: WordGroups | undefined;

/** Those that ship with FloatBar, read once. */
export function sharedWordGroups(): WordGroups {
  return (shared ??= new WordGroups());
}
