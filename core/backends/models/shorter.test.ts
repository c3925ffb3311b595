import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { expect, it } from "vitest";
import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { promptOf } from "./prompt.ts";
import { Shorter } from "./shorter.ts";

const context = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };
const request = {
  sessionId: "s",
  messageId: "m",
  message: "What does the page say?",
  context,
  contextHash: "",
  history: [
    { role: "user" as const, content: "An old question. ".repeat(40) },
    { role: "assistant" as const, content: "An old answer. ".repeat(40) },
    { role: "user" as const, content: "A new question." },
    { role: "assistant" as const, content: "A new answer." },
  ],
  partial: null,
  model: null,
  maxTokens: null,
  temperature: null,
};
const tooLong = new BackendError("context_too_long", phrase("answer.shrunk"));

const call = { type: "tool-call" as const, toolCallId: "1", toolName: "read", input: {} };
const result = (value: string) =>
  ({ type: "tool-result", toolCallId: "1", toolName: "read", output: { type: "text", value } }) as const;
const withResult = (value: string): LanguageModelV4Prompt => [
  ...promptOf(request),
  { role: "assistant", content: [call] },
  { role: "tool", content: [result(value)] },
];
const PAGE = `It says: ${"words ".repeat(5000)}`;

it("keeps the rules, the question, the call and the beginning of its result, and the newest turns", () => {
  const before = withResult(PAGE);
  const text = JSON.stringify(new Shorter(request).after(tooLong, before));
  expect(text.length).toBeLessThan(JSON.stringify(before).length * 0.5);
  for (const kept of ["You are FloatBar", "What does the page say?", "tool-call", "It says: words", "A new question."])
    expect(text).toContain(kept);
  expect(text).not.toContain("An old question.");
});

it("goes on being shorter until a small model takes it, but not for ever", () => {
  const shorter = new Shorter(request);
  let prompt: LanguageModelV4Prompt | undefined = withResult(PAGE);
  const lengths: number[] = [];
  for (let turn = 0; turn < 10 && prompt; turn += 1) {
    lengths.push(JSON.stringify(prompt).length);
    prompt = shorter.after(tooLong, prompt);
  }
  expect(lengths).toHaveLength(5);
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  expect(lengths.at(-1)).toBeLessThan(2500);
});

it("takes less of what is remembered, and of what an answer that goes on was given before", () => {
  const recent = ["Old words.", "Newer words.", "Newest words."].map((content, at) => ({
    id: `m${at}`,
    role: "user" as const,
    content,
    created_at: "2026-11-20T08:00:00.000Z",
  }));
  const called = [{ round: 1, tool: "read", params: {}, output: { text: PAGE, isError: false } }];
  const going = { ...request, history: [], context: { ...context, recent_messages: recent }, called };
  const before = promptOf(going);
  const after = JSON.stringify(new Shorter(going).after(tooLong, before));
  expect(JSON.stringify(before)).toContain("Old words.");
  expect(after).toContain("Newest words.");
  expect(after).not.toContain("Old words.");
  expect(after.length).toBeLessThan(JSON.stringify(before).length * 0.5);
});

it("offers, where nothing else can go, only the tools that were called", () => {
  const bare = { ...request, history: [] };
  const short: LanguageModelV4Prompt = [
    ...promptOf(bare),
    { role: "assistant", content: [call] },
    { role: "tool", content: [result("42")] },
  ];
  const shorter = new Shorter(bare);
  const offered = [{ name: "read" }, { name: "write" }];
  expect(shorter.tools(offered, short)).toEqual(offered);
  const again = shorter.after(tooLong, short);
  expect(again).toEqual(short);
  expect(shorter.tools(offered, short)).toEqual([{ name: "read" }]);
  expect(shorter.after(tooLong, short)).toBeUndefined();
});

it("helps against nothing else, or before a tool", () => {
  const other = new BackendError("timeout", phrase("answer.shrunk"));
  expect(new Shorter(request).after(other, withResult(PAGE))).toBeUndefined();
  expect(new Shorter(request).after(tooLong, promptOf(request))).toBeUndefined();
});
