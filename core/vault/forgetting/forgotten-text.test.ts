import { describe, expect, it } from "vitest";
import { spellings, without, withoutInJson } from "./forgotten-text.ts";

describe("a text without a value", () => {
  it.each([
    ["wherever it stands, in any case", "Lisbon! I love lisbon.", "Lisbon", "[forgotten]! I love [forgotten]."],
    ["as whole words alone", "Portofino and Porto2 are not Porto", "Porto", "Portofino and Porto2 are not [forgotten]"],
    ["beside letters of any alphabet", "Römer und Röm", "röm", "Römer und [forgotten]"],
    ["however its words are spaced", "New\n  York", "New York", "[forgotten]"],
    ["with what would be syntax elsewhere", "pays $5 (a+b)? yes", "$5 (a+b)?", "pays [forgotten] yes"],
    ["with the space around it left out", "a cat sat", " cat ", "a [forgotten] sat"],
    ["that does not hold it", "nothing here", "Lisbon", "nothing here"],
    ["of nothing", "a b", "  ", "a b"],
  ])("%s", (_, text, value, left) => {
    expect(without(text, value)).toBe(left);
  });
});

describe("JSON without a value", () => {
  it("loses it in every text at any depth, names of fields too", () => {
    const json = JSON.stringify({ a: ["in Lisbon", 1, null], Lisbon: { b: "Lisbon", is: true } });
    expect(JSON.parse(withoutInJson(json, "Lisbon"))).toEqual({
      a: ["in [forgotten]", 1, null],
      "[forgotten]": { b: "[forgotten]", is: true },
    });
  });

  it("loses it behind an escape, and with characters that are escaped", () => {
    const json = JSON.stringify([`one\nLisbon`, `the "Blue" one\\two`]);
    expect(JSON.parse(withoutInJson(json, "Lisbon"))).toEqual(["one\n[forgotten]", `the "Blue" one\\two`]);
    expect(JSON.parse(withoutInJson(json, `"Blue" one\\two`))).toEqual(["one\nLisbon", "the [forgotten]"]);
  });

  it("stays as it was written where it does not hold it", () => {
    const json = `{ "a" : [ 1.0, "b" ] }`;
    expect(withoutInJson(json, "Lisbon")).toBe(json);
  });

  it("is taken for plain text where it is none", () => {
    expect(withoutInJson("{ Lisbon", "Lisbon")).toBe("{ [forgotten]");
  });
});

describe("spellings", () => {
  it("are of one kind where only ASCII letters differ", () => {
    expect(spellings("Lisbon")).toEqual(["lisbon"]);
  });

  it("are those that a person may type where other letters differ, with their ASCII letters small", () => {
    expect(spellings("Ölbaum É")).toEqual(["Ölbaum É", "ölbaum é", "Ölbaum é"]);
  });

  it("are written as in JSON", () => {
    expect(spellings(`a "b"\n`)).toEqual([String.raw`a \"b\"\n`]);
  });
});
