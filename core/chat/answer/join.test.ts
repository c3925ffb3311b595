import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ContinuationJoiner } from "./join.ts";

function join(partial: string, pieces: readonly string[]): string {
  const joiner = new ContinuationJoiner(partial);
  return partial + pieces.map((piece) => joiner.push(piece)).join("") + joiner.flush();
}

describe("ContinuationJoiner", () => {
  it("passes on what repeats nothing", () => {
    expect(join("The capital of Portugal ", ["is ", "Lisbon."])).toBe("The capital of Portugal is Lisbon.");
  });

  it("takes away what is said again, however it is cut", () => {
    const whole = "The capital of Portugal is Lisbon.";
    for (const pieces of [["capital of Portugal is Lisbon."], ["capital ", "of Portu", "gal is", " Lisbon."]]) {
      expect(join("The capital of Portugal is", pieces)).toBe(whole);
    }
  });

  it.each([
    ["a cut word", "The capital of Por", "Portugal is Lisbon.", "The capital of Portugal is Lisbon."],
    ["a word that goes on", "The capital of Por", "tugal is Lisbon.", "The capital of Portugal is Lisbon."],
    [
      "a code block",
      "```ts\nconst first = 1;\nconst sec",
      "const second = 2;\n```",
      "```ts\nconst first = 1;\nconst second = 2;\n```",
    ],
    [
      "a fence opened again",
      "```ts\nconst first = 1;\n",
      "```ts\nconst second = 2;\n```",
      "```ts\nconst first = 1;\nconst second = 2;\n```",
    ],
    ["the end of a code block", "```ts\nconst a = 1;\n", "```\nDone.", "```ts\nconst a = 1;\n```\nDone."],
    ["a list", "- apples\n- oranges and", "- oranges and pears\n- plums", "- apples\n- oranges and pears\n- plums"],
    [
      "a link",
      "See [the docs](https://example.com/gu",
      "[the docs](https://example.com/guide) first.",
      "See [the docs](https://example.com/guide) first.",
    ],
    ["an emoji", "Well done 👩‍🚀 and good", "done 👩‍🚀 and good luck", "Well done 👩‍🚀 and good luck"],
  ])("heals the joint inside %s", (_where, partial, rest, whole) => {
    for (let size = 1; size <= rest.length; size += 3) {
      const pieces = rest.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
      expect(join(partial, pieces)).toBe(whole);
    }
  });

  it.each([
    [
      "two marks begin no block",
      "``not code\nThe first line of all",
      "```ts\nconst a = 1;\n```",
      "``not code\nThe first line of all```ts\nconst a = 1;\n```",
    ],
    [
      "one tilde begins no block",
      "~ about\nThe first line of all",
      "~~~ts\nconst a = 1;\n~~~",
      "~ about\nThe first line of all~~~ts\nconst a = 1;\n~~~",
    ],
    [
      "a block of tildes goes on",
      "~~~ts\nconst first = 1;\n",
      "~~~ts\nconst second = 2;\n~~~",
      "~~~ts\nconst first = 1;\nconst second = 2;\n~~~",
    ],
    [
      "a block that was closed is none",
      "```ts\nconst a = 1;\n```\n",
      "```ts\nconst b = 2;\n```",
      "```ts\nconst a = 1;\n```\n```ts\nconst b = 2;\n```",
    ],
    [
      "fewer marks close none",
      "````md\n```\nconst a = 1;\n",
      "````md\nconst b = 2;\n````",
      "````md\n```\nconst a = 1;\nconst b = 2;\n````",
    ],
    [
      "marks far within a line are none",
      "Say:     ```ts\nThe first line of all",
      "```ts\nconst a = 1;\n```",
      "Say:     ```ts\nThe first line of all```ts\nconst a = 1;\n```",
    ],
  ])("%s", (_what, partial, rest, whole) => {
    for (const size of [1, 4, rest.length])
      expect(join(partial, rest.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [])).toBe(whole);
  });

  it("leaves short agreements alone, which are chance", () => {
    expect(join("I like bananas, and", ["and so does she"])).toBe("I like bananas, andand so does she");
  });

  it("loses nothing where the continuation repeats nothing of any length", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.array(fc.string({ minLength: 1, maxLength: 9 })),
        (partial, pieces) => {
          const added = `§${pieces.join("")}`;
          fc.pre(!partial.includes("§"));
          expect(join(partial, [`§${pieces[0] ?? ""}`, ...pieces.slice(1)])).toBe(partial + added);
        },
      ),
    );
  });
});
