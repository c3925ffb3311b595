/** Errors in the shapes in which servers send them, and in the words that a user is to see. */
import { describe, expect, it } from "vitest";
import { asked, chunk, data, END } from "../../../testing/asked-model.ts";

describe("an error", () => {
  it.each([
    ["a text", JSON.stringify({ error: "disk on FIRE" })],
    ["an object", JSON.stringify({ error: { message: "disk on FIRE" } })],
    ["a detail", JSON.stringify({ detail: [{ loc: ["body", "x"], msg: "disk on FIRE" }] })],
    ["a list", JSON.stringify([{ error: { message: "disk on FIRE" } }])],
    [
      "an upstream's",
      JSON.stringify({ error: { message: "failed", metadata: { raw: '{"message":"disk on FIRE"}' } } }),
    ],
    ["plain words", "disk on FIRE"],
  ])("is told in the server's own words: %s", async (_, body) => {
    expect((await asked(() => ({ status: 400, body }))).error?.message).toContain("disk on FIRE");
  });

  it("in the middle of a stream keeps what arrived", async () => {
    const { text, error } = await asked(() => chunk({ content: "Half" }) + data({ error: "disk on FIRE" }));
    expect(text).toBe("Half");
    expect(error?.message).toContain("disk on FIRE");
  });

  it.each([
    [429, "You have insufficient_quota left", "quota_exceeded"],
    [400, "Incorrect API key given", "unauthorized"],
    [413, "Request too large: Limit 10, Requested 20", "too_large"],
  ])("of status %i with %s is not asked again", async (status, body, code) => {
    const { error, bodies } = await asked(() => ({ status, body }));
    expect(error).toMatchObject({ code, retryable: false });
    expect(bodies).toHaveLength(1);
  });
});

it.each([
  ["Not Found", "model.no_responses"],
  ['{"detail":"Not Found"}', "model.no_responses"],
  ['{"error":"Unexpected endpoint or method. (POST /v1/responses)"}', "model.no_responses"],
  ['{"error":{"message":"The model m1 does not exist"}}', "backend.not_found"],
])("says what to choose where another's server has no Responses API: %s", async (body, key) => {
  const { error } = await asked(() => ({ status: 404, body }), undefined, undefined, { vendor: "openai-responses" });
  expect(error?.phrase.key).toBe(key);
});

it.each([
  ["system", "Unexpected message role."],
  ["used-up quota", "you (x) have reached your weekly usage limit, upgrade for higher limits"],
  ["used-up quota", "You've reached your weekly limit. Your limit resets at 9 am."],
  ["used-up quota", "The daily message limit for this model was reached."],
])("a refusal is understood: %s", async (what, words) => {
  const isQuota = what !== "system";
  const { bodies, error } = await asked((body) => {
    const roles = (body.messages as { role: string }[]).map(({ role }) => role);
    if (isQuota || roles.includes("system"))
      return { status: isQuota ? 429 : 400, body: JSON.stringify({ error: words }) };
    return chunk({ content: "Hi" }) + END;
  });
  expect(bodies).toHaveLength(isQuota ? 1 : 2);
  expect(error?.code).toBe(isQuota ? "quota_exceeded" : undefined);
});
