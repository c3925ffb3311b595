import { expect, it } from "vitest";
import { type Account, type Allowance, ALLOWED } from "../core/chat/allowance.ts";
import { Reservation, roughly } from "../core/chat/reservation.ts";
import { Holding, OwnHolds } from "./holds.ts";
import { Meter } from "./meter.ts";

const NOTHING = async () => ({ tokens: 0, usd: 0 });
const BUSY = { code: "over_budget", retryable: true };
const PRICED = { apiUrl: "https://api.openai.com/v1", model: "gpt-5-mini" };

/** Begins answers of somebody of whom nothing is counted yet. */
function answers(allowance: Partial<Allowance>, waitMs = 0) {
  const account: Account = {
    allowance: { ...ALLOWED, ...allowance },
    ...new Holding(new OwnHolds(), PRICED, waitMs).of("ana"),
  };
  return async (input: number, output = 0) => {
    const answer = new Reservation([account], NOTHING);
    await answer.put({ input, output, model: null });
    return answer;
  };
}

it("what answers that run have put aside counts to the dollars of the next one, until it is given back", async () => {
  // A million tokens that are asked cost 25 cents.
  const begin = answers({ usdADay: 0.5 });
  const [first, second] = [await begin(1_000_000), await begin(900_000)];
  await expect(begin(200_000)).rejects.toMatchObject(BUSY);
  second.release();
  await begin(200_000);
  first.release();
  await begin(1_000_000);
});

it("what is put aside is made to fit what is asked: together answers do not pass a limit, and the one that is alone may", async () => {
  const begin = answers({ tokensADay: 1000 });
  const [first, second] = [await begin(100), await begin(200)];
  await first.put({ input: 700, output: 50, model: null });
  await expect(second.put({ input: 260, output: 0, model: null })).rejects.toMatchObject(BUSY);
  // What it wants stays put aside until it ends.
  await expect(begin(60)).rejects.toMatchObject(BUSY);
  second.release();
  await begin(60);
  const alone = await answers({ tokensADay: 1000 })(100);
  await alone.put({ input: 5000, output: 0, model: null });
});

it("waits in line for those that run, so that each comes to its turn however many begin at once", async () => {
  const begin = answers({ tokensADay: 1000 }, 60_000);
  const [first, second] = [await begin(400), await begin(500)];
  const waiting = new Map([0, 1, 2, 3].map((turn) => [turn, begin(450).then((answer) => ({ turn, answer }))] as const));
  const turns: number[] = [];
  for (let isFree = second; waiting.size > 0;) {
    isFree.release();
    const { turn, answer } = await Promise.race(waiting.values());
    waiting.delete(turn);
    turns.push(turn);
    isFree = answer;
  }
  expect(turns.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  first.release();
});

it("of answers that have begun the first goes on, and the others wait until their signal or their end ends that", async () => {
  const begin = answers({ tokensADay: 1000 }, 60_000);
  const [first, second] = [await begin(400), await begin(500)];
  const more = { input: 700, output: 0, model: null };
  const stop = new AbortController();
  const put = second.put(more, { signal: stop.signal });
  stop.abort(new Error("stopped"));
  await expect(put).rejects.toThrow("stopped");
  await first.put(more);
  const other = second.put(more);
  second.release();
  await other;
  first.release();
  await begin(1000);
});

it("nobody keeps waiting for an answer whose asker is gone", async () => {
  const gone = new AbortController();
  const holding = new Holding(new OwnHolds(), PRICED, 60_000);
  const account = { allowance: { ...ALLOWED, tokensADay: 1000 }, ...holding.of("ana") };
  const begin = async (signal?: AbortSignal) => {
    const answer = new Reservation([{ ...account, gone: signal }], NOTHING);
    await answer.put({ input: 600, output: 0, model: null });
    return answer;
  };
  const first = await begin();
  const waits = begin(gone.signal);
  gone.abort(new Error("gone"));
  await expect(waits).rejects.toThrow("gone");
  first.release();
  await begin();
});

it("what is written down by then is not put aside any more", async () => {
  let spent = 0;
  const holding = new Holding(new OwnHolds(), PRICED, 0);
  const account = { allowance: { ...ALLOWED, tokensADay: 1000 }, ...holding.of("ana") };
  const begin = async () => {
    const answer = new Reservation([account], async () => ({ tokens: spent, usd: 0 }));
    await answer.put({ input: 300, output: 100, model: null });
    return answer;
  };
  const [first, second] = [await begin(), await begin()];
  // Each has had its first request, and asks a second time.
  spent = 400;
  await second.put({ input: 100, output: 100, model: null });
  await first.put({ input: 100, output: 100, model: null });
  expect(spent).toBe(400);
});

it("gives back what was put aside while it came to its end", async () => {
  const begin = answers({ tokensADay: 1000 });
  const first = await begin(100);
  const put = first.put({ input: 900, output: 0, model: null });
  first.release();
  await put;
  await begin(400);
  await begin(600);
  await expect(begin(1)).rejects.toMatchObject(BUSY);
});

it("what runs on a connection is put aside from what it may take", async () => {
  const meter = new Meter(() => 1000);
  const begin = async (input: number) => {
    const account = meter.account();
    if (!account) throw new Error("no limit");
    const answer = new Reservation(
      [{ ...account, waitMs: 0 }],
      async (one) => (await one.spent?.(NOTHING)) ?? NOTHING(),
    );
    await answer.put({ input, output: 0, model: null });
    return answer;
  };
  const first = await begin(600);
  await expect(begin(500)).rejects.toMatchObject(BUSY);
  meter.count(600);
  first.release();
  const second = await begin(500);
  meter.count(500);
  second.release();
  await expect(begin(1)).rejects.toMatchObject({ code: "over_budget", retryable: false });
});

it("what the answer before was asked and wrote goes along again", () => {
  const beginning = { text: "Go on", overrides: { maxTokens: 20 } };
  const alone = roughly(beginning);
  const after = roughly({ ...beginning, after: { input_tokens: 300, output_tokens: 7000 } });
  expect(after).toEqual({ ...alone, input: alone.input + 7300 });
});
