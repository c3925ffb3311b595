import { describe, expect, it } from "vitest";
import type { ContextFact } from "../../protocol.ts";
import { attributeFacts } from "./attribute.ts";

const fact = (key: string, value: string): ContextFact => ({ id: key, category: "any", key, value, confidence: 0.8 });
const facts = [
  fact("lives_in", "Lisbon"),
  fact("works_at", "Acme Corp"),
  fact("dislikes", "raw onions"),
  fact("name", "Ana"),
];
const used = (question: string, answer: string) => attributeFacts(question, answer, facts);

describe("attributeFacts", () => {
  it("sees a value that the answer says, in any form and case", () => {
    expect(used("Where do I live?", "You live in LISBON.")).toEqual(["lives_in"]);
    expect(used("What should I not cook?", "You dislike raw onion, so leave it out.")).toEqual(["dislikes"]);
    expect(used("Who am I?", "You are Ana from the Acme Corp.")).toEqual(["works_at", "name"]);
  });

  it("takes part of a value, or its words apart, for nothing", () => {
    expect(used("Which firm?", "Acme is a word for a peak; a corp is a company.")).toEqual([]);
    expect(used("Is it nice?", "Lisboners are friendly, and banana is a fruit.")).toEqual([]);
  });

  it("does not take a denied value for a used one", () => {
    expect(used("Where do I live?", "You do not live in Lisbon.")).toEqual([]);
    expect(used("Where?", "Not Lisbon, as far as I know.")).toEqual([]);
  });

  it.each([
    ["You no longer live in Lisbon."],
    ["You don't really live anywhere near Lisbon."],
    ["You used to live in Lisbon."],
    ["It is not true that you live in Lisbon."],
    ["You live in Porto."],
  ])("does not take for used what the answer denies or contradicts: %s", (answer) => {
    expect(used("Where do I live?", answer)).toEqual([]);
  });

  it("sees a value behind a negation of something else", () => {
    expect(used("Where do I live?", "I don't know your street, but you live in Lisbon.")).toEqual(["lives_in"]);
    expect(used("Where do I live?", "Not in Porto: you live in Lisbon.")).toEqual(["lives_in"]);
  });

  it("does not take an echo of the question for a use, unless the answer says what the fact says", () => {
    expect(used("What is the weather in Lisbon?", "In Lisbon it is sunny.")).toEqual([]);
    expect(used("Is Lisbon my town?", "Yes, you live in Lisbon.")).toEqual(["lives_in"]);
  });

  it.each([
    ["name", "Mark", "The question mark is missing.", false],
    ["dog's_name", "Max", "Choose the max volume.", false],
    ["wife's_name", "Anna", "Anna Karenina would suit you.", false],
    ["dislikes", "fennel", "I put in a lot of fennel.", false],
    ["dislikes", "fennel", "I made it without fennel.", true],
    ["lives_in", "Lisbon", "Porto rather than Lisbon would do.", false],
    ["lives_in", "Lisbon", "Lisbon isn't your home any more.", false],
    ["lives_in", "Hamburg", "Du wohnst nicht in Hamburg, sondern in Kiel.", false],
    ["lives_in", "Hamburg", "Du wohnst in Hamburg.", true],
    ["lives_in", "Berlin", "You're a Berliner, so take the S-Bahn.", true],
    ["diet", "vegan", "Since you don't eat dairy, use oat milk.", true],
    ["works_as", "tax consultant", "You are a consultant for tax.", true],
    ["birthday", "2 May 1990", "It's on May 2nd.", true],
    ["birthday", "2 May 1990", "It's on May 3rd.", false],
    ["age", "41", "You are forty-one.", true],
    ["lives_in", "Самара", "Вы живёте в Самаре.", true],
    ["lives_in", "Москва", "Вы живёте в Москве.", true],
    ["lives_in", "釜山", "你住在釜山。", true],
    ["lives_in", "Cork", "Pull the cork slowly.", false],
    ["lives_in", "Cork", "The English Market in Cork has fish.", true],
    ["works_at", "Shell", "Crack the shell first.", false],
    ["works_at", "Gap", "Mind the gap.", false],
    ["works_at", "Apple", "At Apple you get a discount.", true],
    ["comes_from", "Chile", "Chop a chile.", false],
    ["brother's_name", "Dean", "Watch an old James Dean film.", false],
    ["age", "37", "Take tram 37 to the park.", false],
    ["age", "37", "At 37 you can still apply.", true],
    ["birthday", "9 July 1981", "Du bist am 9.7.1981 geboren.", true],
    ["birthday", "9 July 1981", "Es ist am 19.7.2026.", false],
    ["salary", "61,500 euros", "Bei 61.500 € bleibt genug.", true],
    ["salary", "61,500 euros", "The hall costs 61,500 dollars.", false],
    ["children", "4", "With four children you need a van.", true],
    ["children", "4", "The recipe serves 4 people.", false],
  ])("with %s = %s and the answer %s it says %s", (key, value, answer, isUsed) => {
    expect(attributeFacts("Tell me more", answer, [fact(key, value)])).toEqual(isUsed ? [key] : []);
  });
});
