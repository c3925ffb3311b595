import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { textOf } from "./import-file.ts";

const file = (files: Record<string, string>, name = "export.zip") =>
  new File(
    [new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([at, text]) => [at, strToU8(text)]))))],
    name,
  );

it("takes a file that is no zip as its text", async () => {
  expect(await textOf(new File(['{"ä":1}'], "memory.json"))).toBe('{"ä":1}');
});

it("finds the chats in an export, wherever they lie in it", async () => {
  const whole = file({
    "2026/conversations.json": '[{"id":"ü"}]',
    "user.json": "{}",
    "2026/my-conversations.json.txt": "",
  });
  expect(await textOf(whole)).toBe('[{"id":"ü"}]');
});

it("makes one list of chats that come in several files, in their order", async () => {
  const split = file({ "conversations-001.json": "[3]", "conversations-000.json": "[1,2]", "chat.html": "<p>" });
  expect(JSON.parse(await textOf(split))).toEqual([1, 2, 3]);
});

it("says what is wrong with a zip that has no chats, or is broken", async () => {
  await expect(textOf(file({ "user.json": "{}" }, "other.zip"))).rejects.toThrow(
    "There are no chats in other.zip: a conversations.json is missing.",
  );
  const whole = new Uint8Array(await file({ "conversations.json": "[]".repeat(200) }).arrayBuffer());
  await expect(textOf(new File([whole.slice(0, 40)], "half.zip"))).rejects.toThrow("This zip is broken");
});
