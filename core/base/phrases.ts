/**
 * What FloatBar says to people, as data: the key of a phrase and what stands in its places. The words are in `locales/`, one
 * file a language; the interface says a phrase in its own language, and faces without one (server, logs, command line) in English.
 */
import { phrases as english } from "../../locales/en.ts";

type English = typeof english;
type Plural = "zero" | "one" | "two" | "few" | "many" | "other";
type WithoutPlural<Name> = Name extends `${infer Base}_${Plural}` ? Base : Name;

/** Names a phrase, as `ROOM.WHAT`. */
export type PhraseKey = WithoutPlural<keyof English>;

type TextOf<Key extends PhraseKey> = Key extends keyof English
  ? English[Key]
  : `${Key}_other` extends keyof English
    ? English[`${Key}_other`]
    : never;

type PlacesIn<Text> = Text extends `${string}{{${infer Place}}}${infer Rest}` ? Place | PlacesIn<Rest> : never;

/**
 * What a phrase needs, read off its English words: `{{shown}}` is written for `count`, which also chooses the plural form;
 * a place that ends in `_usd` is an amount of US dollars, and one that ends in `_at` a moment as ISO 8601.
 */
export type ParamsOf<Key extends PhraseKey> = {
  readonly [Place in PlacesIn<TextOf<Key>> as Place extends "shown" ? "count" : Place]: Place extends
    | "shown"
    | `${string}_usd`
    ? number
    : Place extends `${string}_at`
      ? string
      : Param;
};

/** What may stand in a place: a name or a number, or a phrase of its own, such as where a key is kept. */
export type Param = string | number | Phrase;

/** A phrase as it is stored and as it crosses to the interface. */
export interface Phrase {
  key: string;
  params: Record<string, Param>;
  /** What another program, server or model said about it: its words, in whichever language; never FloatBar's own. */
  theirs?: string;
}

/** Others' words are cut off here, in characters. */
const MAX_THEIRS = 2000;

/**
 * Makes a phrase. Its parameters are those that its English words have places for.
 *
 * @param theirs what somebody else's server or program said, where it said something.
 */
export function phrase<Key extends PhraseKey>(
  key: Key,
  ...[params, theirs]: keyof ParamsOf<Key> extends never
    ? [params?: Record<string, never>, theirs?: string | undefined]
    : [params: ParamsOf<Key>, theirs?: string | undefined]
): Phrase {
  const said = theirs?.trim().slice(0, MAX_THEIRS);
  return { key, params: { ...params }, ...(said ? { theirs: said } : {}) };
}

/** The phrase in English; others' words follow it in quotation marks. A key that is not known, as of a newer version, is shown itself. */
export function inEnglish({ key, params, theirs }: Phrase): string {
  const own = fill(wordsFor(key, params.count) ?? key, params);
  return theirs === undefined ? own : fill(english.theirs, { phrase: own, theirs });
}

function wordsFor(key: string, count: Param | undefined): string | undefined {
  const words: Readonly<Record<string, string>> = english;
  return words[key] ?? words[`${key}_${count === 1 ? "one" : "other"}`];
}

function fill(words: string, params: Phrase["params"]): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, place: string) =>
    written(place, params[place === "shown" ? "count" : place] ?? ""),
  );
}

function written(place: string, value: Param): string {
  if (typeof value === "object") return inEnglish(value);
  if (place.endsWith("_usd")) return `$${Number(value).toFixed(2)}`;
  if (place.endsWith("_at")) return new Date(value).toISOString().slice(0, 10);
  return typeof value === "number" ? value.toLocaleString("en") : value;
}
