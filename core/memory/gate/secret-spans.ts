/** Where a text holds a secret: a key, a password, a card's or an account's number, the words of a wallet. */
import { LRUCache } from "lru-cache";
import { answerSpans } from "./answer-spans.ts";
import { codeSpans } from "./code-spans.ts";
import { issuerKeys } from "./issuer-keys.ts";
import { assignedSpans, keySpans } from "./key-spans.ts";
import { knownKeys } from "./known-keys.ts";
import { loginSpans } from "./login-spans.ts";
import { namedSpans } from "./named-spans.ts";
import { numberSpans } from "./number-spans.ts";
import { openingSpans, spokenSpans } from "./opening-spans.ts";
import { plainText } from "./plain.ts";
import { programsIn } from "./programs.ts";
import { seedSpans } from "./seed-spans.ts";
import { shapeSpans } from "./shape-spans.ts";
import type { SecretSpan } from "./spans.ts";
import { tableSpans } from "./table-spans.ts";
import { aroundSpans } from "./told-around.ts";

type Finder = (text: string) => Iterable<SecretSpan>;

/** By their own form. */
const BY_FORM: readonly Finder[] = [keySpans, issuerKeys, numberSpans, seedSpans];
/** By what stands beside them. */
const BY_NAME: readonly Finder[] = [
  assignedSpans,
  shapeSpans,
  namedSpans,
  tableSpans,
  openingSpans,
  spokenSpans,
  answerSpans,
  codeSpans,
  loginSpans,
  aroundSpans,
];

/** Found in one text: each message is looked through by several at each request. */
interface Found {
  byForm: readonly SecretSpan[];
  byName: readonly SecretSpan[];
}

/** So many UTF-16 code units of the texts that were looked at last are known. */
const MAX_KNOWN = 4_000_000;
const known = new LRUCache<string, Found>({ maxSize: MAX_KNOWN, sizeCalculation: (_, text) => text.length + 100 });

function look(text: string): Found {
  const before = known.get(text);
  if (before) return before;
  const plain = plainText(text);
  const all = (finders: readonly Finder[]) =>
    finders.flatMap((find) =>
      [...find(plain.text)].map(({ kind, start, end }) => {
        return { kind, start: plain.offset(start), end: plain.offset(end) };
      }),
    );
  const found = { byForm: all(BY_FORM), byName: all(BY_NAME) };
  known.set(text, found);
  return found;
}

/**
 * Every secret in a text, in order; where two overlap, both as one, of the kind of the first.
 *
 * @param author of a program that a model wrote, a name alone makes no secret: examples name passwords that are nobody's.
 */
export function findSecrets(text: string, author: "user" | "assistant" = "user"): SecretSpan[] {
  const { byForm, byName } = look(text);
  const programs = author === "assistant" ? programsIn(text) : [];
  const isExample = ({ start }: SecretSpan) => programs.some((part) => start >= part.start && start < part.end);
  const found = [...byForm, ...byName.filter((span) => !isExample(span)), ...knownKeys(text)];
  const inOrder = found.filter(({ end, start }) => end > start).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: SecretSpan[] = [];
  for (const span of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return kept;
}
