import { SENSITIVE_KINDS } from "../../base/held-kinds.ts";
import { sensitiveKinds } from "../gate/sensitive.ts";
import { isLoose, isPrivate } from "../keys.ts";
import type { Candidate } from "./candidates.ts";

/** Categories whose values are often statements; elsewhere a key that tells something keeps its place. */
const OF_WORDS: ReadonlySet<string> = new Set("family people plan taste event habit hobby".split(" "));

/**
 * A fact under the category of what it tells by the judgement of the gate (`core/memory/gate`), so that it goes by the consent for
 * that: "enceinte de quatre mois" is health, wherever a pattern would file it. Names and single values stay where they are.
 */
export function filed(fact: Candidate): Candidate {
  const { category, key, value } = fact;
  const isWords = isLoose(fact) || (OF_WORDS.has(category) && /\s/u.test(value) && !key.includes("'s_"));
  if (!isWords || isPrivate(category)) return fact;
  const told = [value, `I ${value}`, `My ${key.replaceAll("_", " ")}: ${value}`].map((text) => sensitiveKinds(text));
  // Of a thing, makes and models make the judgement doubtful.
  const holds = category === "possession" ? told.every.bind(told) : told.some.bind(told);
  const kind = SENSITIVE_KINDS.find((one) => holds((kinds) => kinds.has(one)));
  return kind === undefined ? fact : { ...fact, category: kind, key: "note", single: false };
}
