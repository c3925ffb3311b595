/** What the finders of secrets share. */
import type { SecretKind } from "../../base/held-kinds.ts";

/** A secret in a text: from `start` up to `end`, in UTF-16 code units. */
export interface SecretSpan {
  kind: SecretKind;
  start: number;
  end: number;
}

/** All that a pattern matches. */
export function* matches(text: string, pattern: RegExp, kind: SecretKind): Iterable<SecretSpan> {
  for (const match of text.matchAll(pattern)) yield { kind, start: match.index, end: match.index + match[0].length };
}

/** Spans of a pattern's groups `password`, `pin` and `value` (a key) alone; the pattern has the flag `d`. */
export function* groups(text: string, pattern: RegExp): Iterable<SecretSpan> {
  for (const match of text.matchAll(pattern)) {
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
