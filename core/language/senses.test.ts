import { describe, expect, it } from "vitest";
import { WordSenses } from "./senses.ts";

describe("the senses of words", () => {
  const senses = new WordSenses();

  it.each([
    ["guitar", "artifact"],
    ["Parties", "group"],
    ["sinusitis", "state"],
    ["neighbour's", "person"],
    ["children", "person"],
    ["a", "quantity"],
    ["zymosis", "process"],
  ])("know the noun %s", (word, sense) => expect(senses.noun(word)).toBe(sense));

  it.each([
    ["cycling", "motion"],
    ["bought", "possession"],
    ["stopped", "motion"],
    ["loves", "emotion"],
    ["carried", "contact"],
  ])("know the verb %s", (word, sense) => expect(senses.verb(word)).toBe(sense));

  it("know nothing of a word that is none, or is not of that part of speech", () => {
    expect(["zzz", "", "ß", "aaaa"].map((word) => senses.noun(word))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(senses.verb("guitar")).toBeUndefined();
  });

  it("know no word without their file", () => {
    expect(new WordSenses("/nowhere/word-senses.bin").noun("guitar")).toBeUndefined();
  });
});
