import { speechData } from "../../language/speech/index.ts";
import { contentRoots, roots } from "../../language/words.ts";
import type { FactRecord } from "../../vault/tables/facts.ts";
import { normaliseText } from "../../vault/tables/tombstones.ts";
import { identityOf, isMorePrecise } from "../identity.ts";
import type { Candidate } from "./extract.ts";

type Known = Pick<FactRecord, "category" | "key" | "value">;
type Said = Pick<Candidate, "category" | "key" | "value" | "single" | "changes">;

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
  const same = known.find((fact) => isSame(said, fact));
  if (same) return { means: "again", fact: same };
  const identity = identityOf(said);
  if (identity) {
    const rough = known.find(
      (fact) => identityOf(fact) === identity && isMorePrecise(identity, fact.value, said.value),
    );
    if (rough) return { means: "again", fact: rough };
  }
  const [first, ...others] = known.filter((fact) => isContrary(said, fact) || takesPlace(said, fact));
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
  if (a.category !== b.category || !isOneKey(a, b)) return false;
  if (a.key === "age") return numberIn(a.value) === numberIn(b.value);
  return saysSame(a.value, b.value);
}

/** "34-year-old" is the age of "34 years old". */
const numberIn = (value: string) => /\p{Nd}+/u.exec(value)?.[0] ?? value;

function isOneKey(a: Known, b: Known): boolean {
  const identity = identityOf(a);
  if (identity !== undefined && identity === identityOf(b)) return true;
  if (a.category === "taste") return WELL_LIKED.test(a.key) === WELL_LIKED.test(b.key);
  return a.key === b.key;
}

/** Whether two values say the same by the roots of their words. */
export function saysSame(a: string, b: string): boolean {
  if (normaliseText(a) === normaliseText(b)) return true;
  const [first, second] = [tellingRoots(a), tellingRoots(b)];
  if (first.size === 0 || second.size === 0) return false;
  const both = [...first].filter((root) => second.has(root)).length;
  const most = Math.max(first.size, second.size);
  return both === most || (most >= 4 && both / most >= SAME_NOTE);
}

function tellingRoots(value: string): Set<string> {
  const all = contentRoots(value);
  const telling = new Set([...all].filter((root) => !isKind(root)));
  return telling.size > 0 ? telling : all;
}

/** "I like tea" and "I hate tea". */
function isContrary(said: Known, fact: Known): boolean {
  if (said.category !== "taste" || fact.category !== "taste") return false;
  return WELL_LIKED.test(said.key) !== WELL_LIKED.test(fact.key) && saysSame(said.value, fact.value);
}

function takesPlace(said: Said, fact: Known): boolean {
  if (!said.single || said.category !== fact.category) return false;
  const identity = identityOf(said);
  if (identity !== undefined && identity === identityOf(fact)) return true;
  if (sameKey(said.key) !== sameKey(fact.key)) return false;
  const person = /^(.+)'s_name$/.exec(said.key)?.[1];
  return person === undefined || ONE_AT_A_TIME.has(person);
}

/** Spellings of one key. */
const sameKey = (key: string) => key.replace("favorite_", "favourite_").replace(/color$/, "colour");
