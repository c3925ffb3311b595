import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { appRoot } from "../base/app-root.ts";
import { irregularHead } from "./english.ts";

/** What a word is commonly about, as WordNet's lexicographers sorted it: "artifact", "food", "motion". */
export type Sense = string;

/** Endings of English nouns and verbs with what stands in their place in the dictionary; longer ones first. */
const NOUN_ENDINGS = [
  ["ies", "y"],
  ["es", ""],
  ["s", ""],
] as const;
const VERB_ENDINGS = [
  ["ing", ""],
  ["ing", "e"],
  ["ied", "y"],
  ["ed", ""],
  ["ed", "e"],
  ["es", ""],
  ["s", ""],
] as const;
const DOUBLED = /^(.*)(.)\2(?:ing|ed)$/;

/**
 * The common senses of English words by class: for each noun and verb that of its most frequent sense in WordNet 3.1
 * (scripts/word-senses.ts). Read when a word is first asked for.
 */
export class WordSenses {
  readonly #file: string;
  /** A line a word, in the order of its characters: the word, a tab, and two letters for noun and verb. */
  #lines: string | undefined;
  #names: readonly Sense[] = [];

  /** @param file one that is not there knows no word. */
  constructor(file = join(appRoot(), "resources", "word-senses.bin")) {
    this.#file = file;
  }

  /** What a noun is about, in whatever number it is written. */
  noun(word: string): Sense | undefined {
    return this.#first(baseForms(word, NOUN_ENDINGS), 0);
  }

  /** What a verb does, in whatever form it is written. */
  verb(word: string): Sense | undefined {
    const doubled = DOUBLED.exec(word.toLowerCase());
    const forms = baseForms(word, VERB_ENDINGS);
    return this.#first(doubled ? [...forms, `${doubled[1]}${doubled[2]}`] : forms, 1);
  }

  #first(forms: readonly string[], place: 0 | 1): Sense | undefined {
    for (const form of forms) {
      const code = this.#codes(form)?.codePointAt(place);
      const name = code === undefined ? undefined : this.#names[code - FIRST_CODE];
      if (name !== undefined && name !== NO_SENSE) return name;
    }
    return undefined;
  }

  /** The two letters of a word, by halving the lines. */
  #codes(word: string): string | undefined {
    this.#lines ??= this.#read();
    const lines = this.#lines;
    let [low, high] = [0, lines.length];
    while (low < high) {
      const start = lines.lastIndexOf("\n", (low + high) >> 1) + 1;
      const tab = lines.indexOf("\t", start);
      if (tab === -1) return undefined;
      const own = lines.slice(start, tab);
      if (own === word) return lines.slice(tab + 1, tab + 3);
      if (own < word) low = tab + 4;
      else high = start - 1;
    }
    return undefined;
  }

  /** The first line names the senses. */
  #read(): string {
    let text: string;
    try {
      text = brotliDecompressSync(readFileSync(this.#file)).toString("latin1");
    } catch {
      return "";
    }
    const end = text.indexOf("\n");
    this.#names = text.slice(0, end).split(" ");
    return text.slice(end + 1);
  }
}

/** The letter of the first name. */
export const FIRST_CODE = "a".charCodeAt(0);
/** The name for none: the word is not of this part of speech. */
export const NO_SENSE = "-";

function baseForms(word: string, endings: readonly (readonly [string, string])[]): string[] {
  const plain = word.toLowerCase().replace(/['’]s$/, "");
  const head = irregularHead(plain);
  return [
    plain,
    ...(head === undefined ? [] : [head]),
    ...endings.flatMap(([ending, instead]) =>
      plain.endsWith(ending) && plain.length > ending.length ? [plain.slice(0, -ending.length) + instead] : [],
    ),
  ];
}
