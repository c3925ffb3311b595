import { describe, expect, it } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { extractForgets } from "./forget-requests.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const read = (text: string) =>
  extractForgets(text, NOW).map(({ facts, words, isPlain, isAll }) =>
    isAll === true ? "all" : `${isPlain ? "plain" : "maybe"}: ${facts[0]?.value ?? words}`,
  );

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
    ["Kun je vergeten dat ik in Gent woon?", ["plain: ik in Gent woon"]],
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
