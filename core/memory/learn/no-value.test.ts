import { expect, it } from "vitest";
import { extractFacts } from "./extract.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const learned = (text: string) => extractFacts(text, NOW).map(({ value }) => value);

it.each([
  ["a joke", "والله أنا أمير وعندي سبع يخوت ههههه"],
  ["a small word for a name", "Mijn oom zijn buurman komt uit Peru, wat eten ze daar?"],
  ["a text that is being written", "Ich schreibe gerade einen Brief an meine Bank, klingt der gut?"],
  ["an order that was given", "課長が休みで、報告書を今日中に出せって言われた"],
  ["what a friend has", "У подруги двое детей и ипотека, не знаю, как она справляется"],
  ["what somebody cannot do", "멀미가 심해서 버스도 못 타요"],
])("%s is nothing to be learned", (_, text) => {
  expect(learned(text)).toEqual([]);
});

it.each([
  ["ar", "عندي قطة اسمها لولو"],
  ["nl", "Mijn oom heet Joost"],
  ["ru", "У меня ипотека"],
])("what is none of these is learned (%s)", (_, text) => {
  expect(learned(text)).not.toEqual([]);
});

it.each([["Мне не нравится заголовок."], ["Мне не нравится второе предложение."]])(
  "what is liked of a text that is worked on is no taste: %s",
  (text) => {
    expect(extractFacts(text, Date.parse("2026-11-21T10:00:00Z"))).toEqual([]);
  },
);
