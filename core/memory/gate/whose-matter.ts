/**
 * Of whom a private word in somebody's own sentence is said. "I have a table patients with a column diagnosis" has a person and
 * such a word, and tells nothing of the person: the word names a column. It is taken for a matter of work only where something
 * of work stands near it, and nothing says that the writer, or somebody near to them, has it, is it or takes it.
 */
import { AT_WORK, AT_WORK_ANYWHERE, type AtWork } from "../../language/at-work.ts";
import { fold } from "../../language/fold.ts";
import { scriptOf } from "../../language/scripts.ts";

/** A private word as it stands in a sentence: its first word, and the one after its last. */
export interface Place {
  start: number;
  end: number;
}

/** So many words before a private one are looked at for what it is about, and for whom. */
const NEAR_BEFORE = 6;
const NEAR_AFTER = 3;
const REACH = 8;
/** So many words that say nothing may stand between a person and the matter. */
const MAX_UNKNOWN = 3;
/** So many words that say nothing may stand between a verb and its subject; as many between two matters in a list. */
const SUBJECT = 3;

/** Looks entries of one or two words up; those with `*` by their beginning. */
class WordList {
  readonly #whole = new Set<string>();
  readonly #open: string[] = [];

  constructor(entries: string) {
    for (const entry of entries.split("|")) {
      const folded = entry
        .replace("*", "")
        .split(" ")
        .map((word) => fold(word, scriptOf(word)))
        .join(" ");
      if (entry.endsWith("*")) this.#open.push(folded);
      else this.#whole.add(folded);
    }
  }

  /** Whether an entry begins at a word. */
  hasAt(words: readonly string[], at: number): boolean {
    const word = words[at];
    if (word === undefined) return false;
    if (this.#whole.has(word) || this.#open.some((start) => word.startsWith(start))) return true;
    const next = words[at + 1];
    return next !== undefined && this.#whole.has(`${word} ${next}`);
  }
}

type Lists = Readonly<Record<keyof AtWork, WordList>>;
const read = new Map<string, Lists>();

/**
 * The places of a sentence whose words are somebody's work; none in a language whose words are not known here.
 *
 * @param words folded, in lower case.
 * @param language ISO 639-1.
 */
export function placesOfWork(words: readonly string[], places: readonly Place[], language: string): ReadonlySet<Place> {
  const lists = listsOf(language);
  if (!lists) return new Set();
  const sentence = new Sentence(words, places, lists);
  const work = new Set<Place>();
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    const isListed = [...work].some(({ end }) => place.start >= end && place.start - end <= SUBJECT);
    if (sentence.isNameOfThing(place) || (!sentence.isOwn(place) && (isListed || sentence.isNearWork(place))))
      work.add(place);
  }
  return work;
}

/** What leaves the person out, who is the sentence's own: "while pregnant", "despite depression". */
const WITHOUT_PERSON: ReadonlySet<string> = new Set([
  "while",
  "when",
  "being",
  "despite",
  "during",
  "obwohl",
  "wegen",
  "trotz",
  "malgre",
  "pese",
  "apesar",
  "nonostante",
  "ondanks",
  "mimo",
]);

/** What a clause about somebody begins with: in a story that is a figure, and not the writer. */
const RELATIVE: ReadonlySet<string> = new Set(
  "who whose der die das dessen deren qui quien quienes que che cui ktory ktora которыи которая который".split(" "),
);

/** What parts clauses. */
const CLAUSE = /[，。,；;！!？?、\n.]/u;

/** Whether a word at a place of a Chinese, Japanese or Korean sentence is somebody's work. @param start offset in UTF-16 code units. */
export function isOfWorkAt(sentence: string, start: number, end: number): boolean {
  const { work, before, after } = AT_WORK_ANYWHERE;
  const head = sentence.slice(0, start).split(CLAUSE).at(-1) ?? "";
  const tail = sentence.slice(end).split(CLAUSE)[0] ?? "";
  return work.test(`${head} ${tail}`) && !before.test(head) && !after.test(tail);
}

class Sentence {
  readonly #words: readonly string[];
  readonly #lists: Lists;
  readonly #private = new Set<number>();
  readonly #isStory: boolean;

  constructor(words: readonly string[], places: readonly Place[], known: Lists) {
    this.#words = words;
    this.#lists = known;
    for (const { start, end } of places) for (let at = start; at < end; at += 1) this.#private.add(at);
    this.#isStory = words.some((_, at) => known.stories.hasAt(words, at));
  }

  /** "our salary field", "cancer patients", "depressed by this bug". */
  isNameOfThing({ end }: Place): boolean {
    if (this.#is("tech", end) || this.#is("people", end)) return true;
    return this.#words[end] === "by" && [1, 2, 3, 4].some((step) => this.#is("tech", end + step));
  }

  /** Whether something says that the writer or somebody near to them has it. */
  isOwn({ start, end }: Place): boolean {
    if (WITHOUT_PERSON.has(this.#words[start - 1] ?? "")) return true;
    let unknown = 0;
    for (let at = end - 1; at >= Math.max(0, start - REACH); at -= 1) {
      if (this.#isStory && RELATIVE.has(this.#words[at] ?? "")) return this.#isOfKin(at);
      if (this.#isOneself(at)) return true;
      if (this.#private.has(at)) continue;
      if (this.#is("link", at)) return this.#hasOwnSubject(at);
      if (this.#isAsOne(at)) return true;
      if (this.#isOfWork(at)) return false;
      if (!this.#is("small", at)) unknown += 1;
      if (unknown > MAX_UNKNOWN) return false;
    }
    return false;
  }

  isNearWork({ start, end }: Place): boolean {
    if (this.#isStory) return true;
    for (let at = Math.max(0, start - NEAR_BEFORE); at < start; at += 1) if (this.#isOfWork(at)) return true;
    for (let at = end; at < end + NEAR_AFTER; at += 1) if (this.#isOfWork(at)) return true;
    return false;
  }

  /** Of whom a verb is said: of all whom nothing names as a figure or a thing. */
  #hasOwnSubject(verb: number): boolean {
    let isThing = false;
    let unknown = 0;
    for (let at = verb - 1; at >= Math.max(0, verb - REACH) && unknown < SUBJECT; at -= 1) {
      if (this.#is("self", at)) return true;
      if (this.#is("mine", at)) return !isThing;
      isThing ||= this.#isOfWork(at);
      if (!this.#is("link", at) && !this.#is("small", at)) unknown += 1;
    }
    return !isThing && !this.#isStory;
  }

  /** "my brother, who is depressed": whether the clause is said of somebody near to the writer. */
  #isOfKin(relative: number): boolean {
    return [1, 2, 3].some((step) => this.#is("mine", relative - step));
  }

  /** "as a gay man", "als schwuler Mann". */
  #isAsOne(at: number): boolean {
    const [word = "", next = ""] = this.#words.slice(at, at + 2);
    // "I work as a nurse" says nothing of oneself but one's work.
    if (this.#words[at - 1]?.startsWith("work")) return false;
    if (word === "as") return ["a", "an", "someone", "somebody"].includes(next);
    return ["als", "como", "comme", "come", "jako", "как"].includes(word) || (word === "tant" && next.startsWith("qu"));
  }

  #isOneself(at: number): boolean {
    return this.#lists.self.hasAt(this.#words, at) || this.#lists.mine.hasAt(this.#words, at);
  }

  #isOfWork(at: number): boolean {
    return (["tech", "texts", "people", "stories", "deeds"] as const).some((list) => this.#is(list, at));
  }

  #is(list: keyof Lists, at: number): boolean {
    return !this.#private.has(at) && this.#lists[list].hasAt(this.#words, at);
  }
}

function listsOf(language: string): Lists | undefined {
  const known = read.get(language);
  const words = AT_WORK[language];
  if (known || !words) return known;
  const lists = {
    // Everybody's programs speak English.
    tech: new WordList(`${words.tech}|${AT_WORK.en?.tech ?? ""}`),
    texts: new WordList(words.texts),
    people: new WordList(words.people),
    stories: new WordList(words.stories),
    deeds: new WordList(words.deeds),
    self: new WordList(words.self),
    mine: new WordList(words.mine),
    link: new WordList(words.link),
    small: new WordList(words.small),
  };
  read.set(language, lists);
  return lists;
}
