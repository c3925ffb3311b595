import type { FactView } from "../../core/contract/contract.ts";
import { type MessageKey, t } from "../text.ts";

/** Keys that FloatBar itself gives; their names are words of the interface. Those that people or models give are their own. */
const NAMES: Readonly<Record<string, MessageKey>> = {
  name: "Name",
  lives_in: "Lives in",
  comes_from: "Comes from",
  works_at: "Works at",
  works_as: "Works as",
  birthday: "Birthday",
  likes: "Likes",
  dislikes: "Dislikes",
  prefers: "Prefers",
  allergic_to: "Allergic to",
  speaks: "Speaks",
};

/** What a fact's key is called: words with spaces, the first one with a capital. */
export function nameOf({ key }: Pick<FactView, "key">): string {
  const known = NAMES[key];
  if (known !== undefined) return t(known);
  const words = key.replaceAll("_", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Confidence from which each word holds, surest first. */
const TRUTH: readonly (readonly [number, MessageKey])[] = [
  [0.9, "certain"],
  [0.75, "quite sure"],
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
