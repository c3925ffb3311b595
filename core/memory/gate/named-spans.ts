/** Secrets that are told by what they are called: "my password is …", "PIN: 4821", "went from … to …". */
import type { SecretKind } from "../../base/held-kinds.ts";
import { changedFrom, nextLine, setTo } from "./changed-values.ts";
import { CODE, isCode, isRemark, isStandIn, isValue, looksSecret } from "./secret-values.ts";
import { looksKey } from "./key-names.ts";
import { type SecretName, secretNames } from "./secret-names.ts";
import { eachMatch, type SecretSpan } from "./spans.ts";
import { spokenDigits } from "./spoken-digits.ts";
import { MAX_VALUE, type Range, wholeValue } from "./whole-value.ts";

const COPULA =
  /^(?:|(?:[^.?!\n{]|\.(?=\S)){1,48}?(?<![\p{L}\p{N}]))(?=['’→iawsleéètjbzэo—–هहथ是为為は은는가이:=：-])(?:->|is|['’]s(?=\s\S{0,40}\d)|are|was|were|ist|sind|lautet|lauten|war|es(?!\s(?:ist|war|lautet|heißt)\s)|son|era|est|sont|était|é|è|sono|são|era|to|jest|są|brzmi|zijn|это|—|-|–|olan|هي|هو|है|हैं|था|是|为|為|は|은|는|가|이|:=|=>|→|[:=：])(?![\p{L}\p{N}])\s*(?:(?:now|jetzt|nun|ab jetzt|maintenant|désormais|ahora|adesso|ora|agora|nu|teraz|теперь|şimdi|artık|الآن|अब)\s+(?=\S))?/iu;
const SPACELESS_COPULA = /^[^。！？\n{(]{0,20}?(?:是|为|為|は|：|:)\s*/u;
const LABEL = /(?:[:=：]|=>|->|→)\s*$/;
const MAX_GAP = 60;
const MAX_LATER = 140;
const MAX_KEY = 500;
const END_OF_SENTENCE = /[\n。！？]|[.!?](?=\s|$)/u;
/** Signs that a value may end with, and a sentence, too. */
const LAST_SIGNS = /[!?*#$%&+=@^~_-]+/y;
/** Digits apart: "4 8 1 5", "7 - 2 - 9 - 4", "48 15". */
const APART = /(?<![\d\p{L}.,])\d{1,4}(?:[ \u00a0]?[-–.·*/ ][ \u00a0]?\d{1,4}){1,11}(?![\d\p{L}])/u;
/** Identity and account numbers in their groups. */
const GROUPED =
  /(?<![\p{L}\d])\p{Lu}{0,3}\d[\d\p{Lu}]*(?:[ ./-]{1,2}(?:[\d\p{Lu}]{0,12}\d[\d\p{Lu}]{0,12}|\p{Lu}(?=[ ]\d))){0,10}(?:[ -]\p{Lu})?(?![\p{L}\d])/u;
/** "a password", "any key": nobody's own. */
const ANY_ONE = /(?<!\p{L})(?:an?|any|each|every|eine?|un|una|uma)\s$/iu;
/** A program's name with its number: "argon2", "python3". */
const TOOL_NAME = /^\p{Ll}{3,}\d{1,2}(?:id?|d)?$/u;
/** Stands before a year or an hour. */
const BEFORE_TIME =
  /(?:^|\s)(?:in|since|until|by|at|for|after|before|seit|im|um|bis|ab|en|depuis|desde|nel|dal|alle|às|em|sinds|om|od|w|o|с|в|до)\s$/iu;
/** Every secret that has its name beside it. */
export function* namedSpans(text: string): Iterable<SecretSpan> {
  for (const name of secretNames(text)) {
    if (isTitle(text, name) || isInAddress(text, name)) continue;
    const value = valueAfter(text, name) ?? valueBefore(text, name);
    if (value === undefined || isStandIn(text, value)) continue;
    const end = withLastSigns(text, value.end);
    yield { kind: name.kind, start: value.start, end };
    for (const later of laterValues(text, end, name.kind, value)) yield { kind: name.kind, ...later };
  }
}

/** "The Password Is …": a book's or a film's name. */
function isTitle(text: string, { start, end }: Range): boolean {
  return (
    /^\s(?:Is|Ist|Est|Es)\s\p{Lu}/u.test(text.slice(end, end + 6)) &&
    /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2))
  );
}

const ENDS_ADDRESS = /[\s"'`<>()[\]]/;

/** A part of an address, a path or a longer name in a program, which tells of no secret by itself. */
function isInAddress(text: string, { kind, start, end, isWeak }: SecretName): boolean {
  // "user:password@host" stands for both.
  if ((kind !== "key" || !isWeak) && text[end] !== "@") return false;
  let from = start;
  while (from > start - MAX_KEY && from > 0 && !ENDS_ADDRESS.test(text[from - 1] ?? "")) from -= 1;
  return from < start && /:\/\/|\/[\w.-]+\//.test(text.slice(from, start));
}

/** The value that follows a secret's name: what a copula leads to, or a code nearby. */
function valueAfter(text: string, name: SecretName): Range | undefined {
  const { kind, end: from, isWeak } = name;
  const after = text
    .slice(from, from + MAX_GAP + MAX_VALUE)
    .replace(/^["'`*_]{1,2}(?=\s{0,2}[:=])/, (signs) => " ".repeat(signs.length));
  // "My PIN? 4821": asked and answered in one breath.
  const rest = after.includes("?") ? after.replace(/^([^.?!\n\d]{0,24})\?(?=\s{1,2}\S{0,60}\d)/, "$1:") : after;
  const gap = rest.slice(0, END_OF_SENTENCE.exec(rest.slice(0, MAX_GAP))?.index ?? MAX_GAP);
  // A program's own: "def check(password): …"
  if (/^\s?\)\s?(?::|->|\{|=>)/.test(rest)) return undefined;
  if (isWeak && kind === "key") return keyIn(text, from, gap.length);
  const found =
    changedFrom(gap, from, kind) ??
    nextLine(text, name) ??
    setTo(text, name) ??
    valueLedTo(text, rest, name) ??
    quotedAfter(text, name);
  if (found) return found;
  const isAny = ANY_ONE.test(text.slice(Math.max(0, name.start - 8), name.start));
  const code = kind === "password" || kind === "key" ? codeIn(gap, kind, isWeak, isAny) : numberIn(gap, kind);
  return code && { start: from + code.start, end: from + code.end };
}

/** What "is" or a colon leads to. */
function valueLedTo(text: string, rest: string, { kind, start, end, isWeak, isPlural }: SecretName): Range | undefined {
  const copula = COPULA.exec(rest) ?? SPACELESS_COPULA.exec(rest);
  if (!copula) return undefined;
  const isLabelled = LABEL.test(copula[0]);
  const whole = wholeValue(text, end + copula[0].length, isLabelled && isPlural);
  // As a shell has it, the value ends with the word.
  if (copula[0] === "=") whole.end = whole.start + (/^\S*/.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0);
  const value = text.slice(whole.start, whole.end);
  // The "is" of Polish is an English "to", and what follows a scheme's colon is an address.
  if (value.startsWith("//") || (!/\d/.test(value) && /\bto$/i.test(copula[0].trimEnd()))) return undefined;
  const isOne = isWeak
    ? isWeakValue(value, isLabelled && /^pass$/i.test(text.slice(start, end)))
    : isValue(value, kind, isLabelled);
  return isOne && !isTime(text, whole.start, value) ? whole : undefined;
}

/** One word that looks like a secret; after "pass:" any that is none of those that say something of it. */
function isWeakValue(value: string, isLabel: boolean): boolean {
  if (/\s/.test(value)) return false;
  return looksSecret(value) || (isLabel && value.length >= 6 && /\p{L}/u.test(value) && !isRemark([value]));
}

const LEAST_RUN = 12;
const LONG_RUN = /[\w+/=.~%@#!:|^$-]{12}/;

/** What looks like a key and begins among the words after its name. */
function keyIn(text: string, at: number, reach: number): Range | undefined {
  if (!LONG_RUN.test(text.slice(at, at + reach + LEAST_RUN))) return undefined;
  for (const { 0: run, index } of text.slice(at, at + reach + MAX_KEY).matchAll(/[\w+/=.~%@#!:|^$-]{12,}/g)) {
    if (index >= reach) return undefined;
    // "api-7d9c6b5f4-x2k8q" is one name.
    if (index === 0 && /^[-_]/.test(run)) continue;
    if (run.startsWith("//") || /:\/\/[^\s"'<>]*$/.test(text.slice(at, at + index))) continue;
    const from = /^[:=.-]*/.exec(run)?.[0].length ?? 0;
    const key = run.slice(from).replace(/[.,!?:]+$/, "");
    if (looksKey(key)) return { start: at + index + from, end: at + index + from + key.length };
  }
  return undefined;
}

/** "passphrase 'blue kettle'": in quotes straight after the name. */
function quotedAfter(text: string, { kind, end, isWeak }: SecretName): Range | undefined {
  if (kind !== "password" || isWeak || !/^\s{1,2}["'“„«「‘]\S/u.test(text.slice(end, end + 4))) return undefined;
  const value = wholeValue(text, end + (/^\s+/.exec(text.slice(end))?.[0].length ?? 0), false);
  return isValue(text.slice(value.start, value.end), kind, false) ? value : undefined;
}

const ALL_CODES = new RegExp(CODE, "gu");

/** A code among some words. @param isAny whether any password is meant, beside which a tool's name ("argon2") is no code. */
function codeIn(gap: string, kind: SecretKind, isWeak: boolean, isAny: boolean): Range | undefined {
  if (!/\d/.test(gap)) return undefined;
  for (const match of eachMatch(gap, ALL_CODES)) {
    // What stands between a name and its value is no part of it: a value is known again where it is repeated alone.
    const start = match.index + (/^["'“„«‹「(`=:]*/u.exec(match[0])?.[0].length ?? 0);
    const code = match[0].slice(start - match.index).replace(/["'”“»›」)`]+$/u, "");
    if (/\]\(|:\/\//.test(code) || (isAny && TOOL_NAME.test(code))) continue;
    const isNear = start <= 3 && isCode(code, kind) && !isWeak;
    if ((isNear || looksSecret(code) || (!isWeak && /^\d{6,}$/.test(code))) && isCode(code, kind))
      return { start, end: start + code.length };
  }
  return undefined;
}

/** A PIN's or an id's digits among some words: together, apart, or spoken. */
function numberIn(gap: string, kind: SecretKind): Range | undefined {
  if (!/\d/.test(gap)) return kind === "pin" ? spokenDigits(gap) : undefined;
  const pattern = kind === "pin" ? APART : GROUPED;
  const apart = pattern.exec(gap);
  const code = CODE.exec(gap);
  if (apart && isCode(apart[0], kind === "pin" ? "pin" : kind) && (!code || apart.index <= code.index + 2)) {
    const isShort = kind === "pin" && apart[0].replace(/\D/g, "").length > 12;
    if (!isShort) return { start: apart.index, end: apart.index + apart[0].length };
  }
  if (code && isCode(code[0], kind) && !isTime(gap, code.index, code[0]))
    return { start: code.index, end: code.index + code[0].length };
  return kind === "pin" ? spokenDigits(gap) : undefined;
}

/** A year or an hour, as what stands before it says. */
function isTime(text: string, at: number, code: string): boolean {
  return /^(?:(?:19|20)\d\d|[01]\d[0-5]\d)\D?$/.test(code) && BEFORE_TIME.test(text.slice(Math.max(0, at - 8), at));
}

const BEFORE =
  /(?<value>[^\s,;:。]{0,60}\d[^\s,;:。]{0,60})["'”»]?\s+(?:is|was|as|for|ist|war|als|für|es|como|est|comme|é|è|come|jest|jako|это|как|to)\s+(?:\p{L}+\s+){0,3}?$/iu;

const ANY_PASSWORD = /(?:is|was|ist|war|es|est|é|è)\s(?:an?|eine?|una?|uma|een)\s/iu;
/** Without these in the few words before a name nothing there is its value. */
const DIGIT_BEFORE = /\d\S*\s+\p{L}/u;

function valueBefore(text: string, { kind, start: end, isWeak }: SecretName): Range | undefined {
  const before = text.slice(Math.max(0, end - MAX_GAP), end);
  const match = DIGIT_BEFORE.test(before) ? BEFORE.exec(before) : null;
  const value = match?.groups?.value;
  // "Otter12 is a good password" is nobody's own.
  if (!match || value === undefined || !isCode(value, kind) || ANY_PASSWORD.test(match[0])) return undefined;
  if (isWeak && !(kind === "key" && looksKey(value))) return undefined;
  const start = end - before.length + match.index;
  return { start, end: start + value.length };
}

/** The signs at a value's end, and what goes on after a comma within a word, belong to it. */
function withLastSigns(text: string, end: number): number {
  LAST_SIGNS.lastIndex = end;
  const after = end + (LAST_SIGNS.exec(text)?.[0].length ?? 0);
  const more = /^[,;:][^\s"'|,;:)\]}]{1,60}/u.exec(text.slice(after, after + 62));
  return more && /\S/.test(text[end - 1] ?? " ") ? after + more[0].length : after;
}

const ASSIGNMENT = /^[\w.-]+=/;
/** "4815, and for the cellar …". */
const FOR_ANOTHER =
  /(?:^|[\s,])(?:and|et|und|y|e|i|en|и|ve)\s(?:the (?:one )?|celui |der |die |das |el |la |il |o |a )?(?:for|to|of|pour|du|de|für|fürs|zum|zur|vom|para|per|voor|dla|do|для|от)\s[^\d.!?\n]{2,30}$/iu;
const AMOUNT = /^\s?(?:%|€|\$|£|km|m\b|kg|euro|dollar|pounds?|zł|руб|people|times|words|mal\b|fois|veces)/iu;

/** Whether digits among what follows a code are what opens something else. */
function isForAnother(before: string, after: string): boolean {
  return FOR_ANOTHER.test(before) && !AMOUNT.test(after);
}

const digitCount = (code: string): number => code.replace(/\D/g, "").length;

/** Other values in what follows one: "A, B", "the new one is B". */
function* laterValues(text: string, from: number, kind: SecretKind, first: Range): Iterable<Range> {
  if (kind !== "password" && kind !== "pin") return;
  const rest = text.slice(from, from + MAX_LATER);
  const line = rest.slice(0, /\n\s*\n|$/u.exec(rest)?.index);
  const count = digitCount(text.slice(first.start, first.end));
  for (const { 0: run, index } of line.matchAll(/[^\s,;。，、"'“”«»()<>|]+/gu)) {
    const code = run.replace(/[.:!?]+$/u, "");
    const before = line.slice(0, index);
    // "TZ=UTC" on a line of its own names its own value.
    if (/\n\s*$/.test(before) && ASSIGNMENT.test(run)) continue;
    const isOne =
      kind === "pin"
        ? /^\d{4,8}[#*]?$/.test(code) &&
          (digitCount(code) === count || isForAnother(before, line.slice(index + code.length))) &&
          !isTime(line, index, code)
        : looksSecret(code);
    if (isOne) yield { start: from + index, end: withLastSigns(text, from + index + code.length) };
  }
}
