import type { FactView } from "../../core/contract/contract.ts";
import { type MessageKey, t } from "../text.ts";

/** What a fact's key is called: words with spaces, the first one with a capital. */
export function nameOf({ key }: Pick<FactView, "key">): string {
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
