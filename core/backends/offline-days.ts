import { timesIn } from "../language/dates.ts";

const DAY_MS = 86_400_000;
const FORMAT = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

/** Days that have names, by month (0..11) and day. */
const FEASTS: readonly (readonly [RegExp, number, number])[] = [
  [/\bnew year'?s eve\b/i, 11, 31],
  [/\bnew year(?:'?s(?: day)?)?\b/i, 0, 1],
  [/\bchristmas eve\b/i, 11, 24],
  [/\b(?:christmas|xmas)(?: day)?\b/i, 11, 25],
  [/\bboxing day\b/i, 11, 26],
  [/\bhalloween\b/i, 9, 31],
  [/\bvalentine'?s(?: day)?\b/i, 1, 14],
  [/\bst\.? patrick'?s(?: day)?\b/i, 2, 17],
];
/** How days are counted from today, where a date reader takes them for a length of time. */
const STEPS: readonly (readonly [RegExp, number])[] = [
  [/\bday after tomorrow\b/i, 2],
  [/\bday before yesterday\b/i, -2],
  [/\btomorrow\b/i, 1],
  [/\byesterday\b/i, -1],
  [/\btoday\b/i, 0],
];
const COUNTED =
  /\bin (?<ahead>\d{1,4}|an?|one|two|three|four|five|six|seven|ten) (?<unit>day|week)s?\b|\b(?<back>\d{1,4}|an?|one|two|three|four|five|six|seven|ten) (?<past>day|week)s? ago\b/i;
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
};

/** A day as UTC midnight of its date, with whether it comes every year. */
interface Day {
  at: number;
  isYearly: boolean;
}

/** Today where its user is, as UTC midnight of its date. */
function today(now: number): number {
  const local = new Date(now);
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate());
}

/** The one day that English words name, seen from today; undefined where they name none, or more than one. */
function dayIn(words: string, from: number): Day | undefined {
  const step = STEPS.find(([name]) => name.test(words))?.[1] ?? counted(words);
  if (step !== undefined) return { at: from + step * DAY_MS, isYearly: false };
  const feast = FEASTS.find(([name]) => name.test(words));
  if (feast) return { at: Date.UTC(new Date(from).getUTCFullYear(), feast[1], feast[2]), isYearly: true };
  // A bare "3 May" says too little to be read alone.
  const named = [...timesIn(words, from, ["en"]), ...timesIn(`It is on ${words}`, from, ["en"])].find(
    (time) => time.to - time.from <= DAY_MS,
  );
  return named && { at: named.from, isYearly: !named.hasYear };
}

function counted(words: string): number | undefined {
  const groups = COUNTED.exec(words)?.groups;
  if (groups === undefined) return undefined;
  const said = (groups.ahead ?? groups.back ?? "").toLowerCase();
  const number = NUMBERS[said] ?? Number(said);
  const days = (groups.unit ?? groups.past)?.toLowerCase() === "week" ? 7 * number : number;
  return groups.back === undefined ? days : -days;
}

/** The next time that a day comes, where it comes every year, today included; else itself. */
function nextOf({ at, isYearly }: Day, from: number): number {
  if (!isYearly) return at;
  const day = new Date(at);
  const inYear = (year: number) => Date.UTC(year, day.getUTCMonth(), day.getUTCDate());
  const year = new Date(from).getUTCFullYear();
  return inYear(year) < from ? inYear(year + 1) : inYear(year);
}

/** The last time that a day came, where it comes every year; else itself. */
function lastOf(day: Day, from: number): number {
  const next = nextOf(day, from);
  if (!day.isYearly || next === from) return next;
  const date = new Date(next);
  return Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), date.getUTCDate());
}

/** A day in words: "Saturday 28 November 2026". */
const dayInWords = (at: number): string => FORMAT.format(at);

/** "That is Saturday 28 November 2026." */
function tellsDay(day: Day, from: number): string {
  const at = nextOf(day, from);
  const verb = at < from ? "was" : at === from ? "is today," : "is";
  return `That ${verb} ${dayInWords(at)}.`;
}

/** How many days lie between two days. */
function tellsDaysBetween(from: number, to: number): string {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const days = Math.round((last - first) / DAY_MS);
  return `${days} ${days === 1 ? "day lies" : "days lie"} between ${dayInWords(first)} and ${dayInWords(last)}.`;
}

/** How long it is until a day, or how long ago it was. */
function tellsDaysUntil(at: number, from: number): string {
  const days = Math.round((at - from) / DAY_MS);
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  if (days === 0) return `That is today, ${dayInWords(at)}.`;
  return days > 0 ? `It is ${count} until ${dayInWords(at)}.` : `It is ${count} since ${dayInWords(at)}.`;
}

const COUNTS =
  /\bhow (?:many (?:more )?(?:days|weeks)|long|much longer)\b.*?\b(?<way>until|till|til|to|before|since|between|from) (?<what>.+?)[?.!\s]*$/i;
const ASKS_DATE =
  /^(?:(?:and|so|but|ok(?:ay)?|hey)[,\s]+)?(?:what|which)(?:'s| is| was| will)? (?:the )?(?:date|day|weekday)(?: of the week)?(?: (?:is|was|will|it|be|that|on|of|for|a))* (?<what>[^?]+?)[?.!\s]*$/i;
const ASKS_ITS_DATE = /\b(?:what|which)(?:'s| is| was)? (?<what>tomorrow|yesterday|today)'s (?:date|day)\b/i;
const YEARLY = /birthday|anniversary/;

/** A fact that tells a day. */
interface Dated {
  id: string;
  key: string;
  value: string;
}

/**
 * What a calendar says to an English question: which day it is tomorrow, how many days it is until Christmas or one's birthday.
 * Undefined where it asks for nothing of that, or names no day.
 *
 * @param now UTC milliseconds.
 * @param known the facts that answer a question.
 */
export function answerByCalendar(
  question: string,
  now: number,
  known: (question: string) => readonly Dated[],
): CalendarAnswer | undefined {
  const text = question.trim().replaceAll("’", "'");
  const from = today(now);
  const date = (ASKS_ITS_DATE.exec(text) ?? ASKS_DATE.exec(text))?.groups?.what;
  const day = date === undefined || /\b(?:i|my|we|our)\b/i.test(date) ? undefined : dayIn(date, from);
  if (day && day.at !== from) return { text: tellsDay(day, from), usedFacts: [] };
  const { way, what } = COUNTS.exec(text)?.groups ?? {};
  if (way === undefined || what === undefined) return undefined;
  return /between|from/i.test(way) ? between(what, from) : untilOrSince(way, what, from, known);
}

interface CalendarAnswer {
  text: string;
  usedFacts: string[];
}

function between(what: string, from: number): CalendarAnswer | undefined {
  const [first, last] = what.split(/\s+(?:and|to|until|till)\s+/i).map((part) => dayIn(part, from));
  return first && last && { text: tellsDaysBetween(first.at, nextOf(last, first.at)), usedFacts: [] };
}

function untilOrSince(
  way: string,
  what: string,
  from: number,
  known: (question: string) => readonly Dated[],
): CalendarAnswer | undefined {
  const found = dayOf(what, from, known);
  if (found === undefined) return undefined;
  const at = /since/i.test(way) ? lastOf(found.day, from) : nextOf(found.day, from);
  return { text: tellsDaysUntil(at, from), usedFacts: found.usedFacts };
}

/** The day that words name by themselves, or that is known of what they name. */
function dayOf(
  what: string,
  from: number,
  known: (question: string) => readonly Dated[],
): { day: Day; usedFacts: string[] } | undefined {
  const day = dayIn(what, from);
  if (day) return { day, usedFacts: [] };
  for (const { id, key, value } of known(`When is ${what}?`)) {
    const told = dayIn(value, from);
    if (told) return { day: { at: told.at, isYearly: told.isYearly || YEARLY.test(key) }, usedFacts: [id] };
  }
  return undefined;
}
