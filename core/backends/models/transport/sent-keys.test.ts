import { expect, it } from "vitest";
import { argumentsWithoutSentKeys, KeyFilter, sentKeys, withoutSentKeys } from "./sent-keys.ts";

const KEY = "gw-9f8e7d6c5b4a";

it.each([1, 2, 3, 7, 100])("a key is taken out of text that comes in pieces of %i characters", (size) => {
  const text = `I see ${KEY}, and ${KEY}${KEY}; gw-9f8e is none. gw`;
  const filter = new KeyFilter([KEY]);
  let shown = "";
  for (let at = 0; at < text.length; at += size) shown += filter.push(text.slice(at, at + size));
  expect(shown + filter.end()).toBe("I see [key], and [key][key]; gw-9f8e is none. gw");
});

it.each(["", "u:", "me:", "you:"])("a key is taken out in base64, after %j", (before) => {
  const encoded = Buffer.from(`${before}${KEY}:x`);
  for (const way of ["base64", "base64url"] as const) {
    const text = `Header was Basic ${encoded.toString(way)} refused`;
    expect(withoutSentKeys(text, [KEY])).toBe("Header was Basic [key] refused");
  }
  expect(withoutSentKeys("at?key=a%2Fb%3Dc%2Bd0", ["a/b=c+d0"])).toBe("at?key=[key]");
});

it("text passes at once where nothing of it may be a key", () => {
  const filter = new KeyFilter([KEY]);
  expect([filter.push("Hello "), filter.push("world."), filter.end()]).toEqual(["Hello ", "world.", ""]);
});

it("keys are the one that is sent and what stands for one in the address, if they are long enough to be any", () => {
  const url = new URL("https://host/v1?api-key=abcdefgh1&api-version=2024-06-01&sig=short");
  expect(sentKeys("k", url)).toEqual(["abcdefgh1"]);
  expect(withoutSentKeys('{"note":"Bearer abcdefgh1"}', sentKeys("none", url))).toBe('{"note":"Bearer [key]"}');
});

it("a key is taken out of a call's arguments, names of fields too, however it is escaped there", () => {
  const escaped = Array.from(KEY, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
  expect(argumentsWithoutSentKeys(`{"a":{"${escaped}":["${KEY}!"]}}`, [KEY])).toBe('{"a":{"[key]":["[key]!"]}}');
  // What holds none, and what is no JSON, stays as it was written.
  expect(argumentsWithoutSentKeys('{"a": "b\\n"}', [KEY])).toBe('{"a": "b\\n"}');
  expect(argumentsWithoutSentKeys('{"a": "\\', [KEY])).toBe('{"a": "\\');
});
