import { extractFacts } from "../memory/learn/extract.ts";
import { languageOf } from "../memory/learn/languages.ts";
import { contentRoots, contentWords, rootOf } from "../language/words.ts";
import { asksForEverything } from "../language/about-me.ts";
import type { Meaning } from "../context/recall/meaning.ts";
import type { ChatContext, ContextMessage } from "../protocol.ts";
import type { Forgets } from "./backend.ts";
import { fittingFacts, speaksOfIt } from "./fitting-facts.ts";
import { offlineWords, type OfflineWords, tellsNoModel } from "./offline-words.ts";
import { toldFact } from "./told/told.ts";

/** An answer made without a model, and the facts it rests on. */
export interface OfflineAnswer {
  text: string;
  usedFacts: string[];
}

const QUESTION =
  /[?？؟]["”»」]?\s*$|^\s*(?:who|what|where|when|why|which|how|do|does|did|is|am|are|was|were|can|could|will|would|tell me|remind me|show me|list|sag mir|sage mir|erzähl mir|dime|dímelo|dis-moi|dites-moi|diz-me|me diga|me diz|dimmi|zeg me|vertel me)(?!\p{L})/iu;
const MAX_QUOTES = 3;

/** Whether an answer of the chat said already that no model is connected; once a chat is enough. */
export function saysNoModel({ recent_messages }: Pick<ChatContext, "recent_messages">): boolean {
  return recent_messages.some(({ role, content }) => role === "assistant" && tellsNoModel(content));
}

/** A part of a message that asks for one thing. */
export interface Asked {
  text: string;
  isQuestion: boolean;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** Between two questions in one sentence, or a request and another. */
const AND_ASKS =
  /\s*[,;]?\s+(?:and|but)\s+(?=(?:also\s+|then\s+)?(?:who|what|where|when|why|which|how|do|does|did|is|am|are|tell me|show me)(?:['’]s)?\b)|\s*[,;]?\s+(?:und|y|et|e|en)\s+(?=(?:sag|sage|erzähl) mir(?!\p{L})|dime(?!\p{L})|dis-moi|dites-moi|diz-me|me diga|dimmi(?!\p{L})|zeg me|vertel me)/iu;
/** What asks for something to be done. */
const REQUESTS =
  /^\s*(?:please\s+)?(?:add|put|make|create|remind|mark|tick|check|cross|complete|close|calculate|convert|erinner\p{L}*|recuérdame|rappelle-moi|lembra-me|me lembre|ricordami|herinner)(?!\p{L})/iu;

/** What a message asks for, one thing each: its sentences, and the questions that one sentence joins. */
export function askedIn(message: string): Asked[] {
  return [...segmenter.segment(message)].flatMap(({ segment }) => {
    const sentence = segment.trim();
    if (sentence === "") return [];
    const parts = QUESTION.test(sentence) || REQUESTS.test(sentence) ? sentence.split(AND_ASKS) : [sentence];
    return parts.map((text) => ({ text, isQuestion: asks(text) }));
  });
}

/** Whether a sentence is a question: by its mark, or its first words; where words are not written apart, by any of them. */
function asks(sentence: string): boolean {
  if (QUESTION.test(sentence)) return true;
  const lexicon = languageOf(sentence)?.lexicon;
  return lexicon?.data.isSpaced === false && lexicon.places("question", sentence).length > 0;
}

/** The words in the language of what was asked. */
function wordsFor(message: string): OfflineWords {
  return offlineWords(languageOf(message)?.lexicon.data.language);
}

function filled(text: string, value: string): string {
  return text.replace("{}", () => value);
}

/** What is found in memory about one question; undefined for nothing. */
export function answerFromMemory(question: string, context: ChatContext, meaning: Meaning): OfflineAnswer | undefined {
  const own = wordsFor(question);
  if (asksForEverything(question)) return aboutMe(context, own);
  const facts = fittingFacts(question, context.facts, meaning, own.language === "en");
  const told = facts.map((fact) => toldFact(fact, own.language)).join(own.space);
  if (facts.length > 0) return { text: told, usedFacts: facts.map(({ id }) => id) };
  const quotes = fittingMessages(question, context.recent_messages, own.language === "en");
  if (quotes.length === 0) return undefined;
  const list = quotes.map((quote) => `- ${quote.created_at.slice(0, 10)}: ${excerpt(quote.content)}`).join("\n");
  return { text: `${own.saidBefore}\n\n${list}`, usedFacts: [] };
}

/**
 * Several answers as one, with what was not found and why no more is known.
 *
 * @param message what was asked.
 * @param isTold whether this chat said before that no model is connected.
 */
export function together(
  message: string,
  answers: readonly (OfflineAnswer | { nothingAbout: string })[],
  isTold: boolean,
): OfflineAnswer {
  const own = wordsFor(message);
  const found = answers.filter((answer) => "text" in answer);
  if (found.length === 0) {
    return {
      text: [own.nothing, ...(isTold ? [] : [own.fromMemoryAlone])].join(own.space),
      usedFacts: [],
    };
  }
  const texts = answers.map((answer) =>
    "text" in answer ? answer.text : filled(own.nothingAbout, answer.nothingAbout),
  );
  return {
    text: [...texts, ...(isTold ? [] : [`*${own.fromMemoryAlone}*`])].join("\n\n"),
    usedFacts: [...new Set(found.flatMap(({ usedFacts }) => usedFacts))],
  };
}

function aboutMe(context: ChatContext, own: OfflineWords): OfflineAnswer {
  if (context.facts.length === 0) return { text: own.knowsNothing, usedFacts: [] };
  const list = context.facts.map((fact) => `- ${toldFact(fact, own.language)}`).join("\n");
  return { text: `${own.remembers}\n\n${list}`, usedFacts: context.facts.map(({ id }) => id) };
}

/**
 * @param now UTC milliseconds.
 * @param isTold whether this chat said before that no model is connected.
 */
export function acknowledge(message: string, now: number, isTold: boolean): OfflineAnswer {
  const own = wordsFor(message);
  const kept = extractFacts(message, now).length > 0 ? own.noted : own.kept;
  return { text: isTold ? kept : [kept, own.onlyWhatIsRemembered].join(own.space), usedFacts: [] };
}

/** What comes of a request to forget; values are left out, since the answer is kept. */
export function forgetting(message: string, { gone, asked, isMissed }: Forgets): string {
  const own = wordsFor(message);
  const told = new Set(
    gone.map((fact) => toldFact({ ...fact, value: "…" }, own.language).replace(/(?<=…)[.。]$/u, "")),
  );
  const parts = [
    ...(told.size > 0 ? [`${own.forgotten}${own.space}${[...told].join(" · ")}`] : []),
    ...(asked > 0 ? [filled(own.asksToForget, String(asked))] : []),
    ...(isMissed ? [own.nothingForgotten] : []),
  ];
  return parts.join("\n\n");
}

/** Earlier messages that share most of the question's words, the best first. */
function fittingMessages(message: string, messages: readonly ContextMessage[], isEnglish: boolean): ContextMessage[] {
  const asked = [...new Set(contentWords(message).map((word) => rootOf(word)))];
  if (asked.length === 0) return [];
  const isMeant = isEnglish ? speaksOfIt(message) : () => true;
  return messages
    .filter((earlier) => earlier.role === "user" && !QUESTION.test(earlier.content))
    .map((earlier) => {
      const own = contentRoots(earlier.content);
      return { earlier, share: isMeant(own) ? asked.filter((stem) => own.has(stem)).length / asked.length : 0 };
    })
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MAX_QUOTES)
    .map(({ earlier }) => earlier);
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 240 ? line : `${line.slice(0, 239)}…`;
}
