import { addTo, cosine, dot, type WordMeaning, NEAR, vectors } from "./meaning.ts";
import type { Passage, Passages } from "./passages.ts";
import type { People } from "./people.ts";
import type { Question } from "./question.ts";

const MONTHS = "January February March April May June July August September October November December"
  .split(" ")
  .map((month) => new RegExp(`\\b${month}\\b`));
const DAY_MS = 86_400_000;
const TIME =
  /\b(?:yesterday|today|tonight|tomorrow|last|next|ago|weekend|weeks?|months?|years?|since|recently|just|soon|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|morning|evening|night|upcoming|\d{4}|\d+(?:st|nd|rd|th))\b/gi;
const NUMBER = /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozen|couple|few|several|twice|once)\b/i;
const NEWS =
  /\b(?:i|we)(?:'ve| have)?(?: also| just| recently| finally| already)? (?:\p{L}+ed|went|got|took|made|bought|had|met|saw|won|started|been|began|love|like|enjoy|hate|want)\b|\bmy (?:\p{L}+ )?(?:favou?rite|family|kids|mom|mum|dad|dog|cat|job|friends?)\b/iu;
const RELATION = /\b(?:friend|mom|mum|dad|sister|brother|family|mother|father|\p{Ll}+\s\p{Lu}\p{Ll}+)\b/u;
const PLACE = /\b(?:in|at|to|from|near)\s+(?:the\s+)?\p{Lu}/u;
const FIRST_PERSON = /\b(?:i|my|me|we|our|i'm|i've)\b/gi;
const SECOND_PERSON = /\byou(?:r|'re)?\b/gi;
const CAPITAL = /(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}+/gu;

/** What can be said of one candidate at first sight; each is roughly within 0..1. */
export type FirstLook = ReturnType<typeof describe>;

/** Looks at each candidate by itself and at what stands around it. */
export function firstLook(
  question: Question,
  people: People,
  passages: Passages,
  meaning: WordMeaning,
  centres: readonly Float32Array[] = centresOf(passages, meaning),
): FirstLook[] {
  const common = prepare(question, passages, meaning, centres);
  return passages.all.map((_, place) => describe(place, question, people, passages, common));
}

/** What each candidate is about: the sum of its words' vectors, by how telling they are. */
export function centresOf(passages: Passages, meaning: WordMeaning): Float32Array[] {
  const totals = vectors(passages.all.length, meaning.dims);
  const weight = (root: string) => passages.idf(root);
  return passages.all.map(({ telling }, place) => meaning.sum(telling, weight, totals[place]));
}

type Common = ReturnType<typeof prepare>;

/** What is the same for all candidates of a question, or cheaper to know for all at once. */
function prepare(question: Question, passages: Passages, meaning: WordMeaning, centres: readonly Float32Array[]) {
  const { averageLength, wanted, totalIdf } = passages;
  const alone = passages.all.map((_, place) => passages.bm25([place], averageLength) / totalIdf);
  const window = (reach: number) =>
    passages.all.map(
      (_, place) => passages.bm25(passages.around(place, reach), averageLength * (2 * reach + 1)) / totalIdf,
    );
  const sessionLength = (averageLength * passages.all.length) / Math.max(1, passages.sessions.size);
  const bySession = [...passages.sessions]
    .map(([id, places]) => ({ id, score: passages.bm25(places, sessionLength) }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const known = wanted.filter((root) => meaning.has(root));
  const nearest = nearestWords(known, passages, meaning);
  const asked = meaning.sum(known, (root) => passages.idf(root));
  return {
    alone,
    best: Math.max(1e-9, ...alone),
    /** How much of the question the best match holds, about 0..1: where it is little, meaning has to say more. */
    bestShare: Math.min(1, Math.max(0, ...alone) / 1.6),
    window2: window(2),
    window4: window(4),
    sessionRanks: new Map(bySession.map(({ id }, rank) => [id, rank])),
    known,
    nearest,
    head: question.head === null ? [] : headLikeness(question.head, passages, meaning),
    asked,
    askedSquare: dot(asked, asked),
    centres,
    sessionCentres: new Map(
      [...passages.sessions].map(([id, places]) => [id, total(places, centres, new Float32Array(meaning.dims))]),
    ),
    /** Room for a sum that is looked at once. */
    scratch: new Float32Array(meaning.dims),
  };
}

function describe(place: number, question: Question, people: People, passages: Passages, common: Common) {
  const passage = passages.at(place);
  const text = passage.content;
  const { totalIdf, wanted } = passages;
  const alone = (distance: number) => common.alone[passages.neighbour(place, distance) ?? -1] ?? 0;
  const covered = (reach: number) => {
    const places = passages.around(place, reach);
    const found = wanted.filter((root) => places.some((other) => passages.at(other).counts.has(root)));
    return {
      share: found.length / Math.max(1, wanted.length),
      idf: found.reduce((sum, root) => sum + passages.idf(root), 0),
    };
  };
  const own = covered(0);
  const isAsked = people.isAsked(passage);
  const isQuestion = text.includes("?");
  const previous = passages.neighbour(place, -1);
  const followsQuestion = previous !== undefined && /\?[^?]{0,40}$/.test(passages.at(previous).content);
  const idfs = passage.telling.map((root) => passages.idf(root));
  const sumIdf = idfs.reduce((sum, value) => sum + value, 0);
  const times = countOf(TIME, text, 2);
  const firstPerson = countOf(FIRST_PERSON, text, 4) / 4;
  const { isThen, isMonth } = timeOf(passage, question);
  const length = Math.log1p(passage.words.length) / 4;
  const centre = (reach: number) =>
    cosine(
      common.asked,
      total(passages.around(place, reach), common.centres, common.scratch.fill(0)),
      common.askedSquare,
    );
  const ownCentre = cosine(common.asked, common.centres[place] ?? common.asked, common.askedSquare);
  const near = [-2, -1, 0, 1, 2].flatMap((distance) => passages.neighbour(place, distance) ?? []);
  return {
    // How well the words match, alone and with what stands around.
    match: common.alone[place] ?? 0,
    matchOfBest: (common.alone[place] ?? 0) / common.best,
    window2: common.window2[place] ?? 0,
    window4: common.window4[place] ?? 0,
    sessionRank: 1 / (1 + (common.sessionRanks.get(passage.session_id) ?? 0) / 3),
    covered: own.share,
    coveredIdf: own.idf / totalIdf,
    covered2: covered(2).idf / totalIdf,
    names:
      Math.min(2, passage.telling.filter((root) => question.names.has(root) && !people.roots.has(root)).length) / 2,

    // Who speaks.
    asked: isAsked ? 1 : 0,
    notAsked: people.anyAsked && !isAsked ? 1 : 0,
    askedFirstPerson: isAsked && firstPerson > 0 ? 1 : 0,
    askedQuestions: isAsked && isQuestion ? 1 : 0,
    askedAnswers: isAsked && followsQuestion ? 1 : 0,
    severalAsked: people.severalAsked ? firstPerson : 0,

    // When it was.
    whenWithTime: question.asksWhen ? times / 2 : 0,
    whenWithout: question.asksWhen && times === 0 ? 1 : 0,
    isThen: isThen ? 1 : 0,
    inMonth: isMonth ? 1 : 0,
    namesMonth: question.times.some(({ month }) => month !== null && MONTHS[month]?.test(text)) ? 1 : 0,

    // What kind of statement it is.
    length,
    tellingness: idfs.length === 0 ? 0 : sumIdf / idfs.length / 6,
    substance: sumIdf / 40,
    capitals: countOf(CAPITAL, text, 3) / 3,
    digits: /\d/.test(text) ? 1 : 0,
    isQuestion: isQuestion ? 1 : 0,
    followsQuestion: followsQuestion ? 1 : 0,
    matchedQuestion: followsQuestion ? alone(-1) : 0,
    opensSession: passage.position === 0 ? 1 : 0,
    firstPerson,
    secondPerson: countOf(SECOND_PERSON, text, 4) / 4,
    exclaims: countOf(/!/g, text, 4) / 4,
    news: NEWS.test(text) ? 1 : 0,
    listLength: question.asksList ? length : 0,
    listFirstPerson: question.asksList ? firstPerson : 0,
    listSubstance: question.asksList ? sumIdf / 40 : 0,
    listCapitals: question.asksList ? countOf(CAPITAL, text, 3) / 3 : 0,
    numberAsked: question.asksNumber && NUMBER.test(text) ? 1 : 0,
    placeAsked: question.asksWhere && PLACE.test(text) ? 1 : 0,
    personAsked: question.asksWho && RELATION.test(text) ? 1 : 0,

    // How near it is in meaning.
    near: common.nearest[place]?.share ?? 0,
    nearlySame: common.nearest[place]?.nearlySame ?? 0,
    nearAround: nearAround(near, common, passages),
    head: common.head[place] ?? 0,
    headAround: Math.max(0, ...near.map((other) => common.head[other] ?? 0)),
    centre: ownCentre,
    centreUnmatched: (1 - common.bestShare) * ownCentre,
    substanceUnmatched: (1 - common.bestShare) * (sumIdf / 40),
    firstPersonUnmatched: (1 - common.bestShare) * firstPerson,
    centre1: centre(1),
    centre2: centre(2),
    sessionCentre: cosine(
      common.asked,
      common.sessionCentres.get(passage.session_id) ?? common.asked,
      common.askedSquare,
    ),
  };
}

/** For each candidate and each known root of the question, how near the nearest word is. */
function nearestWords(known: readonly string[], passages: Passages, meaning: WordMeaning) {
  const memo = known.map(() => new Map<string, number>());
  return passages.all.map(({ telling }) => {
    const likeness = known.map((root, index) => {
      let best = 0;
      for (const other of telling) {
        let value = memo[index]?.get(other);
        if (value === undefined) {
          value = root === other ? 1 : likenessOf(root, other, meaning);
          memo[index]?.set(other, value);
        }
        best = Math.max(best, value);
      }
      return best;
    });
    const weigh = (value: (likeness: number) => number) =>
      known.reduce((sum, root, index) => sum + passages.idf(root) * value(likeness[index] ?? 0), 0) / passages.totalIdf;
    return {
      likeness,
      share: weigh((value) => value),
      nearlySame: weigh((value) => (value > 0.999 || value < NEAR ? 0 : (value - NEAR) / (1 - NEAR))),
    };
  });
}

function nearAround(places: readonly number[], { known, nearest }: Common, passages: Passages): number {
  const best = known.map((_, index) => Math.max(0, ...places.map((place) => nearest[place]?.likeness[index] ?? 0)));
  return known.reduce((sum, root, index) => sum + passages.idf(root) * (best[index] ?? 0), 0) / passages.totalIdf;
}

/** How near each candidate's nearest word is to the noun that the question asks for. */
function headLikeness(head: string, passages: Passages, meaning: WordMeaning): number[] {
  return passages.all.map(({ telling }) =>
    Math.max(0, ...telling.map((root) => (root === head ? 0 : likenessOf(head, root, meaning)))),
  );
}

function likenessOf(a: string, b: string, meaning: WordMeaning): number {
  const [first, second] = [meaning.vector(a), meaning.vector(b)];
  return first && second ? dot(first, second) : 0;
}

/** Adds some of the vectors to one that is zero. */
function total(places: readonly number[], centres: readonly Float32Array[], sum: Float32Array): Float32Array {
  for (const place of places) addTo(sum, centres[place] ?? sum, 1);
  return sum;
}

/** Whether a message is from the very time that the question names, give or take a day, and whether from its month. */
function timeOf({ created_at }: Passage, { times }: Question): { isThen: boolean; isMonth: boolean } {
  const at = Date.parse(created_at);
  const date = new Date(at);
  const isThen = times.some(({ from, to }) => at >= from - DAY_MS && at < to + DAY_MS);
  const isMonth = times.some(({ from, month, hasYear }) => {
    if (month === null || month !== date.getUTCMonth()) return false;
    return !hasYear || new Date(from).getUTCFullYear() === date.getUTCFullYear();
  });
  return { isThen, isMonth };
}

function countOf(pattern: RegExp, text: string, most: number): number {
  return Math.min(most, text.match(pattern)?.length ?? 0);
}
