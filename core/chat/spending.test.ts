import { describe, expect, it, onTestFinished, vi } from "vitest";
import { must } from "../../testing/must.ts";
import { startModelServer } from "../../testing/model-server.ts";
import { testCore } from "../../testing/test-core.ts";
import { type Allowance, ALLOWED } from "./allowance.ts";
import { Ledger } from "./answer/ledger.ts";
import { recoverStream } from "./answer/recover.ts";
import { SpendingLimit } from "./spending.ts";

/** A vault with answers that cost something: loopback servers have no price, so it is written in. */
async function spent(dollars: number) {
  const server = await startModelServer("chat", [
    [{ text: "Hi." }, { end: "stop", usage: { input: 100, output: 20 } }],
  ]);
  onTestFinished(() => server.close());
  const core = await testCore({ env: { FLOATBAR_API_URL: server.base } });
  const { message } = await core.ask("Hello");
  await core.core.services.vault.messages.end(message.id, {
    state: "complete",
    model: "m1",
    backend: "Priced",
    input_tokens: 100,
    output_tokens: 20,
    cost_usd: dollars,
    is_estimated: 0,
    activity: null,
    error: null,
  });
  return { core, server };
}

it("is summed by day and backend, and unknown prices stay unknown", async () => {
  const { core } = await spent(0.25);
  await core.ask("Once more");
  const { days, month_usd, limit_usd } = await core.call("spending.get", {});
  expect(month_usd).toBe(0.25);
  expect(limit_usd).toBeNull();
  expect(
    days.map(({ backend, answers, input_tokens, cost_usd }) => [backend, answers, input_tokens, cost_usd]),
  ).toEqual([
    [expect.stringContaining("OpenAI-compatible"), 1, 100, null],
    ["Priced", 1, 100, 0.25],
  ]);
});

it("stops at the month's limit, asks, and goes on where it is told to", async () => {
  const { core, server } = await spent(5);
  await core.call("settings.save", { monthly_limit_usd: 5 });
  const asked = server.asked.length;
  const refused = await core.core.call("chat.send", { session_id: null, text: "More" });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: "limit_reached", message: expect.stringContaining("$5.00") },
  });
  expect(server.asked).toHaveLength(asked);
  await core.call("spending.allow", {});
  expect((await core.ask("More")).message.content).toBe("Hi.");
});

it("of a day, where the face has a limit for its user, ends with over_budget until the next day, in tokens and in dollars", async () => {
  const { core } = await spent(0.25);
  const { vault } = core.core.services;
  const day = (allowance: Partial<Allowance>, at = Date.now()) =>
    new SpendingLimit(
      vault,
      { now: () => at },
      async () => null,
      () => [{ allowance: { ...ALLOWED, ...allowance } }],
    );
  await expect(day({ usdADay: 0.25 }).check()).rejects.toMatchObject({
    code: "over_budget",
    phrase: { key: "chat.over_usd" },
  });
  await expect(day({ tokensADay: 120 }).check()).rejects.toMatchObject({ phrase: { key: "chat.over_tokens" } });
  await day({ usdADay: 0.26, tokensADay: 121 }).check();
  await day({ usdADay: 0.25, tokensADay: 120 }, Date.now() + 2 * 86_400_000).check();
});

describe("what an answer took is counted", () => {
  const WORDS = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
  const said = `data: ${JSON.stringify({ choices: [{ delta: { content: WORDS } }] })}\n\n`;

  /** An answer that has words, and no end. */
  async function running() {
    const model = await startModelServer("chat", [{ bytes: Buffer.from(said), hangs: true }]);
    onTestFinished(() => model.close());
    const core = await testCore({ env: { FLOATBAR_API_URL: model.base } });
    const shown = core.next("chat.event", ({ event }) => event.type === "token");
    const { assistant } = await core.call("chat.send", { session_id: null, text: "Count up to sixty." });
    await shown;
    const { vault, turns, spending } = core.core.services;
    const live = must(turns.live(assistant.id));
    const taken = async () => {
      const { input_tokens, output_tokens } = await vault.messages.require(assistant.id);
      return { input: input_tokens ?? 0, output: output_tokens ?? 0 };
    };
    return { core, vault, turns, spending, live, taken };
  }

  it("where it is held, and ended then", async () => {
    const { turns, live, taken, spending } = await running();
    const heard: number[] = [];
    spending.onTaken(({ output }) => heard.push(output));
    await turns.pause(live.streamId);
    await turns.cancel(live.streamId);
    expect((await taken()).output).toBeGreaterThan(59);
    expect((await taken()).input).toBeGreaterThan(5);
    // Whoever counts besides hears the same, once.
    expect(heard.reduce((sum, one) => sum + one, 0)).toBe((await taken()).output);
  });

  it("as its server tells it at last, where an estimate of it was more", () => {
    const heard: number[] = [];
    const ledger = new Ledger();
    for (const input_tokens of [400, 10]) {
      const taken = { input_tokens, output_tokens: 20, cost_usd: null, is_estimated: 0 };
      ledger.tell(taken, ({ input, output }) => heard.push(input + output));
    }
    expect(heard).toEqual([420, -390]);
  });

  it("while it streams, with the words that are written down", async () => {
    const { vault, taken } = await running();
    await vi.waitFor(async () => expect((await taken()).output).toBeGreaterThan(59), 5000);
    expect((await vault.messages.spending("2000")).reduce((sum, { output_tokens }) => sum + output_tokens, 0)).toBe(
      (await taken()).output,
    );
  });

  it("where its end was lost, by whoever puts it in order; also where nothing is left of it", async () => {
    const { vault, live, taken } = await running();
    await recoverStream(vault, live.streamId);
    const { input, output } = await taken();
    expect(output).toBeGreaterThan(59);
    expect(input).toBeGreaterThan(3);
    const streamId = "stream_whole";
    const message = { session_id: live.sessionId, created_at: new Date().toISOString(), content: "" };
    await vault.messages.add({ ...message, id: "whole", role: "assistant", state: "streaming" });
    const bases = { base_length: 0, base_activity: 0, backend: "model" };
    await vault.streams.add({ id: streamId, session_id: live.sessionId, message_id: "whole", ...bases });
    await vault.streamEvents.mayBeTakenBack(streamId, JSON.stringify({ session: false }));
    await vault.streamEvents.add(streamId, [{ seq: 1, event: JSON.stringify({ type: "token", content: WORDS }) }]);
    await recoverStream(vault, streamId);
    expect(await vault.messages.find("whole")).toBeUndefined();
    const [kept] = await vault.sideSpending.since("2000");
    expect(kept?.output_tokens).toBe(output);
  });
});
