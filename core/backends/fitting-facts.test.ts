import { describe, expect, it } from "vitest";
import { loadedMeaning } from "../context/recall/meaning.ts";
import type { ContextFact } from "../protocol.ts";
import { fittingFacts } from "./fitting-facts.ts";

const KNOWN: Readonly<Record<string, string>> = {
  "identity.name": "Bronagh",
  "identity.birthday": "12 March 1979",
  "location.lives_in": "Turku",
  "location.born_in": "Sligo",
  "work.works_at": "Nokia",
  "work.works_as": "optician",
  "family.wife's_name": "Saara",
  "family.son's_name": "Eetu",
  "family.brother's_name": "Colm",
  "pets.dog's_name": "Musti",
  "taste.likes": "cinnamon buns",
  "taste.dislikes": "liquorice",
  "taste.favourite_singer": "Björk",
  "health.allergic_to": "shellfish",
  "health.takes": "levothyroxine",
  "food.diet": "vegetarian",
  "language.speaks": "Finnish and Irish",
  "work.studies": "marine biology",
  "possession.drives": "Saab 900",
  "habit.does": "go rowing on Sundays",
  "people.note": "my dentist is Dr. Laine",
  "study.learns": "bookbinding",
};
const facts: ContextFact[] = Object.entries(KNOWN).map(([id, value]) => {
  const [category = "", key = ""] = id.split(/\.(.*)/s);
  return { id, category, key, value, confidence: 0.8 };
});
const found = (question: string, known = facts) =>
  fittingFacts(question, known, loadedMeaning(), true).map(({ id }) => id);

describe("the kind of a question", () => {
  it.each([
    ["What is my profession?", "work.works_as"],
    ["How do I earn my living?", "work.works_as"],
    ["Which firm do I work for?", "work.works_at"],
    ["What's my date of birth?", "identity.birthday"],
    ["How old am I?", "identity.birthday"],
    ["Where was I born?", "location.born_in"],
    ["In which town do I live?", "location.lives_in"],
    ["Who am I married to?", "family.wife's_name"],
    ["What are my kids called?", "family.son's_name"],
    ["Do I have any siblings?", "family.brother's_name"],
    ["What is the name of my pet?", "pets.dog's_name"],
    ["What can't I stand?", "taste.dislikes"],
    ["Which singer do I listen to?", "taste.favourite_singer"],
    ["Am I allergic to anything?", "health.allergic_to"],
    ["What pills do I take?", "health.takes"],
    ["Can I eat pork?", "food.diet"],
    ["What languages can I speak?", "language.speaks"],
    ["What am I studying?", "work.studies"],
    ["What car do I drive?", "possession.drives"],
    ["How do I keep fit?", "habit.does"],
    ["Who takes care of my teeth?", "people.note"],
    ["What am I learning at the moment?", "study.learns"],
  ])("meets the fact of that kind alone: %s", (question, expected) => {
    expect(found(question)).toEqual([expected]);
    // And where it is not known, no other.
    expect(
      found(
        question,
        facts.filter(({ id }) => id !== expected && id !== "work.works_at"),
      ),
    ).toEqual([]);
  });

  it.each([
    ["What do I do for a living?", ["work.works_as", "work.works_at"]],
    ["When was I born?", ["identity.birthday"]],
    ["Who is my spouse?", ["family.wife's_name"]],
    ["What's my child's name?", ["family.son's_name"]],
    ["Which foods do I hate?", ["taste.dislikes"]],
  ])("is not met by another kind where that one is not known: %s", (question, without) => {
    expect(
      found(
        question,
        facts.filter(({ id }) => !without.includes(id)),
      ),
    ).toEqual([]);
  });
});

describe("a question about somebody or something else", () => {
  it.each([
    ["Where does my brother work?"],
    ["When was my son born?"],
    ["What does my wife do for a living?"],
    ["Do I have a parrot?"],
    ["What is my sister's name?"],
    ["What is the capital of Peru?"],
    ["Who wrote Dracula?"],
    ["Where does Colm live?"],
  ])("is not answered with what is known of its author: %s", (question) => {
    expect(found(question)).toEqual([]);
  });

  it("is answered with what is known of them", () => {
    const more = [
      ...facts,
      { id: "job", category: "family", key: "note", value: "my brother works at a brewery", confidence: 0.8 },
    ];
    expect(found("Where does my brother work?", more)).toEqual(["job"]);
    expect(found("What is my brother called?", more)).toContain("family.brother's_name");
  });
});
