import { type MessageKey, t } from "../text.ts";
import { favouriteBy, nameOf, namedBy } from "./words.ts";

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

/** The key of what is remembered in its owner's own words, which need no name. */
export const OWN_WORDS = "note";

/** A fact as its owner would say it of themselves, to stand inside a sentence. */
export function sentenceOf({ key, value }: { key: string; value: string }): string {
  if (key === OWN_WORDS) return value;
  const sentence = SENTENCES[key];
  if (sentence !== undefined) return t(sentence, { value });
  const person = namedBy(key);
  if (person !== undefined) return t("your {{person}}'s name is {{value}}", { person, value });
  const kind = favouriteBy(key);
  if (kind !== undefined) return t("your favourite {{kind}} is {{value}}", { kind, value });
  return t("{{name}}: {{value}}", { name: nameOf({ key }), value });
}
