/** What the finders of secrets share. */
import type { SecretKind } from "../../base/held-kinds.ts";

/** A secret in a text: from `start` up to `end`, in UTF-16 code units. */
export interface SecretSpan {
  kind: SecretKind;
  start: number;
  end: number;
}

/**
 * Each match of a pattern with the flag `g`, in order. By the pattern itself: `matchAll` makes a copy, and a copy of a long list of names
 * is compiled anew whenever the engine has forgotten the last one.
 *
 * @param from where to begin; what stands before is looked at by lookbehinds alone.
 */
export function* eachMatch(text: string, pattern: RegExp, from = 0): Iterable<RegExpExecArray> {
  let at = from;
  for (;;) {
    // Set each time: whoever reads the matches may use the same pattern meanwhile.
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return;
    at = match.index + Math.max(1, match[0].length);
    yield match;
  }
}

/** No name of a code is further from its digits than so many UTF-16 code units before them, or behind them. */
const BEFORE_DIGITS = 240;
const BEHIND_DIGITS = 160;

/** The same for a pattern that tells of digits, which is looked for near digits only: most of what people write has few. */
export function* eachNearDigits(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  let last = -1;
  for (const { start, end } of nearDigits(text)) {
    for (const match of eachMatch(end < text.length ? text.slice(0, end) : text, pattern, Math.max(start, last))) {
      last = match.index + match[0].length;
      yield match;
    }
  }
}

let lately: { text: string; parts: readonly { start: number; end: number }[] } = { text: "", parts: [] };

/** The parts of a text around its digits, in order. The last text's are kept: many patterns ask for them in a row. */
function nearDigits(text: string): readonly { start: number; end: number }[] {
  if (lately.text === text) return lately.parts;
  const parts: { start: number; end: number }[] = [];
  for (const { index, 0: digits } of text.matchAll(/\d+/g)) {
    const start = Math.max(0, index - BEFORE_DIGITS);
    const last = parts.at(-1);
    const end = Math.min(text.length, index + digits.length + BEHIND_DIGITS);
    if (last && start <= last.end) last.end = end;
    else parts.push({ start, end });
  }
  lately = { text, parts };
  return parts;
}

/** All that a pattern matches. */
export function* matches(text: string, pattern: RegExp, kind: SecretKind): Iterable<SecretSpan> {
  for (const match of eachMatch(text, pattern)) yield { kind, start: match.index, end: match.index + match[0].length };
}

/** Spans of a pattern's groups `password`, `pin` and `value` (a key) alone; the pattern has the flag `d`. */
export function* groups(text: string, pattern: RegExp, each = eachMatch): Iterable<SecretSpan> {
  for (const match of each(text, pattern)) {
    const found = match.indices?.groups ?? {};
    for (const [group, kind] of [
      ["password", "password"],
      ["pin", "pin"],
      ["value", "key"],
    ] as const) {
      const [start, end] = found[group] ?? [0, 0];
      if (end > start) yield { kind, start, end };
    }
  }
}
