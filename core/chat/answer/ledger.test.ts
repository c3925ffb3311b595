import { describe, expect, it } from "vitest";
import { Ledger, type Taken } from "./ledger.ts";

const usage = (input_tokens: number, output_tokens: number, more: { cost_usd?: number; estimated?: boolean } = {}) => ({
  type: "usage" as const,
  input_tokens,
  output_tokens,
  ...more,
});
const taken = (input_tokens: number, output_tokens: number, cost_usd: number | null, is_estimated = 0): Taken => ({
  input_tokens,
  output_tokens,
  cost_usd,
  is_estimated,
});

describe("what an answer took", () => {
  it("is unknown, not nothing, until somebody says it", async () => {
    const ledger = new Ledger();
    ledger.open();
    expect(await ledger.taken()).toEqual({ input_tokens: null, output_tokens: null, cost_usd: null, is_estimated: 0 });
    ledger.open().told(usage(0, 0, { cost_usd: 1 }));
    expect(await ledger.taken()).toMatchObject({ input_tokens: null, cost_usd: null });
  });

  it("is all that each backend took, and what it took before it went on", async () => {
    const ledger = new Ledger(taken(100, 10, 0.5));
    ledger.open().told(usage(20, 2, { cost_usd: 0.25 }));
    ledger.open().told(usage(3, 1, { cost_usd: 0.125 }));
    expect(await ledger.taken()).toEqual(taken(123, 13, 0.875));
  });

  it("is what the last word of a backend says, and what the backend tells where it tells by itself", async () => {
    const ledger = new Ledger();
    const entry = ledger.open();
    entry.told(usage(5, 5));
    entry.told(usage(7, 8));
    expect(await ledger.taken()).toEqual(taken(7, 8, null));
    entry.tells(async () => usage(9, 1));
    expect(await ledger.taken()).toEqual(taken(9, 1, null));
  });

  it("is an estimate as soon as a part of it is, and costs what is known where a part has no price", async () => {
    const ledger = new Ledger();
    ledger.open().told(usage(1, 1, { estimated: true }));
    ledger.open().told(usage(0, 2, { cost_usd: 0.5, estimated: false }));
    expect(await ledger.taken()).toEqual(taken(1, 3, 0.5, 1));
  });

  it("is told as the difference to what was told before, once, and also where it became less", () => {
    const ledger = new Ledger(taken(100, 10, 0.5));
    const heard: unknown[] = [];
    const tell = (now: Taken) => ledger.tell(now, (more) => heard.push(more));
    tell(taken(100, 10, 0.5));
    expect(heard).toEqual([]);
    tell(taken(130, 12, 0.75));
    tell(taken(130, 12, 0.75));
    tell(taken(120, 12, 0.75));
    tell(taken(120, 12, 1));
    expect(heard).toEqual([
      { input: 30, output: 2, usd: 0.25 },
      { input: -10, output: 0, usd: 0 },
      { input: 0, output: 0, usd: 0.25 },
    ]);
    expect(ledger.written).toEqual({ tokens: 22, usd: 0.5 });
  });

  it("counts what nobody knows as nothing where it is told", () => {
    const ledger = new Ledger();
    const heard: unknown[] = [];
    ledger.tell(taken(4, 2, null), (more) => heard.push(more));
    expect(heard).toEqual([{ input: 4, output: 2, usd: 0 }]);
    expect(ledger.written).toEqual({ tokens: 6, usd: 0 });
  });
});
