import type { ContextFact } from "../../protocol.ts";
import { timesIn } from "../../language/dates.ts";

type Said = Pick<ContextFact, "key" | "value">;

const DATE_KEY = /birthday|anniversary|date/;
/** Any day: what is compared is month and day. */
const REFERENCE = Date.UTC(2024, 0, 1);

/** Whether an answer names the day of a fact in other words: "March 14th" for "14 March 1987". */
export function saysSameDate({ key, value }: Said, answer: string): boolean {
  if (!DATE_KEY.test(key)) return false;
  // A bare "2 May 1990" says too little to tell its language by; English is tried in a sentence.
  const wanted = daysIn(value)[0] ?? daysIn(`It is on ${value}`)[0];
  return wanted !== undefined && daysIn(answer).includes(wanted);
}

/** "3.5.1988", "3. 5." and "3/5/1988" with the day first, as they are written where the month is not. */
const FIGURES = /(?<![\d.])(?<day>\d{1,2})(?:\.\s?|\/|-)(?<month>\d{1,2})(?:\.\s?|\/|-)(?:(?:19|20)?\d{2})(?!\d)/g;

function inFigures(text: string): string[] {
  return [...text.matchAll(FIGURES)].flatMap(({ groups }) => {
    const [day, month] = [Number(groups?.day), Number(groups?.month)];
    const isDate = day >= 1 && day <= 31 && month >= 1 && month <= 12;
    return isDate ? [`${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`] : [];
  });
}

function daysIn(text: string): string[] {
  return [...namedDays(text), ...inFigures(text)];
}

function namedDays(text: string): string[] {
  return timesIn(text, REFERENCE)
    .filter(({ from, to, month }) => month !== null && to - from <= 86_400_000)
    .map(({ from }) => new Date(from).toISOString().slice(5, 10));
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Whether an answer writes out the age of a fact: "thirty-four" for "34 years old". */
export function saysSameNumber({ key, value }: Said, answer: string): boolean {
  const number = /^\d{1,2}(?!\d)/.exec(value)?.[0];
  if (key !== "age" || number === undefined) return false;
  const word = inWords(Number(number));
  return new RegExp(`(?<![\\p{L}-])${word.replace("-", "[- ]")}(?![\\p{L}-])`, "iu").test(answer);
}

/** A number with what groups its digits left out: "84,000", "84.000", "84 000" and "84'000" are one. */
const plainNumber = (number: string) => number.replace(/(?<=\d)[.,'’\s\u00a0\u202f](?=\d{3}(?!\d))/g, "");
const NUMBER = /\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})+(?!\d)|\d{4,}/g;
/** Currencies by all the ways in which they are written beside a number. */
const CURRENCIES = [/€|\beuros?\b|\beur\b/i, /\$|\bdollars?\b|\busd\b/i, /£|\bpounds?\b|\bgbp\b/i];

/** Whether an answer writes an amount of thousands another way: "84.000 €" for "84,000 euros". */
export function saysSameAmount({ value }: Said, answer: string): boolean {
  const [amount, ...others] = value.match(NUMBER) ?? [];
  if (amount === undefined || others.length > 0) return false;
  const currency = CURRENCIES.find((one) => one.test(value));
  if (currency === undefined) return false;
  return (
    currency.test(answer) && (answer.match(NUMBER) ?? []).some((said) => plainNumber(said) === plainNumber(amount))
  );
}

/** Whether an answer counts out what a fact numbers: "three children" for children = 3. */
export function saysSameCount({ key, value }: Said, answer: string): boolean {
  if (!/^\d{1,2}$/.test(value)) return false;
  const [noun = ""] = key.replaceAll("_", " ").split(" ").slice(-1);
  if (noun.length < 3 || key === "age") return false;
  const stem = noun.replace(/(?:ren|s)$/, "");
  return new RegExp(`(?<![\\p{L}\\d-])(?:${value}|${inWords(Number(value))})(?: \\p{L}+)? ${stem}`, "iu").test(answer);
}

/** A number from 0 to 99 in English. */
function inWords(number: number): string {
  if (number < ONES.length) return ONES[number] ?? "";
  const tens = TENS[Math.floor(number / 10) - 2] ?? "";
  return number % 10 === 0 ? tens : `${tens}-${ONES[number % 10] ?? ""}`;
}
