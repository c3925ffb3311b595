import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const read = (text: string) => extractFacts(text, NOW).map(({ category, key, value }) => `${category}.${key}=${value}`);

describe("words that are not the author's own teach nothing", () => {
  it.each([
    [
      "a mail to answer",
      "Reply to this mail:\n\nDear Sir,\nI live in Ghent and I'm allergic to latex.\nBest regards, Pieter",
    ],
    ["a text to proofread", "Proofread this:\nHi all, I moved to Bergen last week. My name is Sunniva."],
    ["a text to translate", "Translate into Spanish:\nMy dog is called Rolf. I love the rain."],
    ["a text above its instruction", "I live in Malmö and work at Northwind.\n\nCan you correct this for me?"],
    ["a poem", "A poem by my grandmother:\nI love the fog\nI hate the noon"],
    ["a chat log", "Mira: I live in Split\nJosip: I work at Adria\nMira: I have asthma"],
    ["a mail with its head", "From: Lena\nSubject: Move\nI moved to Graz and I love it."],
    ["a chapter of a novel", "Chapter seven of my novel. The captain speaks. My name is Orla. I live in Cork."],
    ["a role to play", "Roleplay: you are the vet. I have a horse called Storm. I take insulin every day."],
    ["a name for a game", "Call me Commander for this game."],
    ["what somebody says", "He goes, I live in Turin."],
    ["what somebody wrote", "Anke wrote to me: I moved to Kiel and I'm vegan."],
    ["a quotation", 'She answered "I work at Contoso and I hate it" and hung up'],
    ["code", "```\nname = 'My name is Ada'\n```"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it("and those who speak again after a story teach again", () => {
    expect(read("Once upon a time there was a smith. My name is Wieland. OK, back to me. I live in Trier.")).toEqual([
      "location.lives_in=Trier",
    ]);
  });
});

describe("what is no name is none", () => {
  it.each(["My husband is Norwegian", "My sister is Hindu", "I'm a baker's son", "I'm Irish", "I'm OK"])(
    "%s",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe("small talk and instructions are not noted", () => {
  it.each([
    "Like I told you, the parcel comes on Monday",
    "Like in the first draft, keep the title short",
    "Remember to cite the sources",
    "Don't forget to close the file",
    "Remember when we spoke about the visa",
    "Remember, the margin is small",
    "What's the weather like today?",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("secrets and what is kept back", () => {
  it.each([
    "Remember that 9034 is my PIN",
    "remember my pwd is Grünspecht12!",
    "remember: mein Passwort ist Grünspecht12",
    "remember my iban gb29600000000000000000",
  ])("never learns %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["Remember that I am epileptic", "health"],
    ["Remember that I owe 7,500 on my car loan", "finance"],
  ])("files %s under %s", (text, category) => {
    expect(extractFacts(text, NOW).map((fact) => fact.category)).toEqual([category]);
  });
});

it("reads a statement beside a question", () => {
  expect(read("My name is Ida. Where is the key?")).toEqual(["identity.name=Ida"]);
});

describe("values are whole and no longer", () => {
  it.each([
    ["My salary is 61,500 francs", "finance.salary=61,500 francs"],
    ["I prefer starting at 7:15", "taste.prefers=starting at 7:15"],
    ["I love sailing so much", "taste.likes=sailing"],
    ["I live in St. Pölten", "location.lives_in=St. Pölten"],
    ["I'm from Tartu, the second city of Estonia.", "location.comes_from=Tartu"],
    ["I study at TU Graz, a bit far but fine", "work.studies_at=TU Graz"],
    ["I'm Nora, by the way.", "identity.name=Nora"],
    ["I've got two sons, Emil and Max.", "family.sons=Emil, Max"],
    ["I play the harp.", "hobby.plays=harp"],
    ["We've been renting a house in Aarhus since June", "location.lives_in=Aarhus"],
  ])("%s", (text, fact) => {
    expect(read(text)).toEqual([fact]);
  });
});
