import type { Unit } from "../../base/document-kinds.ts";

/** Places of a document that a question names, from the first to the last, counted from 1. */
export interface NamedPlaces {
  unit: Unit;
  from: number;
  to: number;
}

/** What places are called, before or after their number, in the languages of the interface and some of their neighbours. */
const NAMES: readonly (readonly [Unit, string])[] = [
  [
    "page",
    "pages?|pp?\\.?|seiten?|s\\.|p[áa]ginas?|p[áa]gs?\\.?|pagin[ae]|pagina's|صفح(?:ة|ه|ات)|страниц\\p{L}*|стр\\.?|페이지|쪽|页|頁|ページ",
  ],
  [
    "slide",
    "slides?|folien?|diapositivas?|diapos?(?:itives?)?|شرائح|شريحة|слайд\\p{L}*|슬라이드|张幻灯片|幻灯片|スライド",
  ],
  [
    "sheet",
    "sheets?|worksheets?|tabellenbl[äa]tt(?:er)?|bl[äa]tt(?:er)?|hojas?|feuilles?|planilhas?|folhas?|ورقة|лист\\p{L}*|工作表|シート",
  ],
  ["chapter", "chapters?|kapiteln?|cap[íi]tulos?|chapitres?|(?:ال)?فص(?:ل|ول)|глав\\p{L}*|장|章"],
  ["section", "sections?|abschnitte?|secci[óo]n(?:es)?|se[çc](?:[ãa]o|[õo]es)|(?:ال)?قسم|节|セクション"],
  ["line", "lines?|zeilen?|l[íi]neas?|lignes?|linhas?|سطر|أسطر|строк\\p{L}*|줄|行"],
];
/** Between the first and the last of several. */
const UNTIL = "\\s*(?:-|–|—|~|〜|to|through|until|bis|a|à|al|ate|até|hasta|إلى|حتى|до|到|至|から|부터)\\s*";
const NUMBER = "(\\d{1,5}|[〇一二三四五六七八九十百]{1,6})";
/** An article that Arabic writes together with its noun, and the sign that Chinese and Japanese count with. */
const BEFORE = "(?:ال|第\\s*)?";
const AFTER = "(?:\\.|st|nd|rd|th|[ºªo°]|e|er|ère|ème|번째|第)?\\s*";

const PATTERNS = NAMES.map(([unit, names]) => {
  const range = `${NUMBER}(?:${UNTIL}${NUMBER})?`;
  const start = "(?<![\\p{L}\\p{N}])";
  return {
    unit,
    // "page 12", "pages 12 to 15"; "12th page", "第12页", "12ページ".
    patterns: [
      new RegExp(
        `${start}${BEFORE}(?:${names})\\s*(?:n(?:\\.?[o°]|r?\\.)\\s*|رقم\\s*|#)?${range}(?![\\p{N}.,]*\\p{N})`,
        "giu",
      ),
      new RegExp(`(?<![\\p{N}.,])(?:第\\s*)?${range}${AFTER}${BEFORE}(?:${names})(?![a-zà-öø-ÿ])`, "giu"),
    ],
  };
});

const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];
const HAN = "〇一二三四五六七八九";

/** The places that a question names by their number, such as "page 12" or "第12页", in order. */
export function placesNamed(question: string): NamedPlaces[] {
  const text = question.normalize("NFKC").replaceAll(/\p{Nd}/gu, asciiDigit);
  return PATTERNS.flatMap(({ unit, patterns }) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(([, first = "", last]) => {
        const from = numberOf(first);
        const to = last === undefined ? from : numberOf(last);
        return from >= 1 && to >= from ? [{ unit, from, to }] : [];
      }),
    ),
  );
}

function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => point >= first && point < first + 10);
  return zero === undefined ? digit : String(point - zero);
}

/** A number in digits, or in Chinese characters up to 999. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  let [whole, unit] = [0, 0];
  for (const character of written) {
    const value = HAN.indexOf(character);
    if (value >= 0) unit = unit * 10 + value;
    else {
      whole += (unit || 1) * (character === "百" ? 100 : 10);
      unit = 0;
    }
  }
  return whole + unit;
}
