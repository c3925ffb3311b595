/** What a server of the Messages format is given back of the thinking before a call. */
import type { LanguageModelV4Message } from "@ai-sdk/provider";
import { expect, it } from "vitest";
import { bodyWithout, promptWithout, type Question, wayOut } from "./ingredients.ts";
import { PLAIN_RECIPE, type Recipe } from "./learned.ts";
import { keptThought } from "./returned-thinking.ts";
import { WIRES, writeRequest } from "./wire.ts";

const CALL = { type: "tool-call" as const, toolCallId: "toolu_1", toolName: "calculate", input: {} };
const RESULT = {
  type: "tool-result" as const,
  toolCallId: "toolu_1",
  toolName: "calculate",
  output: { type: "text" as const, value: "42" },
};
const WANTED = '{"error":{"message":"The `content[].thinking` in the thinking mode must be passed back to the API."}}';

/** A question whose second turn called a tool, thinking this before it. */
function asked(thought: LanguageModelV4Message & { role: "assistant" }): Question {
  return {
    prompt: [
      { role: "user", content: [{ type: "text", text: "Hi" }] },
      { role: "assistant", content: [{ type: "text", text: "Hello." }] },
      { role: "user", content: [{ type: "text", text: "6 times 7?" }] },
      thought,
      { role: "tool", content: [RESULT] },
    ],
    tools: [],
    maxTokens: null,
    temperature: null,
    isJson: false,
    thinking: "free",
  };
}

const unsigned = asked({
  role: "assistant",
  content: [{ type: "reasoning", text: "hm" }, CALL],
  providerOptions: keptThought("hm"),
});

/** The assistant's turns as a server of Messages gets them. */
async function sent({ prompt }: Question, recipe: Recipe) {
  const model = await WIRES.messages.model("m1", { base: "http://127.0.0.1:1/v1", apiKey: "k" });
  const body = bodyWithout((await writeRequest(model, { prompt: promptWithout(prompt, recipe) })).body, recipe);
  const { messages } = JSON.parse(body) as { messages: { role: string; content: Record<string, unknown>[] }[] };
  const turns = messages.filter(({ role }) => role === "assistant");
  return { body, turns: turns.map(({ content }) => content.filter(({ type }) => type === "thinking")), all: turns };
}

it("keeps thinking without a signature to itself until it is asked for", async () => {
  const { turns } = await sent(unsigned, PLAIN_RECIPE);
  expect(turns).toEqual([[], []]);
});

it("gives back each turn's thinking where a server of Messages demands it, an empty one where there was none", async () => {
  const { body } = await sent(unsigned, PLAIN_RECIPE);
  const recipe = wayOut(WANTED, unsigned, PLAIN_RECIPE, body);
  const { turns, all } = await sent(unsigned, recipe ?? PLAIN_RECIPE);
  expect(turns).toEqual([
    [{ type: "thinking", thinking: " ", signature: "" }],
    [{ type: "thinking", thinking: "hm", signature: "" }],
  ]);
  expect(JSON.stringify(all)).not.toContain("reasoning_content");
});

it("gives back the thinking that stood in the text, too", async () => {
  const inText = asked({ role: "assistant", content: [CALL], providerOptions: keptThought("in the text") });
  const { turns } = await sent(inText, { ...PLAIN_RECIPE, wantsThinking: true });
  expect(turns.at(-1)).toEqual([{ type: "thinking", thinking: "in the text", signature: "" }]);
});

it("leaves a signature as it came", async () => {
  const signed = asked({
    role: "assistant",
    content: [{ type: "reasoning", text: "hm", providerOptions: { anthropic: { signature: "s1" } } }, CALL],
  });
  const { turns } = await sent(signed, { ...PLAIN_RECIPE, wantsThinking: true });
  expect(turns.at(-1)).toEqual([{ type: "thinking", thinking: "hm", signature: "s1" }]);
});

it("makes no thinking up for a server that wanted it and then refuses what has no signature", async () => {
  const demanding = { ...PLAIN_RECIPE, wantsThinking: true };
  const { body } = await sent(unsigned, demanding);
  const next = wayOut("messages.1.content.0: Invalid `signature` in `thinking` block", unsigned, demanding, body);
  expect(next?.without).toEqual(["reasoning"]);
  const { turns } = await sent(unsigned, next ?? PLAIN_RECIPE);
  expect(turns).toEqual([[], []]);
});
