/**
 * `node bench/recall/train.ts --data DIR [--write]`: learns the weights of core/context/recall/weights.ts.
 *
 * Listwise softmax regression with a little L2, by Adam, on features scaled to unit deviation. The second look is trained on first scores
 * from conversations that the first look had not seen. Prints the recall by leaving each conversation out in turn, and with
 * `--write` stores the weights learned from all.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findCandidates } from "../../core/context/recall/candidates.ts";
import { firstLook } from "../../core/context/recall/first-look.ts";
import { loadMeaning } from "../../core/context/recall/meaning.ts";
import type { Passages } from "../../core/context/recall/passages.ts";
import { parseQuestion, QUESTION_KINDS, type QuestionKind } from "../../core/context/recall/question.ts";
import { prepare } from "../../core/context/recall/rank.ts";
import { secondLook } from "../../core/context/recall/second-look.ts";
import { renderMessage } from "../../core/context/select/render.ts";
import { loadTokenCounter } from "../../core/tokens/count.ts";
import { openConversations } from "./data.ts";

const { values: options } = parseArgs({ options: { data: { type: "string" }, write: { type: "boolean" } } });
if (options.data === undefined) throw new Error("Usage: node bench/recall/train.ts --data DIR [--write]");

const L2 = 3e-3;
const ROUNDS = 150;
const RATE = 0.08;
const KEPT = 120;
/** What holds for one kind of question alone is held back more, since there are fewer of each. */
const KIND_L2 = 0.15;
const meaning = loadMeaning(new URL("../../resources/word-vectors.bin", import.meta.url).pathname);

/** One question's candidates. */
interface Example {
  conversation: string;
  category: number;
  kind: QuestionKind;
  passages: Passages;
  names: string[];
  /** Features, row by row. */
  rows: number[][];
  labels: number[];
  /** How many pieces of evidence there are, found or not. */
  evidence: number;
}

async function main(): Promise<void> {
  const workDir = mkdtempSync(join(tmpdir(), "floatbar-train-"));
  const conversations = await openConversations(options.data ?? "", workDir);
  const tokens = await loadTokenCounter();
  const costs = new Map<string, number>();
  const examples: Example[] = [];
  for (const { name, vault, questions } of conversations) {
    for (const { question, evidence, category } of questions) {
      const parsed = parseQuestion(question, Date.now());
      const candidates = await findCandidates(parsed, vault.search, meaning);
      if (candidates.rows.length === 0) continue;
      const { passages, people } = prepare(candidates);
      const looks = firstLook(parsed, people, passages, meaning);
      for (const passage of passages.all) {
        if (!costs.has(passage.id)) {
          const content = passage.speaker === null ? passage.content : `${passage.speaker}: ${passage.content}`;
          costs.set(passage.id, tokens.count(`${renderMessage({ role: passage.role, content })}\n`));
        }
      }
      examples.push({
        conversation: name,
        category,
        kind: parsed.kind,
        passages,
        names: Object.keys(looks[0] ?? {}),
        rows: looks.map((look) => Object.values(look)),
        labels: passages.all.map(({ id }) => (evidence.has(id) ? 1 : 0)),
        evidence: evidence.size,
      });
    }
    await vault.close();
  }
  rmSync(workDir, { recursive: true });

  const names = conversations.map(({ name }) => name);
  const budgets = [500, 1000, 2000];
  const recall = { first: new Map<number, number[]>(), both: new Map<number, number[]>() };
  const note = (of: Map<number, number[]>, example: Example, scores: readonly number[]) => {
    for (const budget of budgets) of.set(budget, [...(of.get(budget) ?? []), fill(example, scores, budget, costs)]);
  };
  for (const left of names) {
    const model = learn(examples.filter(({ conversation }) => conversation !== left));
    for (const example of examples.filter(({ conversation }) => conversation === left)) {
      note(recall.first, example, scoresOf(example, model.first));
      note(recall.both, example, scoresOf(lookAgain(example, model.first), forKind(model.second, example.kind)));
    }
    console.log(`left out ${left}`);
  }
  for (const [looks, byBudget] of Object.entries(recall)) {
    for (const [budget, shares] of byBudget) {
      console.log(looks, budget, ((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length).toFixed(2));
    }
  }
  if (!options.write) return;
  const model = learn(examples);
  const file = new URL("../../core/context/recall/weights.ts", import.meta.url);
  writeFileSync(file, source(model.first, model.second));
}

type Weights = Map<string, number>;

/** Weights for all questions, and what each kind of question adds to them. */
interface KindWeights {
  common: Weights;
  kinds: Map<QuestionKind, Weights>;
}

interface Model {
  first: Weights;
  second: KindWeights;
}

function learn(examples: readonly Example[]): Model {
  const conversations = [...new Set(examples.map(({ conversation }) => conversation))];
  const first = fit(examples);
  // A look at scores that were learned from the same questions would trust them too much.
  const again = conversations.flatMap((held) => {
    const others = fit(examples.filter(({ conversation }) => conversation !== held));
    return examples.filter(({ conversation }) => conversation === held).map((example) => lookAgain(example, others));
  });
  return { first, second: fitKinds(again) };
}

function lookAgain(example: Example, first: Weights): Example {
  const looks = secondLook(scoresOf(example, first), example.passages, meaning);
  return {
    ...example,
    names: [...Object.keys(looks[0] ?? {}), ...example.names],
    rows: example.rows.map((row, place) => [...Object.values(looks[place] ?? {}), ...row]),
  };
}

function scoresOf({ names, rows }: Example, weights: Weights): number[] {
  const list = names.map((name) => weights.get(name) ?? 0);
  return rows.map((row) => row.reduce((sum, value, index) => sum + value * (list[index] ?? 0), 0));
}

function forKind({ common, kinds }: KindWeights, kind: QuestionKind): Weights {
  const own = kinds.get(kind);
  return new Map([...common].map(([name, weight]) => [name, weight + (own?.get(name) ?? 0)]));
}

/** Learns weights for features as they are (not scaled). */
function fit(examples: readonly Example[]): Weights {
  return fitKinds(examples, []).common;
}

/** The same, with weights besides for each kind of question. */
function fitKinds(examples: readonly Example[], kinds: readonly QuestionKind[] = QUESTION_KINDS): KindWeights {
  const names = examples[0]?.names ?? [];
  const width = names.length;
  const lists = examples.filter(({ labels }) => labels.includes(1)).map(prune);
  const all = lists.flatMap(({ rows }) => rows);
  const mean = names.map((_, index) => all.reduce((sum, row) => sum + (row[index] ?? 0), 0) / all.length);
  const deviation = names.map(
    (_, index) =>
      Math.sqrt(all.reduce((sum, row) => sum + ((row[index] ?? 0) - (mean[index] ?? 0)) ** 2, 0) / all.length) + 1e-6,
  );
  const data = Float64Array.from(
    all.flatMap((row) => row.map((value, index) => (value - (mean[index] ?? 0)) / (deviation[index] ?? 1))),
  );
  // The common weights first, then those of each kind.
  const total = width * (1 + kinds.length);
  const weights = new Float64Array(total);
  const [slow, fast] = [new Float64Array(total), new Float64Array(total)];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = weights.map((weight, index) => (index < width ? L2 : KIND_L2) * weight);
    let offset = 0;
    for (const { rows, labels, kind } of lists) {
      const block = width * (1 + kinds.indexOf(kind));
      const inForce = weights.slice(0, width);
      if (block > 0) inForce.forEach((weight, index) => (inForce[index] = weight + (weights[block + index] ?? 0)));
      const slope = new Float64Array(width);
      addGradient(slope, data, offset, rows.length, width, labels, inForce, lists.length);
      slope.forEach((value, index) => {
        gradient[index] = (gradient[index] ?? 0) + value;
        if (block > 0) gradient[block + index] = (gradient[block + index] ?? 0) + value;
      });
      offset += rows.length;
    }
    for (let index = 0; index < total; index += 1) {
      const slope = gradient[index] ?? 0;
      slow[index] = 0.9 * (slow[index] ?? 0) + 0.1 * slope;
      fast[index] = 0.999 * (fast[index] ?? 0) + 0.001 * slope * slope;
      const step =
        (slow[index] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((fast[index] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      weights[index] = (weights[index] ?? 0) - RATE * step;
    }
  }
  const block = (number: number): Weights =>
    new Map(names.map((name, index) => [name, (weights[number * width + index] ?? 0) / (deviation[index] ?? 1)]));
  return { common: block(0), kinds: new Map(kinds.map((kind, at) => [kind, block(at + 1)])) };
}

function addGradient(
  gradient: Float64Array,
  data: Float64Array,
  offset: number,
  count: number,
  width: number,
  labels: readonly number[],
  weights: Float64Array,
  lists: number,
): void {
  const scores = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let score = 0;
    const base = (offset + row) * width;
    for (let index = 0; index < width; index += 1) score += (data[base + index] ?? 0) * (weights[index] ?? 0);
    scores[row] = score;
  }
  const best = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const odds = scores.map((score) => Math.exp(score - best));
  const sum = odds.reduce((total, value) => total + value, 0);
  const positives = labels.reduce((total, label) => total + label, 0);
  for (let row = 0; row < count; row += 1) {
    const error = ((odds[row] ?? 0) / sum - (labels[row] ?? 0) / positives) / lists;
    const base = (offset + row) * width;
    for (let index = 0; index < width; index += 1) {
      gradient[index] = (gradient[index] ?? 0) + error * (data[base + index] ?? 0);
    }
  }
}

/** Keeps all evidence, the candidates that match best, and every fourth of the others. */
function prune(example: Example): Pick<Example, "rows" | "labels" | "kind"> {
  const at = (name: string) => example.names.indexOf(name);
  const [match, window, asked] = [at("match"), at("window4"), at("asked")];
  const rough = example.rows.map((row) => (row[match] ?? 0) + (row[window] ?? 0) + 0.5 * (row[asked] ?? 0));
  const order = [...rough.keys()].toSorted((a, b) => (rough[b] ?? 0) - (rough[a] ?? 0));
  const kept = order.filter((place, rank) => example.labels[place] === 1 || rank < KEPT || rank % 6 === 0);
  return {
    rows: kept.map((place) => example.rows[place] ?? []),
    labels: kept.map((place) => example.labels[place] ?? 0),
    kind: example.kind,
  };
}

/** Share of the evidence that fits, by the rule of select.ts in short; about 50 tokens go for what frames the messages. */
function fill(example: Example, scores: readonly number[], budget: number, costs: ReadonlyMap<string, number>): number {
  const cost = (place: number) => costs.get(example.passages.at(place).id) ?? 1;
  const worth = (place: number) => (scores[place] ?? 0) - 0.5 * Math.log(cost(place));
  const order = [...scores.keys()].toSorted((a, b) => worth(b) - worth(a));
  const days = new Set<string>();
  let [spent, found] = [50, 0];
  for (const place of order) {
    const day = example.passages.at(place).created_at.slice(0, 10);
    const price = cost(place) + (days.has(day) ? 0 : 5);
    if (spent + price > budget) continue;
    spent += price;
    days.add(day);
    found += example.labels[place] ?? 0;
  }
  return found / example.evidence;
}

function source(first: Weights, second: KindWeights): string {
  const list = (weights: Weights, least = 0.005) =>
    [...weights]
      .filter(([, weight]) => Math.abs(weight) >= least)
      .map(([name, weight]) => `  ${name}: ${Number(weight.toFixed(2))},`)
      .join("\n");
  return `import type { FirstLook } from "./first-look.ts";
import type { QuestionKind } from "./question.ts";
import type { SecondLook } from "./second-look.ts";

// Written by bench/recall/train.ts.

/** Learned weights by feature; what is not listed counts nothing. */
export type Weights<Look> = Readonly<Partial<Record<keyof Look & string, number>>>;

export const firstWeights: Weights<FirstLook> = {
${list(first)}
};

export const secondWeights: Weights<FirstLook & SecondLook> = {
${list(second.common)}
};

/** What a kind of question adds to the weights of the second look. */
export const kindWeights: Readonly<Record<QuestionKind, Weights<FirstLook & SecondLook>>> = {
${[...second.kinds].map(([kind, weights]) => `  ${kind}: {\n${list(weights, 0.05).replace(/^/gm, "  ")}\n  },`).join("\n")}
};
`;
}

await main();
