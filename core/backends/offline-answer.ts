import { hintedCategories } from "../language/cues.ts";
import { extractFacts } from "../memory/learn/extract.ts";
import { contentRoots, contentWords, rootOf, words } from "../language/words.ts";
import { factRoots } from "../memory/fact-roots.ts";
import type { ChatContext, ContextFact, ContextMessage } from "../protocol.ts";

/** An answer made without a model, and the facts it rests on. */
export interface OfflineAnswer {
  text: string;
  usedFacts: string[];
}

const NO_MODEL = "No model is connected, so this comes from your memory alone. You can connect one in Settings.";
const QUESTION =
  /\?\s*$|^\s*(?:who|what|where|when|why|which|how|do|does|did|is|am|are|was|were|can|could|will|would|tell me|remind me|show me|list)\b/i;
const ABOUT_ME = /\bwhat (?:do|can) you (?:know|remember|tell me)\b|\bwhat have you (?:learned|learnt|remembered)\b/i;
const MAX_FACTS = 3;
const MAX_QUOTES = 3;

/** Whether the user asks for the time or the date of now. */
export function asksForTime(message: string): boolean {
  return /\bwhat(?:'s| is)? (?:the )?(?:current )?(?:time|date|day)\b(?! of)|\bwhat time is it\b|\bwhat day is it\b/i.test(
    message,
  );
}

/** Answers from the context alone: the facts that fit a question, else what was said about it before. */
export function answerFromMemory(message: string, context: ChatContext): OfflineAnswer {
  if (ABOUT_ME.test(message)) return aboutMe(context);
  if (!QUESTION.test(message)) return acknowledge(message);

  const facts = fittingFacts(message, context.facts);
  if (facts.length > 0) {
    return { text: `${facts.map(sentence).join(" ")}\n\n*${NO_MODEL}*`, usedFacts: facts.map(({ id }) => id) };
  }
  const quotes = fittingMessages(message, context.recent_messages);
  if (quotes.length > 0) {
    const list = quotes.map((quote) => `- ${quote.created_at.slice(0, 10)}: ${excerpt(quote.content)}`).join("\n");
    return { text: `This was said about it before:\n\n${list}\n\n*${NO_MODEL}*`, usedFacts: [] };
  }
  return { text: `I found nothing about this in your memory. ${NO_MODEL}`, usedFacts: [] };
}

function aboutMe(context: ChatContext): OfflineAnswer {
  if (context.facts.length === 0) {
    return {
      text: `I do not know anything about you yet. Tell me something and I will remember it. ${NO_MODEL}`,
      usedFacts: [],
    };
  }
  const list = context.facts.map((fact) => `- ${sentence(fact)}`).join("\n");
  return { text: `This is what I remember:\n\n${list}\n\n*${NO_MODEL}*`, usedFacts: context.facts.map(({ id }) => id) };
}

function acknowledge(message: string): OfflineAnswer {
  const kept = extractFacts(message, Date.now()).length > 0 ? "Noted." : "Your message is kept on this device.";
  return {
    text: `${kept} No model is connected, so I can only answer from what I remember. You can connect one in Settings.`,
    usedFacts: [],
  };
}

/** The facts that fit best: by shared words, and by the kind of thing that is asked for. */
function fittingFacts(message: string, facts: readonly ContextFact[]): ContextFact[] {
  const asked = contentRoots(message);
  const hinted = hintedCategories(words(message));
  const scored = facts.map((fact) => {
    const own = factRoots(fact);
    const shared = [...asked].filter((stem) => own.has(stem)).length;
    return { fact, score: shared * 2 + (hinted.has(fact.category) ? 1 : 0) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0
    ? []
    : scored
        .filter(({ score }) => score === best)
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
