import { expect, it, onTestFinished } from "vitest";
import { startModelServer } from "../../testing/model-server.ts";
import { testCore } from "../../testing/test-core.ts";
import { type Allowance, ALLOWED } from "./allowance.ts";
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
