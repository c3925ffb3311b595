import { hintedCategories } from "../language/cues.ts";
import { extractFacts } from "../memory/learn/extract.ts";
import { contentRoots, contentWords, rootOf, words } from "../language/words.ts";
import { asksForEverything } from "../language/about-me.ts";
import { factMeaning } from "../context/recall/fact-meaning.ts";
import type { Meaning } from "../context/recall/meaning.ts";
import { parseQuestion } from "../context/recall/question.ts";
import { factRoots } from "../memory/fact-roots.ts";
import type { ChatContext, ContextFact, ContextMessage } from "../protocol.ts";

/** An answer made without a model, and the facts it rests on. */
export interface OfflineAnswer {
  text: string;
  usedFacts: string[];
}

const NO_MODEL_IS = "No model is connected";
const NO_MODEL = `${NO_MODEL_IS}, so this comes from your memory alone. You can connect one in Settings.`;
const QUESTION =
  /\?\s*$|^\s*(?:who|what|where|when|why|which|how|do|does|did|is|am|are|was|were|can|could|will|would|tell me|remind me|show me|list)\b/i;
/** A fact that shares no word with a question must be so near it in meaning, 0..1. */
const NEAR_ENOUGH = 0.4;
/** Facts about as good as the best are told with it. */
const NEXT_BEST = 0.05;
const MAX_FACTS = 3;
const MAX_QUOTES = 3;

/** Whether an answer of the chat said already that no model is connected; once a chat is enough. */
export function saysNoModel({ recent_messages }: Pick<ChatContext, "recent_messages">): boolean {
  return recent_messages.some(({ role, content }) => role === "assistant" && content.includes(NO_MODEL_IS));
}

/** A part of a message that asks for one thing. */
export interface Asked {
  text: string;
  isQuestion: boolean;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** Between two questions in one sentence. */
const AND_ASKS =
  /\s*[,;]?\s+(?:and|but)\s+(?=(?:also\s+)?(?:who|what|where|when|why|which|how|do|does|did|is|am|are)(?:'s)?\b)/i;

/** What a message asks for, one thing each: its sentences, and the questions that one sentence joins. */
export function askedIn(message: string): Asked[] {
  return [...segmenter.segment(message)].flatMap(({ segment }) => {
    const sentence = segment.trim();
    if (sentence === "") return [];
    const parts = QUESTION.test(sentence) ? sentence.split(AND_ASKS) : [sentence];
    return parts.map((text) => ({ text, isQuestion: QUESTION.test(text) }));
  });
}

/** What is found in memory about one question; undefined for nothing. */
export function answerFromMemory(question: string, context: ChatContext, meaning: Meaning): OfflineAnswer | undefined {
  if (asksForEverything(question)) return aboutMe(context);
  const facts = fittingFacts(question, context.facts, meaning);
  if (facts.length > 0) return { text: facts.map(sentence).join(" "), usedFacts: facts.map(({ id }) => id) };
  const quotes = fittingMessages(question, context.recent_messages);
  if (quotes.length === 0) return undefined;
  const list = quotes.map((quote) => `- ${quote.created_at.slice(0, 10)}: ${excerpt(quote.content)}`).join("\n");
  return { text: `This was said about it before:\n\n${list}`, usedFacts: [] };
}

/**
 * Several answers as one, with what was not found and why no more is known.
 *
 * @param isTold whether this chat said before that no model is connected.
 */
export function together(
  answers: readonly (OfflineAnswer | { nothingAbout: string })[],
  isTold: boolean,
): OfflineAnswer {
  const found = answers.filter((answer) => "text" in answer);
  if (found.length === 0) {
    return {
      text: ["I found nothing about this in your memory.", ...(isTold ? [] : [NO_MODEL])].join(" "),
      usedFacts: [],
    };
  }
  const texts = answers.map((answer) =>
    "text" in answer ? answer.text : `I found nothing in your memory about “${answer.nothingAbout}”`,
  );
  return {
    text: [...texts, ...(isTold ? [] : [`*${NO_MODEL}*`])].join("\n\n"),
    usedFacts: [...new Set(found.flatMap(({ usedFacts }) => usedFacts))],
  };
}

function aboutMe(context: ChatContext): OfflineAnswer {
  if (context.facts.length === 0) {
    return {
      text: "I do not know anything about you yet. Tell me something and I will remember it.",
      usedFacts: [],
    };
  }
  const list = context.facts.map((fact) => `- ${sentence(fact)}`).join("\n");
  return { text: `This is what I remember:\n\n${list}`, usedFacts: context.facts.map(({ id }) => id) };
}

/**
 * @param now UTC milliseconds.
 * @param isTold whether this chat said before that no model is connected.
 */
export function acknowledge(message: string, now: number, isTold: boolean): OfflineAnswer {
  const kept = extractFacts(message, now).length > 0 ? "Noted." : "Your message is kept on this device.";
  const why = ` ${NO_MODEL_IS}, so I can only answer from what I remember. You can connect one in Settings.`;
  return { text: isTold ? kept : kept + why, usedFacts: [] };
}

/** The facts that fit best: by shared words, by the kind of thing that is asked for, and by meaning. */
function fittingFacts(message: string, facts: readonly ContextFact[], meaning: Meaning): ContextFact[] {
  const asked = contentRoots(message);
  const hinted = hintedCategories(words(message));
  const near = factMeaning(meaning).near(parseQuestion(message, 0), facts);
  const scored = facts.map((fact, at) => {
    const own = factRoots(fact);
    const shared = [...asked].filter((stem) => own.has(stem)).length;
    const nearness = near[at] ?? 0;
    return { fact, score: shared * 2 + (hinted.has(fact.category) ? 1 : 0) + (nearness >= NEAR_ENOUGH ? nearness : 0) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0
    ? []
    : scored
        .filter(({ score }) => score >= best - NEXT_BEST)
        .slice(0, MAX_FACTS)
        .map(({ fact }) => fact);
}

/** Earlier messages that share most of the question's words, the best first. */
function fittingMessages(message: string, messages: readonly ContextMessage[]): ContextMessage[] {
  const asked = [...new Set(contentWords(message).map((word) => rootOf(word)))];
  if (asked.length === 0) return [];
  return messages
    .filter((earlier) => earlier.role === "user" && !QUESTION.test(earlier.content))
    .map((earlier) => {
      const own = contentRoots(earlier.content);
      return { earlier, share: asked.filter((stem) => own.has(stem)).length / asked.length };
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

const SENTENCES: Readonly<Record<string, (value: string) => string>> = {
  name: (value) => `Your name is ${value}.`,
  birthday: (value) => `Your birthday is ${value}.`,
  age: (value) => `You are ${value} years old.`,
  lives_in: (value) => `You live in ${value}.`,
  born_in: (value) => `You were born in ${value}.`,
  comes_from: (value) => `You come from ${value}.`,
  works_at: (value) => `You work at ${value}.`,
  works_as: (value) => `You work as ${/^[aeiou]/i.test(value) ? "an" : "a"} ${value}.`,
  studies: (value) => `You study ${value}.`,
  diet: (value) => `You are ${value}.`,
  speaks: (value) => `You speak ${value}.`,
  likes: (value) => `You like ${value}.`,
  dislikes: (value) => `You dislike ${value}.`,
  prefers: (value) => `You prefer ${value}.`,
  remember: (value) => `You asked me to remember: ${value}.`,
};

/** A fact as a sentence to its owner. */
function sentence(fact: ContextFact): string {
  const known = SENTENCES[fact.key];
  return known ? known(fact.value) : `Your ${fact.key.replaceAll("_", " ")} is ${fact.value}.`;
}
