import { type ListedModel, mayChat } from "./model-lists.ts";

/** Families of models that answer well at a fair price, the most wanted first; what matches none comes after them. */
const FAMILIES = [
  /claude.*sonnet|sonnet.*claude/,
  /^gpt-\d[\d.]*$/,
  /gemini-[\d.]+-flash$/,
  /gemini.*flash(?!.*(?:lite|8b))/,
];
/** Models for something else than a chat, or of another size or state than what is wanted first. */
const SPECIAL =
  /embed|whisper|tts|audio|realtime|image|dall-e|moderation|transcri|search|computer-use|guard|rerank|codex|instruct|preview|-exp\b|experimental|beta|legacy|vision|deep-research/;

/**
 * The model that somebody is given who has not chosen: of the best family that is listed the newest, by the numbers in its name;
 * else the first that is listed, as the server orders them. Null for an empty list.
 *
 * @param models names, those that chat first.
 */
export function pickModel(models: readonly string[]): string | null {
  const plain = models.filter((name) => !SPECIAL.test(name.toLowerCase()));
  for (const family of FAMILIES) {
    const [newest] = plain.filter((name) => family.test(name.toLowerCase())).toSorted(newestFirst);
    if (newest !== undefined) return newest;
  }
  return plain[0] ?? models[0] ?? null;
}

/** The model that is asked where nobody chose one, as the first start picks it; null where none chats. */
export function usualOf(listed: readonly ListedModel[]): string | null {
  return pickModel(listed.filter(mayChat).map(({ name }) => name));
}

function newestFirst(a: string, b: string): number {
  const [left, right] = [versionOf(a), versionOf(b)];
  const length = Math.max(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (right[at] ?? 0) - (left[at] ?? 0);
    if (difference !== 0) return difference;
  }
  // Of two with one version the shorter name is the one without a date.
  return a.length - b.length;
}

/** The numbers of a version: those of a date (six digits and more) say nothing of it. */
function versionOf(name: string): number[] {
  return (name.match(/\d+/g) ?? []).filter((digits) => digits.length < 6).map(Number);
}
