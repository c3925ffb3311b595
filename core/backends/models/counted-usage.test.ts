/** What an answer took, as servers count it. */
import { expect, it } from "vitest";
import { asked, chunk, data, END, tools } from "../../../testing/asked-model.ts";

it("keeps the input of a message's start where its end counts none", async () => {
  const event = (value: { type: string }) => `event: ${value.type}\n${data(value)}`;
  const block = { type: "content_block_start", index: 0, content_block: { type: "text", text: "Hi." } };
  const body =
    event({ type: "message_start", message: { model: "m1", usage: { input_tokens: 50, output_tokens: 1 } } } as never) +
    event(block) +
    event({
      type: "message_delta",
      delta: { stop_reason: "end_turn" },
      usage: { input_tokens: 0, output_tokens: 9 },
    } as never) +
    event({ type: "message_stop" });
  const { usage } = await asked(() => body, undefined, tools, { vendor: "anthropic" });
  expect(usage).toMatchObject({ input_tokens: 50, output_tokens: 9 });
});

it.each([
  ["all of the rest", { prompt_tokens: 10, completion_tokens: 5, total_tokens: 215 }, [10, 205, false]],
  [
    "no rest that has a name",
    { prompt_tokens: 10, completion_tokens: 5, total_tokens: 215, citation_tokens: 200 },
    [10, 5, false],
  ],
  [
    "what was read from a cache beside the input",
    { prompt_tokens: 10, completion_tokens: 5, total_tokens: 115, prompt_tokens_details: { cached_tokens: 100 } },
    [10, 5, false],
  ],
  [
    "the thinking",
    { prompt_tokens: 10, completion_tokens: 5, total_tokens: 35, completion_tokens_details: { reasoning_tokens: 20 } },
    [10, 25, false],
  ],
  [
    "what its total says where the input is not",
    { prompt_tokens: null, completion_tokens: 5, total_tokens: 45 },
    [40, 5, false],
  ],
])("counts as output %s", async (_, usage, counted) => {
  const { usage: told } = await asked(() => chunk({ content: "Hi." }) + chunk({}, "stop", { usage }) + data("[DONE]"));
  expect(told && [told.input_tokens, told.output_tokens, told.estimated]).toEqual(counted);
});

it.each([
  { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
  { prompt_tokens: null, completion_tokens: 1, total_tokens: null },
])("estimates what a server counts as nothing, and says so: %o", async (usage) => {
  const { usage: told } = await asked(() => chunk({ content: "Hi." }) + chunk({}, "stop", { usage }) + data("[DONE]"));
  expect(told).toMatchObject({ estimated: true });
  expect(Math.min(told?.input_tokens ?? 0, told?.output_tokens ?? 0)).toBeGreaterThan(0);
});

it("counts what was billed, and says so", async () => {
  const usage = {
    prompt_tokens: "10",
    completion_tokens: 1,
    total_tokens: 31,
    completion_tokens_details: { reasoning_tokens: 20 },
    cost: 0.5,
  };
  const { usage: told, notes } = await asked(() => chunk({ content: "Yes." }) + data({ choices: [], usage }) + END);
  expect(told).toMatchObject({ input_tokens: 10, output_tokens: 21, cost_usd: 0.5, billed: true });
  expect(notes).toContain("model.billed");
});
