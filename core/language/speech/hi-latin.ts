import { hi } from "./hi.ts";
import { LATIN_WORDS, SHARED_WITH_ENGLISH, SMALL_WORDS } from "./hi-latin-words.ts";
import type { SpeechData } from "./speech-data.ts";

const VOWELS: Readonly<Record<string, string>> = Object.fromEntries(
  "अ:a आ:A इ:i ई:I उ:u ऊ:U ऋ:ri ए:e ऐ:ai ओ:o औ:au ऑ:o ा:A ि:i ी:I ु:u ू:U ृ:ri े:e ै:ai ो:o ौ:au ॉ:o ॅ:e"
    .split(" ")
    .map((pair) => pair.split(":")),
);
const CONSONANTS: Readonly<Record<string, string>> = Object.fromEntries(
  "क:k ख:kh ग:g घ:gh ङ:n च:ch छ:C ज:j झ:jh ञ:n ट:t ठ:th ड:d ढ:dh ण:n त:t थ:th द:d ध:dh न:n प:p फ:F ब:b भ:bh म:m य:y र:r ल:l व:V श:sh ष:sh स:s ह:h ळ:l"
    .split(" ")
    .map((pair) => pair.split(":")),
);
/** Consonants with a dot below. */
const DOTTED: Readonly<Record<string, string>> = { ज: "Z", फ: "f", ड: "D", ढ: "R", क: "q", ख: "kh", ग: "g" };
/** Letters that people write in more than one way; capitals stand for them. */
const WAYS: Readonly<Record<string, readonly [string, string]>> = {
  A: ["a", "aa"],
  I: ["i", "ee"],
  U: ["u", "oo"],
  V: ["v", "w"],
  F: ["ph", "f"],
  C: ["ch", "chh"],
  Z: ["z", "j"],
  D: ["d", "r"],
  R: ["dh", "rh"],
  N: ["n", ""],
};
const MAX_WAYS = 6;
const DEVANAGARI = /[\u0900-\u0963]+/gu;

/** The sounds of a word, one consonant or vowel each; an inherent vowel is "ə". */
function soundsOf(word: string): string[] {
  const sounds: string[] = [];
  for (const letter of word.normalize("NFD")) {
    const last = sounds.at(-1);
    if (letter === "\u093c") {
      const [plainer = ""] = sounds.splice(-2);
      const base = Object.keys(CONSONANTS).find((key) => CONSONANTS[key] === plainer) ?? "";
      sounds.push(DOTTED[base] ?? plainer, "ə");
    } else if (letter === "\u094d") sounds.pop();
    else if (letter === "ं" || letter === "ँ") sounds.push("N");
    else if (letter in CONSONANTS) sounds.push(CONSONANTS[letter] ?? "", "ə");
    else if (letter in VOWELS) {
      if (last === "ə") sounds.pop();
      sounds.push(VOWELS[letter] ?? "");
    }
  }
  return sounds;
}

const isVowel = (sound: string | undefined) => sound !== undefined && /^(?:ə|[AIU]|[aeiou]{1,2}|ri)$/.test(sound);

/**
 * Without the inherent vowels that nobody says: at a word's end, and `isQuick` between a vowel with a consonant and another
 * such pair, where some write them ("gujrati", "gujarati").
 */
function spoken(sounds: readonly string[], isQuick: boolean): string {
  const said = sounds.length > 2 && sounds.at(-1) === "ə" ? sounds.slice(0, -1) : [...sounds];
  const last = isQuick ? said.length - 3 : 0;
  for (let at = last; at > 1; at -= 1) {
    const isBetween =
      isVowel(said[at - 2]) && !isVowel(said[at - 1]) && !isVowel(said[at + 1]) && isVowel(said[at + 2]);
    if (said[at] === "ə" && isBetween) said.splice(at, 1);
  }
  return (
    said
      .join("")
      .replaceAll("ə", "a")
      // A long vowel at the end is written as a short one, and a nasal is said before a consonant.
      .replace(/[AIU]$/, (vowel) => vowel.toLowerCase())
      .replace(/N(?=[^aeiouAIU])/g, "n")
  );
}

/** A word in all ways of writing the letters that have more than one. */
function waysOf(said: string): string[] {
  let ways = [said];
  for (const [letter, both] of Object.entries(WAYS)) {
    if (said.includes(letter)) ways = both.flatMap((way) => ways.map((text) => text.replaceAll(letter, way)));
  }
  return ways;
}

const written = new Map<string, readonly string[]>();

/** How a Hindi word is typed in Latin letters, the most usual way first. */
function latinOf(word: string): readonly string[] {
  const known = written.get(word) ?? LATIN_WORDS.get(word.normalize("NFC"));
  if (known !== undefined) return known;
  const sounds = soundsOf(word);
  const ways = [true, false].flatMap((isQuick) => waysOf(spoken(sounds, isQuick)).slice(0, MAX_WAYS));
  // "rehta", "kehna".
  const soft = ways.filter((text) => /ah(?=[^aeiou])/.test(text)).map((text) => text.replace(/ah(?=[^aeiou])/, "eh"));
  const all = [...new Set([...ways, ...soft.slice(0, 2)])];
  written.set(word, all);
  return all;
}

/** A verb's form may be anybody's where no subject is said: there "hain", which is nobody else's, is not written "hai". */
const withPlural = (template: string) => (template.startsWith("(मैं") ? template : template.replaceAll("|हैं", "|hain"));

/** Words in a template or a regular expression, each with the ways in which it is written. */
function inPattern(text: string, group: "(" | "(?:"): string {
  return text.replace(DEVANAGARI, (word) => {
    const ways = latinOf(word);
    return ways.length === 1 ? (ways[0] ?? "") : `${group}${ways.join("|")})`;
  });
}

const MAX_ENTRIES = 16;

/** The entries of a list in all ways of writing their words. */
function inList(list: string): string {
  const entries = list.split("|").flatMap((entry) => {
    const [text = "", kept] = entry.split("=");
    const words = text.split(/(?<=[\s-])/u);
    let ways = [""];
    for (const word of words) {
      const own = /[\u0900-\u0963]/u.test(word)
        ? latinOf(word.match(DEVANAGARI)?.[0] ?? "").map((way) => word.replace(DEVANAGARI, way))
        : [word];
      const room = Math.max(1, Math.floor(MAX_ENTRIES / ways.length));
      ways = ways.flatMap((before) => own.slice(0, room).map((way) => before + way));
    }
    return kept === undefined ? ways : ways.map((way) => `${way}=${kept}`);
  });
  return [...new Set(entries)].join("|");
}

const inLists = <Lists extends Readonly<Partial<Record<string, string>>>>(lists: Lists) =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, inList(list ?? "")])) as Lists;

/** More words of a list. */
const more = (list: string, words: string) => `${list}|${words}`;

const lists = inLists(hi.slots.lists);

/** Hindi in Latin letters, as it is typed on a phone: the data of Hindi, each word in the ways in which it is written there. */
export const hiLatin: SpeechData = {
  ...hi,
  language: "hi-Latn",
  tells: SMALL_WORDS,
  tellsNothing: SHARED_WITH_ENGLISH,
  clauseEnds: inPattern(hi.clauseEnds ?? "", "(?:"),
  classes: inLists(hi.classes),
  frames: inLists(hi.frames),
  patterns: hi.patterns.map((pattern) => ({
    ...pattern,
    says: pattern.says.map((template) => inPattern(template.includes("हूँ") ? withPlural(template) : template, "(")),
    ...(pattern.never === undefined ? {} : { never: inList(pattern.never) }),
  })),
  retractions: hi.retractions.map((retraction) => {
    const says = inPattern(retraction.says, "(?:");
    if (!("means" in retraction)) return { ...retraction, says };
    return { says, means: retraction.means.replace(DEVANAGARI, (word) => latinOf(word)[0] ?? "") };
  }),
  slots: {
    ...hi.slots,
    notNames: inList(hi.slots.notNames),
    notPlaces: inList(hi.slots.notPlaces),
    notThings: inList(hi.slots.notThings),
    valueEnds: inList(hi.slots.valueEnds),
    valueStarts: inList(hi.slots.valueStarts ?? ""),
    emptyValues: inList(hi.slots.emptyValues),
    kinds: inList(hi.slots.kinds),
    joins: inList(hi.slots.joins),
    ...(hi.slots.notInside === undefined ? {} : { notInside: inList(hi.slots.notInside) }),
    ...(hi.slots.mayBeInside === undefined ? {} : { mayBeInside: inList(hi.slots.mayBeInside) }),
    lists: {
      ...lists,
      relative: more(
        lists.relative,
        "mom=mother|mummy=mother|dad=father|papa=father|brother=brother|sister=sister|wife=wife|husband=husband|girlfriend=girlfriend|gf=girlfriend|boyfriend=boyfriend|bf=boyfriend|son=son|daughter=daughter|parents=parents|family=family",
      ),
      job: more(lists.job, "developer|teacher|engineer|nurse|chef|designer|salesman|hr|accountant|trainer|writer|ca"),
    },
  },
};
