import { expect, it } from "vitest";
import type { Vault } from "../../vault/vault.ts";
import { JournalSweep } from "./journal-sweep.ts";

it("drops journals after an hour and repeated answers after a day, and looks every ten minutes at most", async () => {
  let now = Date.parse("2026-11-21T08:00:00.000Z");
  const swept: [string, string][] = [];
  const vault = {
    streamEvents: { removeEndedBefore: async (time: string) => void swept.push(["journals", time]) },
    idempotency: { removeBefore: async (time: string) => void swept.push(["answers", time]) },
  } as unknown as Vault;
  const sweep = new JournalSweep({ vault, clock: { now: () => now } });
  const first = [
    ["journals", "2026-11-21T07:00:00.000Z"],
    ["answers", "2026-11-20T08:00:00.000Z"],
  ];
  await sweep.sweep();
  expect(swept).toEqual(first);
  now += 599_999;
  await sweep.sweep();
  expect(swept).toEqual(first);
  now += 1;
  await sweep.sweep();
  expect(swept.slice(2)).toEqual([
    ["journals", "2026-11-21T07:10:00.000Z"],
    ["answers", "2026-11-20T08:10:00.000Z"],
  ]);
  // A clock that was set back does not stop it.
  now -= 86_400_000;
  await sweep.sweep();
  expect(swept).toHaveLength(6);
});
