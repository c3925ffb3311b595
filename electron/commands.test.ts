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

  it.each([
    ["می\u200Cخواهم", "می\u200Cخواهم"],
    ["क्\u200Dष", "क्\u200Dष"],
    ["👨\u200D👩\u200D👧 ❤\uFE0F", "👨\u200D👩\u200D👧 ❤\uFE0F"],
    [
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    ],
    ["a\u{E0061}\u{E0062}\u200B\u2066b\uFEFF", "ab"],
  ])("keeps of a link's text what people write, and nothing that hides in it: %j", (text, kept) => {
    expect(commandOfLink(`floatbar://ask?text=${encodeURIComponent(text)}`)).toEqual({ name: "write", text: kept });
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
    [["--chekc"], "--chekc"],
    [["--mpc"], "--mpc"],
    [["--mcp=1"], "--mcp=1"],
    [["--Version=x"], "--Version=x"],
    [["-v"], "-v"],
    [["-h", "--locked", "--disable-gpu", "--enable-features=A,B", "--force-device-scale-factor=2"], undefined],
  ])("finds in %j what cannot be meant: %s", (argv, odd) => {
    expect(unknownIn(argv)).toBe(odd);
  });
});
