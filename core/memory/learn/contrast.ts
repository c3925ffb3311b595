/** What a few words correct: "it's Kym, not Kim", "oops, I meant 21 July". */
import type { WordClass } from "../../language/speech/speech-data.ts";
import type { Sentence } from "./clauses.ts";
import type { Lexicon, Stretch, Token } from "./lexicon.ts";

/** A value that is said instead of another; which one is not said where somebody only says what they meant. */
export interface Contrast {
  value: string;
  insteadOf?: string;
}

const MAX_OLD = 4;
const MAX_NEW = 6;
const MAX_MEANT = 7;

const has = ({ kinds }: Token, ...wanted: readonly WordClass[]) => wanted.some((kind) => kinds.has(kind));
/** What stands around a value that is said by itself. */
const AROUND: readonly WordClass[] = ["opener", "be", "pointing", "adverb", "now", "and", "but", "article"];
/** What makes it a statement of its own, which is read as such. */
const STATES: readonly WordClass[] = ["me", "mine", "others", "you", "be", "have", "question", "condition", "say"];

/** What a sentence corrects in a few words, with no statement of its own. */
export function contrastIn({ text, isQuestion }: Sentence, lexicon: Lexicon): Contrast | undefined {
  if (isQuestion) return undefined;
  const signs = lexicon.signs("meant", text);
  const meant = signs.at(-1);
  const tokens = lexicon.tokens(text).filter(({ start, end }) => !signs.some((sign) => isIn(sign, start, end)));
  const denial = lexicon.signs("deniesValue", text).find(({ start }) => start > (meant?.end ?? -1));
  if (denial !== undefined) {
    const [before, after] = [
      tokens.filter(({ end }) => end <= denial.start),
      tokens.filter(({ start }) => start >= denial.end),
    ];
    return around(text, before, after, lexicon);
  }
  if (meant === undefined || tokens.length > MAX_MEANT) return undefined;
  const said = upToPhrase(trimmed(tokens.filter(({ start }) => start >= meant.end)));
  return said.length > 0 && said.length <= MAX_OLD && !said.some((token) => has(token, ...STATES))
    ? { value: cut(text, said) }
    : undefined;
}

/** "Kym, not Kim", "not Kim but Kym"; where verbs come last "Kim değil, Kym". */
function around(text: string, before: Token[], after: Token[], lexicon: Lexicon): Contrast | undefined {
  const isLast = lexicon.data.isHeadFinal === true;
  const [first, second] = [trimmed(before), trimmed(after)];
  if (first.length > 0 && !isLast) {
    if (!isApart(text, before, after)) return undefined;
    const old = upToBreak(text, second);
    // "It's Rome, not Paris, that has …" states something else.
    return old.at(-1) === second.at(-1) ? contrast(text, first, old) : undefined;
  }
  const [old, rest] = isLast ? [first, second] : split(text, second, lexicon);
  return contrast(text, trimmed(rest), old);
}

function contrast(text: string, said: Token[], old: Token[]): Contrast | undefined {
  const isPlain = (tokens: readonly Token[], most: number) =>
    tokens.length > 0 && tokens.length <= most && !tokens.some((token) => has(token, ...STATES));
  if (!isPlain(said, MAX_NEW) || !isPlain(old, MAX_OLD)) return undefined;
  return { value: cut(text, said), insteadOf: cut(text, old) };
}

/** Whether a comma, a dash or an "and" stands before a denial. */
function isApart(text: string, before: readonly Token[], after: readonly Token[]): boolean {
  const last = before.at(-1);
  if (last === undefined) return false;
  const between = text.slice(last.end, after[0]?.start ?? text.length);
  return has(last, "and", "opener") || /^\s*[,;:–—-]|^\s*\.{2,}|^\s*…/u.test(between);
}

/** "Kim | but Kym", "Kim, | it's Kym". */
function split(text: string, tokens: Token[], lexicon: Lexicon): [Token[], Token[]] {
  const at = tokens.findIndex((token, index) => {
    if (index === 0) return false;
    const between = text.slice(tokens[index - 1]?.end, token.start);
    return /[,;:–—]/u.test(between) || has(token, "but") || lexicon.beginsWith("changes", token.text);
  });
  if (at === -1) return [tokens, []];
  const rest = tokens.slice(at);
  const isJoint = rest[0] !== undefined && (has(rest[0], "but") || lexicon.beginsWith("changes", rest[0].text));
  return [tokens.slice(0, at), isJoint ? rest.slice(1) : rest];
}

/** A value up to the next comma or stop. */
function upToBreak(text: string, tokens: Token[]): Token[] {
  const at = tokens.findIndex(
    (token, index) => index > 0 && /[,;:–—.!]/u.test(text.slice(tokens[index - 1]?.end, token.start)),
  );
  return trimmed(at === -1 ? tokens : tokens.slice(0, at));
}

/** "21 July | for my birthday". */
function upToPhrase(tokens: Token[]): Token[] {
  const at = tokens.findIndex(
    (token, index) => index > 0 && has(token, "preposition") && tokens[index + 1]?.kinds.has("mine") === true,
  );
  return at === -1 ? tokens : tokens.slice(0, at);
}

/** Without the small words at both ends. */
function trimmed(tokens: readonly Token[]): Token[] {
  const isSmall = (token: Token) => has(token, ...AROUND) && !/^\p{Lu}/u.test(token.text.slice(1));
  const from = tokens.findIndex((token) => !isSmall(token));
  if (from === -1) return [];
  return tokens.slice(from, tokens.findLastIndex((token) => !isSmall(token)) + 1);
}

const cut = (text: string, tokens: readonly Token[]) => text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);

const isIn = (stretch: Stretch, start: number, end: number) => start >= stretch.start && end <= stretch.end;
