import type { SpeechData } from "../../language/speech/speech-data.ts";
import { isListed } from "./lexicon.ts";
import { plain } from "./plain.ts";
import { ABBREVIATED } from "./sentences.ts";

const MAX_TITLE_WORDS = 8;

/** A word of a value, with whether a comma stands after it. */
export interface ValueWord {
  word: string;
  comma: boolean;
}

const ABBREVIATION = new RegExp(`${ABBREVIATED}(?=\\s+\\p{Lu})`, "gu");
const STRONG = /[;!?()[\]"“”«»\n。！？।؟؛]|:(?!\d)|(?<!(?<!\d)\d{1,2})\.(?=\s|$)|\.(?=$)|\s[-–—]\s|…/u;
/** A title in quotation marks belongs to its value. */
const TITLE = /["“«„][^"“”«»\n]{1,60}["”»“]/gu;
const STRONG_ANYWHERE = new RegExp(STRONG.source, "gu");

/** The words of a text up to strong punctuation; where verbs come last, from strong punctuation on. */
export function wordsBefore(raw: string, isHeadFinal = false): ValueWord[] {
  const read = raw
    .replace(ABBREVIATION, (dot) => `${dot.slice(0, -1)}_`)
    .replace(TITLE, (title) => (title.split(/\s+/).length <= MAX_TITLE_WORDS ? "_".repeat(title.length) : title));
  const stretch = isHeadFinal
    ? raw.slice([...read.matchAll(STRONG_ANYWHERE)].reduce((_, { 0: sign, index }) => index + sign.length, 0))
    : raw.slice(0, STRONG.exec(read)?.index);
  return stretch
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => ({ word: text.replace(/[,，、،]+$/, ""), comma: /[,，、،]$/.test(text) }));
}

/** Whether the words from a place on begin with an entry of a list, and how many words that has; 0 where they do not. */
export function entryAt(list: string | undefined, words: readonly ValueWord[], at: number): number {
  if (list === undefined || list === "") return 0;
  for (const length of [3, 2, 1]) {
    if (at + length > words.length) continue;
    const phrase = words
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(" ");
    if (isListed(list, phrase)) return length;
  }
  return 0;
}

const starts = new WeakMap<SpeechData, readonly string[]>();

/** A text without the subjects, times and adverbs that stand before a value where verbs come last. */
export function withoutStarts(text: string, data: SpeechData): string {
  const list = data.slots.valueStarts ?? "";
  if (data.isSpaced) {
    let words = text.trim().split(/\s+/).filter(Boolean);
    for (;;) {
      const stripped = words.map((word) => ({ word: word.replace(/[,，、،]+$/, ""), comma: false }));
      const length = entryAt(list, stripped, 0);
      if (length === 0) return words.join(" ");
      words = words.slice(length);
    }
  }
  let entries = starts.get(data);
  if (!entries) {
    entries = list
      .split("|")
      .filter(Boolean)
      .map(plain)
      .toSorted((a, b) => b.length - a.length);
    starts.set(data, entries);
  }
  let rest = text.replace(/^[\s，、,]+/u, "");
  for (;;) {
    const folded = plain(rest);
    const start = entries.find((entry) => folded.startsWith(entry));
    if (start === undefined) return rest;
    rest = rest.slice(start.length).replace(/^[\s，、,]+/u, "");
  }
}

/** A text without the particles of mood at its end. */
export function withoutTails(text: string, { slots }: SpeechData): string {
  let rest = text;
  for (;;) {
    const tail = (slots.tails ?? "").split("|").find((entry) => entry !== "" && rest.endsWith(entry));
    if (tail === undefined || tail.length === rest.length) return rest;
    rest = rest.slice(0, -tail.length).trimEnd();
  }
}

/** Whether a comma parts a value from what follows it: at its end where verbs come last, anywhere where words are not written apart. */
export function isCutOff(raw: string, { isHeadFinal, isSpaced }: SpeechData): boolean {
  if (isHeadFinal === true) return /[,،、，]\s*$/u.test(raw);
  return !isSpaced && /[，,。]/u.test(raw);
}

/** "وبدي أتعلم", "ولا أحب": what a joint is written onto turns a statement round as it does without it. */
export function withoutJoins(text: string, { joinedTo }: SpeechData): string {
  return joinedTo === undefined ? "" : text.replace(new RegExp(`(?<!\\S)(?:${joinedTo})(?=\\p{L})`, "gu"), "");
}
