import { type MessageKey, t } from "../text.ts";

/** Keys that are told as a sentence; all others as "name: value". */
const SENTENCES: Readonly<Record<string, MessageKey>> = {
  name: "your name is {{value}}",
  lives_in: "you live in {{value}}",
  works_at: "you work at {{value}}",
  works_as: "you work as {{value}}",
  birthday: "your birthday is {{value}}",
  likes: "you like {{value}}",
  dislikes: "you dislike {{value}}",
  prefers: "you prefer {{value}}",
  allergic_to: "you are allergic to {{value}}",
  speaks: "you speak {{value}}",
  comes_from: "you come from {{value}}",
  born_in: "you were born in {{value}}",
  studies: "you study {{value}}",
  studies_at: "you study at {{value}}",
  has: "you have {{value}}",
  uses: "you use {{value}}",
  drives: "you drive {{value}}",
  plays: "you play {{value}}",
  takes: "you take {{value}}",
  plans: "you plan {{value}}",
};

/** Keys that name what somebody has one of. */
const IS_NOUN = /^favourite_/;
const WITH_NOUNS: ReadonlySet<string | undefined> = new Set(["family"]);

/** The key of what is remembered in its owner's own words, which need no name. */
export const OWN_WORDS = "note";

/** A fact as its owner would say it of themselves, to stand inside a sentence. */
export function sentenceOf({ key, value, category }: { key: string; value: string; category?: string }): string {
  if (key === OWN_WORDS) return value;
  const sentence = SENTENCES[key];
  if (sentence !== undefined) return t(sentence, { value });
  const name = key.replaceAll("_", " ");
  const isNoun = IS_NOUN.test(key) || WITH_NOUNS.has(category);
  return isNoun ? t("your {{name}} is {{value}}", { name, value }) : `${name}: ${value}`;
}
