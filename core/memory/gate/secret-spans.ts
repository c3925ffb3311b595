/** Where a text holds a secret: a key, a password, a card's or an account's number, the words of a wallet. */
import { issuerKeys } from "./issuer-keys.ts";
import { assignedSpans, keySpans } from "./key-spans.ts";
import { knownKeys } from "./known-keys.ts";
import { namedSpans } from "./named-spans.ts";
import { numberSpans } from "./number-spans.ts";
import { openingSpans, spokenSpans } from "./opening-spans.ts";
import { plainText } from "./plain.ts";
import { programsIn } from "./programs.ts";
import { seedSpans } from "./seed-spans.ts";
import { shapeSpans } from "./shape-spans.ts";
import type { SecretSpan } from "./spans.ts";
import { tableSpans } from "./table-spans.ts";

type Finder = (text: string) => Iterable<SecretSpan>;

/** By their own form. */
const BY_FORM: readonly Finder[] = [keySpans, issuerKeys, numberSpans, seedSpans];
/** By what stands beside them. */
const BY_NAME: readonly Finder[] = [assignedSpans, shapeSpans, namedSpans, tableSpans, openingSpans, spokenSpans];

/**
 * Every secret in a text, in order; where two overlap, both as one, of the kind of the first.
 *
 * @param author of a program that a model wrote, a name alone makes no secret: examples name passwords that are nobody's.
 */
export function findSecrets(text: string, author: "user" | "assistant" = "user"): SecretSpan[] {
  const plain = plainText(text);
  const programs = author === "assistant" ? programsIn(plain.text) : [];
  const isExample = ({ start }: SecretSpan) => programs.some((part) => start >= part.start && start < part.end);
  const named = BY_NAME.flatMap((find) => [...find(plain.text)]);
  const found = [...BY_FORM.flatMap((find) => [...find(plain.text)]), ...named.filter((span) => !isExample(span))].map(
    ({ kind, start, end }) => ({ kind, start: plain.offset(start), end: plain.offset(end) }),
  );
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
