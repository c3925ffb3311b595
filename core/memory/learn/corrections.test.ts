import { describe, expect, it } from "vitest";
import { type TestCore, testCore } from "../../../testing/test-core.ts";

async function told(core: TestCore): Promise<string[]> {
  return (await core.call("facts.list", {})).facts.map(({ key, value }) => `${key}=${value}`);
}

async function after(...messages: readonly string[]): Promise<string[]> {
  const core = await testCore();
  let session: string | null = null;
  for (const message of messages) session = (await core.ask(message, session)).message.session_id;
  return told(core);
}

describe("what a few words correct or replace", () => {
  it.each([
    ["left for", ["I live in Ayr.", "left Ayr for Oban"], "lives_in=Oban"],
    ["left and joined", ["I work at Shell.", "Left Shell, joined Equinor."], "works_at=Equinor"],
    ["sold and bought", ["I drive a Volvo.", "Sold the Volvo, bought a Kia."], "drives=Kia"],
    ["swapped", ["I drive a Volvo.", "We've swapped the Volvo for an Audi"], "drives=Audi"],
    ["not", ["My name is Kim.", "Actually it's Kym, not Kim."], "name=Kym"],
    ["not first", ["My name is Sarah.", "Not Sarah, Farah."], "name=Farah"],
    ["meant", ["My birthday is 12 July.", "Oops, I meant 21 July for my birthday"], "birthday=21 July"],
    ["meant, German", ["Mein Geburtstag ist der 12. Juli.", "Ups, ich meinte den 21. Juli."], "birthday=21. Juli"],
    ["from to, German", ["Ich arbeite bei Bosch.", "Ich bin von Bosch zu Festo gewechselt."], "works_at=Festo"],
    [
      "sold, German",
      ["Ich fahre einen Passat.", "Ich habe den Passat verkauft und fahre jetzt einen Kia."],
      "drives=Kia",
    ],
    ["for, French", ["J'habite à Lyon.", "On a quitté Lyon pour Brest."], "lives_in=Brest"],
    ["for, Italian", ["Lavoro alla Fiat.", "Ho lasciato la Fiat per la Ferrari."], "works_at=Ferrari"],
    ["from to, Portuguese", ["Moro em Braga.", "Mudei-me de Braga para Faro."], "lives_in=Faro"],
    ["from to, Dutch", ["Ik woon in Breda.", "We zijn van Breda naar Tilburg verhuisd."], "lives_in=Tilburg"],
    ["not, Polish", ["Nazywam się Ola.", "Ala, nie Ola."], "name=Ala"],
    ["not, Russian", ["Меня зовут Оля.", "Юля, не Оля."], "name=Юля"],
  ])("takes its place: %s", async (_, messages, fact) => {
    expect(await after(...messages)).toEqual([fact]);
  });

  it.each([
    ["a dog's death, in the language of the chat", ["Mój pies nazywa się Burek.", "Burek zdechł."]],
    ["a separation", ["Mi novia se llama Eva.", "Eva y yo hemos roto."]],
    ["a separation by name", ["Meine Freundin heißt Pia.", "Mit Pia ist es aus."]],
    ["a sale", ["Conduzco un Ibiza.", "He vendido el Ibiza."]],
  ])("ends: %s", async (_, messages) => {
    expect(await after(...messages)).toEqual([]);
  });

  it.each([
    ["the verb after it", ["Ich mag Pilze.", "Pilze mag ich gar nicht mehr, seit Mai."]],
    ["French", ["J'adore le thé.", "Je me suis lassée du thé."]],
    ["Italian", ["Mi piace il jazz.", "Il jazz non mi piace più."]],
    ["Portuguese", ["Gosto de samba.", "Já não gosto nada de samba."]],
    ["Dutch", ["Ik hou van jazz.", "Jazz vind ik niet meer leuk."]],
    ["Polish, with the noun bent", ["Uwielbiam szachy.", "Już nie lubię szachów."]],
    ["Russian", ["Я люблю кофе.", "Кофе мне больше не нравится."]],
    ["Turkish", ["Futbolu severim.", "Futbolu artık sevmiyorum."]],
  ])("a taste that turned ends: %s", async (_, messages) => {
    expect((await after(...messages)).filter((fact) => fact.startsWith("likes="))).toEqual([]);
  });

  it.each([
    ["what is no place", ["I live in Ayr.", "We left Ayr for a long weekend"], "lives_in=Ayr"],
    ["what is no name", ["I live in Paris.", "It's Rome, not Paris, that has the Colosseum"], "lives_in=Paris"],
    ["a question that was meant", ["I like tea. What's the capital of Peru?", "I meant Chile"], "likes=tea"],
  ])("changes nothing: %s", async (_, messages, fact) => {
    expect(await after(...messages)).toEqual([fact]);
  });

  it("asks where what is denied may be talked of as anything else", async () => {
    const core = await testCore();
    await core.ask("I live in Paris.");
    await core.ask("It's Lyon, not Paris.");
    expect(await told(core)).toEqual(["lives_in=Paris"]);
    expect((await core.call("suggestions.list", {})).suggestions).toHaveLength(1);
  });
});
