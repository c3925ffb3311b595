import type { LabelledTurn } from "./data.ts";

/** A fact as the core learned it. */
export interface LearnedFact {
  category: string;
  key: string;
  value: string;
}

/** What became of a learned fact: it meets a label, or why it does not. */
export type Verdict = "right" | "repeated" | "cut" | "run on" | "unlabelled";

export interface Tally {
  learned: number;
  right: number;
  repeated: number;
  cut: number;
  runOn: number;
  /** Learned from turns without any label. */
  fromNothing: number;
  strong: number;
  found: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;
const SMALL = new Set("a an the of to in on at for and or my i is it with as by from".split(" "));

/** The words of a text, small ones left out; pairs of characters for scripts that are written without spaces. */
export function units(text: string): Set<string> {
  // Lower case differs from Unicode's case folding in the sharp s, the final sigma and a few ligatures that NFKC dissolves.
  const folded = text.normalize("NFKC").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
  return new Set(
    (folded.match(WORD) ?? []).flatMap((word) => {
      if (UNSPACED.test(word)) return pairs(Array.from(word));
      return SMALL.has(word) ? [] : [word];
    }),
  );
}

function pairs(characters: readonly string[]): string[] {
  return Array.from({ length: Math.max(1, characters.length - 1) }, (_, at) => characters.slice(at, at + 2).join(""));
}

/** Shares of words that a value and a span have in common, or undefined where either has no words. */
function overlap(value: string, span: string) {
  const [ofValue, ofSpan] = [units(value), units(span)];
  if (ofValue.size === 0 || ofSpan.size === 0) return undefined;
  const both = [...ofValue].filter((unit) => ofSpan.has(unit)).length;
  return {
    /** Share of the span that the value holds, 0..1. */
    held: both / ofSpan.size,
    /** Share of the value that lies in the span, 0..1. */
    inside: both / ofValue.size,
    isTooLong: ofValue.size > 2 * ofSpan.size + 4,
  };
}

/** The value holds at least half of the span, or lies within it and is a third of it; and it is not much longer. */
export function meets(value: string, span: string): boolean {
  const shared = overlap(value, span);
  if (shared === undefined || shared.isTooLong) return false;
  return shared.held >= 0.5 || (shared.inside >= 0.8 && shared.held >= 0.34);
}

/** What became of each fact of a turn, in order. A second fact that meets only what is met already is a repetition. */
export function judge(turn: LabelledTurn, facts: readonly LearnedFact[]): Verdict[] {
  const taken = new Set<number>();
  return facts.map(({ value }) => {
    const met = turn.facts.flatMap(({ span }, index) => (meets(value, span) ? [index] : []));
    const isNew = met.some((index) => !taken.has(index));
    for (const index of met) taken.add(index);
    if (isNew) return "right";
    if (met.length > 0) return "repeated";
    const shared = turn.facts.flatMap(({ span }) => overlap(value, span) ?? []);
    if (shared.some(({ held, isTooLong }) => isTooLong && held >= 0.5)) return "run on";
    if (shared.some(({ inside, held }) => inside >= 0.5 && held > 0)) return "cut";
    return "unlabelled";
  });
}

/** Adds up turns; precision is `right / learned`, recall `found / strong`. */
export function tally(turns: readonly LabelledTurn[], learned: ReadonlyMap<string, readonly LearnedFact[]>): Tally {
  const sum: Tally = { learned: 0, right: 0, repeated: 0, cut: 0, runOn: 0, fromNothing: 0, strong: 0, found: 0 };
  for (const turn of turns) {
    const facts = learned.get(turn.id) ?? [];
    const verdicts = judge(turn, facts);
    const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
    const strong = turn.facts.filter(({ strength }) => strength === "strong");
    sum.learned += facts.length;
    sum.right += count("right");
    sum.repeated += count("repeated");
    sum.cut += count("cut");
    sum.runOn += count("run on");
    sum.fromNothing += turn.facts.length === 0 ? facts.length : 0;
    sum.strong += strong.length;
    sum.found += strong.filter(({ span }) => facts.some(({ value }) => meets(value, span))).length;
  }
  return sum;
}

/** Strong labels and how many of them were found, by kind, most frequent first. */
export function recallByKind(
  turns: readonly LabelledTurn[],
  learned: ReadonlyMap<string, readonly LearnedFact[]>,
): { kind: string; strong: number; found: number }[] {
  const kinds = new Map<string, { kind: string; strong: number; found: number }>();
  for (const { id, facts } of turns) {
    for (const { span, kind, strength } of facts) {
      if (strength !== "strong") continue;
      const row = kinds.get(kind) ?? { kind, strong: 0, found: 0 };
      row.strong += 1;
      row.found += learned.get(id)?.some(({ value }) => meets(value, span)) === true ? 1 : 0;
      kinds.set(kind, row);
    }
  }
  return [...kinds.values()].toSorted((a, b) => b.strong - a.strong || (a.kind < b.kind ? -1 : 1));
}
