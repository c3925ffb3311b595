import { cut } from "../../language/cut.ts";
import { asked, type AskedWord } from "../../language/terms.ts";
import type { MessageHit, PassageRow } from "../../vault/search.ts";
import { fuse } from "../recall/rank-fusion.ts";
import type { Meaning } from "../recall/meaning.ts";
import { type Frequencies, Passages } from "../recall/passages.ts";
import { parseQuestion, type Question } from "../recall/question.ts";
import { rankMessages } from "../recall/rank.ts";
import type { DocumentText } from "./document.ts";
import { placesNamed } from "./named-places.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** Passages that are judged closely. */
const MAX_JUDGED = 700;
/** How far a passage that was found speaks for those around it. */
const REACH = 2;
/** Passages that are handed on. */
const MAX_FOUND = 100;
/** Passages of places that a question names: about twenty pages. */
const MAX_NAMED = 60;
/** Where the best passage holds less than this share of what the question says, it may be about the whole document. */
const LITTLE = 0.34;
/** Okapi BM25's usual constant, as in recall. */
const K1 = 1.2;
/** Passages whose languages are looked at. */
const SAMPLE = 50;
/** The parts of a whole that stand for it, where a question is about all of it. */
const SPREAD = 12;

/** A document that is searched. */
export interface Searched {
  id: string;
  document: DocumentText;
}

/** A passage with its document and its number there. */
export interface FoundPassage extends Passage {
  id: string;
  position: number;
}

/** What stands beside the documents: passages that an index found in more text than can be looked through for one question. */
export interface Beside {
  passages: readonly FoundPassage[];
  /** Passages in that index, and how many of them hold each word of the question, by its root. */
  total: number;
  byRoot: readonly (readonly [string, number])[];
}

const NOTHING_BESIDE: Beside = { passages: [], total: 0, byRoot: [] };

/** What matters of some documents for a question. */
export interface Found {
  /** The best first. */
  passages: FoundPassage[];
  /** The beginnings, and some passages at even distances, where the words of the question say little; else none. */
  spread: FoundPassage[];
}

/**
 * Searches documents for what matters to a question, by the same judgement that earlier messages have: a passage is a message, its
 * document the chat.
 *
 * @param now UTC milliseconds; what "yesterday" is reckoned from.
 */
export function searchDocuments(
  message: string,
  documents: readonly Searched[],
  meaning: Meaning,
  now: number,
  beside: Beside = NOTHING_BESIDE,
): Found {
  const own = documents.flatMap(({ id, document }) =>
    passagesOf(document).map((passage, position): FoundPassage => ({ ...passage, id, position })),
  );
  const all = [...own, ...beside.passages];
  const question = parseQuestion(message, now);
  const spoken = languagesOf(all);
  const words = question.tokens.map((token) => asked(token, spoken, meaning.lexicon));
  const rows = all.map((passage) => rowOf(passage, now));
  const { scores, frequencies, best } = firstScores(rows, question, words, { ...beside, from: own.length });
  const judged = likely(scores).flatMap((place) => rows[place] ?? []);
  const byRow = new Map(rows.map((row, place) => [row.id, all[place]]));
  const ranked = rankMessages({ question, asked: words, rows: judged, frequencies, speakers: [] }, meaning);
  const named = namedIn(message, all);
  const order = fuse(ranked, byWords(rows, scores)).slice(0, MAX_FOUND);
  const found = order.flatMap(({ message: { id } }) => byRow.get(id) ?? []);
  return {
    passages: [...new Set([...named, ...found])],
    spread: best < LITTLE && named.length === 0 ? spreadOver(own, documents) : [],
  };
}

/** What stands in places that the question names by their number; a presentation's pages are its slides. */
function namedIn(message: string, all: readonly FoundPassage[]): FoundPassage[] {
  const named = placesNamed(message);
  const isNamed = ({ unit, place, to }: Passage) =>
    named.some((one) => {
      const isUnit = one.unit === unit || (one.unit === "page" && unit === "slide");
      return isUnit && place <= one.to && to >= one.from;
    });
  return named.length === 0 ? [] : all.filter(isNamed).slice(0, MAX_NAMED);
}

function rowOf({ id, position, heading, text }: FoundPassage, now: number): PassageRow {
  return {
    id: `${id} ${position}`,
    session_id: id,
    position,
    // Not its user's words.
    role: "assistant",
    content: heading === null || text.startsWith(heading) ? text : `${heading}\n${text}`,
    speaker: null,
    created_at: new Date(now).toISOString(),
  };
}

/** The languages of some of the passages, ISO 639-1. */
function languagesOf(passages: readonly FoundPassage[]): string[] {
  const step = Math.max(1, Math.floor(passages.length / SAMPLE));
  const some = passages.filter((_, place) => place % step === 0);
  return [...new Set(some.flatMap(({ text }) => [...cut(text).languages.values()]))];
}

/** BM25 of each passage, how many hold each word, and the largest share of the question, 0..1, that one holds. */
function firstScores(
  rows: readonly PassageRow[],
  question: Question,
  words: readonly AskedWord[],
  beside: Pick<Beside, "total" | "byRoot"> & {
    /** The first of the rows that stand beside. */
    from: number;
  },
) {
  const { all } = new Passages(rows, question, words, { total: 1, byRoot: new Map() }, new Set());
  const counts = new Map(all.map((passage) => [passage.id, passage.counts]));
  const byRoot = new Map<string, number>();
  const known = new Map(beside.byRoot);
  // Those that stand beside were found by these words: how rare a word is, their index tells.
  const looked = rows.slice(0, beside.from);
  for (const root of question.roots) {
    const held = looked.reduce((sum, { id }) => sum + (counts.get(id)?.has(root) === true ? 1 : 0), 0);
    byRoot.set(root, held + (known.get(root) ?? 0));
  }
  const total = Math.max(1, looked.length + beside.total);
  const weigh = (root: string) =>
    Math.log(1 + (total - (byRoot.get(root) ?? 0) + 0.5) / ((byRoot.get(root) ?? 0) + 0.5));
  const wanted = question.roots.map((root) => ({ root, weight: weigh(root) }));
  const whole = wanted.reduce((sum, { weight }) => sum + weight, 0);
  let best = 0;
  const scores = rows.map(({ id }) => {
    let [score, held] = [0, 0];
    for (const { root, weight } of wanted) {
      const count = counts.get(id)?.get(root) ?? 0;
      if (count === 0) continue;
      score += (weight * count * (K1 + 1)) / (count + K1);
      held += weight;
    }
    best = Math.max(best, whole === 0 ? 0 : held / whole);
    return score;
  });
  const frequencies: Frequencies = { total, byRoot };
  return { scores, frequencies, best };
}

/** The places of the passages that score best, with those around them; all where there are few. */
function likely(scores: readonly number[]): number[] {
  if (scores.length <= MAX_JUDGED) return [...scores.keys()];
  const chosen = new Set<number>();
  for (const place of [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))) {
    if (chosen.size >= MAX_JUDGED) break;
    for (let near = place - REACH; near <= place + REACH; near += 1) if (near in scores) chosen.add(near);
  }
  return [...chosen].toSorted((a, b) => a - b);
}

function spreadOver(all: readonly FoundPassage[], documents: readonly Searched[]): FoundPassage[] {
  const each = Math.max(2, Math.floor(SPREAD / Math.max(1, documents.length)));
  return documents.flatMap(({ id }) => {
    const own = all.filter((passage) => passage.id === id);
    const step = Math.max(1, own.length / each);
    return Array.from({ length: Math.min(each, own.length) }, (_, at) => own[Math.floor(at * step)] ?? []).flat();
  });
}

/** The passages by the words that they hold. What people say to each other is judged by more than that; a text that informs, less so. */
function byWords(rows: readonly PassageRow[], scores: readonly number[]): MessageHit[] {
  return rows
    .map(({ id, session_id, position }, place) => ({ id, session_id, position, score: scores[place] ?? 0 }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}
