/** What announces that words are somebody else's: "Question from a student: …", "my dad sent me this". */
import type { WordClass } from "../../language/speech/speech-data.ts";
import type { Lexicon, Stretch, Token } from "./lexicon.ts";

/** A colon with something after it. */
export const COLON = /:(?=\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])|：(?=\s*\S)/u;

const MAX_HEAD_WORDS = 16;
const MAX_TITLE_WORDS = 8;
/** Within how many words of a noun of text stands whose it is. */
const NEAR_WORDS = 5;
const CAPITAL = /^\p{Lu}/u;

const is = (token: Token | undefined, ...kinds: readonly WordClass[]) =>
  token !== undefined && kinds.some((kind) => token.kinds.has(kind));

/** Whether a sentence announces, before a colon or as a title, words that are somebody else's: "Complaint from a guest: …". */
export function announcesAnother(sentence: string, lexicon: Lexicon, isTitle = false): boolean {
  const colon = COLON.exec(sentence)?.index ?? /[:：]\s*["“„«]?\s*$/u.exec(sentence)?.index;
  if (colon === undefined && opensLikeThis(sentence, lexicon, false)) return true;
  if (colon === undefined && (!isTitle || /[.!?。！？]\s*$/u.test(sentence))) return false;
  const head = sentence.slice(0, colon);
  const tokens = lexicon.tokens(head);
  if (tokens.length > (colon === undefined ? MAX_TITLE_WORDS : MAX_HEAD_WORDS)) return false;
  if (colon !== undefined && opensLikeThis(head, lexicon, true)) return true;
  return textsIn(head, lexicon).some((noun) => isOfAnother(noun, head, tokens, lexicon));
}

/** Nouns of text or speech. */
function textsIn(text: string, lexicon: Lexicon): Stretch[] {
  return (["text", "speech", "fictionText"] as const).flatMap((sign) => lexicon.signs(sign, text));
}

/** Whether somebody who is not the author stands beside a noun of text: before it ("her message") or after it ("by a friend"). */
function isOfAnother(noun: Stretch, head: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const before = tokens.filter(({ end }) => end <= noun.start).slice(-NEAR_WORDS);
  if (before.some((token) => possesses(token, lexicon)) || isPerson(before.at(-1), lexicon)) return true;
  const after = head.slice(noun.end);
  if (lexicon.sign("textFound", after)) return true;
  return (["textFrom", "textOf"] as const).some((sign) => {
    const at = lexicon
      .signs(sign, after)
      .find(({ start }) => lexicon.tokens(after.slice(0, start)).length < NEAR_WORDS);
    return at !== undefined && namesAnother(after.slice(at.end), lexicon, sign === "textFrom");
  });
}

/** What a word with a genitive's ending is when it possesses nothing: "it's", "here's", "today's". */
const NO_OWNER: readonly WordClass[] = [
  "now",
  "past",
  "habit",
  "duration",
  "me",
  "be",
  "pointing",
  "adverb",
  "question",
  "pastForm",
];

/** "Her", "my mum's", "a student's". */
function possesses(token: Token, lexicon: Lexicon): boolean {
  if (lexicon.sign("theirs", token.text) !== undefined) return true;
  return lexicon.data.hasCase && /(?:['’]s|s['’])$/u.test(token.text) && !is(token, ...NO_OWNER);
}

/** Whether a word is somebody by kinship, friendship or part. */
export function isPerson(token: Token | undefined, lexicon: Lexicon): boolean {
  return is(token, "relative", "friend") || (token !== undefined && lexicon.sign("person", token.text) !== undefined);
}

/**
 * Whether a text begins with somebody who is not the author.
 *
 * @param mayBeThing whether a thing speaks, too ("a quote from the book", "a line by my band").
 */
function namesAnother(text: string, lexicon: Lexicon, mayBeThing: boolean): boolean {
  const tokens = lexicon.tokens(text).slice(0, NEAR_WORDS);
  const [first] = tokens;
  if (first === undefined || is(first, "me", "meObject", "you")) return false;
  if (tokens.some((token) => isPerson(token, lexicon) || is(token, "others"))) return true;
  return mayBeThing || (lexicon.data.hasCase && CAPITAL.test(first.text) && first.kinds.size === 0);
}

/** "The ad begins: …", "The letter starts like this.": a text, and right after it how it goes; without a colon in more than a word. */
function opensLikeThis(head: string, lexicon: Lexicon, hasColon: boolean): boolean {
  return textsIn(head, lexicon).some((noun) => {
    const verb = lexicon.signs("opens", head).find(({ start }) => start >= noun.end);
    if (verb === undefined || lexicon.tokens(head.slice(noun.end, verb.start)).length > 1) return false;
    if (!hasColon && !/\s/u.test(head.slice(verb.start, verb.end))) return false;
    const isOwn = lexicon.tokens(head.slice(0, noun.start)).some((token) => is(token, "me", "mine"));
    return !isOwn && !/\p{L}/u.test(head.slice(verb.end));
  });
}

/** How somebody passed words on: `this`, or only a text, which may stand elsewhere. */
export type PassedOn = "this" | "text";

/** Whether a sentence says that somebody passed a text on to the author: "My dad sent me this", "I got this from a friend". */
export function passesOn(sentence: string, lexicon: Lexicon): PassedOn | undefined {
  const verb = lexicon.signs("sends", sentence).find((sign) => isByAnother(sentence.slice(0, sign.start), lexicon));
  const came = lexicon.signs("receives", sentence).find(({ end }) => {
    const rest = sentence.slice(end);
    // "This is from my aunt": the verb may hold its own "from".
    return [rest, ...lexicon.signs("textFrom", rest).map((from) => rest.slice(from.end))].some((giver) =>
      isGiver(giver, lexicon),
    );
  });
  if (verb === undefined && came === undefined) return undefined;
  if (pointsAtText(sentence, lexicon)) return "this";
  const rest = sentence.slice((verb ?? came)?.end);
  const isText = textsIn(rest, lexicon).some(({ start }) => lexicon.tokens(rest.slice(0, start)).length < NEAR_WORDS);
  return isText ? "text" : undefined;
}

/** Whether what stands before a verb makes it somebody else's: "my dad", "she", "Tom". */
function isByAnother(before: string, lexicon: Lexicon): boolean {
  const tokens = lexicon.tokens(before);
  if (tokens.some((token) => is(token, "others", "relative", "friend"))) return true;
  return lexicon.data.subject === "" || (tokens.length > 0 && !tokens.some((token) => is(token, "me", "you")));
}

function isGiver(text: string, lexicon: Lexicon): boolean {
  const [first, second, third] = lexicon.tokens(text);
  if (first === undefined || is(first, "me", "meObject", "you")) return false;
  const isKnown = [first, second, third].some((token) => isPerson(token, lexicon));
  return isKnown || (lexicon.data.hasCase && CAPITAL.test(first.text) && first.kinds.size === 0);
}

const AFTER_THIS: readonly WordClass[] = [
  "preposition",
  "and",
  "but",
  "now",
  "past",
  "recent",
  "adverb",
  "question",
  "relativeWord",
  "be",
  "me",
  "others",
];

/**
 * "This", "the following", by itself or with a noun of text: "sent me this", "this letter", but not "this cake".
 *
 * @param sign what points: what is passed on, or any text that stands beside.
 */
export function pointsAtText(sentence: string, lexicon: Lexicon, sign: "thisText" | "textThere" = "thisText"): boolean {
  return lexicon.signs(sign, sentence).some(({ end }) => {
    const rest = sentence.slice(end);
    const [next] = lexicon.tokens(rest);
    if (next === undefined || /^\s*[\p{P}\p{S}]/u.test(rest) || !lexicon.data.isSpaced) return true;
    const isText = textsIn(rest, lexicon).some(({ start }) => lexicon.tokens(rest.slice(0, start)).length <= 1);
    return isText || AFTER_THIS.some((kind) => next.kinds.has(kind));
  });
}

/** Whether somebody sent what the sentence does not name ("Look what my tenant sent."), or it came from somebody. */
export function isSentUnnamed(sentence: string, lexicon: Lexicon): boolean {
  return lexicon.signs("sends", sentence).some(({ start, end }) => {
    return isByAnother(sentence.slice(0, start), lexicon) && /^\s*(?:[\p{P}\p{S}]|$)/u.test(sentence.slice(end));
  });
}

/** Whether its author speaks again after somebody else's words: "I live there myself", "What should I answer?". */
export function speaksAgain(sentence: string, lexicon: Lexicon): boolean {
  if (lexicon.sign("asksReply", sentence)) return true;
  const tokens = lexicon.tokens(sentence);
  const own = lexicon.signs("myself", sentence);
  // "I made it myself" is said of a deed, by anybody.
  const isDeed = tokens.some((token) => is(token, "make", "pastForm") || token.text.endsWith("ed"));
  return (
    own.length > 0 &&
    !isDeed &&
    is(
      tokens.find((token) => !is(token, "opener", "and", "but")),
      "me",
    )
  );
}

/** "There's another Rowan Teague at my gym", "a guy with the same name as me": it tells of who bears a name, not of its author. */
export function isOfNamesake(sentence: string, lexicon: Lexicon): boolean {
  if (lexicon.sign("namesake", sentence)) return true;
  const [begun] = lexicon.tokens(sentence);
  return lexicon.signs("anotherNamed", sentence).some(({ start, end }) => {
    const name = /^\s+(\p{Lu}[\p{L}'’-]+)/u.exec(sentence.slice(end))?.[1];
    return start === begun?.start && name !== undefined && lexicon.tokens(name)[0]?.kinds.size === 0;
  });
}
