// Its root has every language, hundreds of files that would be loaded before the app starts.
import { parse, type ParsedResult } from "chrono-node/en";

const DAY_MS = 86_400_000;
/** Dates are read from this many characters at either end of a text. */
const MAX_TEXT = 500;
/** "Last week" and "two weeks ago" are meant loosely: so many days to either side. */
const LOOSE_DAYS = { week: 4, month: 16, year: 190 };

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

/**
 * The days, months and years that a question about the past names, read by chrono-node; what could be ahead or behind
 * ("on Tuesday") is taken as behind.
 *
 * @param now UTC milliseconds.
 */
export function timesIn(text: string, now: number): NamedTime[] {
  const read = text.length <= 2 * MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}\n${text.slice(-MAX_TEXT)}`;
  const found = parse(read, { instant: new Date(now), timezone: 0 });
  const times = found.flatMap((result) => namedTime(result, read, now));
  if (times.length > 0) return times;
  return (read.match(/\b(?:19|20)\d{2}\b/g) ?? []).map((year) => ({
    from: Date.UTC(Number(year), 0, 1),
    to: Date.UTC(Number(year) + 1, 0, 1),
    month: null,
    hasYear: true,
  }));
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
