import { createHash } from "node:crypto";

const USERS = 10_000;
const SHARDS = [2, 4, 8, 16];
/** How unevenly people ask: the share of the user of rank n falls as n to the minus this. 0 is evenly; 1 is Zipf's law. */
const SKEWS = [0, 0.8, 1];

/** How much more the busiest database has than the average, where users are put on databases by the hash of their id. */
export function shardImbalance(): Record<string, number>[] {
  const place = Array.from({ length: USERS }, (_, user) =>
    createHash("sha256").update(`user ${user}`).digest().readUInt32BE(),
  );
  return SKEWS.flatMap((skew) =>
    SHARDS.map((shards) => {
      const loads = Array.from({ length: shards }, () => 0);
      place.forEach((hash, user) => {
        loads[hash % shards] = (loads[hash % shards] ?? 0) + (user + 1) ** -skew;
      });
      const mean = loads.reduce((a, b) => a + b, 0) / shards;
      return { skew, databases: shards, "busiest to average": Math.round((Math.max(...loads) / mean) * 100) / 100 };
    }),
  );
}
