import type { WordClass } from "../../language/speech/speech-data.ts";
import { asksFor } from "./asks.ts";
import { beyondName, type ReadAbout } from "./beyond-names.ts";
import { clausesOf, type Sentence } from "./clauses.ts";
import { beginsWithVerb, firstPart, jointsIn, MAX_BEGINNING } from "./beginnings.ts";
import { isOfSubjectBefore } from "./carried-subject.ts";
import { givenIn } from "./given.ts";
import type { Structured } from "./grammar.ts";
import type { Language } from "./languages.ts";
import { isNoValue } from "./no-value.ts";
import { isListed, type Lexicon, type Stretch, type Token } from "./lexicon.ts";
import { type Reading, readings, startOf, withoutOpeners } from "./readings.ts";
import type { SubjectTracker } from "./subjects.ts";

const MAX_VALUE_LENGTH = 200;

/** A fact and where it was read. */
export interface Found {
  sentence: Sentence;
  fact: Structured;
  /** The text it was read in. */
  text: string;
}

/** Whether a sentence states what is: no question, condition, wish or imagination. */
export function isStatement(sentence: Sentence, lexicon: Lexicon): boolean {
  if (sentence.isQuestion) return false;
  return !beginsUnstated(sentence, lexicon) && !lexicon.sign("unrealAnywhere", sentence.text);
}

/** Whether a sentence states nothing by how it begins, before its openers ("yeah, right") or after them. */
function beginsUnstated({ text, tokens }: Sentence, lexicon: Lexicon): boolean {
  return [text, withoutOpeners(text, tokens)].some((begun) => lexicon.beginsWith("noStatement", begun));
}

/** The facts of a sentence whose structure makes them sure, and what it asks to be remembered. */
export function structuredOf(sentence: Sentence, language: Language, subjects: SubjectTracker): Found[] {
  const asked = sentence.isQuestion ? undefined : askedFor("remember", sentence.text, language.lexicon);
  return asked === undefined ? statedIn(sentence, language, subjects) : remembered(sentence, asked, language, subjects);
}

function statedIn(sentence: Sentence, language: Language, subjects: SubjectTracker): Found[] {
  const { lexicon, grammar } = language;
  const isUnstated = beginsUnstated(sentence, lexicon);
  return clausesOf(sentence).flatMap((clause) => {
    const found: Found[] = [];
    for (const reading of readings(clause, lexicon)) {
      const { text, offset } = reading;
      // The subject is followed through questions, too.
      const isOfOthers = speaksOfOthers(sentence, reading, subjects, lexicon);
      if ((isUnstated && !isAfterQuestion(sentence, reading, lexicon)) || isAsked(sentence, reading, lexicon)) continue;
      const isOver = isNoLonger(firstStatement(text, lexicon), lexicon);
      const about = { isOfOthers, isOver, isFirst: !/\p{L}/u.test(sentence.text.slice(0, offset)) };
      const fact = readOwn(sentence, reading, about, language);
      if (!fact || fact.value.length > MAX_VALUE_LENGTH || isNoValue(fact, sentence.text, lexicon)) continue;
      if (reading.swapped !== undefined && fact.value.includes(reading.swapped)) continue;
      const at = { start: fact.start + offset, end: fact.end + offset };
      if (isUnreal(sentence, at, lexicon)) continue;
      if (isKnown(found, at)) continue;
      found.push({ sentence, fact: { ...fact, ...at }, text: sentence.text });
      found.push(...beyondNames(sentence, { fact, reading, about }, language));
    }
    for (const fact of givenIn(clause, lexicon, grammar)) {
      if (fact.value.length > MAX_VALUE_LENGTH || isKnown(found, fact)) continue;
      found.push({ sentence, fact, text: sentence.text });
    }
    return found;
  });
}

/** Whether a reading is about somebody else, who was named in it or before it. */
function speaksOfOthers(sentence: Sentence, reading: Reading, subjects: SubjectTracker, lexicon: Lexicon): boolean {
  const isFollowed = subjects.isOfOthers(firstStatement(reading.text, lexicon));
  return isFollowed || isOfSubjectBefore(sentence, startOf(reading, sentence, lexicon), lexicon);
}

/** The fact of a reading; after a joint in it, only one of others if somebody else stays its subject. */
function readOwn(
  sentence: Sentence,
  { text, offset }: Reading,
  about: NonNullable<ReadAbout>,
  { lexicon, grammar }: Language,
) {
  const fact = grammar.read(text, about);
  if (fact === undefined || about.isOfOthers === true) return fact;
  const joint = lexicon
    .places("and", sentence.text)
    .findLast(({ start }) => start > offset && start < offset + fact.start);
  if (joint === undefined || !isOfSubjectBefore(sentence, joint.start, lexicon)) return fact;
  return grammar.read(text, { ...about, isOfOthers: true });
}

/** What is said of a relative beside their name, beside English. */
function beyondNames(
  sentence: Sentence,
  { fact, reading: { text, offset }, about }: { fact: Structured; reading: Reading; about: ReadAbout },
  { lexicon, grammar }: Language,
): Found[] {
  const more = lexicon.data.isScored === true ? undefined : beyondName(fact, text, grammar, about);
  if (more === undefined || more.value.length > MAX_VALUE_LENGTH) return [];
  const at = { start: more.start + offset, end: more.end + offset };
  return isUnreal(sentence, at, lexicon) ? [] : [{ sentence, fact: { ...more, ...at }, text: sentence.text }];
}

/**
 * Whether a part of a sentence that begins with a question is a statement of the author's all the same: "what can I bake,
 * I'm vegan". It stands after a comma and begins with them or what is theirs; nothing before it is unreal or what somebody says.
 */
function isAfterQuestion(sentence: Sentence, { text: part, offset }: Reading, lexicon: Lexicon): boolean {
  const { text, tokens } = sentence;
  const start = startOf({ text: part, offset }, sentence, lexicon);
  const before = tokens.filter(({ end }) => end <= start);
  const isJoined = before.at(-1)?.kinds.has("and") === true;
  if (start <= 0 || !(isJoined ? /[,，،]/u : /[,，،]\s*$/u).test(text.slice(0, start))) return false;
  const has = (words: readonly Token[], ...kinds: WordClass[]) =>
    words.some((word) => kinds.some((kind) => word.kinds.has(kind)));
  if (has(before, "condition", "unreal", "say", "plan") || lexicon.sign("textWork", text)) return false;
  // "Write a poem about a stranger, I love …": what follows may be its words.
  if (lexicon.sign("fictionText", text.slice(0, start))) return false;
  const begun = before.filter(({ kinds }) => !kinds.has("opener")).slice(0, 2);
  const isAsking = has(begun.slice(0, 1), "question", "request") || has(begun, "you");
  const own = lexicon.tokens(part.slice(0, MAX_BEGINNING)).slice(0, 1);
  return isAsking && (has(own, "me", "mine") || beginsWithVerb(part, lexicon));
}

const isKnown = (found: readonly Found[], at: Stretch) =>
  found.some(({ fact: { start, end } }) => start < at.end && at.start < end);

/** Whether a text says that what it begins with is no longer so; what follows an "and" is another matter ("… y ya no me reconoce"). */
function isNoLonger(text: string, lexicon: Lexicon): boolean {
  const isJoinedOn = ({ start }: Stretch) =>
    lexicon
      .places("and", text)
      .some((and) => and.start > 0 && text.slice(and.end, start).trim() === "" && and.end <= start);
  return lexicon.signs("noLonger", text).some((sign) => !isJoinedOn(sign));
}

/** Whether something makes a sentence unreal before a value ends; where verbs come last, before the next comma does. */
function isUnreal({ text }: Sentence, { start, end }: Stretch, lexicon: Lexicon): boolean {
  const { isScored, isHeadFinal } = lexicon.data;
  if (isScored === true) return lexicon.sign("unrealAnywhere", text) !== undefined;
  // What comes last there holds for all before it ("…だとしよう"), but not over "but" and "because".
  const last = text.replace(/[\s\p{P}]+$/u, "").length;
  // A value may end in the joint itself ("큰애가 고2인데 …").
  const isJoined = (until: number) => jointsIn(text.slice(0, until), lexicon).some((joint) => joint.end >= end);
  const signs = isHeadFinal === true ? lexicon.signs("unrealAnywhere", text) : [];
  // A question at the end asks what stands after the last comma ("iki kedim var, veterinere gitmeli miyim").
  const asks = (sign: Stretch) => isListed(lexicon.data.classes.question, text.slice(sign.start, sign.end));
  const isApart = (sign: Stretch) =>
    isJoined(sign.start) || (asks(sign) && /[,，、]/u.test(text.slice(end, sign.start)));
  if (signs.some((sign) => sign.end >= last && !isApart(sign))) return true;
  const rest = text.slice(end);
  const goesOn = isHeadFinal === true && !/^\s*[,，、]/u.test(rest) && !isJoined(end + 1);
  const until = goesOn ? end + firstStatement(`${rest} `, lexicon, 0).length : end;
  // What a part before it asks is over at its comma ("yardım eder misin, 9. sınıfa gidiyorum").
  const isOver = (sign: Stretch) => isHeadFinal === true && asks(sign) && /[,，、]/u.test(text.slice(sign.end, start));
  return lexicon.signs("unrealAnywhere", text.slice(0, until)).some((sign) => !isOver(sign));
}

/**
 * Whether a part of a sentence is what the sentence asks, or no statement for itself. "I live in Ghent, do you know a bakery?"
 * asks at its end only.
 */
function isAsked(sentence: Sentence, { text, offset }: Reading, lexicon: Lexicon): boolean {
  const part = firstStatement(text, lexicon);
  if (sentence.isQuestion) {
    const isLast = offset + part.length >= sentence.text.replace(/[\s?？؟!。.]+$/u, "").length;
    const opened = sentence.text.lastIndexOf("¿", Math.max(0, offset));
    if (isLast || (opened !== -1 && offset >= opened)) return true;
  }
  if (asksFor(text, lexicon.data)) return true;
  return offset > 0 && lexicon.beginsWith("noStatement", part);
}

/** A text up to its first comma or joint ("けど", "weil"). */
function firstStatement(text: string, lexicon: Lexicon, from = 1): string {
  const part = firstPart(text);
  const joints = jointsIn(part, lexicon).filter(({ start }) => start >= from);
  return part.slice(0, Math.min(...joints.map((joint) => joint.end), part.length));
}

/** What a sentence asks to be remembered or forgotten, if it does: what follows the asking, or stands before it. */
export interface Asked {
  text: string;
  /** Whether a colon stands between. */
  isQuoted: boolean;
}

export function askedFor(sign: "remember" | "forget", text: string, lexicon: Lexicon): Asked | undefined {
  const { isHeadFinal } = lexicon.data;
  if (lexicon.beginsWith(sign, text)) {
    const after = text.slice(lexicon.signs(sign, text)[0]?.end ?? 0);
    return { text: after.replace(/^[\s:：,，、،]+/u, ""), isQuoted: /^\s*[:：]/u.test(after) };
  }
  if (isHeadFinal !== true) return undefined;
  const last = lexicon.signs(sign, text).findLast(({ end }) => /^[^\p{L}\p{N}]*$/u.test(text.slice(end)));
  const before = last && lexicon.signs(sign, text).find(({ start, end }) => start <= last.start && end >= last.end);
  return before && { text: text.slice(0, before.start).trim(), isQuoted: false };
}

/** "Remember that …": what it states, or else a note in its own words where it is about something of the author's. */
function remembered(sentence: Sentence, asked: Asked, language: Language, subjects: SubjectTracker): Found[] {
  const { lexicon } = language;
  const { text } = asked;
  const rest: Sentence = { ...sentence, text, tokens: lexicon.tokens(text) };
  const stated = statedIn(rest, language, subjects);
  if (stated.length > 0) return stated;
  const has = (...wanted: WordClass[]) => rest.tokens.some(({ kinds }) => wanted.some((kind) => kinds.has(kind)));
  const isOwn = has("me", "mine");
  const isSure = asked.isQuoted || lexicon.sign("rememberThat", sentence.text) !== undefined;
  const isConcrete = isSure && (has("article", "number") || /\p{N}/u.test(text));
  const value = text.replace(/[.!。！।\s]+$/u, "");
  // "Remember my dog" names a thing and says nothing of it.
  const saysNothing = lexicon.data.isSpaced && rest.tokens.length < 3 + Number(lexicon.data.isScored === true);
  const isEmpty = (saysNothing && !/\p{N}/u.test(text)) || (!isConcrete && !isOwn);
  if (isEmpty || has("you") || value === "" || !isStatement(rest, lexicon)) return [];
  const category = has("health") ? "health" : has("money") ? "finance" : "note";
  const more = { key: "remember", single: false, confidence: 0.9, weighed: false, start: 0, end: text.length };
  return [{ sentence: rest, text, fact: { category, value, ...more } }];
}
