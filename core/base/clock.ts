/** Time as the core sees it, so that tests can hold it still. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** ISO 8601 in UTC with milliseconds, the one form in which times are stored and sent. */
export function isoTime(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
