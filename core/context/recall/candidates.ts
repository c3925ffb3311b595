import type { Forms, MessageHit, SearchTable, Span } from "../../vault/search.ts";
import { MAX_COUNT } from "../../vault/search.ts";
import { asked, type AskedWord } from "../../language/terms.ts";
import type { Meaning } from "./meaning.ts";
import type { Frequencies } from "./passages.ts";
import { People } from "./people.ts";
import type { Question } from "./question.ts";
import type { Candidates } from "./rank.ts";

const MAX_HITS = 300;
/** How far a hit speaks for what was said around it, in messages. */
const REACH = 4;
/** Candidates that are judged; each costs some hundredths of a millisecond. */
const MAX_PASSAGES = 700;
/** Messages of a time that the question names, besides those that its words find. */
const MAX_OF_TIME = 60;
/**
 * Index entries that one search may rank. Frequent words carry most of a search's cost and little of its meaning; the
 * rarest words of a question go first, and the others only help to order what these find.
 */
const MAX_POSTINGS = 100_000;

/**
 * Finds the messages that may matter for a question, with what stood around them.
 *
 * @param nearest what means nearly the same, where vectors tell.
 * @param longest UTF-16 code units of a message that are judged, and one more is read, so that what is longer shows; null for all.
 */
export async function findCandidates(
  question: Question,
  search: SearchTable,
  meaning: Meaning,
  nearest: readonly MessageHit[] = [],
  longest: number | null = null,
): Promise<Candidates> {
  const [total, speakers, spoken] = await Promise.all([
    search.size(),
    search.speakersNamed(question.words.filter((word) => word.length >= 3)),
    search.languages(),
  ]);
  const askedWords = question.tokens.map((token) => asked(token, spoken, meaning.lexicon));
  const words = await count(askedWords.map(counted), search);
  const names = new People(speakers, question).roots;
  const telling = words.filter(({ root }) => !names.has(root));

  const hits = new Map<string, MessageHit>();
  const add = (found: readonly MessageHit[]) => {
    for (const hit of found) if (!hits.has(hit.id)) hits.set(hit.id, hit);
  };
  // Where the words find little: the people named, words of a like meaning, and, if anything was found, what is newest.
  const named = () =>
    searchWithin(
      words.filter(({ root }) => names.has(root)),
      total,
      search,
      MAX_HITS,
    );
  const alike = async () => {
    const near = telling.flatMap(({ root }) => meaning.nearest(root));
    const likely = near.map((root) => ({ root, forms: [root] }));
    return searchWithin(await count(likely, search), total, search, MAX_HITS);
  };
  const newest = () => search.newest(MAX_HITS);
  const looks = [named, alike, newest];
  // Asked at once where the words cannot find enough: on a server that saves a way there and back for each.
  const isLittle = telling.reduce((sum, word) => sum + word.count, 0) < MAX_HITS;
  const [worded, timed, early] = await Promise.all([
    searchWithin(telling, total, search, MAX_HITS),
    Promise.all(question.times.map(({ from, to }) => search.during(from, to, MAX_OF_TIME))),
    Promise.all(isLittle ? looks.map((look) => look()) : []),
  ]);
  for (const found of [worded, nearest, ...timed]) add(found);
  for (const [index, look] of looks.entries()) {
    if (hits.size >= MAX_HITS || (look === newest && hits.size === 0)) break;
    add(early[index] ?? (await look()));
  }

  const rows = await search.passages(spansAround([...hits.values()]), longest === null ? null : longest + 1);
  const frequencies: Frequencies = {
    total: Math.max(1, total),
    byRoot: new Map(words.map((word) => [word.root, word.count])),
  };
  return { question, asked: askedWords, rows, frequencies, speakers };
}

interface Counting {
  root: string;
  forms: Forms;
}

interface CountedWord extends Counting {
  count: number;
}

function counted({ root, forms }: AskedWord): Counting {
  return { root, forms: forms.map(({ term }) => term) };
}

async function count(words: readonly Counting[], search: SearchTable): Promise<CountedWord[]> {
  const counts = await search.frequencies(words.map(({ forms }) => forms));
  return words.map((word, index) => ({ ...word, count: counts[index] ?? 0 }));
}

/** Searches for as many of the words, rarest first, as the index can rank quickly. */
async function searchWithin(
  words: readonly CountedWord[],
  total: number,
  search: SearchTable,
  limit: number,
): Promise<MessageHit[]> {
  const rarest = words.filter((word) => word.count > 0).toSorted((a, b) => a.count - b.count);
  const first = rarest[0];
  if (first === undefined) return [];
  const chosen: CountedWord[] = [];
  let postings = 0;
  for (const word of rarest) {
    if (chosen.length > 0 && postings + word.count > MAX_POSTINGS) break;
    chosen.push(word);
    postings += word.count;
  }
  // Where even the rarest word is everywhere, only the newest messages are searched.
  const since = first.count < MAX_COUNT ? 0 : Math.max(0, total - MAX_COUNT);
  return search.messages(
    chosen.flatMap(({ forms }) => forms),
    limit,
    since,
  );
}

/**
 * The stretches of sessions around hits, overlapping ones made one; the first hits come first, until there is enough to
 * judge.
 */
export function spansAround(hits: readonly MessageHit[]): Span[] {
  const wanted = new Map<string, Set<number>>();
  let count = 0;
  for (const { session_id, position } of hits) {
    if (count >= MAX_PASSAGES) break;
    const positions = wanted.get(session_id) ?? new Set<number>();
    wanted.set(session_id, positions);
    count -= positions.size;
    for (let at = Math.max(0, position - REACH); at <= position + REACH; at += 1) positions.add(at);
    count += positions.size;
  }
  return [...wanted].flatMap(([session_id, positions]) => {
    const spans: Span[] = [];
    for (const position of [...positions].toSorted((a, b) => a - b)) {
      const last = spans.at(-1);
      if (last && position === last.to + 1) last.to = position;
      else spans.push({ session_id, from: position, to: position });
    }
    return spans;
  });
}
