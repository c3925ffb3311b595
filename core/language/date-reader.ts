import type { DateWords } from "./date-words.ts";
import { fold, normalise } from "./fold.ts";
import { type Script, scriptOf } from "./scripts.ts";

/** Letters and digits, by what they are not: V8 takes long over each `\p{L}` of a pattern. */
const LETTER = String.raw`[^\s!-\/:-@\[-\x60\{-~\u00a1-\u00bf\u2000-\u206f\u3000-\u303f،؛؟।॥]`;
const UNITS = ["day", "week", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

/** What a text says of a day, week, month or year, not yet reckoned from a clock. */
export interface NamedDate {
  /** UTF-16 units in what `shape` makes of the text. */
  start: number;
  end: number;
  /** Steps from now, of a unit; for a weekday or month -1 is the last one, 0 one near, 1 the next. */
  step: number;
  unit?: Unit;
  /** 0 is Sunday. */
  weekday?: number;
  /** 0..11 */
  month?: number;
  /** 1..31 */
  day?: number;
  year?: number;
}

type Meaning = (groups: Readonly<Record<string, string | undefined>>) => Omit<NamedDate, "start" | "end">;

/** Entries that stand for a number, the longest first. */
class Numbered {
  readonly source: string;
  readonly #entries: readonly { entry: RegExp; value: number }[];

  constructor(lists: string, first: number, shapeWord: (text: string) => string) {
    const entries = lists
      .split(";")
      .flatMap((list, at) => list.split("|").map((word) => ({ word: shapeWord(word), value: at + first })))
      .toSorted((a, b) => b.word.length - a.word.length);
    this.source = entries.map(({ word }) => pattern(word)).join("|");
    this.#entries = entries.map(({ word, value }) => ({ entry: new RegExp(`^${pattern(word)}$`, "u"), value }));
  }

  valueOf(text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    return this.#entries.find(({ entry }) => entry.test(text))?.value;
  }
}

/** Reads the dates of one language by its words. */
export class DateReader {
  readonly #language: string;
  readonly #script: Script;
  readonly #words: DateWords;
  readonly #months: Numbered;
  readonly #weekdays: Numbered;
  readonly #units: Numbered;
  readonly #numbers: Numbered;
  readonly #days: Numbered;
  readonly #rules: readonly { pattern: RegExp; meaning: Meaning }[];

  constructor(language: string, words: DateWords) {
    this.#language = language;
    this.#script = scriptOf(words.weekdays);
    this.#words = words;
    const numbered = (lists: string, first: number) => new Numbered(lists, first, (text) => this.shape(text));
    this.#months = numbered(words.months, 0);
    this.#weekdays = numbered(words.weekdays, 0);
    this.#units = numbered(words.units, 0);
    this.#numbers = numbered(words.numbers, 1);
    const offsets = Object.keys(words.days).toSorted((a, b) => Number(a) - Number(b));
    this.#days = numbered(offsets.map((offset) => words.days[offset] ?? "").join(";"), Number(offsets[0]));
    const rules = (templates: readonly string[], meaning: Meaning) =>
      templates.map((template) => ({ pattern: this.#compile(template), meaning }));
    this.#rules = [
      ...rules(["{offset}"], ({ offset }) => ({ step: this.#days.valueOf(offset) ?? 0, unit: "day" })),
      ...rules(words.ago, (groups) => ({ ...this.#what(groups), step: -this.#count(groups["n"]) })),
      ...rules(words.last, (groups) => ({ ...this.#period(groups), step: -1 })),
      ...rules(words.current, (groups) => ({ ...this.#period(groups), step: 0 })),
      ...rules(words.next, (groups) => ({ ...this.#period(groups), step: 1 })),
      ...rules(words.dates, (groups) => ({ ...this.#what(groups), ...dateIn(groups), step: 0 })),
      ...rules(["{weekday}"], (groups) => ({ ...this.#what(groups), step: 0 })),
    ];
  }

  /** A text as its words are looked for. */
  shape(text: string): string {
    const lower = normalise(text).replace(/[’‘]/g, "'").toLocaleLowerCase(this.#language);
    // Accents tell words of Latin script apart ("ano" is no "año").
    return this.#script === "latin" ? lower : fold(lower, this.#script);
  }

  /** The dates of a text, from its beginning; of those that overlap the longest. */
  read(text: string): NamedDate[] {
    const shaped = this.shape(text);
    const found = this.#rules.flatMap(({ pattern: wanted, meaning }) =>
      [...shaped.matchAll(wanted)].map((match) => {
        const end = match.index + match[0].length;
        return { start: match.index, end, ...meaning(match.groups ?? {}) };
      }),
    );
    const kept: NamedDate[] = [];
    for (const date of found.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
      if (kept.every(({ start, end }) => date.end <= start || end <= date.start)) kept.push(date);
    }
    return kept.filter((date) => !isVague(date)).toSorted((a, b) => a.start - b.start);
  }

  #what({ unit, weekday, month }: Readonly<Record<string, string | undefined>>): Partial<NamedDate> {
    const at = this.#units.valueOf(unit);
    const [day, ofYear] = [this.#weekdays.valueOf(weekday), this.#months.valueOf(month)];
    return {
      ...(at === undefined ? {} : { unit: UNITS[at] }),
      ...(day === undefined ? {} : { weekday: day }),
      ...(ofYear === undefined ? {} : { month: ofYear }),
    };
  }

  /** What follows "last": "the last day" is none in particular. */
  #period(groups: Readonly<Record<string, string | undefined>>): Partial<NamedDate> {
    const { unit, ...what } = this.#what(groups);
    return unit === undefined || unit === "day" ? what : { ...what, unit };
  }

  #count(text: string | undefined): number {
    if (text === undefined) return 1;
    return /^\d+$/.test(text) ? Number(text) : (this.#numbers.valueOf(text) ?? 1);
  }

  #compile(template: string): RegExp {
    const slots: Readonly<Record<string, string>> = {
      offset: `(?<offset>${this.#days.source})`,
      unit: `(?<unit>${this.#units.source})`,
      weekday: `(?<weekday>${this.#weekdays.source})`,
      month: `(?<month>${this.#months.source})`,
      what: `(?:(?<weekday>${this.#weekdays.source})|(?<month>${this.#months.source})|(?<unit>${this.#units.source}))`,
      n: String.raw`(?<n>\d{1,3}|${this.#numbers.source})`,
      day: String.raw`(?<day>0?[1-9]|[12]\d|3[01])`,
      m: String.raw`(?<m>0?[1-9]|1[0-2])`,
      year: String.raw`(?<year>(?:19|20)\d{2})`,
    };
    const source = this.shape(template)
      .split(/(\{\w+\})/)
      .map((part) => slots[part.slice(1, -1)] ?? templatePattern(part))
      .join("");
    const { open } = this.#words;
    const [before, after] = [open === "both" ? "[0-9十]" : LETTER, open === undefined ? LETTER : "[0-9]"];
    return new RegExp(`(?<!${before})(?:${source})(?!${after})`, "gu");
  }
}

/** Whether nothing is left that a clock could tell. */
function isVague({ unit, weekday, month, year }: NamedDate): boolean {
  return [unit, weekday, month, year].every((part) => part === undefined);
}

function dateIn({ day, m, year }: Readonly<Record<string, string | undefined>>): Partial<NamedDate> {
  return {
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(m === undefined ? {} : { month: Number(m) - 1 }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

const TEMPLATE_SIGNS: Readonly<Record<string, string>> = {
  "(": "(?:",
  "[": "(?:",
  "]": ")?",
  ".": String.raw`\s*[.\/\-]\s*`,
  "*": `${LETTER}*`,
  " ": String.raw`\s*`,
};

/** A template without its slots, as a regular expression. */
function templatePattern(text: string): string {
  return text.replace(/[([\].* ]/g, (sign) => TEMPLATE_SIGNS[sign] ?? sign);
}

/** An entry of a list, as a regular expression. */
function pattern(entry: string): string {
  return entry.replaceAll("*", `${LETTER}*`).replaceAll(" ", String.raw`\s+`);
}
