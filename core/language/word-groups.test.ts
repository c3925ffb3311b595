import { expect, it } from "vitest";
import { sharedWordGroups, WordGroups } from "./word-groups.ts";

it("words that stand in the same surroundings are of one group", () => {
  const groups = sharedWordGroups();
  expect(groups.groupOf("dog")).toBeDefined();
  expect(groups.groupOf("cat")).toBe(groups.groupOf("dog"));
  expect(groups.groupOf("cat")).not.toBe(groups.groupOf("court"));
});

it("knows no word where there is no file, and none that is not in it", () => {
  expect(new WordGroups("/nowhere/word-groups.bin").groupOf("dog")).toBeUndefined();
  expect(sharedWordGroups().groupOf("xqzzy")).toBeUndefined();
});
