import { expect, it } from "vitest";
import { ThinkingTags } from "./thinking-tags.ts";

/** What is text and what is thinking of an answer in the end, cut in pieces of this length. */
function read(answer: string, length: number) {
  const tags = new ThinkingTags();
  const pieces = Array.from({ length: Math.ceil(answer.length / length) }, (_, at) =>
    tags.push(answer.slice(at * length, (at + 1) * length)),
  ).flat();
  let text = "";
  let thinking = "";
  for (const piece of [...pieces, ...tags.end()]) {
    if (piece.type === "recalled") [thinking, text] = [thinking + text, ""];
    else if (piece.type === "text") text += piece.text;
    else thinking += piece.text;
  }
  return { text: text.trim(), thinking: thinking.replaceAll(/\s+/g, " ").trim() };
}

it.each<[string, string, string]>([
  ["<think>a</think>Yes.", "Yes.", "a"],
  ["<THINK>a</THINK>Yes.", "Yes.", "a"],
  ['<think time="3">a</think>Yes.', "Yes.", "a"],
  ["<thinking>a</thinking>Yes.", "Yes.", "a"],
  ["<reasoning>a</reasoning>Yes.", "Yes.", "a"],
  ["[THINK]a[/THINK]Yes.", "Yes.", "a"],
  ["<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>Yes.<|return|>", "Yes.", "a"],
  ["<|channel>thought\na<channel|>Yes.", "Yes.", "a"],
  ["<mm:think>a</mm:think>Yes.", "Yes.", "a"],
  // Nested, balanced or not, and with code inside.
  ["<think>a <think>b</think> c</think>Yes.", "Yes.", "a <think>bc"],
  ["<think>They write <think> here</think>Yes.", "Yes.", "They write <think> here"],
  ["<think>a\n```\n</think> b\n```\n</think>Yes.", "Yes.", "a ``` b ```"],
  // More than one.
  ["<think>a</think>One. <think>b</think>Two.", "One. Two.", "ab"],
  ["<think>a</think>One.\n\n<think>\nb\n</think>\n\nTwo.", "One.\n\nTwo.", "a b"],
  ["Sure.\n<think>a</think>\nYes.", "Sure.\nYes.", "a"],
  // What a server should have kept to itself.
  ["Yes.<|im_end|>", "Yes.", ""],
  ["Yes.</s>\n", "Yes.", ""],
  ["<s>No</s>", "<s>No</s>", ""],
  // What is no thinking.
  ["Use:\n```html\n<think>x</think>\n```\nDone.", "Use:\n```html\n<think>x</think>\n```\nDone.", ""],
  [
    "````md\n```\n<think>a</think>\n```\n<think>b</think>\n````\n.",
    "````md\n```\n<think>a</think>\n```\n<think>b</think>\n````\n.",
    "",
  ],
  ["The tag `<think>` opens and `</think>` closes it.", "The tag `<think>` opens and `</think>` closes it.", ""],
  ["Models write <think> and </think> so.", "Models write <think> and </think> so.", ""],
  ["<think>a</think>They write <think> and </think> so.", "They write <think> and </think> so.", "a"],
  ["> <think>\n\nis what it said.", "> <think>\n\nis what it said.", ""],
  ["It begins so:\n<think>\nand never ends.", "It begins so:\n<think>\nand never ends.", "and never ends."],
  ["A [THIN line, a <thinker>bob</thinker>.", "A [THIN line, a <thinker>bob</thinker>.", ""],
])("thinking and text are parted, however they are cut: %j", (answer, text, thinking) => {
  for (const length of [1, 2, 3, 7, answer.length]) expect(read(answer, length)).toEqual({ text, thinking });
});
