// Its root has every language, hundreds of files that would be loaded before the app starts.
import { parse, type ParsedResult } from "chrono-node/en";
import { cut } from "./cut.ts";
import { languageScores } from "./detect.ts";
import { DateReader, type NamedDate } from "./date-reader.ts";
import { dateWords } from "./date-words.ts";
import type { Script } from "./scripts.ts";

const DAY_MS = 86_400_000;
/** Dates are read from this many characters at either end of a text. */
const MAX_TEXT = 500;
/** "Last week" and "two weeks ago" are meant loosely: so many days to either side. */
const LOOSE_DAYS = { week: 4, month: 16, year: 190 };
/** Languages that a text of one script is taken for. */
const MAX_LIKELY = 2;

/** A time belongs to "since" where it stands this near: in characters, and with so many words between ("in", "the"). */
const NEAR = 40;
const MAX_BETWEEN = 2;

/** A stretch of time that a question names. */
export interface NamedTime {
  /** UTC milliseconds, `from` inclusive, `to` exclusive. */
  from: number;
  to: number;
  /** 0..11 where a month is named, for texts that name it too. */
  month: number | null;
  /** False where the same days of any year are meant ("in July"). */
  hasYear: boolean;
}

type Parse = typeof parse;

/** The languages of chrono-node besides English; each is loaded when a text in it may need it. */
const LOCALES: Readonly<Record<string, () => Promise<{ parse: Parse }>>> = {
  ar: () => import("chrono-node/ar"),
  de: () => import("chrono-node/de"),
  es: () => import("chrono-node/es"),
  fi: () => import("chrono-node/fi"),
  fr: () => import("chrono-node/fr"),
  id: () => import("chrono-node/id"),
  it: () => import("chrono-node/it"),
  ja: () => import("chrono-node/ja"),
  nl: () => import("chrono-node/nl"),
  pt: () => import("chrono-node/pt"),
  ru: () => import("chrono-node/ru"),
  sv: () => import("chrono-node/sv"),
  uk: () => import("chrono-node/uk"),
  vi: () => import("chrono-node/vi"),
  zh: () => import("chrono-node/zh"),
};
const parsers = new Map<string, Parse>([["en", parse]]);
const readers = new Map<string, DateReader>();

/**
 * Makes ready what a text's dates are read with. Without it, languages other than English are read by `date-words.ts` alone,
 * which knows no figures such as "3.5.2024" where chrono-node knows the language.
 */
export async function loadDates(text: string): Promise<void> {
  const read = ends(text);
  for (const language of languagesOf(read).flat()) {
    const load = LOCALES[language];
    if (load && !parsers.has(language) && needsParser(read, language)) parsers.set(language, (await load()).parse);
  }
}

/** Own words are read by our own table; a parser costs some 100 ms at first, and is asked where there are figures. */
function needsParser(text: string, language: string): boolean {
  return dateWords[language] === undefined || /\p{Nd}/u.test(text);
}

/**
 * The days, months and years that a question about the past names, in the languages it is written in; what could be ahead
 * or behind ("on Tuesday") is taken as behind.
 *
 * @param now UTC milliseconds.
 * @param languages ISO 639-1, where more than the text tells them; the next is asked where one finds nothing.
 */
export function timesIn(text: string, now: number, languages?: readonly string[]): NamedTime[] {
  const read = ends(text);
  const groups = languages === undefined ? languagesOf(read) : [languages];
  const times = groups.flatMap((group) => {
    for (const language of group) {
      const found = timesOf(language, read, now);
      if (found.length > 0) return found;
    }
    return [];
  });
  if (times.length > 0) return times;
  return (read.match(/\b(?:19|20)\d{2}\b/g) ?? []).map((year) => ({
    from: Date.UTC(Number(year), 0, 1),
    to: Date.UTC(Number(year) + 1, 0, 1),
    month: null,
    hasYear: true,
  }));
}

/**
 * The time that stands right after a word such as "since" or "until", or right before one where verbs come last. Without a year
 * it is the newest that has begun, or the next that has not ended.
 *
 * @param said what follows the word, or what ends with it.
 * @param now UTC milliseconds.
 * @param language ISO 639-1, that of the text.
 */
export function timeBeside(
  said: string,
  now: number,
  language: string,
  { isBefore = false, isAhead = false }: { isBefore?: boolean; isAhead?: boolean } = {},
): NamedTime | undefined {
  const near = isBefore ? said.slice(-NEAR) : said.slice(0, NEAR);
  const reader = readerOf(language);
  const own = reader?.read(near) ?? [];
  const date = isBefore ? own.at(-1) : own[0];
  const shaped = reader?.shape(near) ?? near;
  const between = date && (isBefore ? shaped.slice(date.end) : shaped.slice(0, date.start));
  if (date && isNextTo(between ?? "")) return turn(reckon(date, now), now, isAhead);
  if (reader && !/\p{Nd}/u.test(near)) return undefined;
  const time = timesIn(reader ? near : said, now, [language])[0];
  return time && turn(time, now, isAhead);
}

/** Moves a weekday, or what is named without a year, to the side that is meant. */
function turn(time: NamedTime, now: number, isAhead: boolean): NamedTime {
  const { from, to, month } = time;
  const isWeekday = month === null && to - from === DAY_MS;
  if (isWeekday && isAhead && to <= now) return { ...time, from: from + 7 * DAY_MS, to: to + 7 * DAY_MS };
  if (time.hasYear) return time;
  const years = isAhead ? (time.to <= now ? 1 : 0) : time.from > now ? -1 : 0;
  const moved = (at: number) => {
    const date = new Date(at);
    return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate());
  };
  return years === 0 ? time : { ...time, from: moved(time.from), to: moved(time.to) };
}

/** Whether a text is short enough, and in one clause, to join a time to its word ("in", "the month of"). */
function isNextTo(between: string): boolean {
  return (between.match(/[\p{L}\p{N}]+/gu) ?? []).length <= MAX_BETWEEN && !/[,;:!?،؛؟。，！？]/u.test(between);
}

function ends(text: string): string {
  return text.length <= 2 * MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}\n${text.slice(-MAX_TEXT)}`;
}

const isKnown = (language: string) => language === "en" || language in dateWords || language in LOCALES;

/**
 * The languages that dates are read in, for each script of a text. Figures alone count as Latin, but make no text English. The
 * next likely language is asked where the first finds nothing: a short text in Portuguese may look Spanish, or Catalan.
 */
function languagesOf(text: string): string[][] {
  const scripts = [...cut(text).languages].filter(
    ([script], _at, all) => script !== "latin" || all.length === 1 || /[a-z]/i.test(text),
  );
  if (scripts.length === 0) return [["en"]];
  return scripts.map(([script, language]) => (language === "en" ? ["en"] : likely(text, script, language)));
}

function likely(text: string, script: Script, first: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const others = [...languageScores(words, script)]
    .filter(([language, score]) => language !== "en" && score > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([language]) => language);
  const known = [...new Set([first, ...others])].filter((language) => isKnown(language));
  return known.length === 0 ? ["en"] : known.slice(0, MAX_LIKELY);
}

function readerOf(language: string): DateReader | undefined {
  const words = dateWords[language];
  let reader = readers.get(language);
  if (words && !reader) {
    reader = new DateReader(language, words);
    readers.set(language, reader);
  }
  return reader;
}

function timesOf(language: string, text: string, now: number): NamedTime[] {
  const own =
    readerOf(language)
      ?.read(text)
      .map((date) => reckon(date, now)) ?? [];
  const parseOf = needsParser(text, language) ? parsers.get(language) : undefined;
  const parsed = parseOf?.(text, { instant: new Date(now), timezone: 0 }) ?? [];
  const others = parsed.flatMap((result) => namedTime(result, text, now));
  // Both name the same day where both know it.
  return [...own, ...others.filter((time) => own.every(({ from, to }) => time.to <= from || to <= time.from))];
}

/** A date of our own table by the clock. */
function reckon({ step, unit, weekday, month, day, year }: NamedDate, now: number): NamedTime {
  const today = new Date(now);
  const [nowYear, nowMonth, nowDay] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  if (month !== undefined) return ofMonth({ month, day, year, step }, now);
  if (weekday !== undefined) {
    const back = (today.getUTCDay() - weekday + 7) % 7;
    const days = step === 1 ? 7 - back : -(step === -1 && back === 0 ? 7 : back);
    return dayAt(Date.UTC(nowYear, nowMonth, nowDay + days));
  }
  if (unit === undefined) {
    const of = year ?? nowYear;
    return { from: Date.UTC(of, 0, 1), to: Date.UTC(of + 1, 0, 1), month: null, hasYear: true };
  }
  if (unit === "day") {
    const time = dayAt(Date.UTC(nowYear, nowMonth, nowDay + step));
    return { ...time, month: new Date(time.from).getUTCMonth() };
  }
  const [years, months, days] = [
    unit === "year" ? step : 0,
    unit === "month" ? step : 0,
    unit === "week" ? 7 * step : 0,
  ];
  const middle = Date.UTC(nowYear + years, nowMonth + months, nowDay + days);
  const reach = LOOSE_DAYS[unit] * DAY_MS;
  return { from: middle - reach, to: middle + reach, month: null, hasYear: true };
}

const dayAt = (from: number): NamedTime => ({ from, to: from + DAY_MS, month: null, hasYear: true });

type OfMonth = Pick<NamedDate, "day" | "year" | "step"> & { month: number };

/** A month or a day of it; without a year the newest that has begun, after "last" the newest that has ended. */
function ofMonth({ month, day, year, step }: OfMonth, now: number): NamedTime {
  const at = (of: number) =>
    day === undefined
      ? { from: Date.UTC(of, month, 1), to: Date.UTC(of, month + 1, 1) }
      : { from: Date.UTC(of, month, day), to: Date.UTC(of, month, day) + DAY_MS };
  const hasYear = year !== undefined || step !== 0;
  if (year !== undefined) return { ...at(year), month, hasYear };
  const thisYear = new Date(now).getUTCFullYear();
  const own = at(thisYear);
  const isBehind = step === -1 ? own.to <= now : own.from <= now;
  if (step === 1) return { ...at(isBehind ? thisYear + 1 : thisYear), month, hasYear };
  return { ...at(isBehind ? thisYear : thisYear - 1), month, hasYear };
}

function namedTime({ start, end, text, index }: ParsedResult, whole: string, now: number): NamedTime[] {
  const loose = /\b(week|month|year)s?\b/i.exec(text)?.[1]?.toLowerCase();
  const isDay = start.isCertain("day") || start.isCertain("weekday");
  const isMonth = start.isCertain("month");
  // A mere hour ("at five") says nothing of the day.
  if (!isDay && !isMonth && !start.isCertain("year")) return [];
  const year = start.get("year") ?? 0;
  const month = (start.get("month") ?? 1) - 1;
  const day = start.get("day") ?? 1;

  if (loose !== undefined) {
    const reach = LOOSE_DAYS[loose as keyof typeof LOOSE_DAYS] * DAY_MS;
    const middle = Date.UTC(year, month, day);
    return [{ from: middle - reach, to: middle + reach, month: null, hasYear: true }];
  }
  if (isDay) {
    let from = Date.UTC(year, month, day);
    if (!start.isCertain("month") && from > now) from -= 7 * DAY_MS;
    const last = end ? end.date().getTime() : from;
    const named = start.isCertain("weekday") && !isMonth ? null : month;
    return [
      { from, to: Math.max(last, from) + DAY_MS, month: named, hasYear: named === null || start.isCertain("year") },
    ];
  }
  const isLast = /\blast\s+$/i.test(whole.slice(0, index)) || /^last\b/i.test(text);
  const hasYear = start.isCertain("year") || isLast;
  const nowYear = new Date(now).getUTCFullYear();
  const lastYear = Date.UTC(nowYear, month + 1, 1) <= now ? nowYear : nowYear - 1;
  const of = isLast && !start.isCertain("year") ? lastYear : year;
  return [{ from: Date.UTC(of, month, 1), to: Date.UTC(of, month + 1, 1), month, hasYear }];
}
