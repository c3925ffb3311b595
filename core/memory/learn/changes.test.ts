import { describe, expect, it } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { extractFacts } from "./extract.ts";
import { extractRetractions } from "./retractions.ts";

const NOW = Date.UTC(2026, 4, 4);
const learned = (text: string) =>
  extractFacts(text, NOW).map(({ category, key, value }) => `${category}.${key}=${value}`);

describe("what changed", () => {
  it.each([
    ["I can't stand olives any more.", "likes=olives"],
    ["I'm not into rugby any more.", "likes=rugby"],
    ["I used to love techno but I've gone off it.", "likes=techno"],
    ["I've gone off horror films completely.", "likes=horror films"],
    ["I've come round to sushi, love it now.", "dislikes=sushi"],
    ["I actually enjoy running these days.", "dislikes=running"],
    ["I'm not lactose intolerant it turns out, it's coeliac disease.", "has=lactose intolerant"],
    ["The test was wrong, I'm not allergic to cats.", "allergic_to=cats"],
    ["Ich bin kein Koch mehr.", "works_as=Koch"],
  ])("ends what it turns from: %s", (text, ended) => {
    expect(extractRetractions(text, NOW).facts.map(({ key, value }) => `${key}=${value}`)).toContain(ended);
    expect(learned(text).join()).not.toContain("kein");
  });

  it.each([
    ["I drive a Skoda Fabia.", "Sold the Fabia."],
    ["Ich fahre einen VW Passat.", "Den Passat habe ich verkauft."],
    ["My dog is called Dash.", "Dash died on Monday."],
    ["My wife is called Trijntje.", "Trijntje and I have split up."],
  ])("what is over is no longer told: %s %s", async (said, over) => {
    const core = await testCore();
    expect((await core.ask(said)).learned).toHaveLength(1);
    await core.ask(over);
    expect((await core.call("facts.list", {})).facts).toEqual([]);
  });

  it.each([
    ["I work at Acme.", "I left Acme and joined Zeiss.", "Zeiss"],
    ["Ich arbeite bei Siemens.", "Ich arbeite nicht mehr bei Siemens, sondern bei Zeiss.", "Zeiss"],
    ["I live in Ayr.", "I moved into a flat in Perth.", "Perth"],
    ["I live in Scotland.", "I live in Oban, Scotland.", "Oban, Scotland"],
    ["My birthday is 12 July.", "Sorry, my birthday is 21 July.", "21 July"],
    ["My sister is called Anna.", "No, my sister is called Hanna.", "Hanna"],
  ])("takes the place at once: %s %s", async (before, after, value) => {
    const core = await testCore();
    await core.ask(before);
    await core.ask(after);
    expect((await core.call("facts.list", {})).facts.map((fact) => fact.value)).toEqual([value]);
  });

  it.each([
    ["Je suis enceinte de quatre mois.", "health"],
    ["Sono incinta di tre mesi.", "health"],
    ["We're doing IVF in Brno next month.", "health"],
    ["My hip was replaced in May at the infirmary.", "health"],
    ["Unsere Tochter hat Zöliakie.", "health"],
    ["We're getting married in Doolin next August.", "family"],
    ["I run a garage in Neath.", "work"],
  ])("is filed by what it tells: %s", (text, category) => {
    expect(extractFacts(text, NOW).map((fact) => fact.category)).toEqual([category]);
  });

  it.each([
    "No me gusta la primera frase.",
    "Je n'aime pas le deuxième paragraphe.",
    "Ich mag den zweiten Satz nicht.",
    "Non mi piace il titolo.",
    "Não gosto da segunda versão.",
    "Ik vind de eerste versie niet leuk.",
    "I gave up smoking in January.",
  ])("teaches nothing: %s", (text) => expect(learned(text)).toEqual([]));
});
