import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LANGUAGES, speak } from "../text.ts";
import { sentenceOf } from "./sentence.ts";
import { categoryName, nameOf } from "./words.ts";

/** Keys and categories that learning gives. */
const GIVEN =
  `born_in age age_group studies studies_at learns plays does did collects drives uses has lacks takes earns owes salary rent diet
  blood_type supports believes plans is lives_in speaks dislikes wife's_name best_friend's_name sister's_age brother's_birthday
  mother-in-law's_name dog's_name guinea_pig's_name cat_breed daughters twins favourite_colour favourite_food`.split(
    /\s+/,
  );
const CATEGORIES = ["note", "own", "belief", "trait", "project", "identity", "possession", "habit"];

describe("what facts are called", () => {
  beforeEach(() => {
    vi.stubGlobal("document", { documentElement: {} });
  });
  afterEach(async () => {
    // Other files speak English.
    await speak("en");
    vi.unstubAllGlobals();
  });

  it.each(LANGUAGES.map(([language]) => language).filter((language) => language !== "en"))(
    "is nowhere left in English in %s",
    async (language) => {
      const english = GIVEN.map((key) => nameOf({ key }));
      const kinds = CATEGORIES.map((category) => categoryName(category));
      await speak(language);
      expect(GIVEN.filter((key, at) => nameOf({ key }) === english[at])).toEqual([]);
      expect(CATEGORIES.filter((category, at) => categoryName(category) === kinds[at])).toEqual([]);
      for (const key of GIVEN) expect(sentenceOf({ key, value: "·" })).not.toMatch(/'s|your|_/);
    },
  );

  it("reads as its owner would say it", async () => {
    const told = () =>
      ["wife's_name", "dog's_name", "favourite_colour", "plays", "cat_breed", "sister's_age", "shoe_size"].map(
        (key) => [nameOf({ key }), sentenceOf({ key, value: "X" })],
      );
    expect(told()).toEqual([
      ["Wife's name", "your wife's name is X"],
      ["Dog's name", "your dog's name is X"],
      ["Favourite colour", "your favourite colour is X"],
      ["Plays", "you play X"],
      ["Cat breed", "Cat breed: X"],
      ["Sister's age", "Sister's age: X"],
      ["Shoe size", "Shoe size: X"],
    ]);
    await speak("de");
    expect(told()).toEqual([
      ["Deine Frau", "deine Frau: X"],
      ["Dein Hund", "dein Hund: X"],
      ["Am liebsten (Farbe)", "am liebsten (Farbe): X"],
      ["Spielt", "du spielst X"],
      ["Deine Katze, Rasse", "Deine Katze, Rasse: X"],
      ["Deine Schwester, Alter", "Deine Schwester, Alter: X"],
      ["Shoe size", "Shoe size: X"],
    ]);
  });
});
