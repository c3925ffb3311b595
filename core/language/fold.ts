import { type Script } from "./scripts.ts";

/** Latin letters that decompose into nothing, by what stands for them on another keyboard. */
const LATIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ŋ: "n",
  ħ: "h",
  ə: "e",
};
const LATIN_LETTER = /[ßæœøłđðþıŋħə]/g;

/** Letters of other scripts that many write for one another, in pairs: the first is taken for the second. */
const ALIKE = new Map(
  "ёе ςσ أا إا آا ٱا ىي یي ئي ؤو کك ةه ۀه ךכ םמ ןנ ףפ ץצ \u0901\u0902".split(" ").map((pair) => {
    const [from = "", to = ""] = pair;
    return [from, to];
  }),
);
const ALIKE_LETTER = new RegExp([...ALIKE.keys()].join("|"), "gu");

const MARKS = /\p{M}/gu;
/** Arabic vowel signs and the letter that only stretches a word; Hebrew points; the dot that Hindi often leaves out. */
const OPTIONAL_MARKS = /[\u064b-\u0652]|\u0670|\u0640|[\u0591-\u05c7]|\u093c/gu;
/** The stress that some dictionaries put on Russian vowels. */
const STRESS = /[\u0300\u0301]/gu;
/** Joiners, soft hyphens and marks of direction: nobody sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const DIGIT = /[\p{Nd}--[0-9]]/gv;
const PLAIN = /^[\0-\x7f]*$/;

/** A text with one way of writing each character (NFKC), its digits 0 to 9, and without what nobody sees. */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(DIGIT, digit);
}

/** Digits of every script stand in rows of ten. */
function digit(character: string): string {
  let code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}

/**
 * What a lower-case word and its other spellings share: without accents where a script has them as additions (Latin, Greek),
 * with every vowel sign where they are letters (Hindi, Thai), and with one letter for those that people write for one another.
 */
export function fold(word: string, script: Script): string {
  if (PLAIN.test(word)) return word;
  switch (script) {
    case "latin":
      return word
        .normalize("NFD")
        .replace(MARKS, "")
        .replace(LATIN_LETTER, (letter) => LATIN[letter] ?? letter);
    case "greek":
      return alike(word.normalize("NFD").replace(MARKS, ""));
    case "cyrillic":
      return alike(word.normalize("NFC").replace(STRESS, ""));
    default:
      return alike(word.normalize("NFC").replace(OPTIONAL_MARKS, "")).normalize("NFC");
  }
}

function alike(word: string): string {
  return word.replace(ALIKE_LETTER, (letter) => ALIKE.get(letter) ?? letter);
}
