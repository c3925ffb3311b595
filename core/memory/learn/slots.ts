import { normalise } from "../../language/fold.ts";
import type { SpeechData } from "../../language/speech/speech-data.ts";
import { isListed } from "./lexicon.ts";
import { nameIn, namesIn, placeIn } from "./names.ts";
import { thingIn } from "./things.ts";

export { withoutStarts } from "./value-words.ts";

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
  "stretch",
] as const;
export type ValueSlot = (typeof VALUE_SLOTS)[number];

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
      return data.hasCase ? listAsWritten(raw, namesIn(raw, data)) : thingIn(raw, data);
    case "age":
      return isAge(Number(normalise(raw))) ? raw : undefined;
    case "number":
      return /^\s*((?=\S*\p{N})\S+(?:\s+(?=\S*\p{N})\S+)*?)[.,!;]*(?=\s|$)/u.exec(raw)?.[1];
    case "token":
      return /^\s*(\S+?)[.,;!?]*(?=\s|$)/u.exec(raw)?.[1];
    case "amount":
      return withDigit(thingIn(raw, data), slot);
    case "date":
      return withDigit(thingIn(dateIn(raw, data), data), slot);
    case "thing":
      return thingIn(raw, data);
    case "stretch":
      return thingIn(raw, data, true);
  }
}

const MAX_AGE = 120;

const isAge = (years: number) => years >= 1 && years <= MAX_AGE;

const MAX_DATE_WORDS = 6;

/** A date up to the first word that joins something to it. */
function dateIn(raw: string, { slots, isSpaced, isScored, joinedTo }: SpeechData): string {
  if (!isSpaced || isScored === true) return raw;
  const words = raw.split(/(?<=\s)/);
  const end = words.findIndex((text, at) => {
    const word = text.trim();
    const isJoined = joinedTo?.split("|").some((letter) => word.startsWith(letter) && word.length > letter.length + 2);
    return at > 0 && (isListed(slots.joins, word) || isJoined === true);
  });
  return words.slice(0, end === -1 ? words.length : end).join("");
}

function withDigit(value: string | undefined, slot: "amount" | "date"): string | undefined {
  if (value === undefined || !/[\p{N}一二三四五六七八九十]/u.test(value)) return undefined;
  return slot === "date" && value.split(/\s+/).length > MAX_DATE_WORDS ? undefined : value;
}

function listAsWritten(raw: string, names: readonly string[] | undefined): string | undefined {
  const [first = "", last = ""] = [names?.[0], names?.at(-1)];
  if (first === "") return undefined;
  const start = raw.indexOf(first);
  return raw.slice(start, raw.indexOf(last, start + (names?.length === 1 ? 0 : first.length)) + last.length);
}
