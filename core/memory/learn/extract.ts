import { EMPTY_VALUE, learnPatterns, REMEMBER, VALUE_END } from "./patterns.ts";
import { timesIn } from "../../language/dates.ts";
import { holdsSecret } from "../secrets.ts";
import { statements } from "./statements.ts";

const MAX_VALUE_LENGTH = 200;

/** Something a message says about its author, not yet in the vault. */
export interface Candidate {
  category: string;
  key: string;
  value: string;
  /** 0..1 */
  confidence: number;
  /** Whether it takes the place of what was known under the same key. */
  single: boolean;
  /** The time it holds, ISO 8601, where the message says so ("since May"). */
  valid_from?: string;
  valid_until?: string;
}

/** "I no longer live in Lisbon", "I don't work at Acme any more", "I'm not vegan anymore". */
const NO_LONGER = [
  /^(?<who>i|we) (?:no longer|do not|don't)\s+(?<rest>.+?)(?:\s+any ?more)?[.!]*$/i,
  /^(?<who>i'm|i am) (?:no longer|not)\s+(?<rest>.+?)(?:\s+any ?more)?[.!]*$/i,
];
const MEANS_CHANGE = /\bno longer\b|\bany ?more\b/i;
const LEFT = /^i(?:'ve| have)?(?: just| recently)? (?:left|quit)\s+(?:my (?:job|position) at\s+)?(?<rest>.+?)[.!]*$/i;

/**
 * Reads facts off what the user wrote, by rules alone. Nothing is read from code, quotations, questions, conditions or
 * wishes, and no secret is ever read.
 *
 * @param now UTC milliseconds; what "since May" is reckoned from.
 */
export function extractFacts(message: string, now: number): Candidate[] {
  const found: Candidate[] = [];
  for (const clause of statements(message)) {
    if (holdsSecret(clause) || MEANS_CHANGE.test(clause)) continue;
    const asked = REMEMBER.exec(clause)?.groups?.value;
    const candidate = matchPattern(asked ?? clause) ?? (asked === undefined ? undefined : noteOf(asked));
    if (candidate && !holdsSecret(candidate.value)) found.push({ ...candidate, ...validity(clause, now) });
  }
  return found;
}

/** Reads what the user takes back: facts that held and no longer do. */
export function extractRetractions(message: string, now: number): Candidate[] {
  return statements(message).flatMap((clause) => {
    const left = LEFT.exec(clause)?.groups?.rest;
    if (left !== undefined) return matchPattern(`I work at ${left}`) ?? [];
    if (!MEANS_CHANGE.test(clause)) return [];
    const match = NO_LONGER.map((pattern) => pattern.exec(clause)).find(Boolean);
    if (!match?.groups) return [];
    return extractFacts(`${match.groups.who} ${match.groups.rest}`, now);
  });
}

const FORGET = /^(?:please )?forget(?: (?:that|about|everything about|what you know about))?\s+(?<what>.+?)[.!]*$/i;

/** What the user asks to forget: the facts it states, and the words it is said in. */
export function extractForgets(message: string, now: number): { facts: Candidate[]; words: string }[] {
  return statements(message).flatMap((clause) => {
    const what = FORGET.exec(clause)?.groups?.what;
    return what === undefined || /^(?:it|that|this)$/i.test(what)
      ? []
      : [{ facts: extractFacts(what, now), words: what }];
  });
}

function matchPattern(clause: string): Candidate | undefined {
  for (const { category, key, pattern, single, confidence } of learnPatterns) {
    const match = pattern.exec(clause);
    const value = match?.groups?.value && cleanValue(match.groups.value);
    if (!match || !value) continue;
    const named = (match[1] ?? "").toLowerCase().replaceAll(" ", "_");
    return { category, key: key.replace("$1", named), value, confidence, single };
  }
  return undefined;
}

function noteOf(text: string): Candidate | undefined {
  const value = text.replace(/[.!\s]+$/, "").slice(0, MAX_VALUE_LENGTH);
  return value === "" ? undefined : { category: "note", key: "remember", value, confidence: 0.9, single: false };
}

function cleanValue(raw: string): string | undefined {
  const value = raw
    .replace(VALUE_END, "")
    .replace(/[.,\s]+$/, "")
    .trim();
  return value === "" || EMPTY_VALUE.test(value) || value.length > MAX_VALUE_LENGTH ? undefined : value;
}

/** Since when and until when a statement says that it holds. */
function validity(clause: string, now: number): Pick<Candidate, "valid_from" | "valid_until"> {
  const since = /\bsince\b(?<time>.+)$/i.exec(clause)?.groups?.time;
  const until = /\buntil\b(?<time>.+)$/i.exec(clause)?.groups?.time;
  const from = since === undefined ? undefined : timesIn(since, now)[0]?.from;
  const to = until === undefined ? undefined : timesIn(until, now)[0]?.to;
  return {
    ...(from !== undefined && from <= now ? { valid_from: new Date(from).toISOString() } : {}),
    ...(to !== undefined && to > now ? { valid_until: new Date(to).toISOString() } : {}),
  };
}
