import type { WordClass } from "../../language/speech/speech-data.ts";
import type { Lexicon, Token } from "./lexicon.ts";
import { sentencesOf } from "./sentences.ts";
import type { Part } from "./placed.ts";

/** A sentence of a message, with what surrounds it. */
export interface Sentence {
  text: string;
  tokens: readonly Token[];
  isQuestion: boolean;
  /** Its place among the author's sentences, and how many there are. */
  index: number;
  count: number;
}

/** A stretch of a sentence that may hold one statement. */
export interface Clause {
  sentence: Sentence;
  tokens: readonly Token[];
  /** Its place among the clauses of its sentence. */
  index: number;
}

/** A stretch of a clause that may be the value of a fact. */
export interface Span {
  clause: Clause;
  /** Tokens of the clause, `from` inclusive, `to` exclusive. */
  from: number;
  to: number;
  /** How it was cut: the whole clause, before a comma, a joint or a further phrase, or a thing that is the author's. */
  cut: "whole" | "comma" | "joint" | "relative" | "phrase" | "thing";
  /** As the author wrote it. */
  text: string;
}

const MAX_SENTENCES = 40;
const MAX_TOKENS = 80;

/** The sentences of the author's own parts. Very long ones hold no plain statement; of very many the first are read. */
export function sentencesOfAuthor(parts: readonly Part[], lexicon: Lexicon): Sentence[] {
  const texts = parts
    .filter(({ whose }) => whose === "author")
    .flatMap(({ text }) => sentencesOf(text))
    .slice(0, MAX_SENTENCES);
  return texts.map((text, index) => ({
    text,
    tokens: lexicon.tokens(text).slice(0, MAX_TOKENS),
    isQuestion: /[?？؟]\s*[\p{P}\p{S}\s]*$/u.test(text) && !isTagged(text, lexicon),
    index,
    count: texts.length,
  }));
}

/** "만들고 있거든?": a statement that its author raises their voice at. */
function isTagged(text: string, { data }: Lexicon): boolean {
  return data.tags !== undefined && new RegExp(`(?:${data.tags})\\s*[?？؟]`, "u").test(text.slice(-MAX_TAG));
}

const MAX_TAG = 12;

const BREAK = /[;:!?—–。！？；：]|\s-\s|[()[\]]/u;
/** A stop after which somebody goes on in small letters. */
const SMALL_STOP = /\.\s/;
const SUBJECTS: readonly WordClass[] = ["me", "mine", "others", "relative", "you"];
const JOINTS: readonly WordClass[] = ["and", "but", "cause", "relativeWord", "condition"];

/** Cuts a sentence at strong punctuation, and where a joint ("and", "because", a comma) begins a new subject. */
export function clausesOf(sentence: Sentence): Clause[] {
  const { tokens, text } = sentence;
  const starts = [0];
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token) continue;
    const between = text.slice(before.end, token.start);
    // "5. Semester" goes on.
    const isStop = SMALL_STOP.test(between) && /^\p{Ll}/u.test(token.text) && !/^\p{N}{1,2}$/u.test(before.text);
    if (isStop || BREAK.test(between) || beginsClause(tokens, at, /[,，、]/.test(between))) starts.push(at);
  }
  return starts.map((from, index) => ({ sentence, tokens: tokens.slice(from, starts[index + 1]), index }));
}

function beginsClause(tokens: readonly Token[], at: number, afterComma: boolean): boolean {
  const is = (place: number, kinds: readonly WordClass[]) => kinds.some((kind) => tokens[place]?.kinds.has(kind));
  const isSubject = (place: number) => is(place, SUBJECTS) && !is(place, ["relativeWord"]);
  // "…, and it was fun", "…, that's why": what follows judges what was said.
  const isJudging = (place: number) => is(place, ["pointing"]) && (is(place, ["be"]) || is(place + 1, ["be", "have"]));
  if (isJudging(is(at, ["and", "but"]) ? at + 1 : afterComma ? at : tokens.length)) return true;
  // "I noticed I've …", "I think we'll …": what is thought is a statement of its own.
  if (is(at, ["me"]) && is(at - 1, ["mind"])) return true;
  if (afterComma) return is(at, ["me"]) || (is(at, JOINTS) && !isList(tokens, at)) || isSubject(at);
  return is(at, JOINTS) && !is(at, ["preposition"]) && is(at + 1, is(at, ["and", "but"]) ? ["me", "mine"] : ["me"]);
}

/** Whether "and" goes on with a list rather than with a new statement. */
function isList(tokens: readonly Token[], at: number): boolean {
  const [joint, next] = [tokens[at], tokens[at + 1]];
  if (!joint?.kinds.has("and")) return false;
  return !next || !SUBJECTS.some((kind) => next.kinds.has(kind));
}

/** What stands before what is said: openers, the subject, auxiliaries and small words. */
const LEAD: readonly WordClass[] = ["opener", "and", "but", "cause", "me", "be", "have", "adverb", "recent", "lasting"];
/** The first word may also join the clause to the one before ("that I've been …", "when I was …"). */
const FIRST_LEAD: readonly WordClass[] = [...LEAD, "relativeWord", "condition"];
/** What ends a value at its end. */
const TAIL: readonly WordClass[] = [
  "and",
  "but",
  "cause",
  "relativeWord",
  "preposition",
  "article",
  "be",
  "me",
  "mine",
];
const THING_END: ReadonlySet<WordClass> = new Set([
  "preposition",
  "and",
  "but",
  "cause",
  "relativeWord",
  "be",
  "have",
  "me",
  "you",
  "others",
  "pointing",
  "unreal",
  "now",
  "past",
  "future",
  "mine",
  "negation",
  "question",
]);
const MAX_THING = 7;
const LEAST_BEFORE_CUT = 2;
const MAX_CUTS = 4;

/** Every stretch of a clause that may be a value, the longest first. */
export function spansOf(clause: Clause): Span[] {
  const { tokens } = clause;
  const from = leadOf(tokens);
  if (from >= tokens.length) return [];
  const spans = [spanOf(clause, from, tokens.length, "whole")];
  let cuts = 0;
  for (let at = from + 1; at < tokens.length && cuts < MAX_CUTS; at += 1) {
    const cut = cutBefore(clause, from, at);
    if (cut === undefined) continue;
    cuts += 1;
    spans.push(spanOf(clause, from, at, cut));
  }
  tokens.forEach((token, at) => {
    if (!token.kinds.has("mine") || tokens[at + 1]?.kinds.has("mine")) return;
    const to = thingEnd(clause, at + 1);
    if (to > at + 1) spans.push(spanOf(clause, at + 1, to, "thing"));
  });
  return spans.flatMap((span) => span ?? []);
}

function leadOf(tokens: readonly Token[]): number {
  let at = 0;
  while (at < tokens.length && (at === 0 ? FIRST_LEAD : LEAD).some((kind) => tokens[at]?.kinds.has(kind))) {
    const kinds = tokens[at]?.kinds;
    if (kinds?.has("negation") || kinds?.has("unreal") || (kinds?.has("own") && at > 0)) break;
    at += 1;
  }
  return at;
}

function cutBefore({ tokens, sentence }: Clause, from: number, at: number): Span["cut"] | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return undefined;
  if (tokens.slice(from, at).filter(isContent).length < LEAST_BEFORE_CUT) return undefined;
  if (isInTitle(sentence.text.slice(tokens[from]?.start ?? 0, token.start))) return undefined;
  if (/[,，、]/.test(sentence.text.slice(before.end, token.start))) return "comma";
  if (token.kinds.has("relativeWord") || token.kinds.has("cause")) return "relative";
  if (token.kinds.has("and") || token.kinds.has("but")) return "joint";
  return token.kinds.has("preposition") ? "phrase" : undefined;
}

/** Whether a quotation mark stands open at the end of a text. */
function isInTitle(text: string): boolean {
  const straight = (text.match(/"/g)?.length ?? 0) % 2 === 1;
  return straight || text.lastIndexOf("“") > text.lastIndexOf("”") || text.lastIndexOf("«") > text.lastIndexOf("»");
}

function thingEnd({ tokens, sentence }: Clause, from: number): number {
  let to = from;
  while (to < tokens.length && to - from < MAX_THING) {
    const [before, token] = [tokens[to - 1], tokens[to]];
    if (!token || (!/^\p{Lu}/u.test(token.text) && [...token.kinds].some((kind) => THING_END.has(kind)))) break;
    if (to > from && before && /[,;()"]/.test(sentence.text.slice(before.end, token.start))) break;
    to += 1;
  }
  return to;
}

const SMALL: readonly WordClass[] = [
  "article",
  "preposition",
  "and",
  "be",
  "have",
  "me",
  "mine",
  "pointing",
  "adverb",
  "but",
  "cause",
];

/** Whether a word carries meaning of its own. */
export function isContent({ kinds }: Token): boolean {
  return !SMALL.some((kind) => kinds.has(kind));
}

/** A span without the small words at its end; undefined when nothing is left. */
function spanOf(clause: Clause, from: number, to: number, cut: Span["cut"]): Span | undefined {
  const { tokens, sentence } = clause;
  let last = to;
  while (
    last > from &&
    TAIL.some((kind) => tokens[last - 1]?.kinds.has(kind)) &&
    !/^\p{Lu}/u.test(tokens[last - 1]?.text ?? "")
  )
    last -= 1;
  const [first, end] = [tokens[from], tokens[last - 1]];
  if (!first || !end || last === from) return undefined;
  const closing = /^(?:["”»'’)%€$£]+|\+)/.exec(sentence.text.slice(end.end))?.[0] ?? "";
  const opening = /["“«(#$€£]+$/.exec(sentence.text.slice(0, first.start))?.[0] ?? "";
  const text = sentence.text.slice(first.start - opening.length, end.end + closing.length);
  return { clause, from, to: last, cut, text: unpaired(text) };
}

/** Drops a quotation mark or bracket whose other half lies outside. */
function unpaired(text: string): string {
  let out = text;
  for (const [open, close] of [
    ["(", ")"],
    ["“", "”"],
    ["«", "»"],
  ] as const) {
    if (out.includes(close) && !out.includes(open)) out = out.replaceAll(close, "");
    if (out.startsWith(open) && !out.includes(close)) out = out.slice(1);
  }
  if ((out.match(/"/g)?.length ?? 0) % 2 === 1) out = out.replace(/^"|"$/, "");
  return out.trim();
}
