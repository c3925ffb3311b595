import type { WordClass } from "../../language/speech/speech-data.ts";
import { identityOf } from "../identity.ts";
import { holdsSecret } from "../secrets.ts";
import { personAtStart } from "./carried-subject.ts";
import { type Candidate, candidateOf, validity } from "./candidates.ts";
import { clausesOf, type Sentence, sentencesOfAuthor, type Span, spansOf } from "./clauses.ts";
import { type Features, featuresOf, shapeOf } from "./features.ts";
import { filed } from "./filed.ts";
import { isAboutForgetting } from "./forget-requests.ts";
import type { Structured } from "./grammar.ts";
import { type Language, languageOf } from "./languages.ts";
import { isListed, type Lexicon, type Token } from "./lexicon.ts";
import { noteOf } from "./note.ts";
import { begunIn, takenBack } from "./retractions.ts";
import { readings, withoutOpeners } from "./readings.ts";
import { isStatement, structuredOf } from "./statements.ts";
import { SubjectTracker } from "./subjects.ts";
import { asWritten, inOwnCharacters } from "./variants.ts";
import { whoseWords } from "./whose-words.ts";
import { bestSpans, placeOf, sameWords, type Scored, scoreSpans } from "./worth-noting.ts";

export type { Candidate } from "./candidates.ts";

const MAX_VALUE_LENGTH = 200;

/** Another model than the one that ships, for training. */
export interface Scorer {
  score?: (features: Features) => number;
  /** From which score on a span is noted. */
  least?: number;
}

/** How a message is read. */
export interface ReadOptions extends Scorer {
  /** Whether the chat is in a frame that goes on here, as a game does. */
  isFramed?: boolean;
}

/** Every span of a message that may be noted, with what describes it, for training. */
export function spansIn(message: string): { span: Span; features: Features; isStated: boolean }[] {
  const language = languageOf(message);
  if (!language) return [];
  const { lexicon } = language;
  const sentences = sentencesOfAuthor(whoseWords(message, lexicon), lexicon);
  const shape = shapeOf(sentences);
  return sentences
    .flatMap((sentence) => clausesOf(sentence))
    .flatMap((clause) => spansOf(clause))
    .map((span) => ({ span, features: featuresOf(span, shape), isStated: mayState(span, lexicon) }));
}

/** A fact with where it was read. */
interface Placed {
  candidate: Candidate;
  sentence: Sentence;
  at: { start: number; end: number };
}

/**
 * Reads facts off what the user wrote, without any model: by sentences whose structure is sure, and else by a small scorer
 * over clauses. Only the author's own statements count; no secret is ever read. A language that nothing is known of teaches
 * nothing.
 *
 * @param now UTC milliseconds; what "since May" is reckoned from.
 */
export function extractFacts(message: string, now: number, options: ReadOptions = {}): Candidate[] {
  const written = message.normalize("NFC");
  const language = languageOf(written);
  if (!language) return [];
  const { lexicon } = language;
  const text = inOwnCharacters(written, lexicon.data);
  const sentences = sentencesOfAuthor(whoseWords(text, lexicon, options.isFramed), lexicon).filter(
    (sentence) => !isAboutForgetting(sentence, lexicon),
  );
  const scored = lexicon.data.isScored === true ? scoreSpans(sentences, options.score) : [];
  const subjects = new SubjectTracker(lexicon);
  const facts: Placed[] = [];
  for (const { sentence, fact, text: clause } of sentences.flatMap((own) => structuredOf(own, language, subjects))) {
    if (fact.weighed && !isWorthIt(fact, sentence, scored)) continue;
    if (isNoFact(fact, sentence, language, now) || facts.some((known) => saysAgain(known, fact))) continue;
    facts.push({ candidate: candidateOf(fact, clause, lexicon, now), sentence, at: fact });
  }
  for (const { span } of bestSpans(scored, options.least)) {
    const noted = notedIn(span, language, facts, now);
    if (noted) facts.push(noted);
  }
  for (const sentence of sentences) {
    const candidate = begunIn(sentence, language, now);
    if (candidate && !facts.some((known) => saysAgain(known, candidate)))
      facts.push({ candidate, sentence, at: { start: 0, end: sentence.text.length } });
  }
  return facts.map(({ candidate }) => filed({ ...candidate, value: asWritten(candidate.value, text, written) }));
}

/** Whether what has the structure of a fact is a secret, is over, the contrary of what is meant, or speaks of a text. */
function isNoFact(fact: Structured, sentence: Sentence, language: Language, now: number): boolean {
  const { lexicon } = language;
  if (holdsSecret(sentence.text) || holdsSecret(fact.value)) return true;
  if (isOfPresent(fact) && isOver(fact.value, sentence, language, now)) return true;
  return isIronicLove(fact, sentence, lexicon) || isOfText(fact, lexicon) || isDenied(fact, lexicon);
}

const saysAgain = ({ candidate }: Placed, { category, key, value }: Pick<Candidate, "category" | "key" | "value">) =>
  candidate.category === category && candidate.key === key && candidate.value === value;

const PRESENT: ReadonlySet<string> = new Set(["possession", "plan", "habit", "hobby", "work", "location"]);
const isOfPresent = ({ category }: Pick<Candidate, "category">) => PRESENT.has(category);

/** "Sold the Volvo", "gave up smoking": what is over is no possession and no plan. */
function isOver(text: string, sentence: Sentence, language: Language, now: number): boolean {
  const { things } = takenBack(withoutOpeners(sentence.text, sentence.tokens), language, now, true);
  return things.some(({ words }) => text.toLowerCase().includes(words.toLowerCase()));
}

/** What a span says, unless it states nothing, is passing, or is known already. */
function notedIn(span: Span, language: Language, known: readonly Placed[], now: number): Placed | undefined {
  const { lexicon } = language;
  const { sentence } = span.clause;
  if (!mayState(span, lexicon) || holdsSecret(sentence.text) || isOfStrangers(span, lexicon)) return undefined;
  if (lexicon.beginsWith("remember", sentence.text) || isPassing(span)) return undefined;
  if (readings(span.clause, lexicon).some(({ text }) => takenBack(text, language, now).facts.length > 0))
    return undefined;
  const place = placeOf(span);
  const note = noteOf(span, lexicon);
  if (isOfText(note, lexicon) || (isOfPresent(note) && isOver(span.text, sentence, language, now))) return undefined;
  const isKnown = known.some(
    ({ candidate, sentence: other, at }) =>
      (other === sentence && at.start < place.end && place.start < at.end) || sameWords(candidate.value, note.value),
  );
  if (isKnown || note.value.length > MAX_VALUE_LENGTH || isIronicLove(note, sentence, lexicon)) return undefined;
  const candidate = { ...note, confidence: NOTE_CONFIDENCE, single: false, ...validity(sentence.text, lexicon, now) };
  return { candidate, sentence, at: place };
}

/** Whether a span stands in a statement, or is a thing that even a question takes for given ("where can I sell my kiln?"). */
export function mayState({ clause, cut }: Span, lexicon: Lexicon): boolean {
  const { sentence, tokens, index } = clause;
  if (isStatement(sentence, lexicon)) return true;
  if (isIronic(sentence, lexicon)) return false;
  const isUnreal = (text: string) => lexicon.sign("unrealAnywhere", text) !== undefined;
  const own = sentence.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  if (isUnreal(own) || lexicon.beginsWith("noStatement", withoutOpeners(own, lexicon.tokens(own)))) return false;
  const isConditional = sentence.tokens.some(({ kinds }) => kinds.has("condition"));
  if (cut === "thing") return !isConditional && !isUnreal(sentence.text);
  const isAsked = sentence.isQuestion && index === clausesOf(sentence).length - 1;
  return !isAsked && !isConditional && !tokens.some(({ kinds }) => kinds.has("question") || kinds.has("you"));
}

/** "I really enjoy paying for a parking ticket": who says that they love what nobody loves means the contrary. */
function isIronicLove(
  { category, key }: { category: string; key: string },
  { text }: Sentence,
  lexicon: Lexicon,
): boolean {
  return category === "taste" && key !== "dislikes" && lexicon.sign("unpleasant", text) !== undefined;
}

/** "Ich bin kein Koch mehr": nobody works as "kein Koch". */
function isDenied(fact: Structured, lexicon: Lexicon): boolean {
  return identityOf(fact) !== undefined && lexicon.tokens(fact.value)[0]?.kinds.has("negation") === true;
}

/** "No me gusta el título": what is liked or not is a part of a text that is worked on. */
function isOfText({ category, value }: { category: string; value: string }, lexicon: Lexicon): boolean {
  const words = lexicon.tokens(value);
  const { passage } = lexicon.data.slots.lists;
  return category === "taste" && words.length <= MAX_PASSAGE && words.some(({ text }) => isListed(passage, text));
}

/** "The second paragraph". */
const MAX_PASSAGE = 3;

/** "Yeah right, I'm …": an opener that turns all that follows it round. */
function isIronic({ text, tokens }: Sentence, lexicon: Lexicon): boolean {
  const rest = withoutOpeners(text, tokens);
  return rest !== text && lexicon.beginsWith("noStatement", text) && !lexicon.beginsWith("noStatement", rest);
}

const NEAR: readonly WordClass[] = ["me", "mine", "relative", "friend", "pet"];

/** "Maria lives in Rome", "people in Japan live very long": it names somebody, and nothing in the sentence is the author's. */
function isOfStrangers({ clause: { sentence, tokens } }: Span, lexicon: Lexicon): boolean {
  if (isOfAcquaintance(sentence, lexicon)) return true;
  if (sentence.tokens.some(({ kinds }) => NEAR.some((kind) => kinds.has(kind)))) return false;
  const [who, verb] = tokens;
  if (who?.kinds.has("others") === true) return true;
  const isName =
    who !== undefined && who.kinds.size === 0 && /^\p{Lu}/u.test(who.text) && !/(?:ed|ing)$/.test(who.text);
  return isName && (verb?.kinds.has("be") === true || /[^s]s$/.test(verb?.text ?? ""));
}

/** "My neighbour sold her Fiat and bought a Tesla": what others than the family do is none of its author's life. */
function isOfAcquaintance({ tokens }: Sentence, lexicon: Lexicon): boolean {
  const [last, first] = [personAtStart(tokens, lexicon), tokens[0]];
  if (last === undefined || first === undefined) return false;
  const [subject, rest] = [tokens.slice(0, last + 1), tokens.slice(last + 1)];
  const has = (words: readonly Token[], ...kinds: readonly WordClass[]) =>
    words.some((word) => kinds.some((kind) => word.kinds.has(kind)));
  return !has(subject, "relative", "pet", "me") && !has(rest, "me", "mine", "meObject");
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
const WEIGHED = -3.5;
/** Such a structure with one of these in its value speaks of the talk itself ("I like your second idea"). */
const OF_THE_TALK: readonly WordClass[] = ["pointing", "you", "matter", "mind", "now"];

function isWorthIt(fact: Structured, sentence: Sentence, scored: readonly Scored[]): boolean {
  const value = sentence.tokens.filter(({ start, end }) => start < fact.end && fact.start < end);
  if (value.some(({ kinds }) => OF_THE_TALK.some((kind) => kinds.has(kind)))) return false;
  return scored.some(({ span, score }) => {
    const place = placeOf(span);
    return span.clause.sentence === sentence && score >= WEIGHED && place.start < fact.end && fact.start < place.end;
  });
}
