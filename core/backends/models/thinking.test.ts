import { describe, expect, it, onTestFinished } from "vitest";
import { startModelServer } from "../../../testing/model-server.ts";
import type { Format, Said } from "../../../testing/model-shapes.ts";
import { systemClock } from "../../base/clock.ts";
import { DEFAULT_DEADLINES } from "../deadline.ts";
import { LearnedModels } from "./learned.ts";
import { ModelBackend } from "./model-backend.ts";
import { findVendor } from "./vendors.ts";

const VENDOR = { responses: "openai-responses", messages: "anthropic", gemini: "gemini" } as const;
const says: readonly Said[] = [{ text: "Yes." }, { end: "stop", usage: { input: 1, output: 1 } }];

/** Bodies that a server of this format is sent for one answer and one summary. */
async function sent(
  format: Format & keyof typeof VENDOR,
  model: string,
  thinkAloud: boolean,
  replies: Parameters<typeof startModelServer>[1] = [says],
) {
  const server = await startModelServer(format, replies);
  onTestFinished(() => server.close());
  const vendor = findVendor(VENDOR[format]);
  if (!vendor) throw new Error("There is no such vendor.");
  const learned = new LearnedModels();
  const backend = new ModelBackend({
    vendor,
    url: new URL(server.base),
    apiKey: "k",
    model,
    thinkAloud,
    deadlines: DEFAULT_DEADLINES,
    clock: systemClock,
    retryDelayMs: 1,
    learned,
  });
  const context = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };
  const question = { sessionId: "s", messageId: "m", message: "Hi", context, contextHash: "", history: [] };
  const open = { partial: null, model: null, maxTokens: null, temperature: null };
  const { signal } = new AbortController();
  let text = "";
  for await (const event of backend.stream({ ...question, ...open }, signal)) {
    if (event.type === "token") text += event.content;
  }
  const answers = server.asked.length;
  await backend.summarise({ turns: [{ role: "user", content: "Hi" }] }, signal);
  const bodies = server.asked.map(({ body }) => body);
  return { text, learned, answers: bodies.slice(0, answers), summary: bodies.at(-1) };
}

describe("a model that thinks in silence", () => {
  it.each([
    ["responses", "gpt-5", { reasoning: { summary: "auto" } }],
    ["messages", "claude-sonnet-4-5-20250929", { thinking: { type: "enabled", budget_tokens: 4096 } }],
    ["messages", "claude-opus-4-20250514", { thinking: { type: "enabled", budget_tokens: 4096 } }],
    ["messages", "claude-3-7-sonnet-latest", { thinking: { type: "enabled", budget_tokens: 4096 } }],
    ["messages", "minimax-m2", { thinking: { type: "enabled", budget_tokens: 4096 } }],
    ["messages", "claude-sonnet-4-6", { thinking: { type: "adaptive", display: "summarized" } }],
    ["messages", "claude-opus-5-5", { thinking: { type: "adaptive", display: "summarized" } }],
  ] as const)("is asked to be heard where its user wants it: %s, %s", async (format, model, asked) => {
    const { text, answers, summary } = await sent(format, model, true);
    expect(text).toBe("Yes.");
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject(asked);
    for (const name of Object.keys(asked)) expect(summary).not.toHaveProperty(name);
  });

  it.each([
    ["responses", "gpt-5", false],
    ["messages", "claude-sonnet-4-5", false],
    ["responses", "gpt-4.1", true],
    ["messages", "claude-3-5-sonnet-latest", true],
  ] as const)("is not asked unless its user wants it and it can: %s, %s", async (format, model, thinkAloud) => {
    const { answers } = await sent(format, model, thinkAloud);
    expect(answers[0]).not.toHaveProperty("reasoning");
    expect(answers[0]).not.toHaveProperty("thinking");
  });

  it("is heard where that costs no more, but not for a summary", async () => {
    const { answers, summary } = await sent("gemini", "gemini-2.5-pro", false);
    expect(JSON.stringify(answers[0])).toContain('"includeThoughts":true');
    expect(JSON.stringify(summary)).not.toContain("includeThoughts");
  });

  it.each([
    ["responses", "gpt-5", "Your organization must be verified to generate reasoning summaries."],
    ["messages", "claude-sonnet-4-5", "thinking: Extra inputs are not permitted"],
  ] as const)("that refuses to be heard is asked without, and that is kept: %s", async (format, model, message) => {
    const refusal = { status: 400, body: JSON.stringify({ error: { message } }) };
    const { text, answers, learned } = await sent(format, model, true, [refusal, says]);
    expect(text).toBe("Yes.");
    expect(answers.map((body) => "reasoning" in body || "thinking" in body)).toEqual([true, false]);
    expect(learned.all()[0]?.recipe.without).toEqual(["thinking"]);
  });
});
