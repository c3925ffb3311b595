import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Account, ALLOWED, type Spent } from "../core/chat/allowance.ts";
import { Reservation } from "../core/chat/reservation.ts";
import { openPostgres } from "../core/vault/postgres/open.ts";
import { PostgresHolds } from "../core/vault/postgres/holds.ts";
import { must } from "../testing/must.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { Holding, type Holds, OwnHolds } from "./holds.ts";

const PRICED = { apiUrl: "https://api.openai.com/v1", model: "gpt-5-mini" };
/** What a request is thought to take, and takes; a million tokens that are asked cost 25 cents. */
const THOUGHT = 1400;
const TOOK = 1200;
const USD_A_TOKEN = 0.25 / 1_000_000;

async function onDatabase(): Promise<Holds[]> {
  const url = await testDatabase();
  const instances: Holds[] = [];
  for (let count = 0; count < 2; count += 1) {
    const database = await openPostgres({
      url,
      log: { warn: () => undefined, error: () => undefined } as never,
      max: 4,
    });
    const holds = new PostgresHolds(database.pool);
    onTestFinished(async () => {
      holds.close();
      await database.close();
    });
    instances.push(holds);
  }
  return instances;
}

/** So many answers at once, each with so many requests and tools between them. @returns what came of them, and what all took. */
async function together(
  instances: readonly Holds[],
  count: number,
  requests: number,
  limit: Partial<Account["allowance"]>,
) {
  const spent: Spent = { tokens: 0, usd: 0 };
  // What an instance has counted and not stored yet, as of a key or in a room.
  const fresh = instances.map((): Spent => ({ tokens: 0, usd: 0 }));
  const accounts = instances.map((holds, at): Account => ({
    allowance: { ...ALLOWED, ...limit },
    ...new Holding(holds, PRICED, 5000).of("ana"),
    share: async () => {
      await sleep(2);
      for (const kind of ["tokens", "usd"] as const) spent[kind] += must(fresh[at])[kind];
      fresh[at] = { tokens: 0, usd: 0 };
    },
  }));
  const all = Array.from({ length: count }, async (_, index) => {
    const here = index % accounts.length;
    const counted = () => must(fresh[here]);
    const ofToday = async () => ({ tokens: spent.tokens + counted().tokens, usd: spent.usd + counted().usd });
    const answer = new Reservation([must(accounts[here])], ofToday);
    const used = { tokens: 0, usd: 0 };
    try {
      const estimate = { input: THOUGHT, output: 0, model: null };
      await answer.put(estimate);
      for (let at = 0; at < requests; at += 1) {
        await answer.put(estimate, { used });
        await sleep(1);
        for (const one of [counted(), used]) {
          one.tokens += TOOK;
          one.usd += TOOK * USD_A_TOKEN;
        }
        await answer.rest(used);
      }
      return "whole";
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    } finally {
      answer.release();
    }
  });
  const ends = await Promise.all(all);
  for (const { share } of accounts) await share?.();
  return { ends, spent };
}

describe.each([
  ["one server", async (): Promise<Holds[]> => [new OwnHolds()]],
  ["two instances", onDatabase],
] as const)("answers with tools that are asked for at once on %s", (name, holds) => {
  it.skipIf(name === "two instances" && !hasPostgres()).each([
    ["all fit", 6, 4, 30_000, 6],
    ["some fit", 8, 4, 29_500, 1],
    ["few fit", 10, 6, 20_000, 0],
  ])(
    "pass a limit by no more than one request, and come to their end where all fit: %s",
    async (_, count, requests, limit, whole) => {
      const instances = await holds();
      for (const kind of [{ tokensADay: limit }, { usdADay: limit * USD_A_TOKEN }]) {
        const { ends, spent } = await together(instances, count, requests, kind);
        expect(spent.tokens).toBeLessThan(limit + TOOK);
        expect(ends.filter((end) => end === "whole").length).toBeGreaterThanOrEqual(whole);
        expect(new Set(ends.filter((end) => end !== "whole"))).toEqual(new Set(whole === count ? [] : ["over_budget"]));
      }
    },
  );
});

it.skipIf(!hasPostgres())("what an instance that died has put aside counts no more after a while", async () => {
  const url = await testDatabase();
  const database = await openPostgres({ url, log: { warn: () => undefined, error: () => undefined } as never, max: 4 });
  const holds = new PostgresHolds(database.pool);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(async () => {
    holds.close();
    await client.end();
    await database.close();
  });
  await holds.take("ana", { tokens: 500, usd: 0 });
  expect((await holds.take("ana", { tokens: 1, usd: 0 })).others).toMatchObject({ count: 1, running: { tokens: 500 } });
  await client.query("UPDATE spending_holds SET renewed_at = now() - interval '16 seconds'");
  const later = await holds.take("ana", { tokens: 1, usd: 0 });
  expect(later.others).toMatchObject({ count: 0, running: { tokens: 0 }, isFirst: true });
});
