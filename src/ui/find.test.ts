import { describe, expect, it } from "vitest";
import { beginnings, find } from "./find.ts";

const TITLES = [
  "Four days in Kyoto with the kids",
  "The ferry to Porto",
  "Größe der Küche",
  "Поездка в Мурманск",
  "A ride home",
];
const titles = (query: string) => find(TITLES, query).map(({ index }) => TITLES[index]);

describe("a search over names", () => {
  it.each([
    ["the beginning of a word", "kyo", "Four days in Kyoto with the kids"],
    ["a letter too few", "kyto", "Four days in Kyoto with the kids"],
    ["two letters changed round", "frery", "The ferry to Porto"],
    ["words in another order", "porto ferry", "The ferry to Porto"],
    ["no accents", "kuche", "Größe der Küche"],
    ["another script", "мурм", "Поездка в Мурманск"],
  ])("finds by %s", (_what, query, title) => {
    expect(titles(query)[0]).toBe(title);
  });

  it.each([
    ["erase", "Regenerate"],
    ["price", "Use the graphics processor"],
    ["hat", "The ferry"],
  ])("finds nothing by letters that are strewn over a word: %s", (query, text) => {
    expect(find([text], query)).toEqual([]);
  });

  it("finds a long word by its beginning with a slip in it", () => {
    expect(find(["Encryption of the vault"], "encyrpt")).toHaveLength(1);
  });

  it("finds nothing for what is nowhere, and for nothing", () => {
    expect(titles("zebra")).toEqual([]);
    expect(titles("  ")).toEqual([]);
    expect(titles("?!")).toEqual([]);
  });

  it("says where, so that it can be marked", () => {
    const [first] = find(TITLES, "kyot");
    const [from = 0, to = 0] = first?.ranges ?? [];
    expect(TITLES[0]?.slice(from, to)).toBe("Kyot");
    const text = "From Kyoto station, not from the Übersicht of kyoto(1)";
    const marked = beginnings(text, "kyot uber(");
    expect(marked.flatMap((at, index) => (index % 2 === 0 ? [text.slice(at, marked[index + 1])] : []))).toEqual([
      "Kyot",
      "Über",
      "kyot",
    ]);
  });
});
