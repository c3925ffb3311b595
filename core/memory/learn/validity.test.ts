import { describe, expect, it } from "vitest";
import { loadDates } from "../../language/dates.ts";
import { extractFacts } from "./extract.ts";

const NOW = Date.parse("2026-11-25T12:00:00Z");

async function timesOf(text: string): Promise<(string | undefined)[]> {
  await loadDates(text);
  const home = extractFacts(text, NOW).find(({ key }) => key === "lives_in");
  return [home?.valid_from?.slice(0, 10), home?.valid_until?.slice(0, 10)];
}

describe("the time a fact holds", () => {
  it.each([
    ["en", "I've lived in Ghent since May 2024", "2024-05-01"],
    ["en", "I've lived in Ghent since May", "2026-05-01"],
    ["de", "Ich wohne seit Mai 2024 in Graz", "2024-05-01"],
    ["de", "Ich wohne seit Mai in Graz", "2026-05-01"],
    ["es", "Vivo en Lima desde mayo de 2024", "2024-05-01"],
    ["es", "Vivo en Lima desde diciembre", "2025-12-01"],
    ["fr", "J'habite à Lyon depuis mai 2024", "2024-05-01"],
    ["it", "Vivo a Torino da maggio 2024", "2024-05-01"],
    ["pt", "Moro em Recife desde maio de 2024", "2024-05-01"],
    ["nl", "Ik woon sinds mei 2024 in Gent", "2024-05-01"],
    ["pl", "Mieszkam w Gdańsku od maja 2024", "2024-05-01"],
    ["ru", "Я живу в Казани с мая", "2026-05-01"],
    ["tr", "Mayıs 2024'ten beri İzmir'de yaşıyorum", "2024-05-01"],
    ["ar", "أعيش في عمان منذ مايو 2024", "2024-05-01"],
    ["hi", "मैं मई 2024 से पुणे में रहता हूँ", "2024-05-01"],
    ["ja", "2024年5月から京都に住んでいます", "2024-05-01"],
    ["ko", "2024년 5월부터 부산에 살고 있어요", "2024-05-01"],
  ])("begins where %s says so: %s", async (_language, text, from) => {
    expect(await timesOf(text)).toEqual([from, undefined]);
  });

  it.each([
    ["en", "I live in Ghent until Friday", "2026-11-28"],
    ["de", "Ich wohne bis März in Graz", "2027-04-01"],
    ["fr", "J'habite à Lyon jusqu'en mars", "2027-04-01"],
  ])("ends where %s says so: %s", async (_language, text, until) => {
    expect(await timesOf(text)).toEqual([undefined, until]);
  });

  it.each(["Я живу в Казани с мамой, вчера мы гуляли", "Ich wohne in Graz und war gestern im Kino"])(
    "has no time that belongs to something else: %s",
    async (text) => {
      expect(await timesOf(text)).toEqual([undefined, undefined]);
    },
  );
});
