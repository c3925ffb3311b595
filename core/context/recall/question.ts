import { cut, type Token } from "../../language/cut.ts";
import { telling } from "../../language/terms.ts";
import { type NamedTime, timesIn } from "../../language/dates.ts";

/** Words of a message that are searched for; a pasted document must not become a query of thousands. */
const MAX_WORDS = 64;

/** What is asked for decides what speaks for an answer: a time, a guess, several things, a name or number, a reason. */
export const QUESTION_KINDS = ["when", "would", "list", "which", "why", "other"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A message, taken apart for what it asks. */
export interface Question {
  /** The words searched for, in order of appearance, one of each root. */
  tokens: Token[];
  /** Those words, folded. */
  words: string[];
  /** Roots of those words. */
  roots: string[];
  /** Roots of proper names: capitalised words that do not open the message. */
  names: Set<string>;
  times: NamedTime[];
  /** The noun that "what" or "which" asks for ("which instruments" gives `instrument`). */
  head: string | null;
  kind: QuestionKind;
  asksWhen: boolean;
  asksWhere: boolean;
  asksWho: boolean;
  asksNumber: boolean;
  /** Whether several things are asked for ("which books"). */
  asksList: boolean;
  /** Whether the message speaks of its author, or to the assistant. */
  aboutUser: boolean;
  aboutAssistant: boolean;
}

const WHEN = /\bwhen\b|\bwhat (?:date|day|month|year|time)\b|\bhow long\b|\bwhich (?:month|year|day)\b/i;
const WOULD = /^(?:would|could|might)\b|\blikely\b|\bwhat (?:might|would|could)\b/i;
const WHICH = /\b(?:who|where|whose|how (?:many|much|old|often))\b|^which\b/i;
const WHY = /^(?:why|how)\b/i;
const LIST = /\b(?:what|which)\b(?:\s+\p{L}+){0,3}?\s+\p{L}+s\b|\b(?:kinds?|types?|some of)\b/iu;
const KINDS = new Set("kind kinds type types sort sorts of some new other different specific similar".split(" "));
const MONTHS = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/**
 * Takes a message apart.
 *
 * @param now UTC milliseconds; what "yesterday" and "last March" are reckoned from.
 */
export function parseQuestion(message: string, now: number): Question {
  const all = cut(message).tokens;
  const content = shorten([...new Map(telling(all).map((token) => [token.root, token])).values()]);
  return {
    tokens: content,
    words: content.map(({ word }) => word),
    roots: content.map(({ root }) => root),
    names: new Set(all.slice(1).flatMap(({ isCapital, word, root }) => (isCapital && !MONTHS.test(word) ? root : []))),
    times: timesIn(message, now),
    head: headOf(all),
    kind: kindOf(message),
    asksWhen: WHEN.test(message),
    asksWhere: /\bwhere\b/i.test(message),
    asksWho: /\bwho\b/i.test(message),
    asksNumber: /\bhow (?:many|much|old|often)\b/i.test(message),
    asksList: LIST.test(message),
    aboutUser: /\b(?:i|me|my|mine|we|our|us)\b/i.test(message),
    aboutAssistant: /\byou(?:r|rs)?\b/i.test(message),
  };
}

function kindOf(message: string): QuestionKind {
  if (WHEN.test(message)) return "when";
  if (WOULD.test(message)) return "would";
  if (LIST.test(message)) return "list";
  if (WHICH.test(message)) return "which";
  return WHY.test(message) ? "why" : "other";
}

/** The request itself stands at one end of a long paste or at the other. */
function shorten(all: readonly Token[]): Token[] {
  if (all.length <= MAX_WORDS) return [...all];
  return [...all.slice(0, MAX_WORDS / 2), ...all.slice(-MAX_WORDS / 2)];
}

function headOf(all: readonly Token[]): string | null {
  const asking = all.findIndex(({ word }) => word === "what" || word === "which" || word === "whose");
  if (asking < 0) return null;
  let head: string | null = null;
  for (const { word, isStop, root } of all.slice(asking + 1, asking + 5)) {
    if (KINDS.has(word)) continue;
    if (isStop) break;
    head = root;
  }
  return head;
}
