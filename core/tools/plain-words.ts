/** Words of others, as they may be shown and kept. */
import { STATUS_CODES } from "node:http";

/** Most of a text that is taken as words. */
const MAX_WORDS = 1200;

/** Characters that turn the direction of what stands after them, also outside. */
const TURNING = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
/** What colours a terminal, and characters that show nothing; those that join and part letters (Persian, emoji) stay. */
// oxlint-disable-next-line no-control-regex -- they are what is meant.
const INVISIBLE = /\u001b\[[\d;?]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060-\u2064\ufeff]/g;

/** Text of others without what hides in it, or turns what stands beside it. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "").replace(TURNING, "");
}

/** Words as they are shown and kept: what can be seen of them, without keys, cut where they go on and on. */
export function plainWords(words: string): string {
  // A text without an end is not read through.
  const shown = withoutKeys(visible(words.slice(0, 20 * MAX_WORDS)));
  return shown.length > MAX_WORDS ? `${shown.slice(0, MAX_WORDS - 1).toWellFormed()}…` : shown;
}

/** Keys by the marks that vendors give them, whole or cut in the middle, and whatever is said to be one. */
const KEYS =
  /(?:\b(?:sk|pk|rk|csk|xai|fbk|gsk|hf|fw|tgp|pplx)[-_][\w*.…-]{6,}|\bAIza[\w*.…-]{6,}|(?<=\bbearer\s+)[\w*.…~+/=-]{8,}|(?<=\bkey(?: provided)?\s*[:=]\s*["'`]?)[\w*.…-]{8,})(?<!\.)/gi;

/** What a server says, without the key that it was sent: some repeat it, and an error is stored with its answer. */
function withoutKeys(text: string): string {
  return text.replace(KEYS, "[key]");
}

const STATUSES: ReadonlySet<string> = new Set(
  Object.values(STATUS_CODES).flatMap((words) => (words === undefined ? [] : [words.toLowerCase()])),
);

/** Whether words are a status's own, in any case: they say nothing of what happened. */
export function isStatus(words: string): boolean {
  return STATUSES.has(words.toLowerCase());
}
