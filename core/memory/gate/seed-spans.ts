/** The words of a wallet: twelve or more in a row of one of BIP-39's lists, numbered, one a line or in a sentence. */
import { wordlist as czech } from "@scure/bip39/wordlists/czech.js";
import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import { wordlist as french } from "@scure/bip39/wordlists/french.js";
import { wordlist as italian } from "@scure/bip39/wordlists/italian.js";
import { wordlist as japanese } from "@scure/bip39/wordlists/japanese.js";
import { wordlist as korean } from "@scure/bip39/wordlists/korean.js";
import { wordlist as portuguese } from "@scure/bip39/wordlists/portuguese.js";
import { wordlist as simplified } from "@scure/bip39/wordlists/simplified-chinese.js";
import { wordlist as spanish } from "@scure/bip39/wordlists/spanish.js";
import { wordlist as traditional } from "@scure/bip39/wordlists/traditional-chinese.js";
import { fold } from "../../language/fold.ts";
import { scriptOf } from "../../language/scripts.ts";
import type { SecretSpan } from "./spans.ts";

const MIN_SEED_WORDS = 12;
/** A wallet's words are drawn from 2048, so that few of twelve come twice; a table's or a list's own words do. */
const MIN_DIFFERENT = 7;
const MIN_SHARE = 0.7;
const LISTS = [english, french, spanish, italian, portuguese, czech, japanese, korean, simplified, traditional];
const RUN = /[\p{L}\p{M}]{1,20}/gu;

/** A bit for each list that has a word, by the folded word. Built when the first long text comes. */
let listsOf: ReadonlyMap<string, number> | undefined;

function readLists(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  LISTS.forEach((list, at) => {
    for (const word of list) {
      const key = plainWord(word);
      found.set(key, (found.get(key) ?? 0) | (1 << at));
    }
  });
  return found;
}

/** The same by the word as it is written: words come again and again. */
const known = new Map<string, number>();
const MAX_KNOWN = 20_000;

function listsWith(word: string): number {
  let lists = known.get(word);
  if (lists === undefined) {
    lists = (listsOf ??= readLists()).get(plainWord(word)) ?? 0;
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(word, lists);
  }
  return lists;
}

function plainWord(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z]+$/.test(lower) ? lower : fold(lower.normalize("NFC"), scriptOf(lower));
}

/** Runs of a wallet's words, in order. */
export function* seedSpans(text: string): Iterable<SecretSpan> {
  if (text.length < MIN_SEED_WORDS * 2) return;
  let [count, shared, start, end] = [0, 0, 0, 0];
  const different = new Set<string>();
  const isSeed = () =>
    count >= MIN_SEED_WORDS &&
    different.size >= MIN_DIFFERENT &&
    (different.size >= MIN_SEED_WORDS || different.size >= count * MIN_SHARE);
  for (const { 0: word, index } of text.matchAll(RUN)) {
    const lists = listsWith(word);
    if ((shared & lists) === 0) {
      if (isSeed()) yield { kind: "seed", start, end };
      count = 0;
      different.clear();
    }
    if (lists === 0) {
      shared = 0;
      continue;
    }
    if (count === 0) [shared, start] = [lists, index];
    shared &= lists;
    count += 1;
    different.add(plainWord(word));
    end = index + word.length;
  }
  if (isSeed()) yield { kind: "seed", start, end };
}
