import { describe, expect, it } from "vitest";
import type { TokenUse } from "./said.ts";
import { costOf, laterUse, openaiUsage, sumUse } from "./usage.ts";

const use = (input: number, output: number, more: Partial<TokenUse> = {}): TokenUse => ({
  input,
  output,
  cacheRead: 0,
  cacheWrite: 0,
  ...more,
});

describe("what a request took, as its server tells it", () => {
  it("stands under the names of either format, and is nothing where neither is there", () => {
    expect(openaiUsage({ prompt_tokens: 10, completion_tokens: 3 })).toMatchObject(use(10, 3));
    expect(openaiUsage({ input_tokens: 10, output_tokens: 3 })).toMatchObject(use(10, 3));
    expect(openaiUsage({ total_tokens: 13 })).toBeUndefined();
    expect(openaiUsage({})).toBeUndefined();
    expect(openaiUsage({ prompt_tokens: 10 })).toMatchObject(use(10, 0));
  });

  it("has as its input what the total leaves, where that alone is not told", () => {
    expect(openaiUsage({ completion_tokens: 3, total_tokens: 13 })).toMatchObject(use(10, 3));
    expect(openaiUsage({ completion_tokens: 3 })).toMatchObject(use(0, 3));
    expect(openaiUsage({ completion_tokens: 3, total_tokens: 1 })).toMatchObject(use(0, 3));
  });

  it("has the thinking in its output, where the total has it and the output has not", () => {
    const apart = { prompt_tokens: 10, completion_tokens: 3, total_tokens: 20 };
    const details = (reasoning_tokens: number) => ({ completion_tokens_details: { reasoning_tokens } });
    expect(openaiUsage({ ...apart, ...details(7) })).toMatchObject(use(10, 10));
    expect(openaiUsage(apart)).toMatchObject(use(10, 10));
    // More is missing than was thought: it is something else.
    expect(openaiUsage({ ...apart, ...details(5) })).toMatchObject(use(10, 3));
    // It is within the output already.
    expect(openaiUsage({ prompt_tokens: 10, completion_tokens: 9, total_tokens: 19, ...details(5) })).toMatchObject(
      use(10, 9),
    );
  });

  it("leaves out of its output what is told under another name, alone or in parts", () => {
    const apart = { prompt_tokens: 10, completion_tokens: 3, total_tokens: 20 };
    expect(openaiUsage({ ...apart, search_tokens: 7 })).toMatchObject(use(10, 3));
    expect(openaiUsage({ ...apart, more: { search_tokens: 5, page_tokens: 2, zero_tokens: 0 } })).toMatchObject(
      use(10, 3),
    );
    expect(openaiUsage({ ...apart, searches: 7 })).toMatchObject(use(10, 10));
    expect(openaiUsage({ ...apart, search_tokens: 6 })).toMatchObject(use(10, 10));
  });

  it("has what came from a cache, no more than came in", () => {
    const told = { prompt_tokens: 10, completion_tokens: 1 };
    const cached = { cached_tokens: 4, cache_write_tokens: 2 };
    expect(openaiUsage({ ...told, prompt_tokens_details: cached })).toMatchObject({ cacheRead: 4, cacheWrite: 2 });
    expect(openaiUsage({ ...told, input_tokens_details: cached })).toMatchObject({ cacheRead: 4, cacheWrite: 2 });
    expect(openaiUsage({ ...told, prompt_cache_hit_tokens: 5 })).toMatchObject({ cacheRead: 5, cacheWrite: 0 });
    expect(openaiUsage({ ...told, prompt_tokens_details: { cached_tokens: 40 } })).toMatchObject({ cacheRead: 10 });
  });
});

describe("what a request cost, as its server tells it", () => {
  it.each([
    [{ cost: 0.5 }, 0.5],
    [{ cost: { total_cost: 0.25 } }, 0.25],
    [{ estimated_cost: 0.125 }, 0.125],
    [{ total_cost: 2 }, 2],
    [{ cost_in_usd_ticks: 5e9, cost: 9 }, 0.5],
    [{ is_byok: true, cost: 0.01, cost_details: { upstream_inference_cost: 0.5 } }, 0.51],
    [{ is_byok: true, cost_details: { upstream_inference_cost: 0.5 } }, 0.5],
    [{ is_byok: true, cost: 0.01 }, 0.01],
    [{ is_byok: false, cost: 0.01, cost_details: { upstream_inference_cost: 0.5 } }, 0.01],
    [{}, undefined],
  ])("%j", (usage, dollars) => {
    expect(costOf(usage)).toBe(dollars);
  });
});

describe("several counts", () => {
  it("of the same request are the later one, as far as it says something", () => {
    const earlier = use(10, 1, { cacheRead: 4, cacheWrite: 2 });
    expect(laterUse(undefined, use(0, 3))).toEqual(use(0, 3));
    expect(laterUse(earlier, use(11, 5))).toEqual(use(11, 5));
    expect(laterUse(earlier, use(0, 5))).toEqual({ ...use(10, 5), cacheRead: 4, cacheWrite: 2, cost: undefined });
    expect(laterUse(earlier, use(12, 0))).toEqual({ ...use(12, 1), cost: undefined });
    expect(laterUse({ ...earlier, cost: 0.5 }, use(11, 5))).toEqual({ ...use(11, 5), cost: 0.5 });
    expect(laterUse({ ...earlier, cost: 0.5 }, use(11, 5, { cost: 0.75 }))).toMatchObject({ cost: 0.75 });
  });

  it("of several requests are their sum, with a cost where each has one", () => {
    const one = use(1, 2, { cacheRead: 3, cacheWrite: 4, cost: 0.5 });
    expect(sumUse(undefined, undefined)).toBeUndefined();
    expect(sumUse(one, undefined)).toEqual(one);
    expect(sumUse(undefined, one)).toEqual(one);
    expect(sumUse(one, one)).toEqual(use(2, 4, { cacheRead: 6, cacheWrite: 8, cost: 1 }));
    for (const other of [
      [one, use(1, 1)],
      [use(1, 1), one],
    ] as const)
      expect(sumUse(...other)?.cost).toBeUndefined();
  });
});
