import { expect, it } from "vitest";
import { languageOf } from "./languages.ts";

it.each([
  ["en", ["Hi", "hi there", "Hey!", "OK", "ok thanks", "test", "yes", "no", "who are you"]],
  ["de", ["Guten Morgen", "ok, ich bin neu hier"]],
  ["fr", ["merci", "Bonjour !"]],
  ["es", ["hola"]],
  ["nl", ["nee"]],
  ["pl", ["cześć"]],
  ["pt", ["olá"]],
])("%s is told by few words, and English is taken where they tell nothing", (language, messages) => {
  expect(messages.map((message) => languageOf(message)?.lexicon.data.language)).toEqual(messages.map(() => language));
});

it.each([
  ["es", ["Me llamo Sara.", "Me llamo Jan."]],
  ["pt", ["Chamo-me Sara.", "Me chamo Sara."]],
  ["en", ["I'm Sara.", "My name is Sara."]],
  ["it", ["Mi chiamo Luis.", "Sarà bello.", "Mi piace il mare."]],
  ["nl", ["Ik heet Ana."]],
])("%s is told by what a few words say, whatever the name in them is elsewhere", (language, messages) => {
  expect(messages.map((message) => languageOf(message)?.lexicon.data.language)).toEqual(messages.map(() => language));
});
