import { random } from "../../testing/random.ts";

/** One thing to learn from: what is true of it, whether it is of the class, and how much it counts. */
export interface Example {
  features: readonly string[];
  isPositive: boolean;
  weight: number;
}

/** A tree of three questions: the first one's answer says which of the other two is asked. */
export interface Tree {
  /** Whether the first feature is there decides between `no` and `yes`. */
  root: string;
  no: string;
  yes: string;
  /** What the leaves add to the log-odds: no and no, no and yes, yes and no, yes and yes. */
  leaves: readonly [number, number, number, number];
}

export interface Boosted {
  bias: number;
  trees: readonly Tree[];
}

export interface BoostingOptions {
  rounds: number;
  /** What of each tree is taken, 0..1. */
  rate: number;
  l2: number;
  /** Share of the examples and of the features that each tree is grown from, 0..1, drawn anew for each. */
  share: number;
  /** A leaf holds at least so many examples. */
  leastInLeaf: number;
}

/** Which examples have each feature, and the slopes of the loss at each. */
interface Table {
  names: readonly string[];
  /** The numbers of the features of each example. */
  rows: readonly (readonly number[])[];
  slope: Float64Array;
  curve: Float64Array;
  /** Whether the tree at hand may ask for a feature. */
  isOpen: Uint8Array;
}

/**
 * Boosts trees of depth two on the logistic loss: gradient boosting (Friedman 2001) with Newton steps in the leaves and L2 on them
 * (Chen and Guestrin 2016), each grown from a share of examples and features (Friedman 2002). Each split asks whether a feature is
 * there. The same examples give the same trees.
 */
export function boost(examples: readonly Example[], names: readonly string[], options: BoostingOptions): Boosted {
  const place = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ features }) => features.flatMap((name) => place.get(name) ?? []));
  const table: Table = {
    names,
    rows,
    slope: new Float64Array(rows.length),
    curve: new Float64Array(rows.length),
    isOpen: new Uint8Array(names.length),
  };
  const draw = random(1);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const positive = examples.reduce((sum, { isPositive, weight }) => sum + (isPositive ? weight : 0), 0);
  const bias = Math.log(positive / (total - positive));
  const scores = new Float64Array(rows.length).fill(bias);
  const sets = examples.map(({ features }) => new Set(features));
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    examples.forEach(({ isPositive, weight }, row) => {
      const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      table.slope[row] = weight * (chance - (isPositive ? 1 : 0));
      table.curve[row] = weight * chance * (1 - chance);
    });
    const drawn = rows.flatMap((_, row) => (draw() < options.share ? [row] : []));
    names.forEach((_, feature) => {
      table.isOpen[feature] = draw() < options.share ? 1 : 0;
    });
    const first = bestSplit(table, drawn, options);
    if (!first) break;
    const [no, yes] = [splitLeaf(table, first.without, options), splitLeaf(table, first.having, options)];
    const tree: Tree = {
      root: names[first.feature] ?? "",
      no: no.name,
      yes: yes.name,
      leaves: [no.values[0], no.values[1], yes.values[0], yes.values[1]],
    };
    trees.push(tree);
    examples.forEach((_, row) => {
      scores[row] = (scores[row] ?? 0) + leafOf(tree, sets[row] ?? NOTHING);
    });
  }
  return { bias, trees };
}

function splitLeaf(table: Table, rows: readonly number[], options: BoostingOptions) {
  const split = bestSplit(table, rows, options);
  const parts = split ? [split.without, split.having] : [rows, rows];
  const values = parts.map((part) => leafValue(table, part, options)) as [number, number];
  return { name: split ? (table.names[split.feature] ?? "") : "", values };
}

function leafValue({ slope, curve }: Table, rows: readonly number[], { rate, l2 }: BoostingOptions): number {
  let [g, h] = [0, 0];
  for (const row of rows) {
    g += slope[row] ?? 0;
    h += curve[row] ?? 0;
  }
  return (-rate * g) / (h + l2);
}

/** Slopes, curves and number of some examples, for each feature that they have and for all together. */
function sumsOf({ names, rows, slope, curve }: Table, own: readonly number[]) {
  const each = () => new Float64Array(names.length);
  const sums = { g: each(), h: each(), count: each(), allG: 0, allH: 0 };
  for (const row of own) {
    const [s, c] = [slope[row] ?? 0, curve[row] ?? 0];
    sums.allG += s;
    sums.allH += c;
    for (const feature of rows[row] ?? []) {
      sums.g[feature] = (sums.g[feature] ?? 0) + s;
      sums.h[feature] = (sums.h[feature] ?? 0) + c;
      sums.count[feature] = (sums.count[feature] ?? 0) + 1;
    }
  }
  return sums;
}

/** The question that divides some examples best, if one gains anything. */
function bestSplit(table: Table, own: readonly number[], { l2, leastInLeaf }: BoostingOptions) {
  const { g, h, count, allG, allH } = sumsOf(table, own);
  const worth = (slopes: number, curves: number) => (slopes * slopes) / (curves + l2);
  let [best, gain] = [-1, 1e-9];
  for (const [feature, held] of count.entries()) {
    const isFit = table.isOpen[feature] === 1 && held >= leastInLeaf && own.length - held >= leastInLeaf;
    if (!isFit) continue;
    const [gOwn, hOwn] = [g[feature] ?? 0, h[feature] ?? 0];
    const more = worth(gOwn, hOwn) + worth(allG - gOwn, allH - hOwn) - worth(allG, allH);
    if (more > gain) [best, gain] = [feature, more];
  }
  if (best === -1) return undefined;
  const having = own.filter((row) => table.rows[row]?.includes(best));
  const has = new Set(having);
  return { feature: best, having, without: own.filter((row) => !has.has(row)) };
}

const NOTHING: ReadonlySet<string> = new Set();

function leafOf({ root, no, yes, leaves }: Tree, features: ReadonlySet<string>): number {
  const isYes = features.has(root);
  return leaves[(isYes ? 2 : 0) + (features.has(isYes ? yes : no) ? 1 : 0)] ?? 0;
}

/** Log-odds of what is described by some features. */
export function scoreOf({ bias, trees }: Boosted, features: ReadonlySet<string>): number {
  return trees.reduce((score, tree) => score + leafOf(tree, features), bias);
}
