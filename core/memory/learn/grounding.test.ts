import { describe, expect, it } from "vitest";
import { groundedFacts, groundedNotes, speaksOfAuthor } from "./grounding.ts";

const list = (...facts: object[]) => JSON.stringify({ facts });
const fact = (value: string, change: object = {}) => ({
  category: "hobby",
  key: "plays",
  value,
  single: false,
  ...change,
});

describe("groundedFacts", () => {
  it("takes what stands in a statement of the author's, in any case", () => {
    const found = groundedFacts("On Sundays I play the cello with my sister.", list(fact("The cello")));
    expect(found).toEqual([{ category: "hobby", key: "plays", value: "The cello", confidence: 0.65, single: false }]);
  });

  it.each([
    ["made up", "I play the cello.", list(fact("the violin"))],
    ["from a question", "Do I play the cello?", list(fact("the cello"))],
    ["from a quotation", 'He said "I play the cello" and left', list(fact("the cello"))],
    ["from a condition", "If I play the cello, will it rain?", list(fact("the cello"))],
    ["a secret", "My password is cello-and-bow", list(fact("cello-and-bow"))],
    ["in a category of its own making", "I play the cello.", list(fact("the cello", { category: "admin" }))],
    ["no JSON", "I play the cello.", "Sure! The author plays the cello."],
    ["no list", "I play the cello.", '{"facts": "cello"}'],
  ])("refuses what is %s", (_, message, answer) => {
    expect(groundedFacts(message, answer)).toEqual([]);
  });
});

describe("groundedNotes", () => {
  it("takes each fact from its own message, word for word, and from no other's words in it", () => {
    const messages = [
      { content: "I play the cello." },
      { content: "Please proofread this:\n\nHello,\nI play the harp.\nGreetings, Wouter" },
      { content: "Ich spiele am liebsten Bratsche." },
    ];
    const answer = list(
      fact("the cello", { message: 1 }),
      fact("Bratsche", { message: 1 }),
      fact("the harp", { message: 2 }),
      fact("Bratsche", { message: 3 }),
      fact("play the cellos", { message: 1 }),
      fact("the cello", { message: 7 }),
    );
    expect(
      groundedNotes(messages, answer).map(({ message, candidates }) => [
        messages.indexOf(message),
        candidates.map(({ value }) => value),
      ]),
    ).toEqual([
      [0, ["the cello"]],
      [2, ["Bratsche"]],
    ]);
  });

  it.each([
    ["I play the cello.", true],
    ["What is a cello?", false],
    ["The weather is fine today.", false],
    ["Ich spiele seit zwei Jahren Cello.", true],
    ["チェロを習っています。", true],
    ["Got the kayak out again.", true],
    ["Finally picked up a second-hand harmonium.", true],
    ["Mondays are soup nights with the neighbours.", true],
    ["Every Tuesday, choir in the crypt.", true],
    ["On Saturdays it's the allotment, rain or shine.", true],
    ["Fencing on Thursdays, as always.", true],
    ["Evenings end with a walk along the canal.", true],
    ["Vegan since 2019.", true],
    ["Been restoring a clavichord for two years.", true],
    ["Love a good crossword.", true],
    ["Gestern ein altes Harmonium gekauft.", true],
    ["Montags gibt es Suppe mit den Nachbarn.", true],
    ["Eindelijk een tweedehands harmonium gekocht.", true],
    ["Repris le violoncelle après dix ans.", true],
    ["Le mardi, chorale dans la crypte.", true],
    ["Please recommend a good book.", false],
    ["Write a limerick about a kayak.", false],
    ["Thanks a lot!", false],
    ["Amazing answer, really helpful.", false],
    ["Kayaks are long narrow boats.", false],
    ["Maria got the kayak out again.", false],
    ["She picked up a harmonium.", false],
    ["The train got stuck on Mondays.", false],
    ["Diabetes is a common disease.", false],
    ["Das Wetter ist heute schön.", false],
    ["Schreib ein Gedicht über Kajaks.", false],
    ["Der Zug ist wieder nicht gekommen.", false],
    ["Le train est arrivé en retard.", false],
    ["De trein is weer te laat gekomen.", false],
  ])("asks a model about %s: %s", (message, expected) => {
    expect(speaksOfAuthor({ content: message })).toBe(expected);
  });
});
