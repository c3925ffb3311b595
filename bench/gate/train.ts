/**
 * `node bench/gate/train.ts [--write]`: learns resources/private-matters.bin, by which core/memory/gate/scored.ts tells private matters.
 *
 * Softmax regression by AdaGrad (Duchi et al., 2011) with a little L2, on the sentences in written/: `private-LANGUAGE.tsv` (kind, tab,
 * sentence) and `harmless-LANGUAGE.txt`, half of which use the words of private ones for something else; `everyday-LANGUAGE.txt` and
 * `spoken-LANGUAGE.txt` (under headings), which were written later, one after the other; besides, the harmless turns that
 * learning is trained on (bench/learn), but for those in `turns-left-out.txt`, which tell something. Prints what is found of sentences that the model did not see (five folds) at several shares of
 * harmless ones held, alone and with the lists; with `--write` stores the weights learned from all instead.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  CLASSES,
  featureNumber,
  type SentenceFeatures,
  sentenceFeatures,
  TELLS,
  telling,
} from "../../core/memory/gate/scored.ts";
import type { SensitiveKind } from "../../core/base/held-kinds.ts";
import { listedSentences } from "../../core/memory/gate/sensitive.ts";
import { sentencesOf } from "../../core/memory/learn/sentences.ts";
import { random } from "../../testing/random.ts";
import { writtenTurns } from "../learn/data.ts";

const { values: options } = parseArgs({ options: { write: { type: "boolean" } } });

const FOLDS = 5;
const ROUNDS = 10;
/** The last rounds, whose weights' mean is taken: one alone leans on the sentences that came last. */
const AVERAGED = 6;
const RATE = 0.15;
const L2 = 0.0005;
/** A feature that fewer sentences have is left out. */
const LEAST_SENTENCES = 2;
/** Shares of harmless sentences held at which is printed what is found. */
const SHARES = [0.005, 0.01, 0.02, 0.05];
const WRITTEN = join(import.meta.dirname, "written");

interface Example {
  /** One of the sentences in everyday words, which were written later and apart from the others. */
  isEveryday: boolean;
  text: string;
  language: string;
  features: SentenceFeatures;
  /** Place among the classes. */
  label: number;
}

type Weights = Map<string, Float64Array>;

function main(): void {
  const examples = shuffled(readExamples());
  if (options.write === true) write(learn(examples));
  else report(examples);
}

function readExamples(): Example[] {
  const examples: Example[] = [];
  const add = (text: string, language: string, label: number, isEveryday = false) =>
    examples.push({ text, language, label, isEveryday, features: sentenceFeatures(text, listed(text)) });
  for (const name of readdirSync(WRITTEN)) {
    const [, what, language = ""] = /^(private|harmless|everyday|spoken)-(\w+)\./.exec(name) ?? [];
    if (what === undefined) continue;
    if (what === "everyday" || what === "spoken") {
      for (const { text, label } of everyday(name)) add(text, language, label, true);
      continue;
    }
    for (const line of linesOf(name)) {
      if (what === "harmless") add(line, language, 0);
      else {
        const [kind, text = ""] = line.split("\t");
        const label = CLASSES.findIndex((known) => known === kind);
        if (label <= 0) throw new Error(`${name}: no kind of private matter in “${line}”`);
        add(text, language, label);
      }
    }
  }
  for (const sentence of turnSentences()) add(sentence, "en", 0);
  return examples;
}

/** Sentences of the turns that learning is trained on. Some are private: what the lists know is left out, and what a reader found besides. */
function turnSentences(): string[] {
  const secret = new Set(linesOf("turns-left-out.txt"));
  return writtenTurns(["statements", "longer", "short", "requests", "friends"])
    .filter(({ text }) => listedSentences(text, "user").length === 0)
    .flatMap(({ text }) => sentencesOf(text).filter((sentence) => !secret.has(sentence)));
}

function listed(text: string): Set<SensitiveKind> {
  return new Set(listedSentences(text, "user").flatMap(({ kinds }) => [...kinds]));
}

/** Sentences under headings: a kind, or none, and what they are about. */
function everyday(name: string): { text: string; label: number }[] {
  let label = 0;
  return linesOf(name).flatMap((line) => {
    const [, kind] = /^## (\w+)/.exec(line) ?? [];
    if (kind === undefined) return [{ text: line, label }];
    label = kind === "none" ? 0 : CLASSES.findIndex((known) => known === kind);
    if (label < 0) throw new Error(`${name}: no kind of private matter in “${line}”`);
    return [];
  });
}

function linesOf(name: string): string[] {
  return readFileSync(join(WRITTEN, name), "utf8").trim().split("\n");
}

/** In an order of its own, the same in every run. */
function shuffled(examples: readonly Example[]): Example[] {
  const next = random(7);
  return examples
    .map((example) => ({ example, place: next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ example }) => example);
}

function learn(examples: readonly Example[]): Weights {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const weights: Weights = new Map();
  const squares: Weights = new Map();
  for (const [name, count] of seen) {
    if (count < LEAST_SENTENCES) continue;
    weights.set(name, new Float64Array(CLASSES.length));
    squares.set(name, new Float64Array(CLASSES.length));
  }
  const next = random(7);
  const means: Weights = new Map([...weights].map(([name, row]) => [name, row.slice()]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const example of examples.toSorted(() => next() - 0.5)) step(weights, squares, example);
    if (round >= ROUNDS - AVERAGED) addRows(means, weights, 1 / AVERAGED);
  }
  return means;
}

function addRows(to: Weights, weights: Weights, share: number): void {
  for (const [name, row] of weights) {
    const sum = to.get(name);
    if (sum) for (let at = 0; at < row.length; at += 1) sum[at] = (sum[at] ?? 0) + share * (row[at] ?? 0);
  }
}

function step(weights: Weights, squares: Weights, { features, label }: Example): void {
  const scores = scoresOf(weights, features);
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((total, value) => total + value, 0);
  for (const [name, value] of features) {
    const [row, past] = [weights.get(name), squares.get(name)];
    if (!row || !past) continue;
    for (let at = 0; at < row.length; at += 1) {
      const slope = ((odds[at] ?? 0) / sum - (at === label ? 1 : 0)) * value + L2 * (row[at] ?? 0);
      past[at] = (past[at] ?? 0) + slope * slope;
      row[at] = (row[at] ?? 0) - (RATE * slope) / Math.sqrt((past[at] ?? 0) + 0.1);
    }
  }
}

function scoresOf(weights: Weights, features: SentenceFeatures): number[] {
  const scores = CLASSES.map(() => 0);
  for (const [name, value] of features) {
    const row = weights.get(name);
    if (row) for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (row[at] ?? 0) * value;
  }
  return scores;
}

function report(examples: readonly Example[]): void {
  const judged = examples.map((example) => ({
    ...example,
    odds: 0,
    isListed: listedSentences(example.text, "user").length > 0,
  }));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learn(examples.filter((_, index) => index % FOLDS !== fold));
    for (const [index, example] of judged.entries())
      if (index % FOLDS === fold) example.odds = telling(scoresOf(weights, example.features)).odds;
  }
  printRows(judged, `of sentences that were not seen (${FOLDS} folds)`);
  const weights = learn(examples.filter(({ isEveryday }) => !isEveryday));
  const apart = judged.filter(({ isEveryday }) => isEveryday);
  for (const example of apart) example.odds = telling(scoresOf(weights, example.features)).odds;
  printRows(apart, "of everyday sentences, learned from the others alone");
}

function printRows(judged: readonly (Example & { odds: number; isListed: boolean })[], what: string): void {
  const harmless = judged.filter(({ label }) => label === 0);
  const secret = judged.filter(({ label }) => label > 0);
  const share = (list: typeof judged, isTold: (one: (typeof judged)[number]) => boolean) =>
    (list.length === 0 ? 0 : (100 * list.filter(isTold).length) / list.length).toFixed(1);
  const row = (name: string, isTold: (one: (typeof judged)[number]) => boolean) => {
    const english = secret.filter(({ language }) => language === "en");
    const others = secret.filter(({ language }) => language !== "en");
    console.log(`${name}\t${share(english, isTold)}\t${share(others, isTold)}\t${share(harmless, isTold)}`);
  };
  console.log(`${what}: ${secret.length} private, ${harmless.length} harmless ones; percent held`);
  console.log("by\tprivate, English\tother languages\tharmless");
  row("lists", ({ isListed }) => isListed);
  const odds = harmless.map((one) => one.odds).toSorted((a, b) => b - a);
  for (const least of [...SHARES.map((part) => odds[Math.floor(part * odds.length)] ?? 0), TELLS]) {
    row(`score over ${least.toFixed(2)}`, (one) => one.odds > least);
    row(`  with lists`, (one) => one.isListed || one.odds > least);
  }
}

function write(weights: Weights): void {
  let most = 0;
  for (const row of weights.values()) for (const weight of row) most = Math.max(most, Math.abs(weight));
  const step = most / 127;
  const rows = [...weights]
    .map(([name, row]) => ({ number: featureNumber(name), bytes: [...row].map((weight) => Math.round(weight / step)) }))
    .filter(({ bytes }) => bytes.some((byte) => byte !== 0))
    .toSorted((a, b) => a.number - b.number);
  const numbers = Buffer.alloc(rows.length * 4);
  rows.forEach(({ number }, at) => numbers.writeUInt32LE(number, at * 4));
  const head = JSON.stringify({ count: rows.length, step, source: "bench/gate/train.ts" });
  const bytes = Buffer.from(Int8Array.from(rows.flatMap((row) => row.bytes)).buffer);
  writeFileSync(
    join(import.meta.dirname, "../../resources/private-matters.bin"),
    Buffer.concat([Buffer.from(`${head}\n`), numbers, bytes]),
  );
}

main();
