import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract.ts";
import { leavesInFrame } from "./frames.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const read = (...messages: string[]) =>
  messages.flatMap((text, at) =>
    extractFacts(text, NOW, { isFramed: leavesInFrame(messages.slice(0, at)) }).map(({ value }) => value),
  );

describe("a short head with a text beside it teaches nothing of the text", () => {
  it.each([
    ["a question that points at it", "Is this too blunt?\n\nI live in Leeds and I work as a nurse."],
    ["the same in another language", "Findest du das überzeugend?\n\nIch wohne in Kiel und arbeite als Bäcker."],
    ["a language to say it in", "chinese please: I live in Leeds and I work as a nurse."],
    ["the same, written in that language", "en allemand svp : j'habite à Nantes et je suis infirmière."],
    ["a label", "Barista at the corner shop: I live in Leeds and I work as a nurse."],
    ["a label of one word", "Seller: I live in Leeds and I work as a nurse."],
    ["a label in another language", "患者:我住在南京，我是护士。"],
    ["a label of a form that is another's", "Client intake. Location: I live in Leeds."],
    ["lines with labels", "Location: I live in Leeds.\nJob: I am a nurse.\nDiet: I am vegan."],
    ["labels after a name", "Name: Kit Lane. Location: I live in Leeds."],
    ["a label before a dash", "Reader 12 - I live in Leeds and I work as a nurse."],
    ["an instruction in a word", "Kommafehler suchen:\nIch wohne in Kiel und arbeite als Bäcker."],
    ["an instruction below it", "I live in Leeds and I work as a nurse.\n\nsay that in Welsh"],
    ["work on what stands above", "I live in Leeds and I work as a nurse.\n\nturn the above into bullet points"],
    ["a sign that points up", "I live in Leeds and I work as a nurse.\n^ which tense is this?"],
    ["ages and sexes in brackets", "AITA? I (31F) live in Leeds and I work as a nurse."],
    ["a paper that names its signer", "I, Ada Marsh, of Mill Lane, live in Leeds and I work as a nurse."],
    ["a title in capitals", "WITNESS ACCOUNT. I live in Leeds and I work as a nurse."],
    ["a line of a chat with its time", "03/04/25, 7:20 - Lou: I live in Leeds\nwhat do I say?"],
    ["a head of such a line", "Lou Field, 12:40\nI live in Leeds and I work as a nurse."],
    ["a language before a dash", "put into Welsh - I live in Leeds and I work as a nurse."],
    ["a label before an arrow", "slogan -> I live in Leeds and I work as a nurse."],
    ["a judgement in two words", "too much?\n\nI live in Leeds and I work as a nurse."],
    ["somebody's page", "how's my sister's about page?\nI live in Leeds and I work as a nurse."],
    ["whose it is, in brackets below", "I live in Leeds and I work as a nurse.\n(his words, fix the commas)"],
    ["a language below, with thanks", "Abito a Bologna e lavoro come cuoco.\n\nin inglese grazie"],
    ["a comment in code", "# I live in Leeds\nprint(1)"],
    ["rows of a table", "1;I live in Leeds\n2;I have two dogs"],
  ])("%s", (_, message) => {
    expect(read(message)).toEqual([]);
  });

  it.each([
    ["a question about the author", "Where can I learn to swim?\n\nI live in Leeds."],
    ["a question about the world", "What time does the bank close?\nI live in Leeds."],
    ["a greeting", "Hello!\n\nI live in Leeds."],
    ["praise", "That's great advice.\n\nI live in Leeds."],
    ["a wish", "Recommend a podcast\n\nI live in Leeds."],
    ["a question after a colon", "Quick one: what's a good lunch? I live in Leeds."],
    ["thanks", "Thanks, that helped!\n\nI live in Leeds."],
    ["what the author says of themselves", "A few facts:\nI live in Leeds."],
    ["the same before a dash", "Background - I live in Leeds."],
    ["a question of their own below", "I live in Leeds.\n\nWhat should I do?"],
    ["thanks below", "I live in Leeds.\n\nThanks!"],
    ["a label of what concerns its author", "Budget: 400. I live in Leeds."],
    ["the same before the statement", "Location: I live in Leeds."],
    ["a time in a sentence", "I start at 7:15\nI live in Leeds."],
  ])("but goes on with its author: %s", (_, message) => {
    expect(read(message)).toContain("Leeds");
  });

  it.each([
    ["Wo kann ich schwimmen?\n\nIch wohne in Kiel.", "Kiel"],
    ["Contexte : j'habite à Nantes.", "Nantes"],
    ["¡Hola!\n\nVivo en Cádiz.", "Cádiz"],
    ["Presupuesto: 400. Vivo en Cádiz.", "Cádiz"],
    ["Wohnort: Ich wohne in Kiel.", "Kiel"],
    ["Budget : 400. J'habite à Nantes.", "Nantes"],
    ["背景:我住在南京。", "南京"],
  ])("in other languages: %s", (message, value) => {
    expect(read(message)).toContain(value);
  });
});

describe("another hand at the keyboard teaches nothing until its owner is back", () => {
  it.each([
    ["Mum here, using Kit's tablet."],
    ["hi, this is her brother"],
    ["ok it's my boss's turn"],
    ["my husband has a question for you, over to him"],
    ["Hier ist seine Frau."],
    ["mi hija quiere preguntarte algo, la dejo escribir"],
  ])("%s", (message) => {
    expect(leavesInFrame([message])).toBe(true);
    expect(read(message, "I live in Leeds.", "It's me again. I live in Ghent.")).toEqual(["Ghent"]);
  });

  it.each([
    ["My daughter has a question about maths."],
    ["My neighbour's turn to cut the hedge was last week."],
    ["You are a chef and I'm Italian."],
    ["You're a star and I'm Scottish, so I say thanks twice."],
  ])("but not by %s", (message) => {
    expect(leavesInFrame([message])).toBe(false);
  });
});

describe("a text that is announced to come teaches nothing", () => {
  it.each([
    ["Her letter comes in the next message."],
    ["Below is his statement."],
    ["Here's chapter two of her diary."],
    ["Be the customs officer so I can practise."],
    ["Wir schreiben abwechselnd ein Märchen, ich beginne."],
  ])("%s", (message) => {
    expect(read(message, "I live in Leeds.")).toEqual([]);
  });

  it.each([["That's a good question."], ["Here's my next question."], ["This is a long text."]])(
    "but not by %s",
    (message) => {
      expect(read(message, "I live in Leeds.")).toEqual(["Leeds"]);
    },
  );
});

describe("a frame that has ended sets free what follows", () => {
  it.each([
    ["Translate everything I paste.", "Stop translating, please."],
    ["Let's roleplay. You're a waiter.", "ok done with the roleplay"],
    ["Übersetze alles, was ich schicke.", "Hör auf zu übersetzen."],
    ["Let's play a text adventure.", "Stop the game now."],
    ["I'll paste emails to fix.", "that was the last one"],
  ])("%s %s", (set, end) => {
    expect(read(set, "I live in Split.", end, "I live in Leeds.")).toEqual(["Leeds"]);
  });
});
