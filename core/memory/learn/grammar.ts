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

/** A part of a template. */
interface Part {
  /** As the source of a regular expression. */
  source: string;
  /** Whether a folded clause holds the words that the part cannot do without. */
  mayStandIn: (clause: string) => boolean;
}

const ANYWHERE = () => true;

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const NOT_AFTER_LETTER = `(?<!${LETTER}|${LETTER}')`;
const NOT_BEFORE_LETTER = `(?!${LETTER}|['-]${LETTER})`;
/** The same before a possessive ("my wife's name"). */
const MAY_POSSESS = `(?!${LETTER}|-${LETTER}|'(?!s(?!${LETTER}))${LETTER})`;
const WORD = String.raw`[\p{L}\p{M}\p{N}'-]+`;

/** One way to state a fact. */
class Sentence {
  readonly pattern: SpeechPattern;
  /** The slot that the value stands in. */
  readonly slot: string;
  readonly #part: Part;
  #form: RegExp | undefined;

  constructor(pattern: SpeechPattern, slot: string, part: Part) {
    this.pattern = pattern;
    this.slot = slot;
    this.#part = part;
  }

  /** The beginning of a folded clause in this way; groups are named by their slots. */
  match(clause: string): RegExpExecArray | null {
    if (!this.#part.mayStandIn(clause)) return null;
    // Hundreds of these take most of a second to compile, and most clauses need none of them.
    this.#form ??= new RegExp(`^\\s*${this.#part.source}`, "du");
    return this.#form.exec(clause);
  }
}

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
    for (const sentence of this.#sentences) {
      const { pattern, slot } = sentence;
      const match = sentence.match(folded);
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
  const part = reader.read();
  const slot =
    reader.slots.findLast((name) => (VALUE_SLOTS as readonly string[]).includes(name)) ?? reader.slots.at(-1);
  if (slot === undefined) throw new Error(`The pattern "${template}" of ${lexicon.data.language} has no slot.`);
  return new Sentence(pattern, slot, part);
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

  read(): Part {
    const part = this.#alternatives("");
    if (this.#at < this.#template.length) throw new Error(`The pattern "${this.#template}" has a bracket too many.`);
    return part;
  }

  #alternatives(close: string): Part {
    const ways: Part[] = [];
    let items: Part[] = [];
    while (this.#at < this.#template.length && this.#template[this.#at] !== close) {
      const character = this.#template[this.#at] ?? "";
      if (character === "|") {
        ways.push(inOrder(items));
        items = [];
        this.#at += 1;
      } else if (character === " ") this.#at += 1;
      else items.push(this.#item(character));
    }
    ways.push(inOrder(items));
    const [only] = ways;
    if (only && ways.length === 1) return only;
    return {
      source: `(?:${ways.map(({ source }) => source).join("|")})`,
      mayStandIn: (clause) => ways.some((way) => way.mayStandIn(clause)),
    };
  }

  #item(character: string): Part {
    if (character === "(" || character === "[") {
      this.#at += 1;
      const close = character === "(" ? ")" : "]";
      const inside = this.#alternatives(close);
      if (this.#template[this.#at] !== close) throw new Error(`The pattern "${this.#template}" lacks a "${close}".`);
      this.#at += 1;
      const source = `(?:${inside.source})`;
      return character === "(" ? { ...inside, source } : { source: `${source}?`, mayStandIn: ANYWHERE };
    }
    if (character === "{") return { source: this.#slot(), mayStandIn: ANYWHERE };
    const literal = /^[^()[\]{}|\s]+/.exec(this.#template.slice(this.#at))?.[0] ?? "";
    if (literal === "") throw new Error(`The pattern "${this.#template}" has a bracket too many.`);
    this.#at += literal.length;
    return { source: this.#literal(literal), mayStandIn: (clause) => clause.includes(literal) };
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

function inOrder(items: readonly Part[]): Part {
  return {
    source: items.map(({ source }) => source).join(String.raw`\s*`),
    mayStandIn: (clause) => items.every((item) => item.mayStandIn(clause)),
  };
}
