import { speechData } from "../../language/speech/index.ts";
import { fold, type Lexicon } from "./lexicon.ts";

/** Languages that people ask to be translated into or out of, by ISO 639-1. */
const CODES =
  "en de fr es it pt nl pl ru tr ar hi zh ja ko sv da no fi cs sk hu ro bg el uk hr sr sl lt lv et he fa ur bn ta vi th id ms ca ga cy eu gl is la sq mk sw af yue";
/** A name this long is also told without its last letter, since it bends ("французском", "po polsku"). */
const LEAST_STEM = 5;

let stems: ReadonlySet<string> | undefined;

/** The names of languages in every language that is learned from, folded, without the letters that bend. */
function stemsOfNames(): ReadonlySet<string> {
  stems ??= new Set(
    speechData.flatMap(({ language }) => {
      const names = new Intl.DisplayNames([language.slice(0, 2)], { type: "language", fallback: "none" });
      return CODES.split(" ").flatMap((code) => {
        const name = fold(names.of(code) ?? "");
        return name.includes(" ") ? [] : [name.length > LEAST_STEM ? name.slice(0, -1) : name].filter(Boolean);
      });
    }),
  );
  return stems;
}

/** Whether a text names a language, in whichever language it is written ("in French", "auf Deutsch", "翻译成英语"). */
export function namesLanguage(text: string, lexicon: Lexicon): boolean {
  const all = stemsOfNames();
  const words = fold(text).match(/[\p{L}\p{M}]+/gu) ?? [];
  if (!lexicon.data.isSpaced) return [...all].some((stem) => stem.length > 1 && text.includes(stem));
  return words.some(
    (word) => all.has(word) || [1, 2, 3].some((cut) => word.length - cut >= LEAST_STEM && all.has(word.slice(0, -cut))),
  );
}
