/** What of a text tells something that most people keep to themselves. */
import { LRUCache } from "lru-cache";
import { cut } from "../../language/cut.ts";
import { fold } from "../../language/fold.ts";
import { type Script, scriptOf } from "../../language/scripts.ts";
import { SENSITIVE_KINDS, type SensitiveKind } from "../../base/held-kinds.ts";
import { SENSITIVE_WORDS } from "../../language/sensitive.ts";
import { sentencesOf } from "../learn/sentences.ts";

/** One entry of the list, as words; the last may go on. */
interface Entry {
  kind: SensitiveKind;
  words: readonly string[];
  isOpen: boolean;
}

/** Entries by the first two letters of their first word: `en` for English, `other` for all else. */
interface Lexicon {
  english: ReadonlyMap<string, readonly Entry[]>;
  other: ReadonlyMap<string, readonly Entry[]>;
  /** Those in scripts without spaces, looked for anywhere. */
  anywhere: readonly (readonly [SensitiveKind, RegExp])[];
}

/** Speaks of the writer, or to the one that is answered. */
const ABOUT_SOMEBODY = /(?<![\p{L}])(?:i|me|my|mine|myself|we|us|our|ours|im|ive)(?![\p{L}])/iu;
const ABOUT_YOU = /(?<![\p{L}])(?:you|your|yours)(?![\p{L}])/iu;
/** "I earn 84k", "we make about $60,000 a year", "my rent is 900": an amount beside what it is paid for. */
const AMOUNT =
  /(?<![\p{L}])(?:i|we)(?:'m| am|'re| are)? (?:earn|earning|make|making|paid|get paid|owe|save|saved)\b[^.?!\n]{0,20}?(?:[$€£¥₹]\s?\d|\d+(?:[.,]\d+)*\s?(?:k\b|[$€£¥₹]|dollars|euros?|pounds|usd|eur|gbp|a (?:year|month|week)|per (?:year|month|hour)))|\b(?:my|our) (?:rent|wage|wages|bonus|income|pay)\b[^.?!\n]{0,20}?\d/iu;
const ARABIC_PREFIX = /^(?:وال|بال|كال|فال|لل|ال|و|ب|ل|ف)(?=.{3,})/u;
const SPACELESS = new Set<Script>(["han", "hangul", "thai"]);

let lexicon: Lexicon | undefined;
const judged = new LRUCache<string, ReadonlySet<SensitiveKind>>({ max: 5000 });

/**
 * The kinds of private matters that a sentence tells. In English it must speak of somebody (of the writer; in an answer, of the
 * reader): "What is diabetes?" tells nothing. In other languages, whose verbs carry the person, a word is enough.
 */
export function sensitiveKinds(sentence: string, role: "user" | "assistant" = "user"): ReadonlySet<SensitiveKind> {
  const key = `${role} ${sentence}`;
  const known = judged.get(key);
  if (known) return known;
  const kinds = judge(sentence, role);
  judged.set(key, kinds);
  return kinds;
}

/** The sentences of a text that tell of a private matter, with its kinds; none for nearly every text. */
export function sensitiveSentences(
  text: string,
  role: "user" | "assistant",
): { sentence: string; kinds: ReadonlySet<SensitiveKind> }[] {
  if (sensitiveKinds(text, role).size === 0) return [];
  const found = sentencesOf(text).flatMap((sentence) => {
    const kinds = sensitiveKinds(sentence, role);
    return kinds.size === 0 ? [] : [{ sentence, kinds }];
  });
  // The word and the person stand in different sentences: the whole says it.
  return found.length > 0 ? found : [{ sentence: text, kinds: sensitiveKinds(text, role) }];
}

function judge(sentence: string, role: "user" | "assistant"): ReadonlySet<SensitiveKind> {
  const { english, other, anywhere } = (lexicon ??= readLexicon());
  const { tokens, languages } = cut(sentence);
  const isEnglish = languages.get("latin") === "en" || languages.size === 0;
  const isTold = ABOUT_SOMEBODY.test(sentence) || (role === "assistant" && ABOUT_YOU.test(sentence));
  const words = tokens.map(({ word, script }) => (script === "arabic" ? word.replace(ARABIC_PREFIX, "") : word));
  const isSpaceless = tokens.some(({ script }) => SPACELESS.has(script));
  return new Set([
    ...(isTold ? kindsIn(words, english) : []),
    ...(isEnglish ? [] : kindsIn(words, other)),
    ...(isSpaceless ? anywhere.flatMap(([kind, pattern]) => (pattern.test(sentence) ? [kind] : [])) : []),
    ...(AMOUNT.test(sentence) ? (["finance"] as const) : []),
  ]);
}

function kindsIn(words: readonly string[], entries: ReadonlyMap<string, readonly Entry[]>): SensitiveKind[] {
  return words.flatMap((word, at) =>
    (entries.get(word.slice(0, 2)) ?? []).flatMap((entry) => (fits(entry, words, at) ? [entry.kind] : [])),
  );
}

function fits({ words: wanted, isOpen }: Entry, words: readonly string[], at: number): boolean {
  return wanted.every((word, offset) => {
    const written = words[at + offset] ?? "";
    return isOpen && offset === wanted.length - 1 ? written.startsWith(word) : written === word;
  });
}

function readLexicon(): Lexicon {
  const english = new Map<string, Entry[]>();
  const other = new Map<string, Entry[]>();
  const anywhere: [SensitiveKind, RegExp][] = [];
  for (const [language, byKind] of Object.entries(SENSITIVE_WORDS)) {
    for (const kind of SENSITIVE_KINDS) {
      const entries = byKind[kind].split("|");
      if (["zh", "ja", "ko"].includes(language)) anywhere.push([kind, new RegExp(entries.join("|"), "u")]);
      else for (const written of entries) add(language === "en" ? english : other, kind, written);
    }
  }
  return { english, other, anywhere };
}

function add(entries: Map<string, Entry[]>, kind: SensitiveKind, written: string): void {
  const words = written
    .replaceAll("*", "")
    .split(/[\s-]+/)
    .map((word) => fold(word, scriptOf(word)));
  const start = words[0]?.slice(0, 2) ?? "";
  const entry = { kind, words, isOpen: written.endsWith("*") };
  const known = entries.get(start);
  if (known) known.push(entry);
  else entries.set(start, [entry]);
}
