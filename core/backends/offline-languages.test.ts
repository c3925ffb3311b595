import { describe, expect, it } from "vitest";
import { askedIn } from "./offline-answer.ts";
import { timeAskedIn, timeTold } from "../language/asked-time.ts";
import { conversionIn } from "../language/asked-conversion.ts";

describe("the time", () => {
  it.each([
    ["What time is it in Lima?", "en", "America/Lima"],
    ["Wie spät ist es in Lima?", "de", "America/Lima"],
    ["¿Qué hora es en Tokio?", "es", "Asia/Tokyo"],
    ["Quelle heure est-il à Pékin ?", "fr", "Asia/Shanghai"],
    ["Que horas são em Londres?", "pt", "Europe/London"],
    ["Che ore sono a Parigi?", "it", "Europe/Paris"],
    ["Hoe laat is het in New York?", "nl", "America/New_York"],
    ["Która godzina jest w Lima?", "pl", "America/Lima"],
    ["كم الساعة في القاهرة؟", "ar", "Africa/Cairo"],
    ["東京は今何時ですか？", "ja", "Asia/Tokyo"],
    ["北京现在几点？", "zh", "Asia/Shanghai"],
  ])("is asked for in a place: %s", (question, language, zone) => {
    expect(timeAskedIn(question)).toMatchObject({ language, zone });
  });

  it.each([
    "Wie spät ist es?",
    "¿Qué hora es?",
    "Quelle heure est-il ?",
    "Che ore sono?",
    "今何時ですか？",
    "现在几点？",
  ])("is asked for here: %s", (question) => {
    expect(timeAskedIn(question)).not.toHaveProperty("place");
  });

  it.each(["Wie spät kommt der Zug in Ulm an?", "What's the time in the plan?", "¿A qué hora es la cena?"])(
    "is not asked for: %s",
    (question) => {
      expect(timeAskedIn(question)).toBeUndefined();
    },
  );

  it("is told in the language of the question", () => {
    const now = Date.parse("2026-03-01T12:00:00Z");
    expect(timeTold(now, { language: "de", place: "Lima", zone: "America/Lima" })).toMatch(
      /^In Lima ist es Sonntag, 1\. März 2026 um 07:00\.$/,
    );
    expect(timeTold(now, { language: "es", place: "Atlantis" })).toBe("No conozco la zona horaria de Atlantis.");
  });
});

describe("a unit", () => {
  it.each([
    ["Wie viel sind 5 Meilen in Kilometern?", "5 mile to km"],
    ["¿Cuánto son 10 kilos en libras?", "10 kg to lb"],
    ["Combien font 2,5 pouces en centimètres ?", "2.5 inch to cm"],
    ["Quanto são 100 °F em °C?", "100 degF to degC"],
    ["convert 1,500 miles to km", "1500 mile to km"],
  ])("is converted: %s", (question, expression) => {
    expect(conversionIn(question)).toBe(expression);
  });

  it.each(["Wie viel sind 5 Äpfel in Kilometern?", "I ran 5 miles in Kilburn", "What is 5 in words?"])(
    "is not converted: %s",
    (question) => {
      expect(conversionIn(question)).toBeUndefined();
    },
  );
});

it.each([
  ["Add milk to my list and tell me what 6 * 7 is", ["Add milk to my list", "tell me what 6 * 7 is"]],
  ["Remind me to call Ann and tell Bob", ["Remind me to call Ann and tell Bob"]],
  ["I live in Hull and tell me lies", ["I live in Hull and tell me lies"]],
])("what one message asks for is taken apart: %s", (message, parts) => {
  expect(askedIn(message).map(({ text }) => text)).toEqual(parts);
});
