import type { FactView } from "../../core/contract/contract.ts";
import { type MessageKey, t } from "../text.ts";
import { KEYS, KINDS, SOMEBODY } from "./key-words.ts";

const OF_SOMEBODY = /^(?<who>.+?)['’]s_(?<what>name|age|birthday)$/;
const BREED = /^(?<who>.+)_breed$/;
const FAVOURITE = /^favou?rite_(?<kind>.+)$/;

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** A person or an animal, or what is liked best, as a key names them; their own words where they are none of FloatBar's. */
function wordOf(words: Readonly<Record<string, MessageKey>>, name: string): string {
  const known = words[name];
  return known === undefined ? name.replaceAll("_", " ") : t(known);
}

/** Whose name a key asks for, as its owner has them; undefined where it asks for something else. */
export function namedBy(key: string): string | undefined {
  const { who, what } = OF_SOMEBODY.exec(key)?.groups ?? {};
  return who !== undefined && what === "name" ? wordOf(SOMEBODY, who) : undefined;
}

/** Of what a key names the favourite. */
export function favouriteBy(key: string): string | undefined {
  const kind = FAVOURITE.exec(key)?.groups?.kind;
  return kind === undefined ? undefined : wordOf(KINDS, kind);
}

/** What a fact's key is called: words with spaces, the first one with a capital. */
export function nameOf({ key }: Pick<FactView, "key">): string {
  const known = KEYS[key];
  if (known !== undefined) return t(known);
  const { who, what } = OF_SOMEBODY.exec(key)?.groups ?? {};
  const person = capital(wordOf(SOMEBODY, who ?? key));
  if (what === "name") return t("{{person}}'s name", { person });
  if (what === "age") return t("{{person}}'s age", { person });
  if (what === "birthday") return t("{{person}}'s birthday", { person });
  const animal = BREED.exec(key)?.groups?.who;
  if (animal !== undefined) return t("{{animal}} breed", { animal: capital(wordOf(SOMEBODY, animal)) });
  const kind = favouriteBy(key);
  return kind === undefined ? person : t("Favourite {{kind}}", { kind });
}

/** Confidence from which a fact is shown without a word on how sure it is. */
export const SURE = 0.75;

/** Confidence from which each word holds, surest first. */
const TRUTH: readonly (readonly [number, MessageKey])[] = [
  [0.9, "certain"],
  [SURE, "quite sure"],
  [0.5, "not so sure"],
  [0, "doubtful"],
];

/** How likely a fact is true, in words. */
export function truthOf({ confidence }: Pick<FactView, "confidence">): string {
  const found = TRUTH.find(([least]) => confidence >= least);
  return t(found?.[1] ?? "doubtful");
}

/** How much a fact has helped, in words. */
export function usefulnessOf({ use_count, usefulness }: Pick<FactView, "use_count" | "usefulness">): string {
  if (use_count === 0) return t("not used yet");
  if (usefulness < 0.25) return t("not used for long");
  return use_count >= 5 ? t("used often") : t("used now and then");
}

/** Categories that FloatBar itself gives. */
const CATEGORIES: Readonly<Record<string, MessageKey>> = {
  identity: "about you",
  language: "languages",
  ids: "id numbers",
  opinion: "opinions",
  belief: "beliefs",
  trait: "character",
  note: "notes",
  own: "notes",
  project: "projects",
  location: "places",
  work: "work",
  study: "study",
  family: "family",
  people: "people",
  pets: "pets",
  taste: "tastes",
  food: "food",
  hobby: "hobbies",
  habit: "habits",
  plan: "plans",
  event: "events",
  possession: "things",
  health: "health",
  finance: "money",
  credentials: "passwords and keys",
  orientation: "sexual orientation",
  religion: "religion",
  politics: "politics",
  union: "union membership",
  crime: "criminal record",
};

/** What a category is called inside a sentence. */
export function categoryName(category: string): string {
  const known = CATEGORIES[category];
  return known === undefined ? category.replaceAll("_", " ") : t(known);
}

/** Matters that are nobody's business who looks on. */
const PRIVATE: ReadonlySet<string> = new Set<string>([
  "health",
  "finance",
  "credentials",
  "ids",
  "orientation",
  "religion",
  "politics",
  "union",
  "crime",
]);

export function isPrivate(category: string): boolean {
  return PRIVATE.has(category);
}

/** What a fact is about, where it stands for the fact. */
export function matterName(category: string): string {
  return category === "identity" ? t("something about you") : categoryName(category);
}

/** The same at the beginning of a line. */
export function categoryTitle(category: string): string {
  const name = categoryName(category);
  return name.slice(0, 1).toLocaleUpperCase() + name.slice(1);
}
