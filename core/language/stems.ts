import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as armenian } from "@orama/stemmers/armenian";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as indian } from "@orama/stemmers/indian";
import { stemmer as indonesian } from "@orama/stemmers/indonesian";
import { stemmer as irish } from "@orama/stemmers/irish";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as lithuanian } from "@orama/stemmers/lithuanian";
import { stemmer as nepali } from "@orama/stemmers/nepali";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as serbian } from "@orama/stemmers/serbian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as tamil } from "@orama/stemmers/tamil";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { englishStem } from "./english.ts";
import { fold } from "./fold.ts";
import { type Script, scriptOf } from "./scripts.ts";

/** Korean particles, which follow their noun without a space, the longer first. */
const KOREAN_PARTICLE =
  /(?<=^.{2,})(?:에서는|에게서|으로는|이라고|입니다|습니다|에서|에게|에는|으로|로는|까지|부터|처럼|보다|이나|이다|라고|하고|한테|께서|마다|조차|은|는|이|가|을|를|에|의|와|과|도|로|만|요)$/u;
/** A Japanese word's Chinese characters, without the kana that inflect it. */
const JAPANESE_STEM = /^(\p{Script=Han}+)\p{Script=Hiragana}+$/u;

/** What takes a lower-case word to its stem, a language. */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  ar: arabic,
  da: danish,
  de: german,
  el: greek,
  en: englishStem,
  es: spanish,
  fi: finnish,
  fr: french,
  ga: irish,
  hi: indian,
  hu: hungarian,
  hy: armenian,
  id: indonesian,
  it: italian,
  ja: (word) => word.replace(JAPANESE_STEM, "$1"),
  ko: (word) => word.replace(KOREAN_PARTICLE, ""),
  lt: lithuanian,
  ne: nepali,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sr: serbian,
  sv: swedish,
  ta: tamil,
  tr: turkish,
  uk: ukrainian,
};

/**
 * What all forms of a word share: its stem by its language, where that has a stemmer, folded.
 *
 * @param word normalised, in lower case, with its accents.
 */
export function stem(word: string, language: string, script: Script = scriptOf(word)): string {
  const stemmer = STEMMERS[language];
  if (stemmer === undefined || /\d/.test(word)) return fold(word, script);
  // English knows no accents: "café" is found as "cafe".
  if (language === "en") return englishStem(fold(word, script));
  return fold(stemmer(word), script) || fold(word, script);
}
