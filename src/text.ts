/**
 * The interface's words. A message is named by its English text, as in gettext, so that the source reads as the screen does;
 * `locales/LANGUAGE.ts` has it in each language, with plural forms as i18next's suffixes (`_one`, `_other`, …). What the core says
 * comes as phrases, whose words are in the same files.
 */
import i18next, { createInstance } from "i18next";
import type { Phrase } from "../core/contract/contract.ts";
import * as en from "../locales/en.ts";

/** The languages beside English, whose words are loaded when they are first spoken. */
const OTHERS = {
  de: () => import("../locales/de.ts"),
  es: () => import("../locales/es.ts"),
  fr: () => import("../locales/fr.ts"),
  pt: () => import("../locales/pt.ts"),
  ar: () => import("../locales/ar.ts"),
  zh: () => import("../locales/zh.ts"),
  ja: () => import("../locales/ja.ts"),
} as const;

/** Languages by their own names, for who looks for theirs. */
export const LANGUAGES = [
  ["en", "English"],
  ["de", "Deutsch"],
  ["es", "Español"],
  ["fr", "Français"],
  ["pt", "Português"],
  ["ar", "العربية"],
  ["zh", "简体中文"],
  ["ja", "日本語"],
] as const satisfies readonly (readonly [Language, string])[];
export type Language = "en" | keyof typeof OTHERS;

/** What a language is called where its code alone leaves open how it is written: fonts and line breaks go by it. */
const TAGS: { readonly [Name in Language]?: string } = { zh: "zh-Hans" };

type Plural = "zero" | "one" | "two" | "few" | "many" | "other";
type WithoutPlural<Name> = Name extends `${infer Base}_${Plural}` ? Base : Name;
export type MessageKey = WithoutPlural<keyof typeof en.messages>;

const i18n: typeof i18next = createInstance();
void i18n.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: en.messages, phrases: en.phrases } },
  // A message is its own name, and may hold any of these characters.
  keySeparator: false,
  nsSeparator: false,
  contextSeparator: "|",
  interpolation: { escapeValue: false },
  initAsync: false,
});

/**
 * A message in the language of the interface.
 *
 * @param values what stands in its `{{places}}`; `count` chooses the plural form.
 */
export function t(message: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  const count = typeof values.count === "number" ? { count: values.count, shown: number(values.count) } : {};
  return whole(i18n.t(message, { ...values, ...count }));
}

/** A phrase of the core in the language of the interface, without what others said about it. */
export function said({ key, params }: Phrase): string {
  const values: Record<string, string | number> = { ns: "phrases" };
  for (const [place, value] of Object.entries(params)) values[place] = written(place, value);
  if (typeof params.count === "number") Object.assign(values, { count: params.count, shown: number(params.count) });
  return whole(i18n.t(key, values));
}

/** A number stays on one line with its unit. */
function whole(text: string): string {
  return text.replace(/(\d) (?=(?:ms|s|min|h|[kKMGT]B|px|%)(?![\p{L}\p{N}]))/gu, "$1\u00a0");
}

/** A phrase and, where others said something about it, their words in quotation marks. */
export function saidInFull(phrase: Phrase): string {
  const { theirs } = phrase;
  return theirs === undefined ? said(phrase) : i18n.t("theirs", { phrase: said(phrase), theirs, ns: "phrases" });
}

/** What stands in a place, as the language writes it; the place's name says what a number is, as in `core/base/phrases.ts`. */
function written(place: string, value: Phrase["params"][string]): string {
  if (typeof value === "object") return saidInFull(value);
  if (place.endsWith("_usd")) return dollars(Number(value));
  if (place.endsWith("_at")) return day(String(value));
  return typeof value === "number" ? number(value) : apart(value);
}

/** A path or an address that stands in a text from right to left: set apart, or its parts would be drawn in another order. */
function apart(value: string): string {
  return i18n.dir() === "rtl" && /[/\\:]/.test(value) ? `\u2066${value}\u2069` : value;
}

/** The language that is meant: the chosen one, else the first of the user's own that there is, else English. */
export function languageOf(choice: string): Language {
  const wanted = choice === "system" ? navigator.languages.map((tag) => tag.split("-")[0]) : [choice];
  return LANGUAGES.map(([name]) => name).find((name) => wanted[0] === name || wanted.includes(name)) ?? "en";
}

/** The language that was asked for last: words that come later than those of another one change nothing. */
let wanted: Language = "en";

/**
 * Makes a language the interface's as soon as its words are there; what is drawn already must be drawn anew.
 *
 * @returns whether it is still the one that is meant.
 */
export async function speak(language: Language): Promise<boolean> {
  wanted = language;
  if (language !== "en" && !i18n.hasResourceBundle(language, "phrases")) {
    const words = await OTHERS[language]().catch(() => undefined);
    // Better in the language before than not at all.
    if (!words) return false;
    i18n.addResourceBundle(language, "translation", words.messages);
    i18n.addResourceBundle(language, "phrases", words.phrases);
  }
  if (wanted !== language) return false;
  void i18n.changeLanguage(language);
  document.documentElement.lang = TAGS[language] ?? language;
  document.documentElement.dir = i18n.dir(language);
  return true;
}

/** How dates and numbers are written: as the user's own region does where that fits the language, in the digits of all words. */
function locale(): string {
  const own = navigator.languages.find((tag) => tag.split("-")[0] === i18n.language) ?? i18n.language;
  return new Intl.Locale(own, { numberingSystem: "latn" }).toString();
}

export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale(), options).format(value);
}

/** @param share 0..1 */
export function percent(share: number): string {
  return number(share, { style: "percent", maximumFractionDigits: 0 });
}

export function dollars(amount: number): string {
  return number(amount, { style: "currency", currency: "USD", maximumFractionDigits: 4 });
}

/** @param bytes shown in megabytes, or in kilobytes where it is little. */
export function size(bytes: number): string {
  // The short form is "byte", whatever the number is.
  if (bytes < 1000) return number(bytes, { style: "unit", unit: "byte", unitDisplay: "long" });
  const [value, unit] = bytes < 100_000 ? [bytes / 1024, "kilobyte"] : [bytes / 1_048_576, "megabyte"];
  return number(value, { style: "unit", unit, maximumFractionDigits: 1 });
}

/** @param ms shown in seconds from one second on. */
export function duration(ms: number): string {
  return ms < 1000 ? milliseconds(ms) : number(ms / 1000, { style: "unit", unit: "second", maximumFractionDigits: 1 });
}

/** A name that is no word of the interface, kept apart so that its direction does not turn that of the sentence around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

export function milliseconds(value: number): string {
  return number(Math.round(value), { style: "unit", unit: "millisecond" });
}

/** @param at ISO 8601 */
export function day(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium" }).format(new Date(at));
}

/** @param at ISO 8601 */
export function dayAndTime(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
}

/** The time alone for today, the day alone for before. @param at ISO 8601 */
export function dayOrTime(at: string): string {
  const date = new Date(at);
  if (date.toDateString() !== new Date().toDateString()) return day(at);
  return new Intl.DateTimeFormat(locale(), { timeStyle: "short" }).format(date);
}

/** Several things in a row, as the language joins them. */
export function list(items: readonly string[]): string {
  // As units, Chinese and Japanese would have nothing between them.
  if (i18n.language === "zh" || i18n.language === "ja") return items.join("、");
  return new Intl.ListFormat(locale(), { type: "unit", style: "short" }).format(items);
}
