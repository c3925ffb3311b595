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

function daysIn(text: string): string[] {
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

/** A number from 0 to 99 in English. */
function inWords(number: number): string {
  if (number < ONES.length) return ONES[number] ?? "";
  const tens = TENS[Math.floor(number / 10) - 2] ?? "";
  return number % 10 === 0 ? tens : `${tens}-${ONES[number % 10] ?? ""}`;
}
