import { expect, it } from "vitest";
import { plainAnswer } from "./plain-answer.ts";

it.each([
  ["Just words.\n\nTwo of them.", "Just words.\n\nTwo of them."],
  ["```ts\nconst a = 1;\n\nconst b = 2;\n```\n", "const a = 1;\n\nconst b = 2;"],
  ["~~~\nplain\n~~~", "plain"],
  ["````md\n```js\nx\n```\n````", "```js\nx\n```"],
  ["Here:\n```\nx\n```", "Here:\n```\nx\n```"],
  ["```\nx\n```\nand\n```\ny\n```", "```\nx\n```\nand\n```\ny\n```"],
])("an answer that is one block of code goes without its fences, any other as it is: %j", (answer, plain) => {
  expect(plainAnswer(answer)).toBe(plain);
});
