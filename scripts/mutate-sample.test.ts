import type { Mutant } from "@stryker-mutator/api/core";
import { describe, expect, it } from "vitest";
import { sampleMutants } from "./mutate-sample.ts";

const mutantsOf = (fileName: string, count: number): Mutant[] =>
  Array.from({ length: count }, (_, line) => ({
    id: `${fileName}:${line}`,
    fileName,
    location: { start: { line, column: 0 }, end: { line, column: 1 } },
    mutatorName: "BooleanLiteral",
    replacement: "false",
  }));

const all = [...mutantsOf("large.ts", 80), ...mutantsOf("middle.ts", 19), ...mutantsOf("small.ts", 1)];

describe("the sample of wrong changes", () => {
  it("takes from each file in proportion to its own, and at least one", () => {
    const sample = [...sampleMutants(all, { size: 20, seed: "a" })];
    const from = (file: string) => sample.filter((id) => id.startsWith(file)).length;
    expect([from("large.ts"), from("middle.ts"), from("small.ts")]).toEqual([15, 4, 1]);
  });

  it("is the same for the same seed, whatever the order, and another for another seed", () => {
    const sample = sampleMutants(all, { size: 20, seed: "a" });
    expect(sampleMutants(all.toReversed(), { size: 20, seed: "a" })).toEqual(sample);
    expect(sampleMutants(all, { size: 20, seed: "b" })).not.toEqual(sample);
  });

  it("takes all where there are no more than are wanted", () => {
    expect(sampleMutants(all, { size: 500, seed: "a" }).size).toBe(100);
  });
});
