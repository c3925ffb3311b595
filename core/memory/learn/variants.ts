import type { SpeechData } from "../../language/speech/speech-data.ts";

const tables = new WeakMap<SpeechData, ReadonlyMap<string, string>>();

/** A text with the characters that the language's data are written in, of the same length ("國" as "国"). */
export function inOwnCharacters(text: string, data: SpeechData): string {
  const { variants } = data;
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
  const part = (text: string) => {
    const at = read.indexOf(text);
    return at === -1 ? text : written.slice(at, at + text.length);
  };
  return read.includes(value) ? part(value) : value.split(", ").map(part).join(", ");
}
