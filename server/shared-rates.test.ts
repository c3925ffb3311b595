import { describe, expect, it } from "vitest";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { silentLog } from "../testing/test-core.ts";
import { testServer } from "../testing/test-server.ts";
import { type Rates, sharedRates } from "./shared-rates.ts";

const LIMIT = 40;

/** An instance's store: whether each of so many requests at once is within the limit. */
function instance(rates: Rates) {
  const store = new (sharedRates(rates, silentLog))();
  const one = (who: string) =>
    new Promise<boolean>((resolve, reject) => {
      const done = (error: Error | null, result?: { current: number }) =>
        error ? reject(error) : resolve((result?.current ?? 0) <= LIMIT);
      store.incr(who, done, 60_000, LIMIT);
    });
  return async (who: string, count: number) =>
    (await Promise.all(Array.from({ length: count }, () => one(who)))).filter(Boolean).length;
}

describe.skipIf(!hasPostgres())("requests of a minute", () => {
  it("are counted by all instances together, of users and of addresses", async () => {
    const databaseUrl = await testDatabase();
    const options = { databaseUrl, databaseConnections: 4, rateLimit: 6, addressRateLimit: 10 };
    const servers = [await testServer(options), await testServer(options)];
    const ask = async (index: number, key: string) => {
      const response = await fetch(`${servers[index % 2]?.url}/api/v2/facts`, { headers: { "x-api-key": key } });
      return response.status === 429 ? Number(response.headers.get("retry-after")) : response.status;
    };
    // The minute may end in between; then all of it is asked once more, in the next one.
    const minute = () => Math.floor(Date.now() / 60_000);
    for (let tries = 0; tries < 2; tries += 1) {
      const began = minute();
      const own = await Promise.all(Array.from({ length: 8 }, (_, index) => ask(index, "key-a")));
      const other = await ask(0, "key-b");
      const wrong = await Promise.all([0, 1].map((index) => ask(index, "guessed")));
      if (minute() !== began) continue;
      expect(own.filter((status) => status === 200)).toHaveLength(6);
      for (const wait of own.filter((status) => status !== 200)) expect(wait).toBeLessThanOrEqual(60);
      expect([other, wrong.filter((status) => status === 401)]).toEqual([200, [401]]);
      return;
    }
    throw new Error("Two minutes ended in the middle of it.");
  });
});

it("takes few statements where the limit is large, gives no more than it together, and counts alone while the database is away", async () => {
  let given = 0;
  let statements = 0;
  let isAway = false;
  const rates: Rates = {
    take: async (_, wanted, max) => {
      if (isAway) throw new Error("away");
      statements += 1;
      const count = Math.min(wanted, max - given);
      given += count;
      return { count, leftMs: 60_000 };
    },
    forget: async () => undefined,
  };
  const [one, other] = [instance(rates), instance(rates)];
  // What one has taken and not given away yet is there for it alone.
  expect([await one("ana", 25), await other("ana", 25), await one("ana", 5)]).toEqual([25, 14, 1]);
  expect(statements).toBeLessThanOrEqual(22);
  isAway = true;
  expect(await one("bob", LIMIT + 3)).toBe(LIMIT);
});
