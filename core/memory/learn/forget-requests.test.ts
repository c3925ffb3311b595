import { describe, expect, it } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { extractFacts } from "./extract.ts";
import { extractForgets } from "./forget-requests.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const read = (text: string) =>
  extractForgets(text, NOW).map(({ facts, words, isPlain, isAll }) =>
    isAll === true ? "all" : `${isPlain ? "plain" : "maybe"}: ${facts[0]?.value ?? words}`,
  );
const namesIn = (text: string) =>
  extractForgets(text, NOW).flatMap(({ names, kinds }) => [
    ...names.map(({ category, key }) => `${category}.${key}`),
    ...kinds,
  ]);

describe("extractForgets", () => {
  it.each([
    ["Could you please forget that I live in Ghent?", ["plain: Ghent"]],
    ["You may forget my sister's birthday now.", ["plain: my sister's birthday now"]],
    ["I'd like you to forget that I am vegan.", ["plain: vegan"]],
    ["Stop remembering my job.", ["plain: my job"]],
    ["Please delete everything you know about my cat", ["plain: my cat"]],
    ["Erase my birthday from your memory.", ["plain: my birthday"]],
    ["Forget that I'm a baker and that I love figs.", ["plain: baker", "plain: figs"]],
    ["Forget that I live in Ghent and work at Acme.", ["plain: Ghent", "plain: Acme"]],
    ["Forget my job and my dog's name.", ["plain: my job", "plain: my dog's name"]],
    ["Forget everything, please.", ["all"]],
    ["Can you forget everything you know about me?", ["all"]],
    ["Kannst du bitte vergessen, dass ich in Graz wohne?", ["plain: Graz"]],
    ["Du kannst meine Allergie vergessen.", ["plain: meine Allergie"]],
    ["Peux-tu oublier que j'habite à Lyon ?", ["plain: Lyon"]],
    ["¿Puedes olvidar que vivo en Cádiz?", ["plain: Cádiz"]],
    ["Você pode esquecer que moro em Braga?", ["plain: Braga"]],
    ["Puoi dimenticare che vivo a Torino?", ["plain: Torino"]],
    ["Kun je vergeten dat ik in Gent woon?", ["plain: Gent"]],
    ["Czy możesz zapomnieć, że mieszkam w Krakowie?", ["plain: Kraków"]],
    ["Можешь забыть, что я живу в Казани?", ["plain: Казань"]],
    ["Vergiss alles.", ["all"]],
    ["Oublie tout.", ["all"]],
    ["Olvida todo lo que sabes de mí.", ["all"]],
    ["Esquece tudo.", ["all"]],
    ["Dimentica tutto.", ["all"]],
    ["Vergeet alles wat je over mij weet.", ["all"]],
    ["Zapomnij o wszystkim.", ["all"]],
    ["Забудь всё.", ["all"]],
    ["Her şeyi unut.", ["all"]],
    ["انس كل شيء", ["all"]],
    ["सब कुछ भूल जाओ", ["all"]],
    ["忘记所有事情", ["all"]],
    ["全部忘れてください", ["all"]],
    ["모두 잊어 줘", ["all"]],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    "Did you forget my name?",
    "You can never forget a day like this.",
    "Can you delete the second paragraph?",
    "Remove my name from this letter.",
    "Don't forget that I'm vegan.",
    "How do I forget everything?",
  ])("reads nothing from %j", (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["Would you mind forgetting where I work?", "work.works_at"],
    ["I'd rather you didn't keep my address.", "location.lives_in"],
    ["Can you delete my cat's name?", "pets.cat's_name"],
    ["You don't need to know how old I am.", "identity.age"],
    ["Take my birthday out of your memory, please.", "identity.birthday"],
    ["Vergiss den Namen meiner Tochter.", "family.daughter's_name"],
    ["Könntest du bitte löschen, wo ich wohne?", "location.lives_in"],
    ["Olvida cómo se llama mi perro.", "pets.dog's_name"],
    ["Me gustaría que olvidaras dónde trabajo.", "work.works_at"],
    ["Oublie le prénom de ma fille.", "family.daughter's_name"],
    ["J'aimerais que tu oublies où j'habite.", "location.lives_in"],
    ["Dimentica il nome di mia figlia.", "family.daughter's_name"],
    ["Vorrei che dimenticassi dove abito.", "location.lives_in"],
    ["Esquece o nome da minha filha.", "family.daughter's_name"],
    ["Gostaria que esquecesse onde moro.", "location.lives_in"],
    ["Vergeet de naam van mijn dochter.", "family.daughter's_name"],
    ["Ik wil graag dat je vergeet waar ik woon.", "location.lives_in"],
    ["Forget my health.", "health"],
    ["Delete everything you know about my family.", "family"],
    ["Vergiss meine Familie.", "family"],
    ["Olvida mi salud.", "health"],
    ["Oublie mes animaux.", "pets"],
    ["Dimentica il mio lavoro.", "work"],
    ["Esquece os meus hobbies.", "hobby"],
    ["Vergeet mijn gezondheid.", "health"],
  ])("names what stands without its value: %s", (text, expected) => {
    expect(namesIn(text)).toContain(expected);
  });

  it.each([
    "Forget that I live in Ghent for a moment, where would you open a bakery?",
    "Forget my dog, he'll eat anything. What about the cat?",
    "Let's forget I'm vegan for tonight and do a steak.",
    "Forget that I'm vegan, what would you cook?",
    "Vergiss mal kurz, dass ich in Graz wohne.",
    "Vergeet niet dat ik vegetariër ben.",
    "Olvida por un momento que soy vegano.",
    "Oublie un instant que je suis végane.",
    "Dimentica per un attimo che sono vegano.",
    "Esquece por um momento que sou vegano.",
  ])("a figure of speech asks for nothing and teaches nothing: %s", (text) => {
    expect(extractForgets(text, NOW)).toEqual([]);
    expect(text.startsWith("Vergeet") ? [] : extractFacts(text, NOW)).toEqual([]);
  });

  it.each([
    ["Forget my pets.", "My cat is called Fig. I have a dog called Bo."],
    ["Forget my tastes.", "I love jazz. I hate olives."],
    ["Vergiss meine Gesundheit.", "Ich bin allergisch gegen Wolle."],
  ])("asks first about a whole category: %s", async (asked, said) => {
    const core = await testCore();
    const { learned } = await core.ask(said);
    const { forgotten, suggested, message } = await core.ask(asked);
    expect(forgotten).toEqual([]);
    expect(suggested).toHaveLength(learned.length);
    expect(message.content).toContain(String(learned.length));
  });

  it("says in its answer what was forgotten, without its words, and that nothing fits", async () => {
    const core = await testCore();
    await core.ask("My cat is called Fig.");
    const missed = await core.ask("Forget my brother's name.");
    expect(missed.message.content).toBe("Nothing that I remember fits that, so nothing of it was forgotten.");
    const { message, forgotten } = await core.ask("Can you delete my cat's name?");
    expect(forgotten).toHaveLength(1);
    expect(message.content).toBe("This is forgotten: Your cat's name is …");
    const other = await core.ask("Can you delete the second paragraph?");
    expect(other.message.content).not.toContain("forgotten");
  });

  it("asks first where a text may be meant", async () => {
    const core = await testCore();
    await core.ask("My name is Odile.");
    const { forgotten, suggested } = await core.ask("Remove my name.");
    expect([forgotten, suggested.length]).toEqual([[], 1]);
  });

  it.each([
    ["Forget my allergy to walnuts.", ["I'm allergic to walnuts."]],
    ["Stop remembering my job.", ["I'm a carpenter."]],
    ["Delete what you know about my cat.", ["My cat's name is Miso."]],
    ["You can forget my wife's name.", ["My wife's name is Ida."]],
  ])("forgets what is meant: %s", async (asked, said) => {
    const core = await testCore();
    for (const text of said) await core.ask(text);
    await core.ask("I love figs.");
    const { forgotten } = await core.ask(asked);
    expect(forgotten).toHaveLength(1);
    expect((await core.call("facts.list", {})).facts.map(({ value }) => value)).toEqual(["figs"]);
  });

  it("asks before it forgets everything", async () => {
    const core = await testCore();
    for (const text of ["I'm a carpenter.", "I love figs."]) await core.ask(text);
    const { forgotten, suggested } = await core.ask("Forget everything.");
    expect(forgotten).toEqual([]);
    expect(suggested.map(({ kind }) => kind)).toEqual(["forget", "forget"]);
  });
});
