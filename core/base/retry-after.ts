/**
 * `Retry-After` in milliseconds: a number of seconds, or a date.
 *
 * @param sentAt the `Date` of the same answer, by whose clock that date is meant; ours may be wrong.
 */
export function parseRetryAfter(header: string | undefined, sentAt?: string): number | undefined {
  if (header === undefined) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - (Date.parse(sentAt ?? "") || Date.now()));
}
