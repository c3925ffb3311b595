import { describe, expect, it } from "vitest";
import { type TakenRound, Tally } from "./asked.ts";
import { usageOf } from "./usage.ts";

const where = { base: "http://127.0.0.1:1/v1", at: new Date("2026-11-21T10:00:00Z") };
const prompt: TakenRound["prompt"] = [{ role: "system", content: "Answer shortly, in one or two words." }];
const told = (input: number, output: number, cost?: number) => ({ input, output, cacheRead: 0, cacheWrite: 0, cost });

function take(...rounds: readonly Partial<TakenRound>[]) {
  return takeAt(where.base, ...rounds);
}

function takeAt(base: string, ...rounds: readonly Partial<TakenRound>[]) {
  const tally = new Tally();
  for (const round of rounds) {
    tally.rounds.push({
      told: undefined,
      isWhole: true,
      prompt,
      tools: [],
      written: "In Lisbon, I think.",
      counted: 0,
      model: undefined,
      ...round,
    });
  }
  return usageOf(tally, "m1", { ...where, base });
}

describe("what an answer took", () => {
  it("is what its server told of each request", async () => {
    const use = await take({ told: told(50, 7) }, { told: told(80, 3) });
    expect(use).toEqual({ type: "usage", input_tokens: 130, output_tokens: 10, cost_usd: null, estimated: false });
  });

  it("is what the server counted, where it says nothing of another request that it ended", async () => {
    for (const silent of [{}, { told: told(0, 0) }])
      expect(await take({ told: told(3000, 40) }, silent)).toMatchObject({
        input_tokens: 3000,
        output_tokens: 40,
        estimated: false,
      });
  });

  it("is estimated, and said to be, as far as one that was cut off tells nothing", async () => {
    const use = await take({ told: told(3000, 40) }, { isWhole: false });
    expect(use.estimated).toBe(true);
    expect(use.input_tokens).toBeGreaterThan(3000);
    expect(use.output_tokens).toBeGreaterThan(40);
  });

  it("is estimated with the tools that went along", async () => {
    const definition = { name: "look_up", description: "Looks something up.", inputSchema: { type: "object" } };
    const [without, tools] = [await take({}), await take({ tools: [definition] })];
    expect(tools.input_tokens).toBeGreaterThan(without.input_tokens + 10);
  });

  it("is estimated without the bytes of pictures, in a question as in what a tool gave", async () => {
    const picture = {
      type: "file",
      mediaType: "image/png",
      data: { type: "data", data: new Uint8Array(200_000).fill(7) },
    } as const;
    const inQuestion: TakenRound["prompt"] = [...prompt, { role: "user", content: [picture, picture] }];
    const drawn = "QUJD".repeat(50_000);
    const value = [{ type: "file" as const, mediaType: "image/png", data: { type: "data" as const, data: drawn } }];
    const output = { type: "content" as const, value };
    const fromTool: TakenRound["prompt"] = [
      ...prompt,
      { role: "tool", content: [{ type: "tool-result", toolCallId: "c1", toolName: "draw", output }] },
    ];
    const { input_tokens: bare } = await take({});
    for (const [sent, count] of [
      [inQuestion, 2],
      [fromTool, 1],
    ] as const) {
      const { input_tokens } = await take({ prompt: sent });
      expect(input_tokens - bare).toBeGreaterThan(count * 1000);
      expect(input_tokens - bare).toBeLessThan(count * 2000);
    }
  });

  it("is at least what was told before it was stopped", async () => {
    const use = await take({ told: told(12_050, 1), isWhole: false });
    expect(use).toMatchObject({ input_tokens: 12_050, estimated: true });
    expect(use.output_tokens).toBeGreaterThan(1);
    // With all of the text counted, what was told is all of it; with half, the rest comes to it.
    const all = { told: told(12_050, 500), counted: 19, isWhole: false };
    expect(await take(all)).toMatchObject({ output_tokens: 500 });
    expect((await take({ ...all, counted: 10 })).output_tokens).toBeGreaterThan(500);
  });

  it("costs what was billed only where all of it was", async () => {
    expect(await take({ told: told(50, 7, 0.25) }, { told: told(80, 3, 0.5) })).toMatchObject({
      cost_usd: 0.75,
      billed: true,
    });
    expect(await take({ told: told(50, 7, 0.25) }, { told: told(80, 3) })).not.toHaveProperty("billed");
    expect(await take({ told: told(50, 7, 0.25), isWhole: false })).not.toHaveProperty("billed");
  });

  it("costs no less than what was told, though it was cut off or something tells nothing", async () => {
    const cut = await take({ told: told(50, 7, 0.25) }, { told: told(80, 3, 0.5), isWhole: false });
    expect(cut.cost_usd).toBe(0.75);
    expect(await take({ told: told(50, 7, 0.25) }, {})).toMatchObject({ cost_usd: 0.25 });
    // The list price, where that is more.
    const dear = { model: "gpt-4.1", told: told(1_000_000, 7, 0.01), isWhole: false };
    expect((await takeAt("https://api.openai.com/v1", dear)).cost_usd).toBeGreaterThan(1);
  });
});
