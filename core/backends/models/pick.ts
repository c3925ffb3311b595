import { type ListedModel, mayChat } from "./model-lists.ts";
import { chatsByName } from "./model-names.ts";

/** Families of models that answer well at a fair price, the most wanted first; what matches none comes after them. */
const FAMILIES = [
  /claude.*sonnet|sonnet.*claude/,
  /^gpt-\d[\d.]*$/,
  /gemini-[\d.]+-flash$/,
  /gemini.*flash(?!.*(?:lite|8b))/,
];
/** Models that may be asked as in a chat, and are for something else: sound, films, looking up, using a computer, many agents at once. */
const OTHER =
  /\bvox|video|\blive\b|search|computer-use|ui-tars|phone|robotics|translat|\bmt\b|safety|\bpii\b|^gpt.*instruct|deep-research|multi-?agent/;
/**
 * Models for one kind of question or one language, of a state that does not stay, that think long or cost much, or that are very
 * small.
 */
const APART =
  /preview|-exp\b|experimental|beta|legacy|vision|code|\bagents?\b|(?<!non-)reason|think|\br1\b|-pro\b|opus|ultra|heavy|nano|tiny|(?<![a-z\d.])(?:0\.\d|[1-4](?:\.\d)?)b\b|(?<![a-z\d.])\d{2,3}m\b/;
const ONE_LANGUAGE =
  /\b(?:english|arabic|german|french|spanish|portuguese|italian|japanese|chinese|korean|hindi|russian|turkish|polish|dutch)\b/;
/** What an answer may cost for a chat of every day, in US dollars for a million tokens. */
const FAIR = 20;
/** Fewer tokens than this are soon full with what a chat is told of its user. */
const ROOMY = 8_000;

/**
 * The model that is asked where nobody chose one, in the first start as in every chat: a plain one of the best family that is
 * listed, the newest by the numbers in its name; else the first plain one, as the server orders them. Null where none chats.
 */
export function usualOf(listed: readonly ListedModel[]): string | null {
  return likeliest(listed)[0] ?? null;
}

/** All that may chat, the one that is asked first of all: what a list says of its models is not always so. */
export function likeliest(listed: readonly ListedModel[]): string[] {
  return listed
    .filter(mayChat)
    .map(wanted)
    .toSorted((a, b) => a.apart - b.apart || a.family - b.family || newestFirst(a, b))
    .map(({ name }) => name);
}

interface Wanted {
  name: string;
  /** 0 for a plain one, more the less it is meant for any chat. */
  apart: number;
  family: number;
  /** Whether its server says more of it than its name, as of how much fits. */
  isDescribed: boolean;
}

function wanted({ name, price, contextWindow, kind, isReady }: ListedModel): Wanted {
  // Those who pass on many vendors' models put the vendor first.
  const own = name.toLowerCase().replace(/^.*\//, "");
  const family = FAMILIES.findIndex((one) => one.test(own));
  const isSmall = contextWindow !== null && contextWindow < ROOMY;
  const isOther = !chatsByName(own) || OTHER.test(own) || (price !== null && price > FAIR);
  const isApart = isSmall || APART.test(own) || ONE_LANGUAGE.test(own);
  const apart = !isReady ? 4 : kind === "base" ? 3 : isOther ? 2 : Number(isApart);
  return { name, apart, family: family === -1 ? FAMILIES.length : family, isDescribed: contextWindow !== null };
}

function newestFirst(a: Wanted, b: Wanted): number {
  // Where a list tells of some how much fits, it is of those that chat.
  if (a.family === FAMILIES.length) return Number(b.isDescribed) - Number(a.isDescribed);
  const [left, right] = [versionOf(a.name), versionOf(b.name)];
  const length = Math.max(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (right[at] ?? 0) - (left[at] ?? 0);
    if (difference !== 0) return difference;
  }
  // Of two with one version the shorter name is the one without a date.
  return a.name.length - b.name.length;
}

/** The numbers of a version: those of a date (six digits and more) say nothing of it. */
function versionOf(name: string): number[] {
  return (name.match(/\d+/g) ?? []).filter((digits) => digits.length < 6).map(Number);
}
