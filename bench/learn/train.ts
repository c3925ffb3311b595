/**
 * `node bench/learn/train.ts --data DIR [--write]`: learns the weights of core/memory/learn/weights.ts.
 *
 * Boosted trees (boosting.ts) over the classes of words and the form and place of each span
 * (core/memory/learn/features.ts), on labelled turns and the messages of `written/`. A span is a positive
 * example if it meets a label, and counts twice if the label is a strong one; what was written for training counts less than what
 * people said. Prints what is learned from turns that the model did not
 * see (ten folds by turn) at several thresholds; with `--write` stores the weights learned from all.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { extractFacts, spansIn } from "../../core/memory/learn/extract.ts";
import { type Boosted, boost, type BoostingOptions, type Example, scoreOf } from "./boosting.ts";
import { type LabelledTurn, readTurns, writtenTurns } from "./data.ts";
import { meets, tally } from "./score.ts";

const { values: options } = parseArgs({ options: { data: { type: "string" }, write: { type: "boolean" } } });
if (options.data === undefined) throw new Error("Usage: node bench/learn/train.ts --data DIR [--write]");

const FOLDS = 10;
const BOOSTING: BoostingOptions = { rounds: 300, rate: 0.05, l2: 5, leastInLeaf: 15, share: 0.7 };
/** A feature that fewer turns have is left out. */
const LEAST_TURNS = 4;
const STRONG_WEIGHT = 2;
/** What a message of people counts beside one that was written for training. */
const SAID_WEIGHT = 1.5;
/** What a short statement counts among those, since longer messages outnumber them. */
const STATEMENT_WEIGHT = 1.5;
const NOW = Date.parse("2026-01-01T00:00:00Z");

interface SpanExample extends Example {
  turn: number;
}

function examplesOf(turn: LabelledTurn, index: number, weight: number): SpanExample[] {
  return spansIn(turn.text)
    .filter(({ isStated }) => isStated)
    .map(({ span, features }) => {
      const met = turn.facts.filter(({ span: label }) => meets(span.text, label));
      const strength = met.some((fact) => fact.strength === "strong") ? STRONG_WEIGHT : 1;
      return {
        turn: index,
        features: [...features],
        isPositive: met.length > 0,
        weight: strength * weight,
      };
    });
}

function learn(examples: readonly SpanExample[]): Boosted {
  const turnsOf = new Map<string, Set<number>>();
  for (const { features, turn } of examples) {
    for (const name of features) turnsOf.set(name, (turnsOf.get(name) ?? new Set()).add(turn));
  }
  const names = [...turnsOf].filter(([, turns]) => turns.size >= LEAST_TURNS).map(([name]) => name);
  return boost(examples, names.toSorted(), BOOSTING);
}

function source({ bias, trees }: Boosted): string {
  const lines = trees.map(({ root, no, yes, leaves }) =>
    [root, no, yes, ...leaves.map((value) => value.toFixed(3))].join(";"),
  );
  return `// Written by bench/learn/train.ts.

/** Log-odds of a span of which nothing is known. */
export const bias = ${bias.toFixed(3)};

/** Trees of three questions each, as \`first;then if not;then if so;\` and what the four answers add to the log-odds. */
const LEARNED =
  \`
${lines.join("\n")}
\`;

/** A tree: its three features and its four leaves (no and no, no and yes, yes and no, yes and yes). */
export type Tree = readonly [root: string, no: string, yes: string, leaves: readonly number[]];

export const trees: readonly Tree[] = LEARNED.trim()
  .split("\\n")
  .map((line) => {
    const [root = "", no = "", yes = "", ...leaves] = line.split(";");
    return [root, no, yes, leaves.map(Number)];
  });
`;
}

const turns = readTurns(options.data);
const own = writtenTurns();
const statements = writtenTurns(["statements", "short"]).length;
const examples = [
  ...turns.map((turn, index) => examplesOf(turn, index, SAID_WEIGHT)),
  ...own.map((turn, index) => examplesOf(turn, turns.length + index, index < statements ? STATEMENT_WEIGHT : 1)),
].flat();
console.log(`${turns.length} turns, ${own.length} written messages, ${examples.length} spans.`);

const folds = Array.from({ length: FOLDS }, (_, fold) =>
  learn(examples.filter(({ turn }) => turn >= turns.length || turn % FOLDS !== fold)),
);
const scorerOf = (index: number) => (features: ReadonlySet<string>) => {
  const model = folds[index % FOLDS];
  return model ? scoreOf(model, features) : 0;
};
for (const least of [1, 1.1, 1.2, 1.3, 1.4, 1.5]) {
  const learned = new Map(
    turns.map(({ id, text }, index) => [id, extractFacts(text, NOW, { score: scorerOf(index), least })]),
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
