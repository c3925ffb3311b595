import type { SpeechData } from "../../language/speech/speech-data.ts";
import type { Lexicon } from "./lexicon.ts";
import { LETTER, LETTERS, NOT_AFTER_LETTER, NOT_BEFORE_LETTER, oneOf, WORD, wordsOf } from "./letters.ts";
import { plain } from "./plain.ts";
import { agreementOf } from "./particles.ts";
import { longestPiece, presenceOf } from "./presence.ts";
import { VALUE_SLOTS } from "./slots.ts";

/** A part of a template. */
export interface Part {
  /** Makes the source of a regular expression: its lists take up to 100 kB, and most are never asked for. */
  source: () => string;
  /** Whether a folded clause holds the words that the part cannot do without. */
  mayStandIn: (clause: string) => boolean;
  /** Whether it follows the part before it without a space. */
  isAttached?: boolean;
}

/** Name of the group that `<` and `>` make. */
export const MARKED = "marked";

const ANYWHERE = () => true;
/** "Seit {any} {thing}": a slot begins no value in the middle of a word. */
const NOT_INSIDE_WORD = `(?!(?<=${LETTER})${LETTER})`;
/** The same before a possessive ("my wife's name"). */
const MAY_POSSESS = `(?!${LETTER}|-${LETTER}|'(?!s(?!${LETTER}))${LETTER})`;
const ANY_ENDING = String.raw`[^\s,.!?;:،؟।…'"-]*`;
const MAX_GAP_WORDS = 4;
const MAX_GAP_CHARACTERS = 8;
/** Slots whose words may have others before them ("senior software engineer", "two little daughters"). */
const WITH_WORDS_BEFORE: Readonly<Record<string, number>> = { job: 2, kin: 3, animal: 3, item: 4 };

/** Slots that hold a digit of any script. */
const NUMBERS: ReadonlySet<string> = new Set(["age"]);

/**
 * Turns a template into the source of a regular expression, by recursive descent.
 *
 * `(a|b)` alternatives, `[x]` what may be left out, `{slot}`, `<…>` the stretch that is the value, `..` up to four words,
 * `*` any ending.
 */
export class TemplateReader {
  readonly slots: string[] = [];
  /** How many gaps (`..`) it has; their groups are `gap1` and so on. */
  gaps = 0;
  readonly #template: string;
  readonly #lexicon: Lexicon;
  #at = 0;
  /** Whether only what may be left out follows a slot, so that its value needs an end. */
  #isOpen = false;

  constructor(template: string, lexicon: Lexicon) {
    this.#template = template;
    this.#lexicon = lexicon;
  }

  /** @throws Error when a bracket or slot cannot be read, which is a fault of the language's data. */
  read(): Part {
    const part = this.#alternatives("", false);
    if (this.#at < this.#template.length) throw this.#fault("has a bracket too many");
    return this.#isOpen ? { ...part, source: () => part.source() + this.#end() } : part;
  }

  #fault(what: string): Error {
    return new Error(`The pattern "${this.#template}" of ${this.#lexicon.data.language} ${what}.`);
  }

  #alternatives(close: string, isAttached: boolean): Part {
    const ways: Part[] = [];
    let items: Part[] = [];
    while (this.#at < this.#template.length && this.#template[this.#at] !== close) {
      const character = this.#template[this.#at] ?? "";
      if (character === "|") {
        ways.push(this.#inOrder(items));
        items = [];
        this.#at += 1;
      } else if (character === " ") this.#at += 1;
      else items.push(this.#item(character, items.length === 0 ? isAttached : this.#followsAtOnce()));
    }
    ways.push(this.#inOrder(items));
    const [only] = ways;
    if (only && ways.length === 1) return only;
    return {
      source: () => oneOf(ways.map(({ source }) => source())),
      mayStandIn: (clause) => ways.some((way) => way.mayStandIn(clause)),
    };
  }

  /** Whether what comes next stands without a space after a slot or bracket, or the other way round. */
  #followsAtOnce(): boolean {
    const [before = "", next = ""] = [this.#template[this.#at - 1], this.#template[this.#at]];
    if (/[\s|]/.test(before)) return false;
    return /[)\]}>]/.test(before) || /[([{<]/.test(next);
  }

  #item(character: string, isAttached: boolean): Part {
    if (character === "(" || character === "[" || character === "<") return this.#bracket(character, isAttached);
    if (character === "{") {
      const name = /^\{(\w+)\}/.exec(this.#template.slice(this.#at))?.[1] ?? "";
      return { source: this.#slot(), mayStandIn: this.#needOf(name), isAttached };
    }
    if (this.#template.startsWith("..", this.#at)) return { ...this.#gap(), isAttached };
    const literal = /^[^()[\]{}<>|\s]+/.exec(this.#template.slice(this.#at))?.[0] ?? "";
    if (literal === "") throw this.#fault("has a bracket too many");
    this.#at += literal.length;
    const rest = this.#template.slice(this.#at);
    const isBeforeAttached = /^[([{<]/.test(rest) || (this.#lexicon.data.isHeadFinal === true && isBeforeEnding(rest));
    const spellings = spellingsOf(plain(literal), this.#lexicon.data);
    const pieces = spellings.map(longestPiece);
    return {
      source: () => {
        const ways = spellings.map((spelling) => this.#literal(spelling, isAttached, isBeforeAttached));
        return ways.length === 1 ? (ways[0] ?? "") : oneOf(ways);
      },
      mayStandIn: (clause) => pieces.some((piece) => clause.includes(piece)),
      isAttached,
    };
  }

  #bracket(open: "(" | "[" | "<", isAttached: boolean): Part {
    this.#at += 1;
    const close = { "(": ")", "[": "]", "<": ">" }[open];
    const inside = this.#alternatives(close, isAttached);
    if (this.#template[this.#at] !== close) throw this.#fault(`lacks a "${close}"`);
    this.#at += 1;
    const source = () => {
      const text = inside.source();
      if (open === "<") return `(?<${MARKED}>${text})`;
      if (open === "(") return `(?:${text})`;
      // "[{any}]" skips as little as it can, nothing first.
      return `(?:${text})${/^(?:\.|\[[^\]]+\])\+\?$/.test(text) ? "??" : "?"}`;
    };
    return { source, mayStandIn: open === "[" ? ANYWHERE : inside.mayStandIn, isAttached };
  }

  #literal(text: string, isAttached: boolean, isBeforeAttached: boolean): string {
    const { isSpaced, hasCase } = this.#lexicon.data;
    // Hundreds of open endings in one form take long to make ready as classes of all letters.
    const isOpenEnded = isSpaced && !hasCase && text.endsWith("*");
    const escaped = text.replace(/[.+?^$\\]/g, "\\$&").replaceAll("*", isOpenEnded ? ANY_ENDING : `${LETTER}*`);
    if (!isSpaced) return escaped;
    const before = isAttached
      ? agreementOf(text, this.#lexicon.data)
      : /^[\p{L}\p{N}]/u.test(text)
        ? NOT_AFTER_LETTER
        : "";
    if (isOpenEnded) return before + escaped;
    return before + escaped + (!isBeforeAttached && /[\p{L}\p{M}\p{N}*]$/u.test(text) ? NOT_BEFORE_LETTER : "");
  }

  #gap(): Part {
    this.#at += 2;
    this.gaps += 1;
    const name = `gap${this.gaps}`;
    const words = this.#lexicon.data.isSpaced
      ? `(?:${WORD}\\s+){0,${MAX_GAP_WORDS}}?`
      : `[^，、。,.]{0,${MAX_GAP_CHARACTERS}}?`;
    return { source: () => `(?<${name}>${words})`, mayStandIn: ANYWHERE };
  }

  /** What tells whether a clause may hold what fills a slot: one of its list's words, or a number. */
  #needOf(name: string): (clause: string) => boolean {
    if (NUMBERS.has(name)) return (clause) => /\p{N}/u.test(clause);
    const list = this.#lexicon.data.slots.lists[name];
    if (list === undefined || (VALUE_SLOTS as readonly string[]).includes(name)) return ANYWHERE;
    return presenceOf(this.#lexicon, name, list);
  }

  #slot(): () => string {
    const name = /^\{(\w+)\}/.exec(this.#template.slice(this.#at))?.[1];
    if (name === undefined) throw this.#fault("has a slot that cannot be read");
    this.#at += name.length + 2;
    const rest = this.#template.slice(this.#at);
    const isLast = endsAfter(rest, false);
    // As short as what may be left out allows would be one letter.
    if (!isLast && endsAfter(rest, true)) this.#isOpen = true;
    if (name === "end") return () => this.#end();
    if (name === "word") return () => WORD;
    if (name === "any") return () => (this.#lexicon.data.isSpaced ? ".+" : "[^，、。…]+") + (isLast ? "" : "?");
    return this.#captured(name, isLast);
  }

  #captured(name: string, isLast: boolean): () => string {
    const isValue = (VALUE_SLOTS as readonly string[]).includes(name);
    // A list may be looked into at several places; its key goes by the first word found.
    if (!isValue && this.slots.includes(name)) {
      const listed = this.#listed(name);
      return () => `(?:${listed()})`;
    }
    this.slots.push(name);
    if (name === "kind") {
      const { isSpaced } = this.#lexicon.data;
      return () => (isSpaced ? `(?<kind>${WORD}(?:\\s+${WORD})??)` : `(?<kind>${LETTER}{1,6}?)`);
    }
    if (name === "age") return () => `(?<age>\\p{Nd}{1,3})(?!\\p{N})`;
    const filled = isValue ? () => (isLast ? ".+" : ".+?") : this.#listed(name);
    return () => `(?<${name}>${filled()})`;
  }

  #listed(name: string): () => string {
    const list = this.#lexicon.data.slots.lists[name];
    if (list === undefined) throw this.#fault(`has a slot {${name}} without a list`);
    const words = () => wordsOf(list, "=");
    const most = WITH_WORDS_BEFORE[name] ?? 0;
    if (!this.#lexicon.data.isSpaced) {
      return () => `${most > 0 ? `[${LETTERS}ー]{0,12}?` : ""}(?:${words()})`;
    }
    const before = most > 0 ? `(?:${WORD}\\s+){0,${most}}?` : "";
    const isBeforeAttached = /^>?[([{<]?\p{L}/u.test(this.#template.slice(this.#at));
    const after = isBeforeAttached ? "" : name === "relative" || name === "pet" ? MAY_POSSESS : NOT_BEFORE_LETTER;
    return () => `${before}${NOT_AFTER_LETTER}(?:${words()})${after}`;
  }

  /** Nothing more of weight follows. */
  #end(): string {
    const { valueEnds, joins, tails } = this.#lexicon.data.slots;
    const words = wordsOf(`${valueEnds}|${joins}|${tails ?? ""}`);
    const { isSpaced } = this.#lexicon.data;
    const word = isSpaced ? `${NOT_AFTER_LETTER}(?:${words})${NOT_BEFORE_LETTER}` : `(?:${words})`;
    // "12. Juli" goes on.
    const stop = String.raw`(?<!\p{Nd})\.|\.(?!\s+\p{L})`;
    return `(?=\\s*(?:$|[,!;:?。！，、；…)।؛،-]|${stop}|${word}))`;
  }

  #inOrder(items: readonly Part[]): Part {
    const { isSpaced } = this.#lexicon.data;
    const [only] = items;
    if (only && items.length === 1) return { ...only, isAttached: false };
    const source = () =>
      items
        .map((item, at) => {
          const text = item.source();
          if (at === 0 || (isSpaced && item.isAttached === true)) return text;
          const isWhole = !isSpaced || text.startsWith(NOT_AFTER_LETTER);
          return (isWhole ? String.raw`\s*` : String.raw`\s*` + NOT_INSIDE_WORD) + text;
        })
        .join("");
    return { source, mayStandIn: (clause) => items.every((item) => item.mayStandIn(clause)) };
  }
}

/** A word of a template and the ways in which else it is written. */
function spellingsOf(word: string, { spellings }: SpeechData): string[] {
  const others = spellings?.[word]?.split("|") ?? [];
  return [word, ...others.map(plain)];
}

const BRACKETS = "([<";
const CLOSING = ")]>";

/**
 * Whether nothing of a template must follow: brackets close, of alternatives only the others are left, and
 * `withOptional` what may be left out.
 */
function endsAfter(rest: string, withOptional: boolean): boolean {
  let at = 0;
  while (at < rest.length) {
    const character = rest[at] ?? "";
    if (character === "|") at = closeOf(rest, at + 1);
    else if (CLOSING.includes(character) || character === " ") at += 1;
    else if (character === "[" && withOptional) at = closeOf(rest, at + 1) + 1;
    else return false;
  }
  return true;
}

/** Whether what follows the brackets that a place of a template stands in is written onto it ("(빚|대출)(이|가)"). */
function isBeforeEnding(rest: string): boolean {
  let at = 0;
  while (at < rest.length) {
    const character = rest[at] ?? "";
    if (character === "|") at = closeOf(rest, at + 1);
    else if (CLOSING.includes(character)) at += 1;
    else return at > 0 && character !== " ";
  }
  return false;
}

/** Where the bracket that a place of a template stands in closes. */
function closeOf(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (BRACKETS.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return text.length;
}
