import { answersKind, askedKind, isForName, ofSomebody } from "../context/recall/asked-kinds.ts";
import { factMeaning } from "../context/recall/fact-meaning.ts";
import type { Meaning } from "../context/recall/meaning.ts";
import { parseQuestion, type Question } from "../context/recall/question.ts";
import { hintedCategories } from "../language/hinted-categories.ts";
import { contentRoots, englishRoots, words } from "../language/words.ts";
import { factRoots } from "../memory/fact-roots.ts";
import type { ContextFact } from "../protocol.ts";

/** A fact that shares no word with a question must be so near it in meaning, 0..1. */
const NEAR_ENOUGH = 0.4;
/** Facts about as good as the best are told with it. */
const NEXT_BEST = 0.05;
const MAX_FACTS = 3;

/**
 * The facts that answer a question: those of the kind that it asks for, where its words tell; else what shares its words, or is
 * near in meaning where it asks of its author. Facts of another kind, or of somebody else, are no answer.
 *
 * @param isEnglish whether the question's words can be taken for what they say of whom.
 */
export function fittingFacts(
  message: string,
  facts: readonly ContextFact[],
  meaning: Meaning,
  isEnglish: boolean,
): ContextFact[] {
  const question = parseQuestion(message, 0);
  if (!isEnglish) return best(byLikeness(message, question, facts, meaning, true));
  const kind = askedKind(message);
  if (kind !== undefined) {
    const answering = facts.filter((fact) => answersKind(kind, fact) > 0);
    const near = byLikeness(message, question, answering, meaning, true);
    return best(
      near.map(({ fact, score }) => ({ fact, score: 100 * answersKind(kind, fact) + score / 10 })),
      1,
    );
  }
  const somebody = ofSomebody(message);
  if (somebody !== undefined) return ofPerson(message, somebody, facts);
  const named = namedIn(question);
  const about = facts.filter((fact) => [...named].every((name) => ownRoots(fact).has(name)));
  return best(byLikeness(message, question, about, meaning, question.aboutUser));
}

/**
 * Whether words speak of whom or what an English question asks about: of somebody who is the author's, or of all that it names. What
 * says nothing of them is no answer, however many small words it shares.
 *
 * @returns a test of a text's roots.
 */
export function speaksOfIt(message: string): (roots: ReadonlySet<string>) => boolean {
  const [who] = englishRoots(ofSomebody(message)?.split(" ").at(-1) ?? "");
  const named = namedIn(parseQuestion(message, 0));
  return (roots) => (who === undefined || roots.has(who)) && [...named].every((name) => roots.has(name));
}

/** Roots of a fact's key and value; a category is no word of its author's. */
function ownRoots({ key, value }: ContextFact): Set<string> {
  return factRoots({ category: "", key, value });
}

/** Proper names that a question holds; what is asked of them only a fact that names them can answer. */
function namedIn({ names, aboutUser }: Question): ReadonlySet<string> {
  return aboutUser ? new Set() : names;
}

/** What is known of one of the author's people or pets: who they are, where that is asked; else what says more of them. */
function ofPerson(message: string, somebody: string, facts: readonly ContextFact[]): ContextFact[] {
  const [who = ""] = englishRoots(somebody.split(" ").at(-1) ?? "");
  const theirs = facts.filter((fact) => ownRoots(fact).has(who));
  if (isForName(message)) return theirs.slice(0, MAX_FACTS);
  const names = new Set(theirs.flatMap(({ key, value }) => (key.endsWith("_name") ? englishRoots(value) : [])));
  const asked = [...contentRoots(message)].filter((root) => root !== who && !names.has(root));
  return facts
    .filter((fact) => {
      const own = ownRoots(fact);
      const isTheirs = own.has(who) || [...names].some((name) => own.has(name));
      return isTheirs && asked.some((root) => own.has(root));
    })
    .slice(0, MAX_FACTS);
}

interface Scored {
  fact: ContextFact;
  score: number;
}

/** Facts by shared words, by the kind of thing that is asked for, and by meaning; a question about nobody's own matters shares all. */
function byLikeness(
  message: string,
  question: Question,
  facts: readonly ContextFact[],
  meaning: Meaning,
  isOwn: boolean,
): Scored[] {
  const asked = contentRoots(message);
  const hinted = isOwn ? hintedCategories(words(message)) : new Set<string>();
  const near = factMeaning(meaning).near(question, facts);
  return facts.map((fact, at) => {
    const own = factRoots(fact);
    const shared = [...asked].filter((root) => own.has(root)).length;
    if (!isOwn) return { fact, score: shared * 2 > asked.size ? shared : 0 };
    const nearness = near[at] ?? 0;
    const isNear = nearness >= NEAR_ENOUGH;
    return { fact, score: shared * 2 + (hinted.has(fact.category) ? 1 : 0) + (isNear ? nearness : 0) };
  });
}

/** The best of them, and those about as good. */
function best(scored: readonly Scored[], nextBest = NEXT_BEST): ContextFact[] {
  const most = Math.max(0, ...scored.map(({ score }) => score));
  if (most === 0) return [];
  return scored
    .filter(({ score }) => score >= most - nextBest)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MAX_FACTS)
    .map(({ fact }) => fact);
}
