/** Reading JSON that somebody else made: each helper gives what it was asked for, or undefined, and never throws. */

export type Loose = Readonly<Record<string, unknown>>;

/** An object that is no list; undefined for anything else. */
export function record(value: unknown): Loose | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
}

/** The objects of a list; none where it is no list. */
export function records(value: unknown): Loose[] {
  return Array.isArray(value) ? value.map(record).filter((entry) => entry !== undefined) : [];
}

/** A text that says something. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A number, also where a server writes it as text. Null is no zero. */
export function number(value: unknown): number | undefined {
  const parsed = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof parsed === "number" && Number.isFinite(parsed) ? parsed : undefined;
}

/** More tokens than any request takes, or dollars than one costs: a number beyond is none. */
const MOST_TOKENS = 1e10;
const MOST_DOLLARS = 1e5;

/** A count of tokens, as the whole number that it is nearest to; undefined for what can be none. */
export function count(value: unknown): number | undefined {
  // Nearly always, and with each piece of an answer.
  if (typeof value === "number" && Number.isInteger(value)) return value < 0 || value > MOST_TOKENS ? undefined : value;
  if (value === undefined) return undefined;
  const parsed = number(value);
  return parsed === undefined || parsed < 0 || parsed > MOST_TOKENS ? undefined : Math.round(parsed);
}

/** An amount in US dollars; undefined for what can be none. */
export function dollars(value: unknown): number | undefined {
  const parsed = number(value);
  return parsed === undefined || parsed < 0 || parsed > MOST_DOLLARS ? undefined : parsed;
}
