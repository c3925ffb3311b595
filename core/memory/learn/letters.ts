import type { SpeechData } from "../../language/speech/speech-data.ts";

/** Sources of regular expressions for the words of a language and their edges. */
export interface Letters {
  letter: string;
  word: string;
  notAfter: string;
  notBefore: string;
  /** "Seit {any} {thing}": a slot begins no value in the middle of a word. */
  notInside: string;
  /** As `notBefore`, before a possessive ("my wife's name"). */
  mayPossess: string;
}

function lettersOf(letter: string, word: string): Letters {
  return {
    letter,
    word: `${word}+`,
    notAfter: `(?<!${letter}|${letter}')`,
    notBefore: `(?!${letter}|['-]${letter})`,
    notInside: `(?!(?<=${letter})${letter})`,
    mayPossess: `(?!${letter}|-${letter}|'(?!s(?!${letter}))${letter})`,
  };
}

const EXACT = lettersOf(String.raw`[\p{L}\p{M}\p{N}]`, String.raw`[\p{L}\p{M}\p{N}'-]`);
/**
 * Whatever is neither space nor punctuation. Forms hold their letters hundreds of times, and the classes of all scripts' letters
 * take half a second to make ready.
 */
const NO_LETTERS = String.raw`\s!-&(-,.\/:-@\[-\x60\{-\u00bf\u2010-\u206f\u3001-\u3003\u060c\u061b\u061f\u06d4\u0964\uff01-\uff0f`;
const WIDE = lettersOf(`[^'${String.raw`\-`}${NO_LETTERS}]`, `[^${NO_LETTERS}]`);

/** What letters of a language's forms are; where a scorer was learned, exactly as it was then. */
export const lettersIn = ({ isScored }: SpeechData): Letters => (isScored === true ? EXACT : WIDE);
