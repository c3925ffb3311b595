import { speechData } from "../../language/speech/index.ts";
import { contentRoots, englishRoots, roots } from "../../language/words.ts";
import type { FactRecord } from "../../vault/tables/facts.ts";
import { normaliseText } from "../../vault/tables/tombstones.ts";
import { identityOf, isMorePrecise } from "../identity.ts";
import { type FactName, isLoose, isPrivate, isTelling, meaningOf } from "../keys.ts";
import type { Candidate } from "./extract.ts";

type Known = Pick<FactRecord, "category" | "key" | "value">;
type Said = Pick<Candidate, "category" | "key" | "value" | "single" | "changes" | "corrects">;

/** What a new fact means for what is known. */
export type Reconciled<Fact extends Known> =
  /** Nothing is known of it. */
  | { means: "new" }
  /** It is known already, maybe in other words. */
  | { means: "again"; fact: Fact }
  /** It takes the place of these. */
  | { means: "supersedes"; facts: Fact[] }
  /** It does not go with these, and does not say that anything changed: its owner is asked. */
  | { means: "conflicts"; facts: [Fact, ...Fact[]] };

/** Of these one has one at a time; of other relatives and of pets several can hold beside each other. */
const ONE_AT_A_TIME = new Set(
  "wife husband partner girlfriend boyfriend fiance fiancee mother father boss manager best_friend".split(" "),
);
const WELL_LIKED = /^(?:likes|prefers|favourite_.+|favorite_.+)$/;
/** Two notes that share so many of their words are the same. */
const SAME_NOTE = 0.75;

/** Words that only say of what kind a value is, in every language: "the colour blue" is "blue". */
let kindRoots: ReadonlySet<string> | undefined;

function isKind(root: string): boolean {
  kindRoots ??= new Set(speechData.flatMap(({ slots }) => slots.kinds.split("|").flatMap((word) => roots(word))));
  return kindRoots.has(root);
}

/**
 * Says what a fact means for those that are known: the same by the roots of its words, also under another key of taste
 * ("favourite colour", "prefers"); a change of what has one value at a time; the contrary of a taste; or something new
 * beside them (a second sister). Who somebody is (name, home, employer, job, partner, birthday) only changes where the
 * sentence says that it did, or tells the same more precisely.
 */
export function reconcile<Fact extends Known>(said: Said, known: readonly Fact[]): Reconciled<Fact> {
  // What is kept back is not taken as said where it would go out.
  const mayBe = (fact: Fact) =>
    fact.category === said.category || !isPrivate(said.category) || isPrivate(fact.category);
  const same = known.find((fact) => mayBe(fact) && isSame(said, fact));
  if (same) return { means: "again", fact: same };
  const identity = identityOf(said);
  if (identity) {
    const rough = known.find(
      (fact) => identityOf(fact) === identity && isMorePrecise(identity, fact.value, said.value),
    );
    if (rough) return { means: "again", fact: rough };
  }
  const [first, ...others] = known.filter((fact) => isContrary(said, fact) || takesPlace(said, fact, known));
  if (!first) return { means: "new" };
  const facts: [Fact, ...Fact[]] = [first, ...others];
  const isClear =
    identity === undefined ||
    said.changes === true ||
    facts.some((fact) => isMorePrecise(identity, said.value, fact.value));
  return { means: isClear ? "supersedes" : "conflicts", facts };
}

/** Whether two facts say the same. */
export function isSame(a: Known, b: Known): boolean {
  if (!isOneKey(a, b)) return false;
  if (a.key === "age") return numberIn(a.value) === numberIn(b.value);
  return saysSame(a.value, b.value);
}

/** "34-year-old" is the age of "34 years old". */
const numberIn = (value: string) => /\p{Nd}+/u.exec(value)?.[0] ?? value;

function isOneKey(a: Known, b: Known): boolean {
  const identity = identityOf(a);
  if (identity !== undefined && identity === identityOf(b)) return true;
  const [one, other] = [meaningOf(a), meaningOf(b)];
  if (one.category === "taste" && other.category === "taste")
    return WELL_LIKED.test(one.key) === WELL_LIKED.test(other.key);
  if (one.category === other.category && (one.key === other.key || whoseOf(one) === whoseOf(other))) return true;
  return isOneAnyhow(one, other);
}

/** "Sister: Ada" and "sister's name: Ada". */
const whoseOf = ({ key }: FactName) => key.replace(/'s_name$/, "");

/** Whether the same words say the same under two keys: one of them tells nothing, or no rule knows what it tells. */
function isOneAnyhow(a: FactName, b: FactName): boolean {
  if (a.category === "taste" || b.category === "taste") return false;
  const [mayBe, isUnknown] = [isLoose(a) || isLoose(b), !isTelling(a) || !isTelling(b)];
  if (isTold(a) && isTold(b)) return false;
  return mayBe || (isUnknown && a.category === b.category && !OF_PEOPLE.has(a.category));
}

/** Of people and places, the same words under an unknown key may be another's. */
const OF_PEOPLE = new Set(["family", "people", "pets", "location"]);

/** Whether a later reading of a message says no more than was read off it before, or whether that said no more than this one. */
export function readTwice(said: Known, known: Known): "again" | "fuller" | undefined {
  // "Residence" is a home by another name, and tells as much.
  const [meant, knownAs] = [meaningOf(said), meaningOf(known)];
  if (!(isLoose(meant) || !isTelling(meant)) && !isLoose(knownAs)) return undefined;
  const [own, before] = [tellingRoots(said.value), tellingRoots(known.value)];
  // "I play the oboe" says no more than that somebody plays: the oboe.
  const asked = englishRoots(known.key.replaceAll("_", " "));
  const keyed = new Set([...before, ...asked]);
  if (own.size > 0 && !isTold(said) && own.isSubsetOf(keyed)) return "again";
  // A few words may be taken for another language than they are in.
  const inEnglish = new Set(englishRoots(said.value));
  const wasEnglish = englishRoots(known.value);
  if (inEnglish.size > 0 && !isTold(said) && inEnglish.isSubsetOf(new Set([...wasEnglish, ...asked]))) return "again";
  return before.size > 0 && isLoose(known) && before.isSubsetOf(own) ? "fuller" : undefined;
}

const isTold = (name: FactName) => isTelling(name) && !isLoose(name);

/** Whether two values say the same by the roots of their words. */
export function saysSame(a: string, b: string): boolean {
  if (normaliseText(a) === normaliseText(b)) return true;
  const [first, second] = [tellingRoots(a), tellingRoots(b)];
  if (first.size === 0 || second.size === 0) return false;
  const both = [...first].filter((root) => second.has(root)).length;
  const most = Math.max(first.size, second.size);
  return both === most || (most >= 4 && both / most >= SAME_NOTE);
}

/** By value: a fact is held against many. */
const rootsOfValues = new Map<string, ReadonlySet<string>>();
const MAX_VALUES = 4000;

/** The roots of a value's words but for those that only say of what kind it is; all of them where there are no others. */
export function tellingRoots(value: string): ReadonlySet<string> {
  const known = rootsOfValues.get(value);
  if (known) return known;
  const all = contentRoots(value);
  const telling = new Set([...all].filter((root) => !isKind(root)));
  const found = telling.size > 0 ? telling : all;
  if (rootsOfValues.size >= MAX_VALUES) rootsOfValues.clear();
  rootsOfValues.set(value, found);
  return found;
}

/** "I like tea" and "I hate tea". */
function isContrary(said: Known, fact: Known): boolean {
  if (said.category !== "taste" || fact.category !== "taste") return false;
  return WELL_LIKED.test(said.key) !== WELL_LIKED.test(fact.key) && saysSame(said.value, fact.value);
}

function takesPlace(said: Said, fact: Known, known: readonly Known[]): boolean {
  if (!said.single) return false;
  const identity = identityOf(said);
  if (identity !== undefined && identity === identityOf(fact)) return true;
  if (said.category !== fact.category) return false;
  if (sameKey(said.key) !== sameKey(fact.key)) return false;
  const person = /^(.+)'s_name$/.exec(said.key)?.[1];
  if (person === undefined || ONE_AT_A_TIME.has(person)) return true;
  // "No, my sister is called Hanna" corrects the only one that is known.
  return said.corrects === true && known.filter(({ key }) => sameKey(key) === sameKey(said.key)).length === 1;
}

/** Spellings of one key. */
const sameKey = (key: string) => key.replace("favorite_", "favourite_").replace(/color$/, "colour");
