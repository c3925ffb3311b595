/** The most calls of a round whose ids are told apart. */
const ROUND = 10_000;

/**
 * An id for a call that has none of its own: nine letters and digits, what every vendor takes back (Mistral takes nothing else).
 *
 * @param round of the answer, from 1; 0 for calls of an answer that goes on.
 * @param number of the call in its round.
 */
export function ownCallId(round: number, number: number): string {
  return `c${String(round * ROUND + number).padStart(8, "0")}`;
}
