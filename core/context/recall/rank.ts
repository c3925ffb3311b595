import type { PassageRow } from "../../vault/search.ts";
import type { AskedWord } from "../../language/terms.ts";
import { centresOf, type FirstLook, firstLook } from "./first-look.ts";
import type { Meaning } from "./meaning.ts";
import { type Frequencies, Passages } from "./passages.ts";
import { People } from "./people.ts";
import { type Question, QUESTION_KINDS, type QuestionKind } from "./question.ts";
import { type SecondLook, secondLook } from "./second-look.ts";
import { firstWeights, kindWeights, secondWeights, type Weights } from "./weights.ts";

/** All that is needed to judge the candidates of one question. */
export interface Candidates {
  question: Question;
  /** The question's words with the ways in which messages may hold them. */
  asked: readonly AskedWord[];
  rows: readonly PassageRow[];
  frequencies: Frequencies;
  /** Speakers whom the question may name. */
  speakers: readonly string[];
}

export interface RankedMessage {
  message: PassageRow;
  /** How likely it is that the answer needs this message, next to the others: shares of 1. */
  likelihood: number;
  /** Names of the features that spoke most for it, strongest first, for people. */
  reasons: () => string[];
}

/**
 * Orders candidates by a linear model over some features of each, asked twice: the second time it also knows what the
 * first said of the neighbours, and the kind of question shifts its weights. The weights were learned by listwise softmax (Cao et al., "Learning to rank: from pairwise
 * approach to listwise approach", 2007) by bench/recall/train.ts.
 */
export function rankMessages(candidates: Candidates, all: Meaning): RankedMessage[] {
  if (candidates.rows.length === 0) return [];
  const { passages, people } = prepare(candidates);
  const meaning = all.among(passages.languages);
  const centres = centresOf(passages, meaning);
  const first = firstLook(candidates.question, people, passages, meaning, centres);
  const scores = first.map((look) => firstScore(look));
  const second = secondLook(scores, passages, meaning, centres);
  const score = secondScore[candidates.question.kind];
  const final = second.map((look, place) => score(look) + score(first[place] ?? {}));
  const best = Math.max(...final);
  const sum = final.reduce((total, value) => total + Math.exp(value - best), 0);
  return passages.all
    .map((message, place) => ({
      message,
      likelihood: Math.exp((final[place] ?? 0) - best) / sum,
      reasons: () => strongest(first[place]),
    }))
    .toSorted((a, b) => b.likelihood - a.likelihood || byAge(a.message, b.message));
}

/** The two sets of features of each candidate, for training. */
export function prepare({ question, asked, rows, frequencies, speakers }: Candidates): {
  passages: Passages;
  people: People;
} {
  const people = new People(speakers, question);
  return { passages: new Passages(rows, question, asked, frequencies, people.roots), people };
}

function sum<Look extends object>(common: Weights<Look>, own: Weights<Look>): Weights<Look> {
  const names = new Set([...Object.keys(common), ...Object.keys(own)]) as Set<keyof Weights<Look>>;
  return Object.fromEntries([...names].map((name) => [name, (common[name] ?? 0) + (own[name] ?? 0)])) as Weights<Look>;
}

/** A linear model: the weighted sum of a candidate's features. */
function scorer<Look extends object>(weights: Weights<Look>): (look: Partial<Look>) => number {
  const entries = Object.entries(weights) as [keyof Look, number][];
  return (look) => entries.reduce((sum, [name, weight]) => sum + weight * ((look[name] as number | undefined) ?? 0), 0);
}

const firstScore = scorer(firstWeights);
/** What is asked for shifts the weights of the second look. */
const secondScore = Object.fromEntries(
  QUESTION_KINDS.map((kind) => [kind, scorer(sum(secondWeights, kindWeights[kind]))]),
) as Record<QuestionKind, ReturnType<typeof scorer<FirstLook & SecondLook>>>;

const REASONS_SHOWN = 3;

function strongest(look: FirstLook | undefined): string[] {
  if (!look) return [];
  return (Object.entries(look) as [keyof FirstLook, number][])
    .map(([name, value]) => ({ name, weight: value * (firstWeights[name] ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, REASONS_SHOWN)
    .map(({ name }) => name);
}

/** Oldest first; within the same moment by session and place in it. */
export function byAge(
  a: Pick<PassageRow, "created_at" | "session_id" | "position">,
  b: Pick<PassageRow, "created_at" | "session_id" | "position">,
): number {
  if (a.created_at !== b.created_at) return a.created_at < b.created_at ? -1 : 1;
  if (a.session_id !== b.session_id) return a.session_id < b.session_id ? -1 : 1;
  return a.position - b.position;
}
