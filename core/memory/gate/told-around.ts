/**
 * Secrets that no single name tells, but what stands around them does together: a lock that is opened or an account that is entered, what
 * is typed there, "don't tell anyone", a question that is answered at once ("The bike lock? 4/8/1/5").
 */
import { isNameOfWords } from "./key-names.ts";
import {
  CODE_NAMES,
  DIRECTIONS,
  ENTERING,
  HUSH,
  KEEP,
  LOCKS,
  LOGINS,
  NO_SECRET,
  OPENING,
  PASSWORD_NAMES,
  PRESSING,
  THEN,
  TYPING,
  type Words,
} from "./around-words.ts";
import { isCommonWord, isRemark, isStandIn, looksSecret } from "./secret-values.ts";
import { eachMatch, groups, type SecretSpan } from "./spans.ts";
import { spokenDigits } from "./spoken-digits.ts";
import type { Range } from "./whole-value.ts";

/** How far before and behind a value its signs may stand, in UTF-16 code units; a line that is empty ends it. */
const BEFORE = 140;
const BEHIND = 70;
/** Signs that a value needs, by its form. */
const NEEDED = 3;
/** A year stands beside much. */
const NEEDED_FOR_YEAR = 5;

const bounded = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, "iu");
const anyOf = ([words, spaceless]: Words): RegExp => new RegExp(`${bounded(words).source}|${spaceless}`, "iu");
const SIGN = {
  code: anyOf(CODE_NAMES),
  password: anyOf(PASSWORD_NAMES),
  lock: anyOf(LOCKS),
  login: anyOf(LOGINS),
  opening: anyOf(OPENING),
  entering: anyOf(ENTERING),
  hush: anyOf(HUSH),
  keep: anyOf(KEEP),
  none: anyOf(NO_SECRET),
};
/** Words that may stand between what is typed and the verb before it. */
const FILLER =
  "(?:\\s{1,2}(?:in|you|du|man|je|tu|the|die|der|das|le|la|el|il|o|a|de|het|just|always|the word|the code|ein|einfach|immer|das wort|siempre|simplemente|toujours|juste|sempre|gewoon|altijd|zawsze|po prostu|всегда|просто|hep|sadece|دائما|دائماً|हमेशा|first|erst|zuerst|d'abord|primero|prima|primeiro|eerst|najpierw|сначала|önce)(?![\\p{L}\\p{M}]))*";
const straightBehind = ([words, spaceless]: Words): RegExp =>
  new RegExp(
    `(?:(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])${FILLER}\\s{0,2}[:"'“„«]?\\s{0,2}|(?:${spaceless})\\s{0,2}[:："「“]?\\s{0,2})$`,
    "iu",
  );
const WRITTEN_BEFORE = straightBehind(TYPING);
const TYPED_BEFORE = straightBehind([`${TYPING[0]}|${PRESSING[0]}`, `${TYPING[1]}|${PRESSING[1]}`]);
const TYPED_BEHIND =
  /^["'」”]?\s?(?:(?:ve )?yaz(?:ıyor\p{L}*|\p{L}*)?|डाल\p{L}*|डालना|लिख\p{L}*|टाइप|치면|입력|누르|と入[力れ]|を入[力れ]|って入[力れ]|と打|を打|を押|eingeben|eintippen|tippen)/u;
/** "… it's", "…:", "also", just before a value. */
const LED_TO =
  /(?:[:=：]|(?<![\p{L}\p{M}])(?:is|it['’]?s|its|so|now|jetzt|maintenant|ahora|adesso|agora|nu|teraz|теперь|şimdi|الآن|ist|sind|also|heißt|lautet|est|sont|c['’]est|donc|es|son|o sea|è|sono|cioè|quindi|é|são|ou seja|is het|dus|to|czyli|это|то есть|yani|هو|هي|يعني|है|यानी)|[是为為はがって就即]|이야|는|은)\s{0,2}["'“„«「]?\s{0,2}$/iu;
const ASKED = /[?？؟]["'”»]?\s[^?？؟\n]{0,60}$|^[^?？؟\n]{0,40}[?？؟]["'”»]?\s?[^?？؟\n]{0,4}$/u;

const JOINT = `(?:\\s{0,2}[,;/·.–—-]\\s{0,2}|\\s{1,2}|\\s{0,2}[,;]?\\s{1,2}(?:and |und |et |y |e |en |i |и |ve |و)?(?:${THEN}|${DIRECTIONS})[,:]?\\s{1,2}(?:(?:the|die|der|le|la|el|il|o|a|de|to|auf|à|na) )?|[、，]\\s?)`;
/** Of a script whose words stand apart. */
const LETTER = "(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}])\\p{L}";
/** Digits in parts: "4, 8, 1, 5", "90 41 17", "12 left, then 40". */
const IN_PARTS = new RegExp(
  `(?<!${LETTER}|[\\p{N}.,:/+#€$£¥-])\\d{1,4}(?:${JOINT}\\d{1,4}){1,9}(?:\\s(?:${DIRECTIONS}))?[#*]?(?!${LETTER}|\\p{N}|[.,:/-]\\d|\\s?[%€$£¥°])`,
  "giu",
);
const WHOLE = new RegExp(
  `(?<!${LETTER}|[\\p{N}.,:/+#€$£¥_-])\\d{4,8}[#*]?(?!${LETTER}|[\\p{N}_]|[.,:/-]\\d|\\s?[%€$£¥°])`,
  "gu",
);
/** What follows an amount, an hour, a date or a place. */
const UNIT =
  /^\s{0,2}(?:%|€|\$|£|km|cm|mm|m\b|m²|kg|g\b|ml|l\b|mb|gb|tb|kb|ms|hz|khz|mhz|ghz|px|dpi|kwh|watt|volt|am\b|pm\b|uhr|h\b|o'clock|times|mal\b|fois|veces|volte|vezes|keer|razy|раз|min\p{L}*|sec\p{L}*|sek\p{L}*|stunden|hours?|heures?|horas?|ore\b|uur|godzin\p{L}*|час\p{L}*|saat\p{L}*|days?|tage?n?|jours?|días?|dias|giorni|dagen|dni|дн\p{L}{1,2}|gün\p{L}*|weeks?|wochen?|years?|jahre?n?|ans\b|años|anos|anni|jaar|lat\b|лет|год\p{L}{0,2}|people|leute|personnes|personas|persone|mensen|osób|человек|kişi|euros?|dollars?|pounds?|quid|bucks|pesos|reais|zł\p{L}*|руб\p{L}*|lira\p{L}*|points?|punkte?|points|puntos|punti|goals?|pages?|seiten?|words|wörter|lines|zeilen|rows|degrees?|grad|jan|feb|mär|mar\b|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)|^\s{0,2}(?:年|月|日|時|点|分|秒|元|円|塊|块|人|個|个|回|ページ|页|頁|キロ|キログラム|公里|米|년|월|일|시|분|원|명|개|살|층|번째)/iu;

/** What a program is set to. */
const SETTING =
  /(?<!\p{L})(?:port|mode|ratio|defaults? to|timeout|size|limit|max\w*|min\w*|folder is|umask|chmod)\W{0,4}$/iu;

interface Around {
  before: string;
  behind: string;
  /** The value's own sentence, and one or two before it. */
  all: string;
}

/** Every such secret. */
export function* aroundSpans(text: string): Iterable<SecretSpan> {
  yield* digits(text);
  yield* words(text);
}

function around(text: string, start: number, end: number): Around {
  const before =
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split(/\n\s*\n/u)
      .at(-1) ?? "";
  const behind = text.slice(end, end + BEHIND).split(/\n/u)[0] ?? "";
  return { before, behind, all: `${before} ▯ ${behind}` };
}

const has = (isThere: boolean, count: number): number => (isThere ? count : 0);

/** What speaks for a code or a password at all, beside what is particular to either. */
function commonSigns({ before, all }: Around): number {
  return (
    has(SIGN.hush.test(all), 2) + has(SIGN.keep.test(all), 1) + has(LED_TO.test(before), 1) + has(ASKED.test(before), 1)
  );
}

function* digits(text: string): Iterable<SecretSpan> {
  for (const pattern of [IN_PARTS, WHOLE])
    for (const { 0: code, index } of /\d/.test(text) ? eachMatch(text, pattern) : [])
      if (isCodeHere(text, code, index)) yield { kind: "pin", start: index, end: index + code.length };
  const spoken = spokenDigits(text);
  // Three are counted or listed more often.
  if (!spoken || text.slice(spoken.start, spoken.end).split(/[\s,.–-]+/u).length === 3) return;
  const near = around(text, spoken.start, spoken.end);
  if (!SIGN.none.test(near.all) && digitSigns(near) + 1 >= NEEDED) yield { kind: "pin", ...spoken };
}

function digitSigns(near: Around): number {
  return (
    commonSigns(near) +
    has(SIGN.code.test(near.all), 2) +
    has(SIGN.lock.test(near.all), 1) +
    has(SIGN.opening.test(near.all), 1) +
    has(TYPED_BEFORE.test(near.before) || TYPED_BEHIND.test(near.behind), 1) +
    has(
      /^,?\s?(?:then |und |et |y |e |en |i |и )?(?:hash|pound|star|raute|dièse|almohadilla|cancelletto|hekje|решётк)/iu.test(
        near.behind,
      ),
      1,
    )
  );
}

function isCodeHere(text: string, code: string, index: number): boolean {
  const count = code.replace(/\D/g, "").length;
  const near = around(text, index, index + code.length);
  if (SETTING.test(near.before)) return false;
  if (count < 3 || count > 10 || UNIT.test(near.behind) || SIGN.none.test(near.all) || isPlainNumber(code))
    return false;
  const isApart = /^\d(?:[ -]\d){2,9}$/.test(code) || /^\d(?:\s?\/\s?\d){3,9}$/.test(code);
  const isListed = /^\d(?:,\s?\d){3,7}$/.test(code);
  const isInOrder = new RegExp(`(?<!\\p{L})(?:${THEN}|${DIRECTIONS})(?!\\p{L})`, "iu").test(code);
  const needed = /^(?:19|20)\d\d$/.test(code) ? NEEDED_FOR_YEAR : NEEDED;
  // Parts with nothing else are a list of amounts as well.
  const isSure = isApart || isListed || isInOrder || /^\d{4,8}[#*]?$/.test(code) ? 0 : 1;
  return digitSigns(near) + has(isApart, 1) + has(isInOrder, 1) >= needed + isSure;
}

/** A date, a telephone's number, a thousand, or one after another. */
function isPlainNumber(code: string): boolean {
  return (
    /^\d{1,2}[./-]\d{1,2}(?:[./-](?:19|20)?\d\d)?$|^\d{1,3}(?:[., ]\d{3})+$|^(?:19|20)\d\d\s?[-–/.]\s?(?:19|20)?\d\d$|^\d{1,2}[.:]\d\d$/.test(
      code,
    ) ||
    /^1\D+2\D+3/.test(code) ||
    /^0\d{2,4}[ /-]\d{3,}/.test(code)
  );
}

/** "The password? It's …" */
const ANSWERED = new RegExp(
  `(?:(?<!\\p{L})(?:${PASSWORD_NAMES[0]})(?!\\p{L})|${PASSWORD_NAMES[1]})[^.!?？؟\\n]{0,30}?\\s?[?？؟]\\s{1,2}(?:(?:it|that)(?:['’]s| is)|(?:es |das |die |er |sie )?(?:ist|lautet)|c['’]est|es|é|è|het is|to(?: jest)?|это|det är|هي|هو)\\s{1,2}["'“„«]?(?<password>[^\\s,.;!?"'”»]{4,60})(?=["'”»]?(?:[,.;!]|\\s{0,2}$|\\s(?:all|ganz|alles|tout|todo|tutto|tudo|alles|wszystko|всё|все)(?!\\p{L})))`,
  "dgiu",
);
/** Nothing else has a digit or a sign between its letters. */
const ODD_RUN =
  /(?<![^\s,;:。，、"'“”„«»「」()<>|])(?=[^\s,;:。，、"'“”„«»「」()<>|]{0,79}[\d!@#$%^&*_+=~])[^\s,;:。，、"'“”„«»「」()<>|]{5,80}/gu;
const WORD = "[\\p{L}\\p{M}\\p{N}_.-]{4,60}";
const TYPED = [
  new RegExp(`${straightBehind(TYPING).source.slice(0, -1)}(?<password>${WORD})`, "dgiu"),
  new RegExp(`(?<![\\p{L}\\p{M}])(?<password>${WORD})(?=${TYPED_BEHIND.source.slice(1)})`, "dgiu"),
];

function* words(text: string): Iterable<SecretSpan> {
  if (/[?？؟]/.test(text)) yield* answered(text);
  for (const { 0: run, index } of eachMatch(text, ODD_RUN)) {
    const span = { start: index, end: index + run.replace(/[.?…]+$|(?<=\p{L})!+$/u, "").length };
    const word = text.slice(span.start, span.end);
    if (/\w:[\w-]+:$/.test(text.slice(Math.max(0, index - 40), index))) continue;
    if (looksOdd(word) && !isStandIn(text, span) && isPassword(text, word, span)) yield { kind: "password", ...span };
  }
  if (!SIGN.entering.test(text)) return;
  for (const span of TYPED.flatMap((pattern) => [...groups(text, pattern)])) {
    const end = span.start + text.slice(span.start, span.end).replace(/[.]+$/u, "").length;
    if (!isStandIn(text, span) && letsIn(text, { ...span, end })) yield { ...span, end };
  }
}

function* answered(text: string): Iterable<SecretSpan> {
  for (const span of groups(text, ANSWERED)) {
    const word = text.slice(span.start, span.end);
    if (!isRemark([word]) && !isCommonWord(word.toLowerCase()) && !isStandIn(text, span)) yield span;
  }
}

/** What nobody writes but as a password, or at most as a name in a program. */
function looksOdd(word: string): boolean {
  return (
    looksSecret(word) &&
    !/^[@#]|:\/\/|@[\w-]+\.\w|\/|\.\w{2,4}$|^\d|[?&]\w+=|[[\]{}]|^(?:ctrl|cmd|alt|shift|strg)\+|^[A-Z_]{3,}=/iu.test(
      word,
    )
  );
}

/** Whether what stands around a word that looks like a password says that it is one. */
function isPassword(text: string, word: string, { start, end }: Range): boolean {
  const isStrange = /\p{L}[!#$%&*+=~?]\p{L}/u.test(word) || /\p{Ll}.*\p{Lu}.*\d.*[!#$%&*]/u.test(word);
  const isOfWords = isNameOfWords(word) && !/^\p{Lu}\p{Ll}+(?:[-_.]\p{Lu}\p{Ll}+)+[-_.]\d{1,4}$/u.test(word);
  if (isOfWords && !isStrange) return false;
  const near = around(text, start, end);
  if (SIGN.none.test(near.all)) return false;
  const isTyped = WRITTEN_BEFORE.test(near.before) || TYPED_BEHIND.test(near.behind);
  const isAccount =
    SIGN.login.test(near.all) || (isTyped && (SIGN.lock.test(near.all) || SIGN.entering.test(near.all)));
  const signs = commonSigns(near) + has(isAccount, 1) + has(isTyped, 2) + has(isStrange, 1);
  return signs + has(SIGN.password.test(near.all), 2) >= NEEDED;
}

const AND = /^\s(?:and|und|et|y|e|en|i|и|ve|then|dann|puis)(?!\p{L})/iu;

/** Whether a plain word that is typed somewhere lets somebody in. */
function letsIn(text: string, { start, end }: Range): boolean {
  const word = text.slice(start, end);
  if (
    word.length < 4 ||
    /^\p{N}/u.test(word) ||
    isCommonWord(word.toLowerCase()) ||
    isRemark([word]) ||
    SIGN.code.test(word)
  )
    return false;
  const { before, behind, all } = around(text, start, end);
  const isLast = TYPED_BEHIND.test(behind) || !/^\s\p{L}/u.test(behind.replace(AND, ","));
  return isLast && SIGN.entering.test(before) && (SIGN.login.test(all) || SIGN.lock.test(all)) && !SIGN.none.test(all);
}
