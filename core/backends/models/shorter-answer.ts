/** How a model is asked for a shorter answer, where its server refuses to give a long one. */
import { answerLimit, askedLength, blamesAnswer, LEAST_TOKENS, wantsNewerName } from "../answer-length.ts";
import { wordsOf } from "../../tools/server-words.ts";
import type { Recipe } from "./learned.ts";

/** Whether a refusal is about the length of the answer, and so about nothing else. @param words the body of the server's answer. */
export function isAboutAnswer(words: string): boolean {
  return blamesAnswer(saidIn(words));
}

/** What stands in a body beside a server's words, such as codes and ids, is no limit. */
function saidIn(words: string): string {
  return wordsOf(words).message ?? words;
}

/**
 * The recipe that asks for a shorter answer, or under the newer name, where a server says so.
 *
 * @param words the body of the server's answer. @param question.maxTokens null where none was chosen.
 * @param body of the request that was refused.
 * @returns also whether it is about the room that this chat leaves; undefined where nothing of it is said, or nothing less is left.
 */
export function shorterAnswer(
  words: string,
  { maxTokens }: { maxTokens: number | null },
  recipe: Recipe,
  body: string,
): { recipe: Recipe; isRoom: boolean } | undefined {
  const said = saidIn(words);
  if (wantsNewerName(said) && !recipe.without.includes("max_tokens") && body.includes('"max_tokens":')) {
    return { recipe: { ...recipe, without: [...recipe.without, "max_tokens"] }, isRoom: false };
  }
  const asked = askedLength(body);
  // Where none was asked for, the server counts its own longest answer: only the room that is left is to be asked for.
  const limit = answerLimit(said, asked ?? Infinity);
  if (!limit || (asked === undefined && !limit.isRoom)) return undefined;
  // Some formats add what is thought to what is asked for.
  const chosen = Math.min(recipe.maxOutput ?? Infinity, maxTokens ?? Infinity);
  const maxOutput = limit.tokens - (asked !== undefined && Number.isFinite(chosen) ? Math.max(0, asked - chosen) : 0);
  if (maxOutput < LEAST_TOKENS || maxOutput === recipe.maxOutput) return undefined;
  return { recipe: { ...recipe, maxOutput }, isRoom: limit.isRoom };
}

/** The longest answer that there is money for, where a server says so (OpenRouter does), as a recipe. */
export function paidFor(words: string, recipe: Recipe): Recipe | undefined {
  const tokens = Number(/can only afford (\d+)/i.exec(words)?.[1] ?? 0);
  return tokens >= LEAST_TOKENS && tokens < (recipe.maxOutput ?? Infinity)
    ? { ...recipe, maxOutput: tokens }
    : undefined;
}
