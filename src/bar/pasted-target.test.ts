import { expect, it } from "vitest";
import { isMeantAsAddress, targetOf } from "./pasted-target.ts";

const unknown = { kind: null, name: null, api_url: null, is_key: false, is_only_key: false };
const nobody = { address: null, chosen: null };

it.each([
  "http://bob:pw@models.example/v1",
  "bob:pw@models.example/v1",
  "http://[::1",
  "ftp://models.example",
  "HTTPS://%",
])("%s is tried as an address, and never sent as a key", (text) => {
  const target = { kind: "auto", api_url: text, api_key: null };
  expect(targetOf(text, unknown, nobody)).toEqual(target);
  expect(targetOf(text, unknown, { address: "https://a.example", chosen: { kind: "openai" } })).toEqual(target);
  expect(isMeantAsAddress(text)).toBe(true);
});

it("a key goes to the address before it, to whom it tells of, or to who was chosen", () => {
  expect(isMeantAsAddress("abc:def")).toBe(false);
  const [address, chosen] = ["https://a.example", { kind: "openai" }];
  expect(targetOf("abc", unknown, { address, chosen })).toEqual({ kind: "auto", api_url: address, api_key: "abc" });
  expect(targetOf("abc", unknown, { address: null, chosen })).toEqual({
    kind: "openai",
    api_url: null,
    api_key: "abc",
  });
  expect(targetOf("abc", unknown, nobody)).toEqual({ kind: "auto", api_url: null, api_key: "abc" });
  const told = { ...unknown, kind: "groq", api_url: "https://g.example", is_key: true };
  expect(targetOf("gsk_1", told, nobody)).toEqual({ kind: "groq", api_url: "https://g.example", api_key: "gsk_1" });
});

it("an address that was found is asked without a key", () => {
  const found = { ...unknown, api_url: "http://127.0.0.1:9000/v1" };
  expect(targetOf("127.0.0.1:9000/v1", found, nobody)).toEqual({ kind: "auto", api_url: found.api_url, api_key: null });
});
