import { describe, expect, it } from "vitest";
import { errorFromHttp } from "./http-errors.ts";

const told = (status: number, body: unknown) =>
  errorFromHttp({ status, headers: {}, body: typeof body === "string" ? body : JSON.stringify(body) }, "host");

/** Gemini's refusal of one quota. */
const gemini = (quotaId: string, retryDelay = "7s") => ({
  error: {
    code: 429,
    message: "You exceeded your current quota, please check your plan and billing details.",
    status: "RESOURCE_EXHAUSTED",
    details: [
      { "@type": "type.googleapis.com/google.rpc.QuotaFailure", violations: [{ quotaId }] },
      { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay },
    ],
  },
});

describe("a quota", () => {
  it.each([
    ["a minute's", gemini("GenerateRequestsPerMinutePerProjectPerModel-FreeTier"), 7000],
    ["a minute's beside a day's", { message: "Limit: 10 requests per minute, 200 per day. Retry in 7s." }, 7000],
    ["a minute's, in a list", [gemini("GenerateContentInputTokensPerModelPerMinute", "31s")], 31_000],
    [
      "one that names a short wait alone",
      { error: { message: "Quota exceeded: you exceeded your current quota. Please retry in 4s." } },
      4000,
    ],
  ])("that is %s passes, and says when", (_, body, retryAfterMs) => {
    expect(told(429, body)).toMatchObject({ code: "rate_limited", retryable: true, retryAfterMs });
  });

  it.each([
    ["a day's, though it names a wait", gemini("GenerateRequestsPerDayPerProjectPerModel-FreeTier", "34s")],
    ["the account's credit", { error: { message: "You exceeded your current quota", code: "insufficient_quota" } }],
    ["a balance, in Chinese", { error: { code: "1113", message: "余额不足或无可用资源包,请充值。" } }],
    ["one without any wait", { error: { message: "You exceeded your current quota, please check your plan." } }],
    ["a day's, of tokens", { message: "Too many tokens per day, please wait before you try again." }],
    ["a day's, by its short name", { error: { message: "Rate limit reached on RPD: Limit 200, Used 200." } }],
    ["a month's, of calls", { message: "You are using a trial key, which is limited to 1000 API calls / month." }],
    ["a plan's that has not the model", { error: { message: "Your plan does not yet include access to large-9." } }],
    ["a day's of free models", { error: { message: "Rate limit exceeded: free-models-per-day." } }],
  ])("that is %s does not", (_, body) => {
    expect(told(429, body)).toMatchObject({ code: "quota_exceeded", retryable: false });
  });
});

it("a status is not said of an error that came within an answer", () => {
  const failure = { status: 500, headers: {}, body: JSON.stringify({ error: { message: "boom" } }) };
  const within = errorFromHttp({ ...failure, isWithin: true }, "host");
  expect(within.message).not.toContain("500");
  expect(within).toMatchObject({ phrase: { theirs: "boom" }, retryable: true });
  expect(errorFromHttp(failure, "host").message).toContain("500");
});

it.each([
  [
    403,
    "x requires moderation on Y. Your input was flagged for violence. No credits were charged.",
    "content_filtered",
  ],
  [400, "The upload was refused. Not a single credit of your balance was used.", "invalid_request"],
  [
    403,
    "Your newly created team doesn't have any credits or licenses yet. You can purchase those here.",
    "quota_exceeded",
  ],
  [400, "Budget has been exceeded! Current cost: 10.01, Max budget: 10.0", "quota_exceeded"],
  [402, "This key has exceeded its budget", "quota_exceeded"],
])("money is told from moderation: %i %s", (status, message, code) => {
  expect(errorFromHttp({ status, headers: {}, body: JSON.stringify({ error: { message } }) }, "host").code).toBe(code);
});

it.each([
  [403, "Content violates usage guidelines. Failed check: SAFETY_CHECK_TYPE_BIO", "content_filtered"],
  [400, "Your request was rejected: content_policy_violation", "content_filtered"],
  [400, "<400> DataInspectionFailed: input data may contain inappropriate content", "content_filtered"],
  [400, "系统检测到输入或生成内容可能包含不安全或敏感内容", "content_filtered"],
  [401, "ExceededBudget: User=u over budget. Spend=12.01, Budget=12.0", "quota_exceeded"],
  [403, "Key limit exceeded (total limit)", "quota_exceeded"],
  [400, "Access denied: Arrearage", "quota_exceeded"],
  [401, "No such key", "unauthorized"],
  [403, "You may not use this model", "forbidden"],
] as const)("what is told of a question, of money and of a key are three things: %i %s", (status, message, code) => {
  const failure = { status, headers: {}, body: JSON.stringify({ error: { message } }) };
  expect(errorFromHttp(failure, "host").code).toBe(code);
});

it.each([
  [400, "Something nobody knows", "refused this request (HTTP 400)"],
  [418, { error: { message: "No." } }, "refused this request (HTTP 418)"],
  [400, "Busy at the moment", "Try again"],
  [409, "Another one runs", "Try again"],
  [500, "boom", "Try again"],
])("%i %j is only asked again where that may help", (status, body, words) => {
  const { message } = told(status, body);
  expect(message).toContain(words);
  expect(message.includes("Try again")).toBe(words === "Try again");
});

it.each([
  [401, "The account of this API key has been deactivated.", "forbidden"],
  [401, "You must be a member of an organization to use this.", "forbidden"],
  [404, "No endpoints found matching your data policy", "forbidden"],
  [400, "The model x requires terms acceptance.", "forbidden"],
  [400, "The model x has been decommissioned.", "not_found"],
  [400, "Invalid model: x", "not_found"],
  [400, "You have reached your specified team usage limits.", "quota_exceeded"],
  [429, "The project is over its monthly spending cap.", "quota_exceeded"],
  [403, "Out of call volume quota.", "quota_exceeded"],
  [400, "Content Exists Risk", "content_filtered"],
])("%i %j is told as %s, and not asked again", (status, body, code) => {
  expect(told(status, body)).toMatchObject({ code });
  expect(told(status, body).retryable).not.toBe(true);
});

it.each([
  ["Rate limit reached for tokens per day (TPD): Limit 100000. Please try again in 15m3s.", "renews by itself"],
  ["Rate limit exceeded: free-models-per-day. Add 10 credits to unlock more", "top it up"],
  ["Your daily request limit is reached", "renews by itself"],
  ["You exceeded your current quota, please check your plan and billing details.", "top it up"],
  ["Quota exceeded for metric free_tier_requests, limit: 0, per day", "top it up"],
])("a limit of a period is told from money: %s", (message, words) => {
  const told = errorFromHttp({ status: 429, headers: {}, body: JSON.stringify({ error: { message } }) }, "host");
  expect(told.code).toBe("quota_exceeded");
  expect(told.message).toContain(words);
});

describe("the page of a failed server", () => {
  const page = (title: string) => `<!DOCTYPE html><head><title>${title}</title></head><body>Ray <b>ID</b></body>`;

  it.each([
    [521, "example.com | 521: Web server is down", "Web server is down"],
    [526, "example.com | 526: Invalid SSL certificate", "Invalid SSL certificate"],
    [530, "Cloudflare Tunnel error | example.com | Cloudflare", "Cloudflare Tunnel error"],
    [502, "502 - The gateway is being serviced", "The gateway is being serviced"],
    [500, "网站维护中", "网站维护中"],
  ])("is told by its title, at %i: %s", (status, title, words) => {
    expect(told(status, page(title)).phrase.theirs).toBe(words);
  });

  it.each([
    [502, "502 Bad Gateway"],
    [500, "Error"],
    [404, "Nothing is here"],
  ])("is not quoted where it says no more than its status, at %i: %s", (status, title) => {
    expect(told(status, page(title)).phrase.theirs).toBeUndefined();
  });
});

it("a proxy that wants a login is told as one, and where it goes", () => {
  const fault = told(407, "<html><title>407 Proxy Authentication Required</title></html>");
  expect(fault.message).toContain("Put them in the proxy's address in Settings, under Network");
  expect(fault.retryable).toBe(false);
});

it("a limit of bytes is told as one, and a limit of tokens as another", () => {
  const told = (body: string) => errorFromHttp({ status: 413, headers: {}, body }, "h.example").phrase.key;
  expect(told("<html><head><title>413 Request Entity Too Large</title></head></html>")).toBe("backend.body_too_large");
  expect(told("")).toBe("backend.body_too_large");
  expect(told(JSON.stringify({ error: { message: "Request too large: 9000 tokens per minute" } }))).toBe(
    "backend.too_large",
  );
});
