import {
  InsufficientScopeError,
  ProtocolError,
  SdkErrorCode,
  SdkHttpError,
  UnauthorizedError,
} from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { phrase } from "../base/phrases.ts";
import {
  answerOf,
  isAnswer,
  isOtherTransport,
  lostSession,
  mayBeOtherTransport,
  unansweredFault,
  wantsSignIn,
} from "./mcp-faults.ts";
import { NO_ANSWER, TOO_LARGE, UNREADABLE } from "./mcp-messages.ts";
import { SignInNeeded } from "./mcp-sign-in.ts";

const http = (status: number, message = `HTTP ${status}`) =>
  new SdkHttpError(SdkErrorCode.ClientHttpNotImplemented, message, { status });
const said = (message: string, code = -32_000) => new ProtocolError(code, message);

it("an answer in order is one, whatever it says; what broke off is none", () => {
  expect(isAnswer(said("no"))).toBe(true);
  expect(isAnswer(said("gone", NO_ANSWER))).toBe(false);
  expect(isAnswer(new Error("no"))).toBe(false);
});

it.each([
  [said("gone", NO_ANSWER), phrase("tools.broke_off", { name: "x" })],
  [said("64", TOO_LARGE), phrase("tools.answer_too_large", { name: "x", size: "64" })],
  [said("{", UNREADABLE), phrase("tools.answer_unreadable", { name: "x" }, "{")],
  [said("no"), undefined],
  [new Error("no"), undefined],
])("of %s, it is said that %j", (error, words) => {
  expect(unansweredFault(error, "x")).toEqual(words);
});

it("a sign-in is wanted by a refusal of whoever asks, and by nothing else", () => {
  const wanting = [new SignInNeeded(), new UnauthorizedError("no"), new InsufficientScopeError({}), http(401)];
  expect(wanting.map(wantsSignIn)).toEqual([true, true, true, true]);
  expect([http(403), said("401"), new Error("Unauthorized")].map(wantsSignIn)).toEqual([false, false, false]);
});

describe("a lost session", () => {
  it.each([
    [http(404), true],
    [http(400, "No valid session ID"), true],
    [http(400, "Server not initialized"), true],
    [http(400, "has not been initialised"), true],
    [http(400, "Received request before initialization was complete"), true],
    [http(400, "Bad request"), false],
    [http(500, "session"), false],
    [said("Session not found"), true],
    [said("session id was expired"), true],
    [said("Session terminated"), true],
    [said("Server not initialized"), true],
    [said("Session of the theatre is sold out"), false],
  ])("is known by %s: %s", (error, expected) => {
    expect(lostSession(error, "http", true)).toBe(expected);
    expect(lostSession(error, "process", true)).toBe(false);
    expect(lostSession(error, "memory", true)).toBe(false);
  });

  it("is none where there never was one", () => {
    expect(lostSession(http(404), "http", false)).toBe(false);
    expect(lostSession(said("Session not found"), "http", false)).toBe(true);
  });

  it("is told of the older transport in a text", () => {
    const lost = new Error("Error POSTing to endpoint (HTTP 404): no");
    expect(lostSession(lost, "sse", false)).toBe(true);
    expect(lostSession(new Error("Error POSTing to endpoint (HTTP 400): no"), "sse", false)).toBe(true);
    expect(lostSession(new Error("Error POSTing to endpoint (HTTP 401): no"), "sse", false)).toBe(false);
    expect(lostSession(lost, "http", false)).toBe(false);
  });
});

it.each([
  [http(400), true, true],
  [http(404), true, true],
  [http(499), true, true],
  [http(401), false, false],
  [http(403), false, false],
  [http(429), false, false],
  [http(399), false, false],
  [http(500), false, true],
  [http(501), false, true],
  [http(502), false, false],
  [new Error("Unexpected content type: text/html"), true, true],
  [new Error("SSE error: Non-200 status code"), true, true],
  [new Error("A web page answered."), true, true],
  [new Error("fetch failed"), false, false],
  ["content type", true, true],
])("another way is worth a try after %s: %s; where a server may break over the question: %s", (error, isIt, mayBe) => {
  expect(isOtherTransport(error)).toBe(isIt);
  expect(mayBeOtherTransport(error)).toBe(mayBe);
});

it("names the addresses that are to be opened first, and nothing that is none of the web", () => {
  const data = {
    elicitations: [
      { url: "https://a.example/x", message: "Connect" },
      { url: "HTTP://b.example", message: "" },
      { url: "https://c.example", message: 3 },
      { url: "javascript:alert(1)", message: "no" },
      { url: "https://", message: "no" },
      { message: "no" },
      "no",
    ],
  };
  const words = "Open these.\nConnect: https://a.example/x\nHTTP://b.example\nhttps://c.example";
  expect(answerOf(new ProtocolError(-32_042, "Open these.", data))).toBe(words);
  expect(answerOf(new ProtocolError(-32_042, "Open these.", { elicitations: "x" }))).toBe("Open these.");
  expect(answerOf(new ProtocolError(-32_042, "Open these.", [data]))).toBe("Open these.");
  expect(answerOf(Object.assign(new Error("Open these."), { data }))).toBe("Open these.");
});
