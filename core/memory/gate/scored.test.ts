import { describe, expect, it } from "vitest";
import { CLASSES, featureNumber, scoredKinds, sentenceFeatures, SentenceWeights, telling } from "./scored.ts";
import { listedSentences, sensitiveSentences } from "./sensitive.ts";

describe("a private matter that all words of a sentence tell together", () => {
  it.each([
    ["finance", "We are four payments behind and the bank writes every week."],
    ["crime", "The police came for my brother at dawn and took his phone."],
    ["health", "She can't get out of bed any more since the baby came, and the doctor is worried."],
    ["finance", "Je n’arrive plus à payer mon loyer depuis que j’ai perdu mon travail."],
  ])("is told: %s, %j", (kind, sentence) => {
    expect(listedSentences(sentence, "user")).toEqual([]);
    expect(sensitiveSentences(sentence, "user")).toEqual([{ sentence, kinds: new Set([kind]) }]);
  });

  it.each([
    "Can you help me with the margins of this letter?",
    "We are four commits behind and the build breaks every week.",
    "I paid with my card and got a bag for free.",
    "The courier came for my parcel at dawn and took it along.",
    "Ich kann diesen Monat nicht zum Training kommen.",
  ])("is not read into %j", (sentence) => {
    expect(sensitiveSentences(sentence, "user")).toEqual([]);
  });

  it("is found in its own sentence of a message, and the others go", () => {
    const message = "Good morning! The police came for my brother at dawn and took his phone. How do I boil an egg?";
    expect(sensitiveSentences(message, "user").map(({ sentence }) => sentence)).toEqual([
      "The police came for my brother at dawn and took his phone.",
    ]);
  });

  it("is looked for in what a person writes, not in a model's answer, a document or an endless line", () => {
    const told = "The police came for my brother at dawn and took his phone.";
    expect(sensitiveSentences(told, "assistant")).toEqual([]);
    expect(sensitiveSentences(`${told} ${"The sky is blue. ".repeat(1000)}`, "user")).toEqual([]);
    expect(scoredKinds(`${told.slice(0, -1)} ${"and so on ".repeat(80)}`)).toEqual([]);
  });
});

it("features are of one length together, however long the sentence is", () => {
  const length = (sentence: string) =>
    Math.sqrt(
      [...sentenceFeatures(sentence)].reduce((sum, [name, value]) => sum + (name === "bias" ? 0 : value ** 2), 0),
    );
  expect(length("My landlord wants the rent for March and April at once.")).toBeCloseTo(6);
  expect(
    length("My landlord wants the rent for March and April at once, and the one for May and June, too."),
  ).toBeCloseTo(6);
  // One word says less than a sentence.
  expect(length("Stanford")).toBeLessThan(6);
});

it("weights are read as they were written, and a feature that is not among them counts nothing", () => {
  const numbers = Buffer.alloc(4);
  numbers.writeUInt32LE(featureNumber("w en rent"));
  const row = Buffer.from(Int8Array.from(CLASSES, (kind) => (kind === "finance" ? 100 : -20)).buffer);
  const head = Buffer.from(`${JSON.stringify({ count: 1, step: 0.5 })}\n`);
  const weights = new SentenceWeights(Buffer.concat([head, numbers, row]));
  expect(weights.scores(new Map([["w en sky", 1]]))).toEqual(CLASSES.map(() => 0));
  const { odds, kind } = telling(weights.scores(new Map([["w en rent", 2]])));
  expect(kind).toBe("finance");
  expect(odds).toBeCloseTo(120);
});

it("FNV-1a gives its published values", () => {
  expect(featureNumber("")).toBe(0x811c9dc5);
  expect(featureNumber("a")).toBe(0xe40c292c);
  expect(featureNumber("foobar")).toBe(0xbf9cf968);
});
