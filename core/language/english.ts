import { stemmer } from "stemmer";

/** English words too common to say what a text is about. */
export const ENGLISH_STOP_WORDS: readonly string[] = (
  "a about above after again all also am an and any are as at be because been before being below between both but by can " +
  "could did do does doing don down during each few for from further had has have having he her here hers him his how i if " +
  "in into is it its itself just ll m me more most my myself no nor not now of off on once only or other our ours out over " +
  "own re s same she should so some such t than that the their theirs them then there these they this those through to too " +
  "under until up ve very was we were what when where which while who whom why will with would you your yours d please " +
  "tell know remember said say"
).split(" ");

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

/** The headword of a form that no suffix rule leads back ("bought" is "buy"); undefined for every other word. */
export const irregularHead = (word: string): string | undefined => HEADWORDS.get(word);

/** The Porter stem of a word's headword ("went", "going" and "go" have one). */
export function englishStem(word: string): string {
  return stemmer(HEADWORDS.get(word) ?? word);
}
