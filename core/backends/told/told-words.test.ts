import { describe, expect, it } from "vitest";
import { offlineWords } from "../offline-words.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { pt } from "./pt.ts";
import { zh } from "./zh.ts";

type Words = readonly [path: string, text: string][];

/** All texts in a record of words, by where they stand. */
function textsIn(words: object, path = ""): Words {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): Words => {
    const at = `${path}.${name}`;
    if (typeof value === "string") return [[at, value]];
    return typeof value === "object" && value !== null ? textsIn(value, at) : [];
  });
}

const places = (text: string) => (text.match(/\{\w*\}/g) ?? []).toSorted();

describe.each(Object.entries({ ar, de, en, es, fr, ja, pt, zh }))("the words for facts in %s", (_language, words) => {
  it("are there, each of them", () => {
    expect(textsIn(words).filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("have one place for the value of a fact", () => {
    for (const [key, text = "{}"] of Object.entries(words.facts))
      // English says some with their article.
      expect([key, places(text).join("").replace("{a}", "{}")]).toEqual([key, "{}"]);
  });
});

it.each(["ar", "de", "en", "es", "fr", "ja", "pt", "zh"])("what is said without a model is there in %s", (language) => {
  const { space, ...words } = offlineWords(language);
  expect(["", " "]).toContain(space);
  expect(textsIn(words).filter(([, text]) => text.trim() === "")).toEqual([]);
  const inEnglish = Object.fromEntries(textsIn(offlineWords("en")).map(([at, text]) => [at, places(text)]));
  for (const [at, text] of textsIn(words)) expect([at, places(text)]).toEqual([at, inEnglish[at]]);
});
