import { WordSenses } from "../../language/senses.ts";
import { speechData } from "../../language/speech/index.ts";

const senses = new WordSenses();

/** The author's words and those for whom they are told to, in the order in which they are looked for. */
const TURNED: readonly (readonly [RegExp, string])[] = [
  [/\bI am\b|\bI['’]m\b/g, "you are"],
  [/\bwe['’]re\b/gi, "you are"],
  [/\b(?:I|we)['’](ve|ll|d)\b/gi, "you’$1"],
  [/\bI was\b/g, "you were"],
  [/\bam I\b/g, "are you"],
  [/\b(?:I|we|me|us)\b(?!['’.])/g, "you"],
  [/^We\b/g, "You"],
  [/\b(?:my|our)\b/g, "your"],
  [/^(?:My|Our)\b(?! \p{Lu})/gu, "Your"],
  [/\b(?:mine|ours)\b/g, "yours"],
  [/\b(?:myself|ourselves)\b/g, "yourself"],
];

/** What its author says of themselves, as it is told to them: "my sister and I" as "your sister and you". */
export function turned(text: string): string {
  return TURNED.reduce((said, [own, yours]) => said.replace(own, yours), text);
}

/** Verbs in the form that stands after "I", which begin what somebody does where the subject was left out. */
const BARE_VERBS = new Set(
  (
    "have own love like hate enjoy live work play go run ride cycle swim walk teach study learn train use keep want need take get " +
    "make do eat drink cook bake speak drive collect sell rent share volunteer sing dance paint draw write read watch listen sleep " +
    "wake smoke commute travel suffer struggle look spend save owe earn pay feel think believe prefer know coach lead manage grow " +
    "raise run practise practice follow support hope plan intend try wear build breed keep visit meet help care can must should " +
    "will used don't can't won't didn't never always usually often sometimes only mostly still also"
  ).split(" "),
);
/** Participles that tell of a state rather than of something done. */
export const STATES = new Set(
  (
    "married engaged divorced separated retired widowed interested obsessed addicted allowed based called named diagnosed trained " +
    "registered enrolled scared worried tired bored excited used supposed convinced committed devoted related qualified employed " +
    "promoted hired fired born involved"
  ).split(" "),
);
const DETERMINER =
  /^(?:an?|the|some|any|two|three|four|five|six|seven|eight|nine|ten|several|many|few|no|\d+|another)$/i;
const PREPOSITION = /^(?:in|at|on|from|into|off|out|under|near|between|with|without|against|for)$/i;
const OWN = /^(?:my|our)$/i;
const FINITE = /^(?:is|are|was|were|has|have|had|will|can|does|did|isn['’]t|hasn['’]t|wants|said)$/i;

let past: ReadonlySet<string> | undefined;

/** Past forms that do not end as others do: "sold", "went". */
function pastForms(): ReadonlySet<string> {
  past ??= new Set(speechData.find(({ language }) => language === "en")?.classes.pastForm?.split("|"));
  return past;
}

function isPast(word: string): boolean {
  return (
    word === "were" ||
    pastForms().has(word) ||
    (word.endsWith("ed") && !STATES.has(word) && senses.verb(word) !== undefined)
  );
}

/** Whether a word says of somebody else what they do: "lives", "had". */
function isFinite(word: string, next: string | undefined): boolean {
  if (FINITE.test(word) || isPast(word)) return true;
  const isVerb = word.endsWith("s") && !word.endsWith("ss") && senses.verb(word) !== undefined;
  return isVerb && next !== undefined && (DETERMINER.test(next) || PREPOSITION.test(next) || OWN.test(next));
}

/** The beginning of a statement, by which it is told how its author is put into it. */
interface Beginning {
  said: string;
  /** Its first word as it is written, and in small letters. */
  first: string;
  word: string;
  second: string | undefined;
  third: string | undefined;
  /** Whether a word behind the first says what somebody does. */
  hasVerb: boolean;
  isVerb: boolean;
}

function beginningOf(said: string): Beginning {
  const [first = "", ...rest] = said.split(/[\s,]+/);
  const word = first.toLowerCase().replace("’", "'");
  const hasVerb = rest.some((other, at) => isFinite(other.toLowerCase(), rest[at + 1]));
  const isVerb = senses.verb(word) !== undefined;
  return { said, first, word, second: rest[0], third: rest[1], hasVerb, isVerb };
}

/** Ways for a statement to begin, the first that fits: what stands before its words, none where they are a sentence already. */
const WAYS: readonly { fits: (of: Beginning) => boolean; before: string | undefined }[] = [
  { fits: ({ first }) => /^(?:I|[Ww]e)(?:['’]\w+)?$/.test(first), before: "" },
  { fits: ({ first, hasVerb }) => OWN.test(first) && hasVerb, before: "" },
  { fits: ({ first, hasVerb }) => DETERMINER.test(first) && hasVerb, before: undefined },
  { fits: ({ first }) => OWN.test(first) || DETERMINER.test(first), before: "you mentioned" },
  { fits: ({ word, isVerb }) => word.length > 4 && word.endsWith("ing") && isVerb, before: "you mentioned" },
  { fits: ({ word }) => BARE_VERBS.has(word) || isPast(word), before: "you" },
  // "Orla had a baby boy": somebody else does it.
  {
    fits: ({ first, second, third }) => /^\p{Lu}/u.test(first) && second !== undefined && isFinite(second, third),
    before: "",
  },
  { fits: ({ said }) => /\b(?:I|we)\b/.test(said), before: undefined },
  { fits: ({ word }) => PREPOSITION.test(word) || word === "not" || STATES.has(word), before: "you are" },
  {
    fits: ({ word, second = "", isVerb }) => !isVerb && senses.noun(word) === undefined && PREPOSITION.test(second),
    before: "you are",
  },
];

/**
 * A statement in its author's words, as a sentence to its author; its subject may be left out, as in what is noted of a message
 * ("sold my Volvo" as "You sold your Volvo."). Undefined where its words do not tell how it goes on.
 */
export function toldToAuthor(text: string): string | undefined {
  const said = text
    .trim()
    .replace(/[.!\s]+$/, "")
    .replace(/^was\b/i, "were");
  const beginning = beginningOf(said);
  const before = WAYS.find(({ fits }) => fits(beginning))?.before;
  if (before === undefined) return undefined;
  return sentence(before === "" ? turned(said) : `${before} ${turned(lowered(said))}`);
}

/** A text whose first letter is a capital only because it began a sentence, without that capital. */
function lowered(text: string): string {
  const [first = ""] = text.split(/\s/);
  const isOfItsOwn = [DETERMINER, OWN, PREPOSITION].some((kind) => kind.test(first));
  const isName = /^\p{Lu}/u.test(first) && senses.verb(first) === undefined && !isOfItsOwn;
  return isName || /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Words as a sentence of their own. */
export function sentence(words: string): string {
  const end = /[.!?…。！？]["”»」]?$/u.test(words) ? "" : ".";
  return words.slice(0, 1).toUpperCase() + words.slice(1) + end;
}

/** Letters at the beginning of words that are spoken otherwise than they are written. */
const SPOKEN_AS_CONSONANT = /^(?:uni(?!n|m)|eu|one\b|us[ae]|ut[ei]|ubiq)/i;
const SPOKEN_AS_VOWEL = /^(?:hour|honest|heir|honou?r|[FHLMNRSX](?:\p{Lu}|\b))/u;

/** A thing with its article, where it has none: "a nurse", "an Opel", "two cars". */
export function withArticle(thing: string): string {
  const [first = ""] = thing.split(/\s/);
  if (DETERMINER.test(first) && !/^\d{4}$/.test(first)) return thing;
  if (OWN.test(first) || /^your$|['’]s$/i.test(first)) return thing;
  const isVowel = SPOKEN_AS_VOWEL.test(thing) || (/^[aeiou8]/i.test(thing) && !SPOKEN_AS_CONSONANT.test(thing));
  return `${isVowel ? "an" : "a"} ${thing}`;
}
