import { expect, it, onTestFinished } from "vitest";
import { silentLog } from "../testing/test-core.ts";
import type { ServerUsageRow } from "../core/vault/tables/server-schema.ts";
import type { ServerUsage } from "../core/vault/tables/server-usage.ts";
import type { ServerUsers } from "../core/vault/tables/server-users.ts";
import { Usage } from "./usage.ts";

it("what was counted is stored for each who waits for that, also where several wait at once", async () => {
  const stored: number[] = [];
  const parts = {
    usage: {
      add: async (rows: readonly ServerUsageRow[]) => {
        await new Promise(setImmediate);
        stored.push(...rows.map(({ tokens }) => tokens));
      },
      forgetBefore: async () => undefined,
    } as unknown as ServerUsage,
    people: {} as ServerUsers,
  };
  const usage = new Usage(parts, silentLog, 600_000);
  onTestFinished(() => usage.close());
  usage.count("ana", "", { tokens: 1 });
  const first = usage.store();
  usage.count("ana", "", { tokens: 2 });
  const others = [1, 2, 3].map(async () => {
    await usage.store();
    return [...stored];
  });
  await first;
  expect(await Promise.all(others)).toEqual([1, 2, 3].map(() => [1, 2]));
});
