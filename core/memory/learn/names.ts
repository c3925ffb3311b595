import type { SpeechData } from "../../language/speech/speech-data.ts";
import { fold, isListed } from "./lexicon.ts";
import { entryAt, type ValueWord, withoutStarts, withoutTails, wordsBefore } from "./value-words.ts";

const MAX_NAME_WORDS = 4;
const MAX_UNSPACED_NAME = 12;
const MAX_CASELESS_WORDS = 4;
const CAPITAL = /^['’]?\p{Lu}/u;
/** How sure a pattern must be for a name in small letters. */
const SURE = 0.9;

/** A name as people write it: one to four capitalised words, small particles between them. */
export function nameIn(raw: string, data: SpeechData, never: string, confidence: number): string | undefined {
  if (!data.isSpaced) return unspacedName(raw, data, never);
  if (!data.hasCase) return caselessName(raw, data, never);
  const all = wordsBefore(raw, data.isHeadFinal);
  const words = data.isHeadFinal === true ? lastCapitals(all, data) : all;
  const [first] = words;
  if (!first || isListed(never, first.word)) return undefined;
  // "I'm OK", "I'm HIV positive".
  if (confidence < SURE && /^\p{Lu}{2,}$/u.test(first.word)) return undefined;
  if (!CAPITAL.test(first.word)) return smallName(words, data, never, confidence);
  const taken = capitals(words, data);
  const name = taken.join(" ").replace(/['’]s$/, "");
  return name.length > 1 ? name : undefined;
}

function capitals(words: readonly ValueWord[], data: SpeechData): string[] {
  const taken: string[] = [];
  for (const [at, { word, comma }] of words.entries()) {
    if (taken.length >= MAX_NAME_WORDS) break;
    const next = words[at + 1]?.word ?? "";
    // "Marks & Spencer" is one name, as "de" and "van" make one.
    const bridges = at > 0 && (word === "&" || isListed(data.slots.nameParticles, word)) && CAPITAL.test(next);
    if (!CAPITAL.test(word) && !bridges) break;
    if (at > 0 && CAPITAL.test(word) && fold(word).trim() === data.subject.trim()) break;
    taken.push(word);
    if (comma) break;
  }
  return taken;
}

/** Where verbs come last: the words from the last run of capitals on, as long as it reaches the end. */
function lastCapitals(words: readonly ValueWord[], data: SpeechData): readonly ValueWord[] {
  let from = words.length;
  while (from > 0) {
    const before = words[from - 1];
    if (!before || (from < words.length && before.comma)) break;
    const bridges = isListed(data.slots.nameParticles, before.word) && from < words.length;
    if (!CAPITAL.test(before.word) && !bridges) break;
    if (from === 1 && entryAt(data.slots.valueStarts, words, 0) > 0) break;
    from -= 1;
  }
  // A name in small letters stands alone.
  return from === words.length ? words.slice(-1) : words.slice(from);
}

/** A name in small letters: one word, with nothing of weight after it. */
function smallName(
  words: readonly ValueWord[],
  data: SpeechData,
  never: string,
  confidence: number,
): string | undefined {
  const [first, second] = words;
  if (!first || confidence < SURE || !/^\p{Ll}[\p{L}\p{M}'-]+$/u.test(first.word)) return undefined;
  const follows = first.comma || !second || isListed(`${data.slots.valueEnds}|${data.slots.joins}`, second.word);
  return follows && !isListed(never, first.word) ? first.word : undefined;
}

/** A name where no letters are capitals: up to three words, or the first of more. */
function caselessName(raw: string, data: SpeechData, never: string): string | undefined {
  const text = data.isHeadFinal === true ? withoutStarts(raw, data) : raw;
  const words = wordsBefore(text, data.isHeadFinal);
  const ends = words.findIndex(({ word }, at) => {
    if (at === 0) return false;
    if (words[at - 1]?.comma === true || isListed(data.slots.joins, word)) return true;
    return entryAt(data.slots.valueEnds, words, at) > 0 || joins(word, data);
  });
  const own = ends === -1 ? words : words.slice(0, ends);
  if (data.isHeadFinal === true && own.length > MAX_CASELESS_WORDS) return undefined;
  const taken = own.length > MAX_CASELESS_WORDS ? own.slice(0, 1) : own;
  const name = withoutTails(taken.map(({ word }) => word).join(" "), data);
  if (name === "" || taken.some(({ word }) => isListed(never, word)) || isListed(never, name)) return undefined;
  return entryAt(data.slots.notThings, words, 0) > 0 || holdsMark(name, data) ? undefined : name;
}

/** Whether a word begins with a letter that joins clauses ("وأعمل"). */
function joins(word: string, { joinedTo }: SpeechData): boolean {
  return joinedTo !== undefined && joinedTo.split("|").some((letter) => word.startsWith(letter));
}

function unspacedName(raw: string, data: SpeechData, never: string): string | undefined {
  const text = data.isHeadFinal === true ? withoutStarts(raw, data) : raw.trim();
  const run = /^[\s「『“"《]*([\p{L}\p{M}\p{N}ー・·]+(?: [\p{L}\p{M}]+)*)/u.exec(text)?.[1];
  if (run === undefined) return undefined;
  const name = withoutTails(upToEnd(run, data), data).trim();
  if (name === "" || name.length > MAX_UNSPACED_NAME || isListed(never, name)) return undefined;
  return holdsMark(name, data) ? undefined : name;
}

/** A run of characters up to where a value ends. */
export function upToEnd(run: string, { slots }: SpeechData): string {
  const places = slots.valueEnds
    .split("|")
    .filter(Boolean)
    .map((end) => run.indexOf(end, 1))
    .filter((at) => at > 0);
  return run.slice(0, Math.min(run.length, ...places));
}

/**
 * Whether a value holds a mark of another part of the sentence.
 *
 * @param isMarked whether a pattern marks the stretch, so that the mark may be its end ("毎日走っています").
 */
export function holdsMark(value: string, { slots, isSpaced }: SpeechData, isMarked = false): boolean {
  if (isSpaced) {
    const words = value.split(" ").slice(0, -1);
    return words.some((word) => isListed(slots.notInside, word) && !isListed(slots.mayBeInside, word));
  }
  return (slots.notInside ?? "").split("|").some((mark) => {
    const at = mark === "" ? -1 : value.indexOf(mark);
    return at !== -1 && !(isMarked && at + mark.length === value.length);
  });
}

/** A place: a name, maybe with its article, and with what it lies in ("Paris, France"). */
export function placeIn(raw: string, data: SpeechData, confidence: number): string | undefined {
  if (!data.hasCase || data.isHeadFinal === true) {
    const name = nameIn(raw, data, data.slots.notPlaces, confidence);
    return name === undefined ? undefined : unbent(name, data);
  }
  const article = articleOf(raw, data);
  const rest = raw.trim().slice(article?.length ?? 0);
  if (article === undefined && isListed(data.slots.notPlaces, wordsBefore(raw)[0]?.word ?? "")) return undefined;
  const name = nameIn(rest, data, data.slots.notPlaces, confidence);
  if (name === undefined) return undefined;
  const within = withinOf(rest.trim().slice(name.length));
  return [article, within === undefined ? unbent(name, data) : `${unbent(name, data)}, ${within}`]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** The article before a place ("the Netherlands"). */
function articleOf(raw: string, { classes }: SpeechData): string | undefined {
  const [first, second] = wordsBefore(raw);
  if (!first || !second || !isListed(classes.article, first.word)) return undefined;
  return CAPITAL.test(second.word) ? first.word : undefined;
}

/** What a place lies in, after a comma. */
function withinOf(after: string): string | undefined {
  return /^\s*,\s*(?<part>\p{Lu}[\p{L}\p{M}'-]+(?: \p{Lu}[\p{L}\p{M}'-]+)?)\s*(?:[.!,;]|$)/u.exec(after)?.groups?.part;
}

/** A name as it is called, where the sentence bends it ("в Граце" is Грац). */
function unbent(name: string, { slots }: SpeechData): string {
  const bends = (slots.bends ?? "")
    .split("|")
    .filter(Boolean)
    .map((entry) => entry.split("="));
  const found = bends.find(
    ([ending = ""]) => ending !== "" && (name === ending || (name.length > ending.length + 1 && name.endsWith(ending))),
  );
  return found ? name.slice(0, name.length - (found[0]?.length ?? 0)) + (found[1] ?? "") : name;
}

/** "Mia and Ella", "Dutch, French and some German". */
export function namesIn(raw: string, data: SpeechData): string[] | undefined {
  if (!data.isSpaced) return unspacedNames(raw, data);
  const text = data.isHeadFinal === true ? withoutStarts(raw, data) : raw;
  const names: string[] = [];
  const words = wordsBefore(text, data.isHeadFinal);
  let isOpen = true;
  for (let at = 0; at < words.length; at += 1) {
    const { word, comma } = words[at] ?? { word: "", comma: false };
    const small = isOpen && data.hasCase ? smallWordsAt(words, at, data) : 0;
    if (small > 0) {
      at += small - 1;
      continue;
    }
    const part = partOf(word, data, { isOpen, isFirst: names.length === 0 });
    if (part === "end") break;
    if (part === "join") isOpen = true;
    else {
      names.push(part.name);
      isOpen = comma;
    }
  }
  return names.length === 0 ? undefined : names;
}

/** How many words stand before the next of a list and say how much of it: "some", "a little", "a bit of". */
function smallWordsAt(words: readonly ValueWord[], at: number, { classes }: SpeechData): number {
  const small = entryAt(`${classes.adverb ?? ""}|${classes.article ?? ""}`, words, at);
  if (small === 0 || CAPITAL.test(words[at]?.word ?? "")) return 0;
  return isListed(classes.preposition, words[at + small]?.word ?? "") ? small + 1 : small;
}

/** What a word is in a list of names. */
function partOf(
  word: string,
  data: SpeechData,
  at: { isOpen: boolean; isFirst: boolean },
): { name: string } | "join" | "end" {
  const { slots } = data;
  if (isListed(slots.joins, word)) return "join";
  const isJoined = !at.isFirst && joins(word, data);
  if ((!at.isOpen && !isJoined) || isListed(slots.notThings, word)) return "end";
  const name = at.isFirst ? word : withoutJoin(word, data);
  return !data.hasCase || CAPITAL.test(name) ? { name } : "end";
}

function withoutJoin(word: string, data: SpeechData): string {
  return joins(word, data) ? word.slice(1) : word;
}

function unspacedNames(raw: string, data: SpeechData): string[] | undefined {
  const text = data.isHeadFinal === true ? withoutStarts(raw, data) : raw.trim();
  const run = /^[\p{L}\p{M}\p{N}ー・·、，, ]+/u.exec(text)?.[0];
  if (run === undefined) return undefined;
  const joinsIn = new RegExp(`[、，,\\s]+|${data.slots.joins.split("|").filter(Boolean).join("|")}`, "u");
  const names = withoutTails(upToEnd(run, data), data).split(joinsIn).filter(Boolean);
  return names.length === 0 || names.some((name) => name.length > MAX_UNSPACED_NAME) ? undefined : names;
}
