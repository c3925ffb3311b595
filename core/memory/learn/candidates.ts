import { timeBeside } from "../../language/dates.ts";
import type { Structured } from "./grammar.ts";
import type { Lexicon } from "./lexicon.ts";

/** Something a message says about its author, not yet in the vault. */
export interface Candidate {
  category: string;
  key: string;
  value: string;
  /** 0..1 */
  confidence: number;
  /** Whether there is one value at a time. */
  single: boolean;
  /** Whether its sentence says that something changed ("I moved to", "actually"). */
  changes?: boolean;
  /** Whether it corrects what was said before ("sorry, …", "no, …"). */
  corrects?: boolean;
  /** The time it holds, ISO 8601, where the message says so ("since May"). */
  valid_from?: string;
  valid_until?: string;
}

/**
 * A fact that a text states, with whether it says that something changed and since or until when it holds.
 *
 * @param now UTC milliseconds.
 */
export function candidateOf(fact: Structured, text: string, lexicon: Lexicon, now: number): Candidate {
  const { category, key, value, confidence, single } = fact;
  const corrects = lexicon.beginsWith("corrects", text);
  const changes = corrects || lexicon.sign("changes", text) !== undefined;
  const signs = { ...(changes ? { changes } : {}), ...(corrects ? { corrects } : {}) };
  return { category, key, value, confidence, single, ...signs, ...validity(text, lexicon, now) };
}

/** Since when and until when a statement says that it holds. */
export function validity(text: string, lexicon: Lexicon, now: number): Pick<Candidate, "valid_from" | "valid_until"> {
  const { language, isHeadFinal: isBefore = false } = lexicon.data;
  const time = (sign: "since" | "until") => {
    const isAhead = sign === "until";
    for (const { end } of lexicon.signs(sign, text)) {
      // A suffix is part of its word.
      const said = isBefore ? text.slice(0, end) : text.slice(end);
      const found = timeBeside(said, now, language, { isBefore, isAhead });
      if (found) return found;
    }
    return undefined;
  };
  const [from, to] = [time("since")?.from, time("until")?.to];
  return {
    ...(from !== undefined && from <= now ? { valid_from: new Date(from).toISOString() } : {}),
    ...(to !== undefined && to > now ? { valid_until: new Date(to).toISOString() } : {}),
  };
}
