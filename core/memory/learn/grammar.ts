import type { SlotWords, SpeechPattern } from "../../language/speech/speech-data.ts";
import { fold, type Lexicon, type Stretch } from "./lexicon.ts";
import { readSlot, type ValueSlot, VALUE_SLOTS } from "./slots.ts";

/** A fact whose structure is sure, with where its value stands in the clause. */
export interface Structured extends Stretch {
  category: string;
  key: string;
  value: string;
  single: boolean;
  /** 0..1 */
  confidence: number;
  /** Whether the scorer has to find it worth noting, too. */
  weighed: boolean;
}

interface Sentence {
  pattern: SpeechPattern;
  /** Of the whole beginning of a folded clause; groups are named by their slots. */
  form: RegExp;
  /** The slot that the value stands in. */
  slot: string;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const NOT_AFTER_LETTER = `(?<!${LETTER}|${LETTER}')`;
const NOT_BEFORE_LETTER = `(?!${LETTER}|['-]${LETTER})`;
/** The same before a possessive ("my wife's name"). */
const MAY_POSSESS = `(?!${LETTER}|-${LETTER}|'(?!s(?!${LETTER}))${LETTER})`;
const WORD = String.raw`[\p{L}\p{M}\p{N}'-]+`;

/** The sentences of one language whose structure makes a fact sure. */
export class Grammar {
  readonly #lexicon: Lexicon;
  readonly #sentences: readonly Sentence[];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#sentences = lexicon.data.patterns.flatMap((pattern) =>
      pattern.says.map((template) => compile(template, pattern, lexicon)),
    );
  }

  /** The fact that a clause states from its beginning on, if it has the structure of one. */
  read(clause: string): Structured | undefined {
    const folded = fold(clause);
    for (const { pattern, form, slot } of this.#sentences) {
      const match = form.exec(folded);
      const at = match?.indices?.groups?.[slot];
      if (!match?.groups || !at) continue;
      const raw = clause.slice(at[0], at[1]);
      const isValueSlot = (VALUE_SLOTS as readonly string[]).includes(slot);
      const value = isValueSlot
        ? readSlot(slot as ValueSlot, raw, this.#lexicon.data, pattern.confidence ?? 0)
        : raw.trim();
      if (value === undefined) continue;
      const [category = "", key = ""] = this.#named(pattern.fact, match.groups);
      const start = at[0] + Math.max(0, raw.indexOf(value));
      return {
        category,
        key,
        value,
        single: pattern.single ?? true,
        confidence: pattern.confidence ?? 0.8,
        weighed: pattern.weighed ?? false,
        start,
        end: start + value.length,
      };
    }
    return undefined;
  }

  /** Category and key, with the words that stood in its slots. */
  #named(fact: string, groups: Record<string, string | undefined>): string[] {
    const dot = fact.indexOf(".");
    const key = fact.slice(dot + 1).replace(/\{(\w+)\}/g, (_, slot: string) => {
      const word = groups[slot] ?? "";
      return keptAs(this.#lexicon.data.slots, slot, word).replaceAll(" ", "_");
    });
    return [fact.slice(0, dot), key];
  }
}

/** Under which word a list keeps one ("mum" under "mother"). */
function keptAs({ lists }: SlotWords, slot: string, word: string): string {
  const entry = (lists[slot] ?? "").split("|").find((text) => text.split("=")[0] === word);
  return entry?.split("=")[1] ?? word;
}

/** @throws Error when a template has a bracket or slot that cannot be read, which is a fault of the language's data. */
function compile(template: string, pattern: SpeechPattern, lexicon: Lexicon): Sentence {
  const reader = new TemplateReader(template, lexicon);
  const source = reader.read();
  const slot =
    reader.slots.findLast((name) => (VALUE_SLOTS as readonly string[]).includes(name)) ?? reader.slots.at(-1);
  if (slot === undefined) throw new Error(`The pattern "${template}" of ${lexicon.data.language} has no slot.`);
  return { pattern, form: new RegExp(`^\\s*${source}`, "du"), slot };
}

/** Turns a template into the source of a regular expression, by recursive descent. */
class TemplateReader {
  readonly slots: string[] = [];
  readonly #template: string;
  readonly #lexicon: Lexicon;
  #at = 0;

  constructor(template: string, lexicon: Lexicon) {
    this.#template = template;
    this.#lexicon = lexicon;
  }

  read(): string {
    const source = this.#alternatives("");
    if (this.#at < this.#template.length) throw new Error(`The pattern "${this.#template}" has a bracket too many.`);
    return source;
  }

  #alternatives(close: string): string {
    const ways: string[] = [];
    let items: string[] = [];
    while (this.#at < this.#template.length && this.#template[this.#at] !== close) {
      const character = this.#template[this.#at] ?? "";
      if (character === "|") {
        ways.push(items.join(String.raw`\s*`));
        items = [];
        this.#at += 1;
      } else if (character === " ") this.#at += 1;
      else items.push(this.#item(character));
    }
    ways.push(items.join(String.raw`\s*`));
    return ways.length === 1 ? (ways[0] ?? "") : `(?:${ways.join("|")})`;
  }

  #item(character: string): string {
    if (character === "(" || character === "[") {
      this.#at += 1;
      const close = character === "(" ? ")" : "]";
      const inside = this.#alternatives(close);
      if (this.#template[this.#at] !== close) throw new Error(`The pattern "${this.#template}" lacks a "${close}".`);
      this.#at += 1;
      return character === "(" ? `(?:${inside})` : `(?:${inside})?`;
    }
    if (character === "{") return this.#slot();
    const literal = /^[^()[\]{}|\s]+/.exec(this.#template.slice(this.#at))?.[0] ?? "";
    if (literal === "") throw new Error(`The pattern "${this.#template}" has a bracket too many.`);
    this.#at += literal.length;
    return this.#literal(literal);
  }

  #literal(text: string): string {
    const escaped = text.replace(/[.*+?^$\\]/g, "\\$&");
    if (!this.#lexicon.data.isSpaced) return escaped;
    const before = /^[\p{L}\p{N}]/u.test(text) ? NOT_AFTER_LETTER : "";
    return before + escaped + (/[\p{L}\p{M}\p{N}]$/u.test(text) ? NOT_BEFORE_LETTER : "");
  }

  #slot(): string {
    const name = /^\{(\w+)\}/.exec(this.#template.slice(this.#at))?.[1];
    if (name === undefined) throw new Error(`The pattern "${this.#template}" has a slot that cannot be read.`);
    this.#at += name.length + 2;
    if (name === "end") return this.#end();
    if (name === "word") return WORD;
    this.slots.push(name);
    if (name === "kind") return `(?<kind>${WORD}(?:\\s+${WORD})??)`;
    if (name === "age") return `(?<age>\\p{Nd}{1,3})(?!\\p{N})`;
    if ((VALUE_SLOTS as readonly string[]).includes(name)) {
      return this.#at >= this.#template.length ? `(?<${name}>.+)` : `(?<${name}>.+?)`;
    }
    return `(?<${name}>${this.#listed(name)})`;
  }

  #listed(name: string): string {
    const list = this.#lexicon.data.slots.lists[name];
    if (list === undefined) throw new Error(`The pattern "${this.#template}" has a slot {${name}} without a list.`);
    const words = list
      .split("|")
      .map((entry) => entry.split("=")[0] ?? "")
      .toSorted((a, b) => b.length - a.length)
      .map((word) =>
        word
          .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
          .replaceAll("*", `${LETTER}*`)
          .replaceAll(" ", "\\s+"),
      )
      .join("|");
    if (!this.#lexicon.data.isSpaced) return `(?:${words})`;
    const before = name === "job" ? `(?:${WORD}\\s+){0,2}?` : "";
    const after = name === "job" ? NOT_BEFORE_LETTER : MAY_POSSESS;
    return `${before}${NOT_AFTER_LETTER}(?:${words})${after}`;
  }

  /** Nothing more of weight follows. */
  #end(): string {
    const { valueEnds, joins } = this.#lexicon.data.slots;
    const words = `${valueEnds}|${joins}`
      .split("|")
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|");
    return `(?=\\s*(?:$|[.,!;:?。！，、…)-]|(?:${words})${this.#lexicon.data.isSpaced ? NOT_BEFORE_LETTER : ""}))`;
  }
}
