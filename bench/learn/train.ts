/**
 * `node bench/learn/train.ts --data DIR [--write]`: learns the weights of core/memory/learn/weights.ts.
 *
 * Logistic regression with L2, by Adam, over the classes of words and the form and place of each span
 * (core/memory/learn/features.ts), on labelled turns and the messages of written-turns.ts. A span is a positive example if
 * it meets a label, and counts twice if the label is a strong one. Prints what is learned from turns that the model did not
 * see (five folds by turn) at several thresholds; with `--write` stores the weights learned from all.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { extractFacts, spansIn } from "../../core/memory/learn/extract.ts";
import { type LabelledTurn, readTurns } from "./data.ts";
import { meets, tally } from "./score.ts";
import { writtenTurns } from "./written-turns.ts";

const { values: options } = parseArgs({ options: { data: { type: "string" }, write: { type: "boolean" } } });
if (options.data === undefined) throw new Error("Usage: node bench/learn/train.ts --data DIR [--write]");

const L2 = 0.003;
const ROUNDS = 300;
const RATE = 0.05;
const FOLDS = 5;
/** A feature that fewer turns have is left out. */
const LEAST_TURNS = 4;
const STRONG_WEIGHT = 2;
const WRITTEN_WEIGHT = 0.5;
/** A smaller weight is not written down. */
const LEAST_WEIGHT = 0.05;
const NOW = Date.parse("2026-01-01T00:00:00Z");

interface Example {
  turn: number;
  features: string[];
  isPositive: boolean;
  weight: number;
}

interface Model {
  bias: number;
  weights: Map<string, number>;
}

function examplesOf(turn: LabelledTurn, index: number, isWritten: boolean): Example[] {
  return spansIn(turn.text).map(({ span, features }) => {
    const met = turn.facts.filter(({ span: label }) => meets(span.text, label));
    const strength = met.some((fact) => fact.strength === "strong") ? STRONG_WEIGHT : 1;
    return {
      turn: index,
      features: [...features],
      isPositive: met.length > 0,
      weight: strength * (isWritten ? WRITTEN_WEIGHT : 1),
    };
  });
}

function written(text: string, index: number): LabelledTurn {
  const facts = [...text.matchAll(/\[\[(.+?)\]\]/g)].map(([, span = ""]) => ({
    span,
    kind: "written",
    strength: "strong" as const,
  }));
  return { id: `written-${index}`, lang: "en", text: text.replace(/\[\[|\]\]/g, ""), facts };
}

function learn(examples: readonly Example[]): Model {
  const turnsOf = new Map<string, Set<number>>();
  for (const { features, turn } of examples) {
    for (const name of features) turnsOf.set(name, (turnsOf.get(name) ?? new Set()).add(turn));
  }
  const names = [...turnsOf].filter(([, turns]) => turns.size >= LEAST_TURNS).map(([name]) => name);
  const place = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ features }) => features.flatMap((name) => place.get(name) ?? []));
  const size = names.length + 1;
  const [weights, mean, spread] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = new Float64Array(size);
    examples.forEach(({ isPositive, weight }, row) => {
      const own = [...(rows[row] ?? []), size - 1];
      const score = own.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
      const error = weight * (1 / (1 + Math.exp(-score)) - (isPositive ? 1 : 0));
      for (const at of own) slope[at] = (slope[at] ?? 0) + error;
    });
    for (let at = 0; at < size; at += 1) {
      const step = (slope[at] ?? 0) / total + (at < size - 1 ? L2 * (weights[at] ?? 0) : 0);
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * step;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * step * step;
      const [m, v] = [(mean[at] ?? 0) / (1 - 0.9 ** round), (spread[at] ?? 0) / (1 - 0.999 ** round)];
      weights[at] = (weights[at] ?? 0) - (RATE * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return { bias: weights[size - 1] ?? 0, weights: new Map(names.map((name, at) => [name, weights[at] ?? 0])) };
}

function scorer({ bias, weights }: Model): (features: ReadonlySet<string>) => number {
  return (features) => [...features].reduce((sum, name) => sum + (weights.get(name) ?? 0), bias);
}

const LINE_LENGTH = 118;

/** Entries side by side, as many as fit into a line. */
function wrapped(entries: readonly string[]): string {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length < LINE_LENGTH) lines[lines.length - 1] = `${last};${entry}`;
    else lines.push(entry);
  }
  return lines.join("\n");
}

function source({ bias, weights }: Model): string {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `${name}=${weight.toFixed(2)}`);
  return `// Written by bench/learn/train.ts.

/** Log-odds of a span of which nothing else is known. */
export const bias = ${bias.toFixed(2)};

/** Learned weights by feature, as \`name=weight\`; what is not listed counts nothing. */
const LEARNED =
  \`
${wrapped(lines)}
\`;

export const weights: ReadonlyMap<string, number> = new Map(
  LEARNED.trim()
    .split(/[;\\n]+/)
    .map((line) => [line.slice(0, line.lastIndexOf("=")), Number(line.slice(line.lastIndexOf("=") + 1))]),
);
`;
}

const turns = readTurns(options.data);
const own = writtenTurns.map(written);
const examples = [
  ...turns.map((turn, index) => examplesOf(turn, index, false)),
  ...own.map((turn, index) => examplesOf(turn, turns.length + index, true)),
].flat();
console.log(`${turns.length} turns, ${own.length} written messages, ${examples.length} spans.`);

const folds = Array.from({ length: FOLDS }, (_, fold) =>
  scorer(learn(examples.filter(({ turn }) => turn >= turns.length || turn % FOLDS !== fold))),
);
for (const least of [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]) {
  const learned = new Map(
    turns.map(({ id, text }, index) => [
      id,
      extractFacts(text, NOW, { score: folds[index % FOLDS] ?? (() => 0), least }),
    ]),
  );
  const sum = tally(turns, learned);
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `threshold ${least}: ${sum.learned} learned, precision ${percent(sum.right, sum.learned)}, ` +
      `recall of strong ${percent(sum.found, sum.strong)}, ${sum.fromNothing} from nothing, ${sum.repeated} repeated`,
  );
}
if (options.write === true) {
  writeFileSync(join(import.meta.dirname, "../../core/memory/learn/weights.ts"), source(learn(examples)));
}
