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
