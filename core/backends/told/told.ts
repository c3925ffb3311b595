import type { ContextFact } from "../../protocol.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { pt } from "./pt.ts";
import { sentence, STATES, toldToAuthor, turned, withArticle } from "./second-person.ts";
import type { ToldWords } from "./told-words.ts";
import { zh } from "./zh.ts";

const LANGUAGES: Readonly<Record<string, ToldWords>> = { en, de, es, fr, pt, ar, zh, ja };

/** Keys under which a statement is kept in its author's words. */
const OWN_WORDS = new Set(["note", "did", "does", "has", "plans"]);
/** Of those, the ones that other languages have a sentence for all the same: values there name what is had or planned. */
const NAMED = new Set(["has", "plans"]);
const OF_SOMEBODY = /^(?<who>.+?)['’]s_(?<what>name|age)$/;
const BREED = /^(?<who>.+)_breed$/;
const FAVOURITE = /^favou?rite_(?<kind>.+)$/;
const PLURAL = new Set(["parents", "grandparents", "children", "grandchildren", "twins", "siblings", "family"]);

type Told = Pick<ContextFact, "category" | "key" | "value">;

/** A fact as a sentence to the person it is about, in a language of the interface (ISO 639-1); else in English. */
export function toldFact(fact: Told, language: string | undefined): string {
  const own = LANGUAGES[language ?? "en"] ?? en;
  return own === en ? inEnglish(fact) : inWords(fact, own);
}

function inEnglish(fact: Told): string {
  const { category, key, value } = fact;
  const name = `${category}.${key}`;
  if (OWN_WORDS.has(key) && name !== "health.has") return ownWords(key, value);
  const said = key === "name" ? value : turned(value);
  if (key === "diet") return dietOf(value);
  if (name === "health.has" && isCondition(value)) return plainSentence("you", "are", said);
  if (key === "uses" && !isCountable(value)) return plainSentence("you", "use", said);
  const known = templateOf(fact, en);
  if (known !== undefined) return filled(known, key === "age" ? years(said) : said);
  return ofSomebody(key, said) ?? ofKey(key, said);
}

/** What a key says of somebody by name or of what is liked best. */
function ofSomebody(key: string, value: string): string | undefined {
  const kind = FAVOURITE.exec(key)?.groups?.kind;
  if (kind !== undefined) return filled(en.favourite.replace("{kind}", spaced(kind)), value);
  const person = OF_SOMEBODY.exec(key)?.groups;
  if (person === undefined) return undefined;
  const who = `Your ${spaced(person.who ?? "")}`;
  return person.what === "name"
    ? filled(en.named.replace("{who}", who), value)
    : filled(en.aged.replace("{who}", who), years(value));
}

/** What stands under a key that says little ("note", "has"): in its author's words, turned to them. */
function ownWords(key: string, value: string): string {
  const told = toldToAuthor(value);
  const isThing = told?.startsWith("You mentioned ") === true && /^(?:an?|some|two|three|four|five|\d+)\b/i.test(value);
  if (key === "has" && isThing) return sentence(`you have ${turned(value)}`);
  if (key === "plans" && isThing) return sentence(`you are planning ${turned(value)}`);
  if (told !== undefined) return told;
  // What was said to be "my …", and is kept without that.
  if (key === "has" && /^\p{L}/u.test(value)) return sentence(`you mentioned your ${turned(value)}`);
  if (key === "plans") return filled("One of your plans: {}.", turned(value));
  return filled(en.said, value);
}

/** "Diabetic", "deaf": what somebody is rather than has. */
function isCondition(value: string): boolean {
  return /(?:^|\s)(?:deaf|blind|sober|pregnant|bipolar|positive|intolerant|coeliac|celiac|\p{L}+(?:et|ist|pt|ex|at|em)ic)$/iu.test(
    value,
  );
}

const DIETS =
  /^(?:an? )?(?:(?:strict|lifelong|committed|fully) )?(?:vegetarian|vegan|pescatarian|flexitarian|coeliac|celiac)$/i;

function dietOf(value: string): string {
  if (DIETS.test(value)) return `You are ${value}.`;
  if (/^(?:no|not|without|don['’]t)\b/i.test(value)) return sentence(`you eat ${value}`);
  return filled("Your diet is {}.", value);
}

/** Whether a thing is one of a kind, which takes an article, and no name. */
function isCountable(value: string): boolean {
  return /^\p{Ll}[\p{L}\d-]*$/u.test(value.split(/\s/).at(-1) ?? "") && !value.endsWith("s");
}

/** Keys that say what somebody does ("wakes_at") or is ("afraid_of"); all others name what they have one of. */
function ofKey(key: string, value: string): string {
  const words = spaced(key).split(" ");
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const isBound = /^(?:at|in|to|for|with|from|as|of|on|by|about)$/.test(last);
  if (words.length > 1 && isBound) {
    if (/[^s]s$/.test(first)) return sentence(`you ${[withoutS(first), ...words.slice(1)].join(" ")} ${value}`);
    return sentence(`${first.endsWith("ed") && !STATES.has(first) ? "you" : "you are"} ${words.join(" ")} ${value}`);
  }
  if (words.length === 1 && DOES.has(withoutS(first)) && first.endsWith("s")) {
    return sentence(`you ${withoutS(first)} ${value}`);
  }
  if (first === "is") return plainSentence("you", "are", [...words.slice(1), value].join(" "));
  return plainSentence(`your ${words.join(" ")}`, isPlural(last) ? "are" : "is", value);
}

/** What people do and models name keys by. */
const DOES = new Set(
  "enjoy own want need teach ride love hate keep grow raise read watch eat drink know follow wear run coach sing write sell".split(
    " ",
  ),
);

const withoutS = (word: string) => word.replace(/(?<=ch|sh|x)es$|s$/, "");
const isPlural = (word: string) => PLURAL.has(word) || /[^su]s$/.test(word);
const plainSentence = (subject: string, verb: string, value: string) => sentence(`${subject} ${verb} ${value}`);
const spaced = (key: string) => key.replaceAll("_", " ");

function filled(template: string, value: string): string {
  const text = template.replace("{a}", () => withArticle(value)).replace("{}", () => value);
  // A value may end its sentence itself.
  return text.replace(/([.!?。！？])\.$/u, "$1").replace(/([。！？])。$/u, "$1");
}

function templateOf({ category, key, value }: Told, own: ToldWords): string | undefined {
  const template = ownOf(own.facts, `${category}.${key}`) ?? ownOf(own.facts, key);
  return key === "age" && !/^\d/.test(value) ? undefined : template;
}

function inWords(fact: Told, own: ToldWords): string {
  const { category, key, value } = fact;
  const isOwnWords = OWN_WORDS.has(key) && !(NAMED.has(key) && value.split(/\s+/).length <= MOST_NAMED);
  const template = templateOf(fact, own);
  if (template !== undefined && !isOwnWords) return filled(template, key === "age" ? years(value) : value);
  if (isOwnWords) return filled(own.said, value);
  const kind = FAVOURITE.exec(key)?.groups?.kind;
  const kindName = ownOf(own.kinds, kind);
  if (kindName !== undefined)
    return filled(
      own.favourite.replace("{kind}", () => kindName),
      value,
    );
  return ofPerson(fact, own) ?? about(category, value, own);
}

/** Longer values of what is had or planned are sentences of their own. */
const MOST_NAMED = 4;

function ofPerson({ key, value }: Told, own: ToldWords): string | undefined {
  const groups = OF_SOMEBODY.exec(key)?.groups ?? BREED.exec(key)?.groups ?? { who: key };
  const who = ownOf(own.people, groups.who) ?? ownOf(own.pets, groups.who);
  if (who === undefined) return undefined;
  // A sentence about them, with the word for them in it.
  if (groups.who === key && value.split(/\s+/).length > MOST_NAMED) return filled(own.said, value);
  const isOne = !isPlural(groups.who ?? "");
  const form = groups.what === "name" && isOne ? own.named : groups.what === "age" ? own.aged : own.listed;
  return sentence(
    filled(
      form.replace("{who}", () => who),
      groups.what === "age" ? years(value) : value,
    ),
  );
}

function about(category: string, value: string, own: ToldWords): string {
  const topic = ownOf(own.topics, category) ?? own.topics.other ?? "";
  return sentence(
    filled(
      own.listed.replace("{who}", () => topic),
      value,
    ),
  );
}

/** The number of an age that may be written with what it counts. */
const years = (age: string) => /^\d+/.exec(age)?.[0] ?? age;

function ownOf(words: Readonly<Record<string, string>>, name: string | undefined): string | undefined {
  return name !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
}
