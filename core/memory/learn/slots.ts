import type { SpeechData } from "../../language/speech/speech-data.ts";
import { fold, isListed } from "./lexicon.ts";
import { ABBREVIATED } from "./sentences.ts";

/** Slots whose text is a value, cut to what belongs to it. */
export const VALUE_SLOTS = [
  "name",
  "names",
  "place",
  "languages",
  "thing",
  "amount",
  "date",
  "age",
  "number",
  "token",
] as const;
export type ValueSlot = (typeof VALUE_SLOTS)[number];

const ABBREVIATION = new RegExp(`${ABBREVIATED}(?=\\s+\\p{Lu})`, "gu");
const MAX_VALUE_WORDS = 16;
const MAX_NAME_WORDS = 4;
const MAX_UNSPACED_NAME = 12;
const CAPITAL = /^\p{Lu}/u;
/** How sure a pattern must be for a name in small letters. */
const SURE = 0.9;

/** The value at the beginning of what stands in a slot, whole; undefined where nothing fits. */
export function readSlot(slot: ValueSlot, raw: string, data: SpeechData, confidence: number): string | undefined {
  switch (slot) {
    case "name":
      return nameIn(raw, data, data.slots.notNames, confidence);
    case "place":
      return placeIn(raw, data, confidence);
    case "names":
      return namesIn(raw, data)?.join(", ");
    case "languages":
      return listAsWritten(raw, namesIn(raw, data));
    case "age":
      return Number(raw) >= 1 && Number(raw) <= 120 ? raw : undefined;
    case "number":
      return /^\s*((?=\S*\p{N})\S+(?:\s+(?=\S*\p{N})\S+)*?)[.,!;]*(?=\s|$)/u.exec(raw)?.[1];
    case "token":
      return /^\s*(\S+?)[.,;!?]*(?=\s|$)/u.exec(raw)?.[1];
    case "amount":
    case "date":
      return withDigit(thingIn(raw, data), slot);
    case "thing":
      return thingIn(raw, data);
  }
}

const MAX_DATE_WORDS = 6;

function withDigit(value: string | undefined, slot: "amount" | "date"): string | undefined {
  if (value === undefined || !/\p{N}/u.test(value)) return undefined;
  return slot === "date" && value.split(/\s+/).length > MAX_DATE_WORDS ? undefined : value;
}

/** The words of a text up to strong punctuation, each with whether a comma stands after it. */
function wordsBefore(raw: string): { word: string; comma: boolean }[] {
  const upTo = /[;!?()[\]"“”«»\n。！？]|:(?!\d)|\.(?=\s|$)|\s[-–—]\s|…/u.exec(
    raw.replace(ABBREVIATION, (dot) => `${dot.slice(0, -1)}_`),
  )?.index;
  return raw
    .slice(0, upTo)
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => ({ word: text.replace(/[,，、]+$/, ""), comma: /[,，、]$/.test(text) }));
}

/** A name as people write it: one to four capitalised words, small particles between them. */
function nameIn(raw: string, data: SpeechData, never: string, confidence: number): string | undefined {
  if (!data.hasCase) return unspacedName(raw, never);
  const words = wordsBefore(raw);
  const [first] = words;
  if (!first || isListed(never, first.word)) return undefined;
  // "I'm OK", "I'm HIV positive".
  if (confidence < SURE && /^\p{Lu}{2,}$/u.test(first.word)) return undefined;
  if (!CAPITAL.test(first.word)) return smallName(words, data, never, confidence);
  const taken: string[] = [];
  for (let at = 0; at < words.length && taken.length < MAX_NAME_WORDS; at += 1) {
    const { word, comma } = words[at] ?? first;
    const bridges = isListed(data.slots.nameParticles, word) && CAPITAL.test(words[at + 1]?.word ?? "");
    if (!CAPITAL.test(word) && !bridges) break;
    if (at > 0 && CAPITAL.test(word) && fold(word).trim() === data.subject.trim()) break;
    taken.push(word);
    if (comma) break;
  }
  const name = taken.join(" ").replace(/['’]s$/, "");
  return name.length > 1 ? name : undefined;
}

/** A name in small letters: one word, with nothing of weight after it. */
function smallName(
  words: readonly { word: string; comma: boolean }[],
  data: SpeechData,
  never: string,
  confidence: number,
): string | undefined {
  const [first, second] = words;
  if (!first || confidence < SURE || !/^\p{Ll}[\p{L}\p{M}'-]+$/u.test(first.word)) return undefined;
  const follows = first.comma || !second || isListed(`${data.slots.valueEnds}|${data.slots.joins}`, second.word);
  return follows && !isListed(never, first.word) ? first.word : undefined;
}

function unspacedName(raw: string, never: string): string | undefined {
  const name = /^[\s「『“"]*([\p{L}\p{M}\p{N}ー・·]+(?: [\p{L}\p{M}]+)?)/u.exec(raw)?.[1];
  return name === undefined || name.length > MAX_UNSPACED_NAME || isListed(never, name) ? undefined : name;
}

/** A place: a name, maybe with its article, and with what it lies in ("Paris, France"). */
function placeIn(raw: string, data: SpeechData, confidence: number): string | undefined {
  const words = wordsBefore(raw);
  const [first, second] = words;
  const article =
    first && second && isListed(data.classes.article, first.word) && CAPITAL.test(second.word) ? first.word : undefined;
  const rest = article === undefined ? raw.trim() : raw.trim().slice(article.length);
  if (isListed(data.slots.notPlaces, words[0]?.word ?? "") && article === undefined) return undefined;
  const name = nameIn(rest, data, data.slots.notPlaces, confidence);
  if (name === undefined) return undefined;
  const place = unbent(name, data);
  const within = /^\s*,\s*(?<part>\p{Lu}[\p{L}\p{M}'-]+(?: \p{Lu}[\p{L}\p{M}'-]+)?)\s*(?:[.!,;]|$)/u.exec(
    rest.trim().slice(name.length),
  )?.groups?.part;
  const whole = within === undefined ? place : `${place}, ${within}`;
  return article === undefined ? whole : `${article} ${whole}`;
}

/** A name as it is called, where the sentence bends it ("в Граце" is Грац). */
function unbent(name: string, { slots }: SpeechData): string {
  const bends = (slots.bends ?? "")
    .split("|")
    .filter(Boolean)
    .map((entry) => entry.split("="));
  const found = bends.find(
    ([ending = ""]) => ending !== "" && name.length > ending.length + 1 && name.endsWith(ending),
  );
  return found ? name.slice(0, name.length - (found[0]?.length ?? 0)) + (found[1] ?? "") : name;
}

/** "Mia and Ella", "Dutch, French and some German". */
function namesIn(raw: string, data: SpeechData): string[] | undefined {
  const words = wordsBefore(raw);
  const names: string[] = [];
  let isOpen = true;
  for (const { word, comma } of words) {
    if (isListed(data.slots.joins, word)) {
      isOpen = true;
      continue;
    }
    if (!isOpen || (data.hasCase && !CAPITAL.test(word)) || isListed(data.slots.notThings, word)) break;
    names.push(word);
    isOpen = comma;
  }
  return names.length === 0 ? undefined : names;
}

function listAsWritten(raw: string, names: readonly string[] | undefined): string | undefined {
  const [first = "", last = ""] = [names?.[0], names?.at(-1)];
  if (first === "") return undefined;
  const start = raw.indexOf(first);
  return raw.slice(start, raw.indexOf(last, start + (names?.length === 1 ? 0 : first.length)) + last.length);
}

/** A thing in full: up to where values end, never at a stop or comma inside a number or name. */
function thingIn(raw: string, data: SpeechData): string | undefined {
  const words = wordsBefore(raw);
  const { valueEnds, notThings, emptyValues } = data.slots;
  const starts = (list: string, at: number) =>
    [3, 2, 1].some(
      (length) =>
        isListed(
          list,
          words
            .slice(at, at + length)
            .map(({ word }) => word)
            .join(" "),
        ) && words.length >= at + length,
    );
  if (words.length === 0 || starts(notThings, 0)) return undefined;
  let end = words.length;
  for (let at = 1; at < words.length; at += 1) {
    const endsHere = starts(valueEnds, at);
    const afterComma = words[at - 1]?.comma === true && !goesOn(words, at, data);
    if (endsHere || afterComma) {
      end = at;
      break;
    }
  }
  if (end > MAX_VALUE_WORDS) return undefined;
  const taken = words.slice(0, end);
  while (taken.length > 0 && isListed(`${data.slots.joins}|${data.classes.adverb ?? ""}`, taken.at(-1)?.word ?? ""))
    taken.pop();
  const last = taken.length - 1;
  const value = taken.map(({ word, comma }, at) => (comma && at < last ? `${word},` : word)).join(" ");
  const plain = value.replace(/[.,\s]+$/, "").trim();
  return plain === "" || isListed(emptyValues, plain) ? undefined : plain;
}

/** Whether a list goes on after a comma: one or two words and then another comma, a join, or the end. */
function goesOn(words: readonly { word: string; comma: boolean }[], at: number, { slots }: SpeechData): boolean {
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
