import stopWordsByLanguage from "stopwords-iso/stopwords-iso.json" with { type: "json" };
import { ENGLISH_STOP_WORDS } from "./english.ts";
import { fold } from "./fold.ts";
import { type Script, scriptOf } from "./scripts.ts";

/** The one language of a script, as far as it has one that many people write; the others are told apart by their words. */
const DEFAULTS: Readonly<Record<Script, string>> = {
  latin: "en",
  cyrillic: "ru",
  greek: "el",
  arabic: "ar",
  hebrew: "he",
  devanagari: "hi",
  han: "zh",
  hangul: "ko",
  thai: "th",
  other: "und",
};

/** The scripts of more than one language, and their letters besides those that all of them share. */
const LETTERS: Readonly<Partial<Record<Script, Readonly<Record<string, string>>>>> = {
  latin: {
    en: "",
    ca: "àèéíòóúïüç",
    cs: "áčďéěíňóřšťúůýž",
    da: "æøåé",
    de: "äöüß",
    es: "áéíóúñü",
    et: "äöüõšž",
    eu: "ñ",
    fi: "äö",
    fr: "àâçéèêëîïôùûüœ",
    ga: "áéíóú",
    hr: "čćđšž",
    hu: "áéíóöőúüű",
    id: "",
    it: "àèéìòù",
    lt: "ąčęėįšųūž",
    lv: "āčēģīķļņšūž",
    nl: "éëïèö",
    no: "æøåé",
    pl: "ąćęłńóśźż",
    pt: "áâãàçéêíóôõú",
    ro: "ăâîșțşţ",
    sk: "áäčďéíĺľňóôŕšťúýž",
    sl: "čšž",
    sv: "åäöé",
    tr: "çğıöşüâî",
    vi: "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ",
  },
  cyrillic: { ru: "ёъыэ", bg: "ъ", uk: "ґєії", sr: "ђјљњћџ" },
  arabic: { ar: "أإآةىيكؤئء", fa: "پچژگکیآ", ur: "ٹڈڑںےہھگچپیک" },
  devanagari: { hi: "", mr: "ळ", ne: "" },
};
/** Letters that some languages of a script have, and others not. */
const TELLING: Readonly<Partial<Record<Script, RegExp>>> = {
  latin: /[^\0-\x7f]/gu,
  cyrillic: /[ёъыэґєіїђјљњћџ]/g,
  arabic: /[أإآةىيكؤئءپچژگکیٹڈڑںےہھ]/g,
  devanagari: /ळ/g,
};
/** A letter that a language does not have speaks against it more than one that it has speaks for it. */
const FOREIGN_LETTER = 0.7;
/** What another language must have ahead of the default of its script: a short text may hold a word of it by chance. */
const LEAD = 0.3;

/** Lists that stopwords-iso lacks: Nepali and Serbian in its own letters. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  ne: "छ हो र म मेरो तिमी हामी यो त्यो को मा लाई ले बाट छु छन् थियो हुन्छ गर्छु के कहाँ कसरी पनि".split(" "),
  sr: "је и у на да се за од са су сам си смо сте ми ти он она моје мој моја како где шта који али као".split(" "),
};

interface StopWords {
  /** By language: folded words. */
  of: ReadonlyMap<string, ReadonlySet<string>>;
  /** By script: the languages of each word as it is written. */
  owners: ReadonlyMap<Script, ReadonlyMap<string, readonly string[]>>;
}

let loaded: StopWords | undefined;

/** Reads the lists of small words ahead of the first text, so that no question waits for them. */
export function loadStopWords(): void {
  stopWords();
}

function stopWords(): StopWords {
  loaded ??= load();
  return loaded;
}

function load(): StopWords {
  const lists: Readonly<Record<string, readonly string[]>> = {
    ...MORE,
    ...stopWordsByLanguage,
    en: ENGLISH_STOP_WORDS,
  };
  const of = new Map<string, Set<string>>();
  const owners = new Map<Script, Map<string, string[]>>();
  for (const [language, list] of Object.entries(lists)) {
    const own = new Set<string>();
    of.set(language, own);
    // Some entries are several words.
    for (const word of list.filter((entry) => !/[\s\p{P}]/u.test(entry)).map((entry) => entry.normalize("NFKC"))) {
      const script = scriptOf(word);
      own.add(fold(word, script));
      if (LETTERS[script]?.[language] === undefined) continue;
      const ofScript = owners.get(script) ?? new Map<string, string[]>();
      owners.set(script, ofScript);
      const languages = ofScript.get(word) ?? [];
      if (!languages.includes(language)) ofScript.set(word, [...languages, language]);
    }
  }
  return { of, owners };
}

/** Kana that stand between words, and what a verb ends in once it is cut off. */
const KANA = /^\p{Script=Hiragana}{1,2}$/u;

/** Whether a folded word is too common in its language to say what a text is about. */
export function isStopWordOf(word: string, language: string): boolean {
  return (stopWords().of.get(language)?.has(word) ?? false) || (language === "ja" && KANA.test(word));
}

/**
 * The language of words in one script, as ISO 639-1: by the small words that are each language's own, and by letters that
 * others do not have. A text without either is taken for the language that most texts of its script are in.
 *
 * @param written the words as written, normalised, in lower case.
 */
export function detectLanguage(written: readonly string[], script: Script): string {
  if (script === "han")
    return written.some((word) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) ? "ja" : "zh";
  const fallback = DEFAULTS[script];
  const scores = languageScores(written, script);
  let [best, most] = [fallback, (scores.get(fallback) ?? 0) + LEAD];
  for (const [language, score] of scores) if (score > most) [best, most] = [language, score];
  return best;
}

/** How much speaks for each language of a script; nothing where the script has but one. */
export function languageScores(written: readonly string[], script: Script): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  const alphabets = LETTERS[script];
  const owners = stopWords().owners.get(script);
  if (!alphabets || !owners) return scores;
  const add = (language: string, amount: number) => scores.set(language, (scores.get(language) ?? 0) + amount);
  for (const word of written) {
    const languages = owners.get(word) ?? [];
    // A word of one language says more than one of ten.
    for (const language of languages) add(language, 1 / Math.sqrt(languages.length));
  }
  const telling = TELLING[script];
  if (telling) {
    const letters = new Set(written.flatMap((word) => word.match(telling) ?? []));
    for (const letter of letters) {
      for (const [language, alphabet] of Object.entries(alphabets))
        add(language, alphabet.includes(letter) ? 1 / alphabet.length ** 0.5 : -FOREIGN_LETTER);
    }
  }
  return scores;
}
