import type { WordClass } from "../../language/speech/speech-data.ts";
import { speechData } from "../../language/speech/index.ts";
import { timesIn } from "../../language/dates.ts";
import { holdsSecret } from "../secrets.ts";
import { type Clause, clausesOf, type Sentence, sentencesOfAuthor, type Span, spansOf } from "./clauses.ts";
import { type Features, featuresOf, shapeOf } from "./features.ts";
import { Grammar, type Structured } from "./grammar.ts";
import { Lexicon, type Token } from "./lexicon.ts";
import { noteOf } from "./note.ts";
import { whoseWords } from "./whose-words.ts";
import { bestSpans, placeOf, sameWords, scoreSpans } from "./worth-noting.ts";

const MAX_VALUE_LENGTH = 200;

/** Something a message says about its author, not yet in the vault. */
export interface Candidate {
  category: string;
  key: string;
  value: string;
  /** 0..1 */
  confidence: number;
  /** Whether there is one value at a time. */
  single: boolean;
  /** Whether its sentence says that something changed ("I moved to", "actually"). */
  changes?: boolean;
  /** The time it holds, ISO 8601, where the message says so ("since May"). */
  valid_from?: string;
  valid_until?: string;
}

interface Language {
  lexicon: Lexicon;
  grammar: Grammar;
}

const languages: readonly Language[] = speechData.map((data) => {
  const lexicon = new Lexicon(data);
  return { lexicon, grammar: new Grammar(lexicon) };
});

/** The language whose small words a message has most of; the first one in doubt. */
export function languageOf(message: string): Language {
  const text = message.slice(0, 1000);
  const shares = languages.map((language) => ({
    language,
    known: language.lexicon.tokens(text).filter(({ kinds }) => kinds.size > 0).length,
  }));
  const best = shares.reduce((most, next) => (next.known > most.known ? next : most));
  return best.language;
}

/** Another model than the one that ships, for training. */
export interface Scorer {
  score?: (features: Features) => number;
  /** From which score on a span is noted. */
  least?: number;
}

/** Every span of a message that may be noted, with what describes it, for training. */
export function spansIn(message: string): { span: Span; features: Features }[] {
  const { lexicon } = languageOf(message);
  const sentences = sentencesOfAuthor(whoseWords(message, lexicon), lexicon);
  const shape = shapeOf(sentences);
  return sentences
    .flatMap((sentence) => clausesOf(sentence))
    .flatMap((clause) => spansOf(clause))
    .map((span) => ({ span, features: featuresOf(span, shape) }));
}

/**
 * Reads facts off what the user wrote, without any model: by sentences whose structure is sure, and else by a small scorer
 * over clauses. Only the author's own statements count; no secret is ever read.
 *
 * @param now UTC milliseconds; what "since May" is reckoned from.
 */
export function extractFacts(message: string, now: number, scorer: Scorer = {}): Candidate[] {
  const language = languageOf(message);
  const sentences = sentencesOfAuthor(whoseWords(message, language.lexicon), language.lexicon);
  const scored = scoreSpans(sentences, scorer.score);
  const best = bestSpans(scored, scorer.least);
  const structured = sentences.flatMap((sentence) => structuredOf(sentence, language));
  const facts: (Candidate & { sentence: Sentence; at: { start: number; end: number } })[] = [];
  for (const { sentence, fact, text } of structured) {
    if (fact.weighed && !isWorthIt(fact, sentence, scored)) continue;
    if (holdsSecret(sentence.text) || holdsSecret(fact.value)) continue;
    facts.push({ ...candidateOf(fact, text, language, now), sentence, at: fact });
  }
  for (const { span } of best) {
    const { sentence } = span.clause;
    if (!isStatement(sentence, language.lexicon) || holdsSecret(sentence.text)) continue;
    if (language.lexicon.beginsWith("remember", sentence.text) || isPassing(span)) continue;
    if (readings(span.clause, language.lexicon).some(({ text }) => takenBack(text, language, now).length > 0)) continue;
    const place = placeOf(span);
    const note = noteOf(span, language.lexicon);
    const isKnown = facts.some(
      (fact) =>
        (fact.sentence === sentence && fact.at.start < place.end && place.start < fact.at.end) ||
        sameWords(fact.value, note.value),
    );
    if (isKnown || note.value.length > MAX_VALUE_LENGTH) continue;
    facts.push({
      ...note,
      confidence: NOTE_CONFIDENCE,
      single: false,
      ...validity(sentence.text, now),
      sentence,
      at: place,
    });
  }
  return facts.map(({ sentence: _sentence, at: _at, ...candidate }) => candidate);
}

/** "My brother is tired", "my sister is in Spain", "a doctor's daughter": it says where or how somebody is, or who else. */
function isPassing({ clause: { tokens } }: Span): boolean {
  if (tokens.some(({ text }, at) => /['’]s$/.test(text) && tokens[at + 1]?.kinds.has("relative") === true)) return true;
  const [owner, who, be, ...rest] = tokens;
  if (!owner?.kinds.has("mine") || !who?.kinds.has("relative") || !be?.kinds.has("be")) return false;
  const isTelling = rest.some(({ kinds }) =>
    (["health", "work", "learn", "number"] as const).some((kind) => kinds.has(kind)),
  );
  return !isTelling && rest.length <= 2;
}

/** What the scorer found is trusted less than a sure structure. */
const NOTE_CONFIDENCE = 0.7;
/** A structure that people also use in passing needs this score. */
const WEIGHED = -1.5;

function isWorthIt(fact: Structured, sentence: Sentence, scored: ReturnType<typeof scoreSpans>): boolean {
  return scored.some(({ span, score }) => {
    const place = placeOf(span);
    return span.clause.sentence === sentence && score >= WEIGHED && place.start < fact.end && fact.start < place.end;
  });
}

export function candidateOf(fact: Structured, text: string, { lexicon }: Language, now: number): Candidate {
  const { category, key, value, confidence, single } = fact;
  const changes = lexicon.sign("changes", text) !== undefined;
  return { category, key, value, confidence, single, ...(changes ? { changes } : {}), ...validity(text, now) };
}

interface Found {
  sentence: Sentence;
  fact: Structured;
  /** The clause it was read in. */
  text: string;
}

/** Whether a sentence states what is: no question, condition, wish or imagination. */
export function isStatement(sentence: Sentence, lexicon: Lexicon): boolean {
  if (sentence.isQuestion) return false;
  return (
    !lexicon.beginsWith("noStatement", withoutOpeners(sentence.text, sentence.tokens)) &&
    !lexicon.sign("unrealAnywhere", sentence.text)
  );
}

/** The facts of a sentence whose structure makes them sure, and what it asks to be remembered. */
function structuredOf(sentence: Sentence, language: Language): Found[] {
  const isAsked = language.lexicon.beginsWith("remember", sentence.text);
  return isAsked && !sentence.isQuestion ? remembered(sentence, language) : statedIn(sentence, language);
}

function statedIn(sentence: Sentence, { lexicon, grammar }: Language): Found[] {
  if (!isStatement(sentence, lexicon)) return [];
  return clausesOf(sentence).flatMap((clause) => {
    const found: Found[] = [];
    for (const { text, offset } of readings(clause, lexicon)) {
      const fact = lexicon.sign("noLonger", text) ? undefined : grammar.read(text);
      if (!fact || fact.value.length > MAX_VALUE_LENGTH) continue;
      const at = { start: fact.start + offset, end: fact.end + offset };
      if (found.some(({ fact: { start, end } }) => start < at.end && at.start < end)) continue;
      found.push({ sentence, fact: { ...fact, ...at }, text: sentence.text });
    }
    return found;
  });
}

/** A clause from its subject on, and from each verb that shares it ("I live here and work there"). */
function readings({ sentence, tokens }: Clause, lexicon: Lexicon): { text: string; offset: number }[] {
  const end = endOf(tokens, sentence.text);
  const start = firstToken(tokens)?.start ?? 0;
  const whole = { text: sentence.text.slice(start, end), offset: start };
  const { subject } = lexicon.data;
  if (subject === "" || !tokens.some(({ kinds }) => kinds.has("me"))) return [whole];
  const shared = tokens.flatMap(({ kinds }, at) => {
    const next = tokens[at + 1];
    return kinds.has("and") && next
      ? [{ text: subject + sentence.text.slice(next.start, end), offset: next.start - subject.length }]
      : [];
  });
  return [whole, ...shared];
}

/** The first token that is no opener, unless it is a subject. */
function firstToken(tokens: readonly Token[]): Token | undefined {
  return tokens.find(
    ({ kinds }) =>
      kinds.has("me") || kinds.has("mine") || !(kinds.has("opener") || kinds.has("and") || kinds.has("but")),
  );
}

function endOf(tokens: readonly Token[], text: string): number {
  const last = tokens.at(-1)?.end ?? 0;
  return last + (/^[^\p{L}\p{N}]*/u.exec(text.slice(last))?.[0].length ?? 0);
}

export function withoutOpeners(text: string, tokens: readonly Token[]): string {
  return text.slice(firstToken(tokens)?.start ?? 0);
}

/** "Remember that …": what it states, or else a note in its own words where it is about something of the author's. */
function remembered(sentence: Sentence, language: Language): Found[] {
  const { lexicon } = language;
  const asked = lexicon.signs("remember", sentence.text)[0];
  const after = sentence.text.slice(asked?.end ?? 0);
  const text = after.replace(/^[\s:：]+/u, "");
  const rest: Sentence = { ...sentence, text, tokens: lexicon.tokens(text) };
  const stated = statedIn(rest, language);
  if (stated.length > 0) return stated;
  const has = (...wanted: WordClass[]) => rest.tokens.some(({ kinds }) => wanted.some((kind) => kinds.has(kind)));
  const isOwn = has("me", "mine");
  const isSure = lexicon.beginsWith("rememberThat", sentence.text) || /^\s*[:：]/u.test(after);
  const isConcrete = isSure && (has("article", "number") || /\p{N}/u.test(text));
  const value = text.replace(/[.!\s]+$/u, "");
  // "Remember my dog" names a thing and says nothing of it.
  const saysNothing = lexicon.data.isSpaced && rest.tokens.length < 4 && !/\p{N}/u.test(text);
  if (saysNothing || (!isConcrete && !isOwn) || has("you") || value === "" || !isStatement(rest, lexicon)) return [];
  const category = has("health") ? "health" : has("money") ? "finance" : "note";
  const more = { key: "remember", single: false, confidence: 0.9, weighed: false, start: 0, end: text.length };
  return [{ sentence: rest, text, fact: { category, value, ...more } }];
}

/** Reads what the user takes back: facts that held and no longer do. */
export function extractRetractions(message: string, now: number): Candidate[] {
  const language = languageOf(message);
  const { lexicon } = language;
  return sentencesOfAuthor(whoseWords(message, lexicon), lexicon)
    .filter((sentence) => isStatement(sentence, lexicon))
    .flatMap((sentence) => clausesOf(sentence))
    .flatMap((clause) => readings(clause, lexicon).slice(0, 1))
    .flatMap(({ text }) => takenBack(text, language, now));
}

function takenBack(text: string, language: Language, now: number): Candidate[] {
  for (const { says, means } of language.lexicon.data.retractions) {
    const match = new RegExp(says, "iu").exec(text.replace(/[’‘]/g, "'").replace(/[\s,.;!]+$/u, ""));
    if (!match?.groups) continue;
    const stated = means.replace(/\{(\w+)\}/g, (_, name: string) => match.groups?.[name] ?? "");
    const fact = language.grammar.read(stated);
    if (fact) return [candidateOf(fact, stated, language, now)];
  }
  return [];
}

/** Since when and until when a statement says that it holds. */
function validity(clause: string, now: number): Pick<Candidate, "valid_from" | "valid_until"> {
  const since = /\bsince\b(?<time>.+)$/i.exec(clause)?.groups?.time;
  const until = /\buntil\b(?<time>.+)$/i.exec(clause)?.groups?.time;
  const from = since === undefined ? undefined : timesIn(since, now)[0]?.from;
  const to = until === undefined ? undefined : timesIn(until, now)[0]?.to;
  return {
    ...(from !== undefined && from <= now ? { valid_from: new Date(from).toISOString() } : {}),
    ...(to !== undefined && to > now ? { valid_until: new Date(to).toISOString() } : {}),
  };
}
