/** Where a text holds a secret: a key, a password, a card's or an account's number, the words of a wallet. */
import { issuerKeys } from "./issuer-keys.ts";
import { keySpans } from "./key-spans.ts";
import { knownKeys } from "./known-keys.ts";
import { namedSpans } from "./named-spans.ts";
import { numberSpans } from "./number-spans.ts";
import { openingSpans, spokenSpans } from "./opening-spans.ts";
import { plainText } from "./plain.ts";
import { seedSpans } from "./seed-spans.ts";
import { shapeSpans } from "./shape-spans.ts";
import type { SecretSpan } from "./spans.ts";
import { tableSpans } from "./table-spans.ts";

type Finder = (text: string) => Iterable<SecretSpan>;

const FINDERS: readonly Finder[] = [
  keySpans,
  issuerKeys,
  shapeSpans,
  numberSpans,
  seedSpans,
  namedSpans,
  tableSpans,
  openingSpans,
  spokenSpans,
];

/** Every secret in a text, in order; where two overlap, both as one, of the kind of the first. */
export function findSecrets(text: string): SecretSpan[] {
  const plain = plainText(text);
  const found = FINDERS.flatMap((find) => [...find(plain.text)]).map(({ kind, start, end }) => ({
    kind,
    start: plain.offset(start),
    end: plain.offset(end),
  }));
  found.push(...knownKeys(text));
  const inOrder = found.filter(({ end, start }) => end > start).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: SecretSpan[] = [];
  for (const span of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return kept;
}
