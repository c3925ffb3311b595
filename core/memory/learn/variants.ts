import type { SpeechData } from "../../language/speech/speech-data.ts";

const tables = new WeakMap<SpeechData, ReadonlyMap<string, string>>();

/** The short vowels of Arabic and the stroke that draws its words out, which most leave out. */
const LEFT_OUT = /\u0640|\u0670|[\u064b-\u0652]/u;
const ALL_LEFT_OUT = new RegExp(LEFT_OUT.source, "gu");

/** A text with the characters that the language's data are written in ("國" as "国"), without marks that they leave out. */
export function inOwnCharacters(text: string, data: SpeechData): string {
  const { variants, leavesOutMarks } = data;
  if (leavesOutMarks === true) return text.replace(ALL_LEFT_OUT, "");
  if (variants === undefined) return text;
  let table = tables.get(data);
  if (!table) {
    const characters = Array.from(variants);
    table = new Map(characters.flatMap((other, at) => (at % 2 === 0 ? [[other, characters[at + 1] ?? other]] : [])));
    tables.set(data, table);
  }
  const own = table;
  return Array.from(text, (character) => own.get(character) ?? character).join("");
}

/** A value that was read in such a text, in the characters that its author wrote. */
export function asWritten(value: string, read: string, written: string): string {
  if (read === written) return value;
  const places = read.length === written.length ? undefined : placesIn(read, written);
  const part = (text: string) => {
    const at = read.indexOf(text);
    const end = at + text.length;
    return at === -1 ? text : written.slice(places?.[at] ?? at, places?.[end] ?? end).trimEnd();
  };
  return read.includes(value) ? part(value) : value.split(", ").map(part).join(", ");
}

/** Where each character of a text without marks stands in the text with them, and where it ends. */
function placesIn(read: string, written: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const character = written[at] ?? "";
    if (LEFT_OUT.test(character) && character !== read[places.length]) continue;
    places.push(at);
  }
  return [...places, written.length];
}
