import { expect, it } from "vitest";
import { isOnlyKey } from "./only-key.ts";

const body = (length: number) => "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY".repeat(4).slice(0, length);
const hex = (length: number) => "0a1b2c3d4e5f6789".repeat(8).slice(0, length);

it.each([
  ["LM Studio's, which has a colon", "sk-lm-J9Fa6fbC:jkFcl7oqhmx5GB1eM5fL"],
  ["a vendor's", `sk-proj-${body(48)}`],
  ["one behind a variable's name", `export OPENAI_API_KEY="sk-proj-${body(48)}"`],
  ["one in a header", `Authorization: Bearer sk-ant-api03-${body(60)}`],
  ["one with space around it", `\n  gsk_${body(52)}  \n`],
  ["one that is none of a model's", `glpat-${body(20)}`],
  ["one that the kept rules know", `ghp_${body(36)}`],
  ["two on lines of their own", `sk-proj-${body(48)}\nsk-ant-api03-${body(60)}`],
])("a message is nothing but a key: %s", async (_what, text) => {
  expect(await isOnlyKey(text)).toBe(true);
});

it.each([
  ["a question about one", `Why does sk-proj-${body(48)} not work?`],
  ["a sentence after one", `sk-proj-${body(48)}\nWhat is this?`],
  ["one with a word behind it", `sk-proj-${body(48)} there`],
  ["a word", "internationalization"],
  ["a commit", hex(40)],
  ["an address", `https://me:${body(20)}@example.org/`],
  ["a beginning", "sk-proj"],
  ["nothing", "  "],
])("a message is more than a key, or none: %s", async (_what, text) => {
  expect(await isOnlyKey(text)).toBe(false);
});
