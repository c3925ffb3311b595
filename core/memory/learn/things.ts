import type { SpeechData } from "../../language/speech/speech-data.ts";
import { isListed } from "./lexicon.ts";
import { holdsMark, upToEnd } from "./names.ts";
import { entryAt, type ValueWord, withoutStarts, withoutTails, wordsBefore } from "./value-words.ts";

const MAX_VALUE_WORDS = 16;
const MAX_UNSPACED_VALUE = 40;

/**
 * A thing in full: up to where values end, never at a stop or comma inside a number or name.
 *
 * @param isMarked whether a pattern marks the stretch, so that it may begin with any word.
 */
export function thingIn(raw: string, data: SpeechData, isMarked = false): string | undefined {
  if (!data.isSpaced) return unspacedThing(raw, data, isMarked);
  const words = data.isHeadFinal === true ? ownWords(raw, data, isMarked) : wordsBefore(raw);
  const { notThings, joins } = data.slots;
  if (words.length === 0 || (!isMarked && entryAt(notThings, words, 0) > 0)) return undefined;
  const end = endOf(words, data, isMarked);
  if (end > MAX_VALUE_WORDS) return undefined;
  const taken = words.slice(0, end);
  while (taken.length > 0 && isListed(`${joins}|${data.classes.adverb ?? ""}`, taken.at(-1)?.word ?? "")) taken.pop();
  const last = taken.length - 1;
  const value = taken.map(({ word, comma }, at) => (comma && at < last ? `${word},` : word)).join(" ");
  const bare = withoutTails(value.replace(/[.,،\s]+$/, "").trim(), data);
  return saysSomething(bare, data, isMarked) ? bare : undefined;
}

function saysSomething(value: string, data: SpeechData, isMarked: boolean): boolean {
  if (value === "" || isListed(data.slots.emptyValues, value)) return false;
  return isMarked || !holdsMark(value, data);
}

/**
 * Where verbs come last: the words after the last comma that makes no list, without subjects, times and adverbs. None where
 * another statement ends in them, which is read for itself.
 */
function ownWords(raw: string, data: SpeechData, isMarked: boolean): ValueWord[] {
  const words = wordsBefore(raw, true);
  const comma = words.findLastIndex((word, at) => word.comma && at < words.length - 1 && !isInList(words, at, data));
  const text = words
    .slice(comma + 1)
    .map((word) => word.word + (word.comma ? "," : ""))
    .join(" ");
  const own = wordsBefore(withoutStarts(text, data), true);
  const { clauseEnds } = data;
  const ends = clauseEnds === undefined ? undefined : new RegExp(`(?:${clauseEnds})$`, "u");
  if (isMarked && ends !== undefined && comma !== -1) return [];
  return ends !== undefined && own.slice(0, -1).some(({ word }) => ends.test(word)) ? [] : own;
}

/** Whether a comma stands in a list: a join follows within three words. */
function isInList(words: readonly ValueWord[], at: number, { slots }: SpeechData): boolean {
  return words.slice(at + 1, at + 5).some(({ word }) => isListed(slots.joins, word));
}

function endOf(words: readonly ValueWord[], data: SpeechData, isMarked: boolean): number {
  for (let at = 1; at < words.length; at += 1) {
    if (isMarked && (isDenied(words, at, data) || (at < MAX_HELD && goesOnAfter(words, at, data)))) continue;
    // A no that a pattern marks with the rest belongs to it ("Laktose vertrag ich nicht").
    if (isMarked && at === words.length - 1 && isListed(data.classes.negation, words[at]?.word ?? "")) break;
    if (entryAt(data.slots.valueEnds, words, at) > 0) return at;
    if (data.isHeadFinal !== true && endsBefore(words, at, data)) return at;
  }
  return words.length;
}

/** How far from its beginning a marked stretch may hold adverbs and times that end other values. */
const MAX_HELD = 4;

/** "Não como carne": what follows a no that begins a stretch is its verb, whatever else that word may be. */
const isDenied = (words: readonly ValueWord[], at: number, { classes }: SpeechData): boolean =>
  at === 1 && isListed(classes.negation, words[0]?.word ?? "");

/** "Mache gerade den Jagdschein", "spiele seit der Schule Posaune": adverbs and times after the verb are in the midst of it. */
function goesOnAfter(words: readonly ValueWord[], at: number, { slots, frames, classes }: SpeechData): boolean {
  const word = words[at]?.word ?? "";
  return (
    at < words.length - 1 &&
    words[at - 1]?.comma !== true &&
    isListed(`${slots.lists["now"] ?? ""}|${classes.negation ?? ""}|${frames.since ?? ""}`, word)
  );
}

function endsBefore(words: readonly ValueWord[], at: number, data: SpeechData): boolean {
  if (words[at - 1]?.comma === true && !goesOn(words, at, data)) return true;
  if (data.isScored === true) return false;
  const word = words[at]?.word ?? "";
  return isListed(data.classes.question, word) || (isJoin(word, data) && !joinsList(words, at, data));
}

function unspacedThing(raw: string, data: SpeechData, isMarked: boolean): string | undefined {
  const { notThings, emptyValues } = data.slots;
  const stretches = raw.split(/[。！？!?；;，,\n（）()…]+/u).filter((text) => text.trim() !== "");
  const stretch = (data.isHeadFinal === true ? stretches.at(-1) : stretches[0]) ?? "";
  const text = data.isHeadFinal === true ? withoutStarts(stretch, data) : stretch.trim();
  const value = withoutTails(upToEnd(text, data), data).trim();
  const begins = !isMarked && notThings.split("|").some((start) => start !== "" && value.startsWith(start));
  if (value === "" || value.length > MAX_UNSPACED_VALUE || begins || isListed(emptyValues, value)) return undefined;
  return holdsMark(value, data, isMarked) ? undefined : value;
}

/** Whether a list goes on after a comma: one or two words and then another comma, a join, or the end. */
function goesOn(words: readonly ValueWord[], at: number, { slots }: SpeechData): boolean {
  const rest = words.slice(at);
  if (isListed(slots.notThings, rest[0]?.word ?? "")) return false;
  if (isListed(slots.joins, rest[0]?.word ?? "")) return rest.length <= 4;
  const stop = rest.findIndex(
    ({ word, comma }, index) =>
      comma || isListed(slots.joins, rest[index + 1]?.word ?? "") || isListed(slots.joins, word),
  );
  const hasJoin = rest.some(({ word }) => isListed(slots.joins, word));
  return hasJoin && stop !== -1 && stop <= 2;
}

function isJoin(word: string, { slots, joinedTo }: SpeechData): boolean {
  const isJoined = joinedTo?.split("|").some((letter) => word.startsWith(letter) && word.length > letter.length + 2);
  return isListed(slots.joins, word) || isJoined === true;
}

const MAX_LISTED = 3;

/** Whether what follows a join is one more of a list, not another statement: few words to the end or the next sign. */
function joinsList(words: readonly ValueWord[], at: number, data: SpeechData): boolean {
  const isWritten = isListed(data.slots.joins, words[at]?.word ?? "");
  const rest = words.slice(isWritten ? at + 1 : at);
  // "… und hab Rückenschmerzen": a verb begins another statement.
  const { ownVerbs, classes } = data;
  const verbs = ownVerbs && `${ownVerbs}|${classes.have ?? ""}|${classes.be ?? ""}`;
  if (isWritten && isListed(verbs, rest[0]?.word ?? "")) return false;
  const stop = rest.findIndex(({ comma }, index) => comma || isJoin(rest[index + 1]?.word ?? "", data));
  const length = stop === -1 ? rest.length : stop + 1;
  // "… والمكيف ما يبرد": what denies something is no thing.
  if (rest.slice(0, length).some(({ word }) => isListed(classes.negation, word))) return false;
  return length > 0 && length <= MAX_LISTED;
}
