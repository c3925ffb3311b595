import { RegistrationRejectedError } from "@modelcontextprotocol/client";
import { expect, it } from "vitest";
import { phrase } from "../base/phrases.ts";
import { SilentHost } from "./impatient-fetch.ts";
import { TooManyRegistrations } from "./registration.ts";
import { hasKey, signInFault } from "./sign-in-faults.ts";
import { ToolServerError } from "./tool-server-error.ts";

const name = "x";
const said = (error: unknown, guess?: { said: string | undefined }) => signInFault(error, name, guess).phrase;

it.each([
  ["Authorization X-API-Key My-Token client-secret Cookie password credentials", true],
  ["Accept X-Project", false],
])("whether one of the headers %s holds a key: %s", (headers, expected) => {
  for (const header of headers.split(" ")) {
    expect(hasKey({ url: "https://x.example", headers: { A: "b", [header]: "v" } })).toBe(expected);
    expect(hasKey({ url: `https://x.example/?a=b&${header}=v`, headers: {} })).toBe(expected);
  }
  expect(hasKey({ url: "https://key.example/token", headers: {} })).toBe(false);
  expect(hasKey({ url: "https://x.example/?key=v", headers: {}, oauth: {} })).toBe(false);
});

it("says what to do about a sign-in that went wrong, and what it came of", () => {
  const silent = new SilentHost("id.example");
  expect(said(silent)).toEqual(phrase("tools.sign_in_silent", { name, host: "id.example" }));
  expect(signInFault(silent, name).cause).toBe(silent);
  const own = new ToolServerError(phrase("tools.quitting"));
  expect(signInFault(own, name)).toBe(own);
});

it("says when programs may be registered again, where that is known", () => {
  const busy = new TooManyRegistrations("7", '{"message":"Slowly."}');
  expect(said(busy)).toEqual(phrase("tools.registration_busy_for", { name, seconds: 7 }, "Slowly."));
  const unsaid = new TooManyRegistrations(null, "");
  expect(said(unsaid)).toEqual(phrase("tools.registration_busy", { name }, "HTTP 429"));
});

it("says that a key is wanted where nobody said how to sign in", () => {
  const guess = { said: "No key." };
  expect(said(new Error("odd"), guess)).toEqual(phrase("tools.key_wanted", { name }, "No key."));
});

it("says that programs are not registered, or else what was said", () => {
  const rejected = new RegistrationRejectedError({
    status: 403,
    body: '{"message":"Members only."}',
    submittedMetadata: { redirect_uris: [] },
  });
  expect(said(rejected)).toEqual(phrase("tools.no_registration", { name }, "Members only."));
  const none = "Incompatible auth server: does not support dynamic client registration";
  expect(said(new Error(none))).toEqual(phrase("tools.no_registration", { name }, none));
  expect(said("odd")).toEqual(phrase("tools.sign_in_failed", { name }, "odd"));
});
