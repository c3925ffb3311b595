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
