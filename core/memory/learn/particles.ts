import type { SpeechData } from "../../language/speech/speech-data.ts";
import { isListed } from "./lexicon.ts";

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** A syllable's last consonant is one of 27, or none. */
const ENDS = 28;

let open: string | undefined;

/** Every Hangul syllable that ends in its vowel, as a class of a regular expression. */
function openSyllables(): string {
  open ??= Array.from({ length: (LAST_SYLLABLE - FIRST_SYLLABLE + 1) / ENDS }, (_, at) =>
    String.fromCharCode(FIRST_SYLLABLE + at * ENDS),
  ).join("");
  return open;
}

/** What must stand before a particle, as the source of a regular expression: "이" follows a consonant, "가" a vowel. */
export function agreementOf(text: string, { particles }: SpeechData): string {
  if (particles === undefined) return "";
  if (isListed(particles.afterConsonant, text)) return `(?<![${openSyllables()}])`;
  return isListed(particles.afterVowel, text) ? `(?<![가-힣](?<![${openSyllables()}]))` : "";
}
