import { describe, expect, it } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { extractRetractions, saysDoing } from "./retractions.ts";

const NOW = Date.UTC(2026, 4, 4);

describe("what is taken back", () => {
  it.each([
    ["I was let go by Lindqvist last week.", "works_at=Lindqvist"],
    ["We've been made redundant at Lindqvist.", "works_at=Lindqvist"],
    ["Turns out I'm not allergic to walnuts.", "allergic_to=walnuts"],
    ["I'm not vegan after all.", "diet=vegan"],
    ["I've totally gone off figs.", "likes=figs"],
    ["We sold our Volvo and got a cargo bike.", "drives=Volvo"],
  ])("a fact that ends without a new one: %s", (text, ended) => {
    expect(extractRetractions(text, NOW).facts.map(({ key, value }) => `${key}=${value}`)).toEqual([ended]);
  });

  it.each(["I'm not tired after all.", "The milk has gone off.", "My brother got laid off from Lindqvist."])(
    "no fact ends with: %s",
    (text) => {
      expect(extractRetractions(text, NOW).facts).toEqual([]);
    },
  );

  it.each([
    ["en", "I've finished my degree!!"],
    ["en", "I finally graduated."],
    ["de", "Ich habe mein Studium endlich abgeschlossen."],
    ["nl", "Ik ben eindelijk afgestudeerd."],
    ["fr", "J'ai enfin obtenu mon diplôme."],
    ["es", "Por fin terminé la carrera."],
    ["pt", "Eu finalmente terminei a faculdade."],
    ["it", "Mi sono laureata."],
    ["pl", "Właśnie skończyłam studia."],
    ["ru", "Я наконец закончила университет."],
    ["tr", "Sonunda mezun oldum."],
    ["ar", "أخيرا تخرجت."],
    ["hi", "मेरी पढ़ाई अब पूरी हो गई।"],
    ["zh", "我终于大学毕业了。"],
    ["ja", "やっと大学を卒業しました。"],
    ["ko", "드디어 대학교를 졸업했어."],
  ])("%s: studies end: %s", (_, text) => {
    expect(extractRetractions(text, NOW).keys).toEqual(["work.studies", "work.studies_at"]);
  });

  it.each([
    "I haven't finished my degree yet.",
    "When I graduated I was 22.",
    "My sister graduated.",
    "Did I finish my degree?",
  ])("not so: %s", (text) => expect(extractRetractions(text, NOW).keys).toEqual([]));

  it.each([
    ["row", "row in the university eight, training is on Tuesdays", true],
    ["row", "walk along the rows of vines", false],
    ["smoke", "smoke ten a day", true],
    ["drive to work", "drive a 2004 Corolla", false],
    ["play", "live in Ghent", false],
  ])("what ends with “%s”: %s", (doing, value, isEnded) => expect(saysDoing(value, doing)).toBe(isEnded));

  it("ends what was noted of it", async () => {
    const core = await testCore();
    await core.ask("I row in the university eight, training is on Tuesdays and Fridays.");
    const values = async () => (await core.call("facts.list", {})).facts.map(({ value }) => value);
    expect((await values()).join()).toContain("university eight");
    await core.ask("I don't row any more, my shoulder is ruined.");
    expect((await values()).join()).not.toContain("university eight");
  });
});
