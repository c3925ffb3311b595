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
};

/** A fact as its owner would say it of themselves, to stand inside a sentence. */
export function sentenceOf({ key, value }: { key: string; value: string }): string {
  const sentence = SENTENCES[key];
  return sentence === undefined ? `${key.replaceAll("_", " ")}: ${value}` : t(sentence, { value });
}
