import { describe, expect, it } from "vitest";
import { commandOf, commandOfLink, unknownIn } from "./commands.ts";

describe("what is asked from outside", () => {
  it.each([
    [["floatbar"], { name: "show" }],
    [["floatbar", "--toggle"], { name: "toggle" }],
    [["electron", "/app", "--hidden"], { name: "hide" }],
    [["floatbar", "floatbar://settings"], { name: "settings" }],
    [["floatbar", "--no-sandbox", "--toggle"], { name: "toggle" }],
    [["floatbar", "FloatBar://new"], { name: "new_chat" }],
  ])("reads %j", (argv, command) => {
    expect(commandOf(argv)).toEqual(command);
  });

  it.each([
    ["floatbar://toggle", { name: "toggle" }],
    ["floatbar://TOGGLE/", { name: "toggle" }],
    ["floatbar://new", { name: "new_chat" }],
    ["floatbar://memory", { name: "memory" }],
    ["floatbar://ask?text=What%20is%20this%3F%0ATell%20me", { name: "write", text: "What is this?\nTell me" }],
    ["floatbar://ask?text=a%00b%1bc%E2%80%AEd", { name: "write", text: "abcd" }],
    ["floatbar://ask", { name: "show" }],
    ["floatbar://vault.erase?confirm=erase", { name: "show" }],
    ["floatbar:%", { name: "show" }],
    ["FLOATBAR://settings", { name: "settings" }],
  ])("reads the link %s", (link, command) => {
    expect(commandOfLink(link)).toEqual(command);
  });

  it("takes no more of a link's text than a person would read", () => {
    const command = commandOfLink(`floatbar://ask?text=${"a".repeat(100_000)}`);
    expect(command.name === "write" && command.text.length).toBe(20_000);
  });

  it.each([
    [["chek"], "chek"],
    [["--hidden", "notes.txt"], "notes.txt"],
    [["--toggle"], undefined],
    [["--ozone-platform=x11", "floatbar://new"], undefined],
    [["FLOATBAR://new", ""], undefined],
  ])("finds in %j what cannot be meant: %s", (argv, odd) => {
    expect(unknownIn(argv)).toBe(odd);
  });
});
