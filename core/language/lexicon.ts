import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { appRoot } from "../base/app-root.ts";

/** A root that another one may mean, and how likely next to the likeliest: 0..1. */
export interface Meant {
  root: string;
  share: number;
}

/** What a word of one language may be in a third is kept up to here. */
const MAX_TRANSLATIONS = 8;
const LEAST_SHARE = 0.15;
const NOTHING: readonly Meant[] = [];

/** Both directions between a language and English. */
interface Table {
  toEnglish: ReadonlyMap<string, readonly Meant[]>;
  fromEnglish: ReadonlyMap<string, readonly Meant[]>;
}

/**
 * What words of other languages may mean in English, and through it in one another (scripts/word-lexicon.ts). A language is read
 * when it is first asked for.
 */
export class Lexicon {
  readonly #file: string | null;
  readonly #tables = new Map<string, Table | null>();
  #blocks: ReadonlyMap<string, Buffer> | undefined;
  #roots: readonly string[] = [];

  /** @param file null, or one that is not there, knows no word. */
  constructor(file: string | null) {
    this.#file = file;
  }

  /** The English roots that a root may mean, the likeliest first. An English root means itself. */
  english(root: string, language: string): readonly Meant[] {
    if (language === "en") return [{ root, share: 1 }];
    return this.#table(language)?.toEnglish.get(root) ?? NOTHING;
  }

  /** What a root may be in another language, the likeliest first; a root of several words has spaces between them. */
  translations(root: string, from: string, to: string): readonly Meant[] {
    if (from === to) return NOTHING;
    if (to === "en") return this.english(root, from);
    const table = this.#table(to);
    if (!table) return NOTHING;
    if (from === "en") return table.fromEnglish.get(root) ?? NOTHING;
    const odds = new Map<string, number>();
    for (const { root: middle, share } of this.english(root, from)) {
      for (const meant of table.fromEnglish.get(middle) ?? [])
        odds.set(meant.root, (odds.get(meant.root) ?? 0) + share * meant.share);
    }
    return ranked(odds);
  }

  #table(language: string): Table | null {
    let table = this.#tables.get(language);
    if (table === undefined) {
      table = this.#read(language);
      this.#tables.set(language, table);
    }
    return table;
  }

  #read(language: string): Table | null {
    this.#blocks ??= this.#open();
    const block = this.#blocks.get(language);
    if (!block) return null;
    const toEnglish = new Map<string, Meant[]>();
    const reverse = new Map<string, Map<string, number>>();
    for (const line of brotliDecompressSync(block).toString("utf8").split("\n")) {
      const [root = "", list = ""] = line.split("\t");
      const counts = list.split(" ").map((entry) => ({
        english: this.#roots[Number.parseInt(entry.slice(0, -1), 36)] ?? "",
        count: Number(entry.slice(-1)),
      }));
      const most = counts[0]?.count ?? 1;
      toEnglish.set(
        root,
        counts.map(({ english, count }) => ({ root: english, share: count / most })),
      );
      for (const { english, count } of counts) {
        const odds = reverse.get(english) ?? new Map<string, number>();
        reverse.set(english, odds.set(root, count));
      }
    }
    return { toEnglish, fromEnglish: new Map([...reverse].map(([root, odds]) => [root, ranked(odds)])) };
  }

  /**
   * One line of JSON (`blocks`: languages and bytes; `source`), and then the blocks, each compressed by itself: the English roots,
   * and for each language a line a root with numbers of English roots (base 36), a digit after each for how many synsets they share.
   */
  #open(): ReadonlyMap<string, Buffer> {
    let bytes: Buffer;
    try {
      if (this.#file === null) return new Map();
      bytes = readFileSync(this.#file);
    } catch {
      return new Map();
    }
    const headEnd = bytes.indexOf(10);
    const head = JSON.parse(bytes.toString("utf8", 0, headEnd)) as { blocks: [string, number][] };
    let at = headEnd + 1;
    const blocks = new Map(head.blocks.map(([language, size]) => [language, bytes.subarray(at, (at += size))]));
    const english = blocks.get("en");
    if (english) this.#roots = brotliDecompressSync(english).toString("utf8").split(" ");
    return blocks;
  }
}

function ranked(odds: ReadonlyMap<string, number>): Meant[] {
  const all = [...odds].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_TRANSLATIONS);
  const most = all[0]?.[1] ?? 1;
  return all.map(([root, value]) => ({ root, share: value / most })).filter(({ share }) => share >= LEAST_SHARE);
}

/** A lexicon that knows no word, for a copy of FloatBar without the file. */
export const noLexicon = new Lexicon(null);

/** Where the lexicon is among the resources that ship with FloatBar. */
export function lexiconFileIn(resourcesDir: string): string {
  return join(resourcesDir, "word-lexicon.bin");
}

const read = new Map<string, Lexicon>();

/** The lexicon of a file, which is read once however many ask for it. */
export function lexiconAt(file: string): Lexicon {
  const known = read.get(file) ?? new Lexicon(file);
  read.set(file, known);
  return known;
}

/** The lexicon that ships with FloatBar. */
export function sharedLexicon(): Lexicon {
  return lexiconAt(lexiconFileIn(join(appRoot(), "resources")));
}
