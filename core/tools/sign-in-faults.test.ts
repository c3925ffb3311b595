import {
  AuthorizationServerMismatchError,
  InsecureTokenEndpointError,
  IssuerMismatchError,
  OAuthError,
  RegistrationRejectedError,
} from "@modelcontextprotocol/client";
import { expect, it } from "vitest";
import { inEnglish, phrase } from "../base/phrases.ts";
import { LostHost, SilentHost } from "./impatient-fetch.ts";
import { TooManyRegistrations } from "./registration.ts";
import { hasKey, NoSignIn, refusalOf, signInFault } from "./sign-in-faults.ts";
import { ToolServerError } from "./tool-server-error.ts";

const coded = (code: string) => Object.assign(new Error(`connect ${code} 192.0.2.1:443`), { code });
const lost = (code: string) => new LostHost(new URL("https://login.example/token"), coded(code));

it.each<[string, unknown, key: string, theirs: string | undefined]>([
  ["who says no", new OAuthError("access_denied", "Ada said no."), "tools.sign_in_denied", "Ada said no."],
  ["who says no without a word", new OAuthError("access_denied", "access_denied"), "tools.sign_in_denied", undefined],
  [
    "an app that is not known",
    new OAuthError("invalid_client", "No such client."),
    "tools.sign_in_unknown_app",
    "No such client.",
  ],
  ["an outage by its code", new OAuthError("server_error", "Out of cheese."), "tools.sign_in_later", "Out of cheese."],
  ["an outage by its status", new OAuthError("temporarily_unavailable", "HTTP 503"), "tools.sign_in_out", undefined],
  [
    "a status alone",
    new Error("HTTP 502 trying to load OAuth metadata from https://x"),
    "tools.sign_in_out",
    undefined,
  ],
  ["another refusal", new OAuthError("invalid_grant", "Too old."), "tools.sign_in_refused", "Too old."],
  [
    "a stranger",
    new IssuerMismatchError("authorization_response", "https://a", "https://b"),
    "tools.sign_in_stranger",
    undefined,
  ],
  [
    "another server",
    new AuthorizationServerMismatchError("https://a", "https://b"),
    "tools.sign_in_stranger",
    undefined,
  ],
  ["a token sent in the open", new InsecureTokenEndpointError("http://x/token"), "tools.sign_in_unsafe", undefined],
  [
    "a way that is not spoken here",
    new Error("Incompatible auth server: does not support S256"),
    "tools.sign_in_other_way",
    undefined,
  ],
  [
    "no way to register",
    new Error("Incompatible auth server: does not support dynamic client registration"),
    "tools.no_registration",
    undefined,
  ],
  ["an answer that is none", new NoSignIn("x"), "tools.sign_in_unreadable", undefined],
  ["an answer that is no JSON", new SyntaxError("Unexpected token <"), "tools.sign_in_unreadable", undefined],
  ["a host that is not there", lost("ENOTFOUND"), "tools.sign_in_lost", undefined],
  ["a host that hangs up", lost("ECONNRESET"), "tools.sign_in_lost", undefined],
  ["a certificate that nobody vouches for", lost("SELF_SIGNED_CERT_IN_CHAIN"), "tls.untrusted", undefined],
  ["what nobody knows", new Error("something odd"), "tools.sign_in_failed", "something odd"],
])("%s is told in words of its own, a library's only where there are no others", (_, error, key, theirs) => {
  const told = signInFault(error, "notes").phrase;
  expect([told.key, told.theirs]).toEqual([key, theirs]);
  expect(inEnglish(told)).not.toMatch(/undefined|\{\{/);
});

it("what the browser brought back in the place of a code is told by its code and words", () => {
  const told = (answer: string) => signInFault(refusalOf(new URLSearchParams(answer)), "notes").phrase;
  expect(told("error=access_denied&error_description=Not+you.")).toMatchObject({
    key: "tools.sign_in_denied",
    theirs: "Not you.",
  });
  expect(told("error=invalid_request")).toMatchObject({
    key: "tools.sign_in_refused",
    params: { code: "invalid_request" },
  });
  expect(told("")).toMatchObject({ key: "tools.sign_in_unreadable" });
});

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
  expect(said(new Error(none))).toEqual(phrase("tools.no_registration", { name }));
  expect(said("odd")).toEqual(phrase("tools.sign_in_failed", { name }, "odd"));
});
