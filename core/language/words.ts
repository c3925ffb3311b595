import { stemmer } from "stemmer";

const WORD = /[\p{L}\p{N}]+/gu;

/** Words too common to say what a text is about. */
const STOP_WORDS = new Set(
  (
    "a about above after again all also am an and any are as at be because been before being below between both but by can " +
    "could did do does doing don down during each few for from further had has have having he her here hers him his how i if " +
    "in into is it its itself just ll m me more most my myself no nor not now of off on once only or other our ours out over " +
    "own re s same she should so some such t than that the their theirs them then there these they this those through to too " +
    "under until up ve very was we were what when where which while who whom why will with would you your yours d please " +
    "tell know remember said say"
  ).split(" "),
);

/** Lower-case words of a text, without accents: "Café, twice" gives `cafe`, `twice`. */
export function words(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(WORD) ?? [];
}

/** The words that carry meaning, each once, in the order of their first appearance. */
export function contentWords(text: string): string[] {
  return [...new Set(words(text))].filter((word) => !STOP_WORDS.has(word));
}

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** English forms that no suffix rule leads back to their headword: the headword first, then its forms. */
const IRREGULAR = (
  "be am is are was were been being|begin began begun|bend bent|break broke broken|bring brought|build built|buy bought|" +
  "catch caught|child children|choose chose chosen|come came|draw drew drawn|drink drank drunk|drive drove driven|" +
  "eat ate eaten|fall fell fallen|feel felt|fight fought|find found|fly flew flown|foot feet|forget forgot forgotten|" +
  "get got gotten|give gave given|go went gone goes|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|" +
  "keep kept|knife knives|know knew known|lead led|learn learnt|leave left|lend lent|lose lost|" +
  "make made|man men|mean meant|meet met|mouse mice|pay paid|person people|ride rode ridden|rise rose risen|run ran|" +
  "see saw seen|sell sold|send sent|shoot shot|show shown|sing sang sung|sit sat|sleep slept|speak spoke spoken|" +
  "spend spent|stand stood|steal stole stolen|swim swam swum|take took taken|teach taught|tell told|think thought|" +
  "throw threw thrown|tooth teeth|understand understood|wake woke woken|wear wore worn|wife wives|win won|woman women|" +
  "write wrote written"
)
  .split("|")
  .map((group) => group.split(" "));
const HEADWORDS = new Map(IRREGULAR.flatMap(([head = "", ...forms]) => forms.map((form) => [form, head])));
const FORMS = new Map(IRREGULAR.map((group) => [group[0] ?? "", group]));

const MAX_MEMO = 50_000;
const memo = new Map<string, string>();

/** What all forms of a word share: the Porter stem of its headword ("went", "going" and "go" have one root). */
export function rootOf(word: string): string {
  let root = memo.get(word);
  if (root === undefined) {
    root = stemmer(HEADWORDS.get(word) ?? word);
    // Names and numbers never end; the memory for them does.
    if (memo.size >= MAX_MEMO) memo.clear();
    memo.set(word, root);
  }
  return root;
}

/** A word and the forms of it that a stemming index does not hold as the same: `went` gives `go`, `went`, `gone`, `goes`. */
export function formsOf(word: string): readonly string[] {
  return FORMS.get(HEADWORDS.get(word) ?? word) ?? [word];
}

/** Roots of all words of a text, in order. */
export function roots(text: string): string[] {
  return words(text).map(rootOf);
}

/** Roots of the words that carry meaning. */
export function contentRoots(text: string): Set<string> {
  return new Set(contentWords(text).map(rootOf));
}
