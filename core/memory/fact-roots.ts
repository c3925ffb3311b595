import { contentRoots, englishRoots } from "../language/words.ts";

/**
 * Roots of a fact's words. Categories and keys are English whatever is spoken; a value is too short for its language to be told
 * for sure, so that its words stand as English ones besides.
 */
export function factRoots({ category, key, value }: { category: string; key: string; value: string }): Set<string> {
  const name = `${category} ${key.replaceAll("_", " ")}`;
  return new Set([...englishRoots(name), ...englishRoots(value), ...contentRoots(value)]);
}
