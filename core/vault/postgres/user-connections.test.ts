import { setImmediate as nextTurn } from "node:timers/promises";
import type pg from "pg";
import { describe, expect, it } from "vitest";
import { dropDatabase, hasPostgres, testDatabase, testStore } from "../../../testing/postgres.ts";
import { systemClock } from "../../base/clock.ts";
import type { Vault } from "../vault.ts";

const USERS = ["ana", "bo"] as const;

async function twoVaults() {
  const store = await testStore();
  const vaults = await Promise.all(USERS.map((user) => store.vault(user)));
  for (const [index, vault] of vaults.entries()) await vault.profile.setName(USERS[index] ?? "");
  // What was written is indexed over the same connections; a search waits for that.
  for (const vault of vaults) await vault.search.languages();
  // A reading's connection is kept until the next turn of the event loop.
  await nextTurn();
  let taken = 0;
  store.pool.on("acquire", () => (taken += 1));
  return { store, vaults, taken: () => taken };
}

/** Lets the next statement that binds a client to a user fail. */
function failToBind(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (text: unknown, values?: unknown[]) => Promise<unknown>;
  const failing = async (text: unknown, values?: unknown[]) => {
    const said = typeof text === "string" ? text : (text as { text: string }).text;
    if (!said.startsWith("SELECT set_config")) return query(text, values);
    client.query = query as typeof client.query;
    return query("SELECT 1 / 0");
  };
  client.query = failing as typeof client.query;
}

const nameOf = async (vault: Vault) => (await vault.profile.get()).name;

describe.skipIf(!hasPostgres())("the connections of users", () => {
  it("carry what a user reads at a time over one of them, and nothing of anybody else", async () => {
    const { vaults, taken } = await twoVaults();
    const readings = Array.from({ length: 40 }, (_, index) => vaults[index % 2]).filter((vault) => vault !== undefined);
    const names = await Promise.all(readings.map((vault) => nameOf(vault)));
    expect(names).toEqual(readings.map((_, index) => USERS[index % 2]));
    expect(taken()).toBe(2);
  });

  it("keep it from one reading to the next of the same turn, bound as it was", async () => {
    const { vaults, taken } = await twoVaults();
    const [ana] = vaults;
    if (!ana) throw new Error("no vault");
    for (let index = 0; index < 5; index += 1) expect(await nameOf(ana)).toBe("ana");
    expect(taken()).toBe(1);
    await nextTurn();
    expect(await nameOf(ana)).toBe("ana");
    expect(taken()).toBe(2);
  });

  it("let a reading fail alone among those sent with it", async () => {
    const { vaults, store } = await twoVaults();
    const [ana] = vaults;
    if (!ana) throw new Error("no vault");
    const odd = ana.search.passages([{ session_id: "s1", from: 0.5, to: 1 }]);
    const all = await Promise.allSettled([nameOf(ana), odd, nameOf(ana)]);
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await nameOf(ana)).toBe("ana");
    await nextTurn();
    expect(store.pool.idleCount).toBe(store.pool.totalCount);
  });

  it("give a transaction one of its own, which sees what it wrote before others do", async () => {
    const { vaults } = await twoVaults();
    const [ana] = vaults;
    if (!ana) throw new Error("no vault");
    await ana.transaction(async (tables) => {
      await tables.profile.setName("Anna");
      expect((await tables.profile.get()).name).toBe("Anna");
      expect(await nameOf(ana)).toBe("ana");
    });
    expect(await nameOf(ana)).toBe("Anna");
  });

  it("say so when one cannot be bound, and neither read nor write what is the other user's", async () => {
    const { vaults, store } = await twoVaults();
    const [ana, bo] = vaults;
    if (!ana || !bo) throw new Error("no vault");
    const works = [() => ana.preferences.set("tone", "rude"), () => nameOf(ana)];
    for (const work of works) {
      // The connection that was used last is taken next.
      expect(await nameOf(bo)).toBe("bo");
      await nextTurn();
      store.pool.once("acquire", failToBind);
      await expect(work()).rejects.toThrow("division by zero");
    }
    expect([await bo.preferences.all(), await ana.preferences.all()]).toEqual([{}, {}]);
    expect(await Promise.all(vaults.map((vault) => nameOf(vault)))).toEqual([...USERS]);
    await nextTurn();
    expect(store.pool.idleCount).toBe(store.pool.totalCount);
  });

  it("say in plain words that there is no database to begin a transaction in", async () => {
    const url = await testDatabase();
    const store = await testStore(systemClock, url);
    const vault = await store.vault("ana");
    await dropDatabase(url);
    await expect.poll(() => store.pool.totalCount).toBe(0);
    await expect(vault.transaction((tables) => tables.profile.setName("Anna"))).rejects.toMatchObject({
      code: "database_refused",
    });
  });

  it("undo a transaction that goes on after one of its statements failed, and say so", async () => {
    const { vaults } = await twoVaults();
    const [ana] = vaults;
    if (!ana) throw new Error("no vault");
    const careless = ana.transaction(async (tables) => {
      await tables.profile.setName("Anna");
      await tables.search.passages([{ session_id: "s1", from: 0.5, to: 1 }]).catch(() => undefined);
    });
    await expect(careless).rejects.toThrow("none of it was kept");
    expect(await nameOf(ana)).toBe("ana");
  });

  it("are clean again when one's transaction could not have its user to itself", async () => {
    const { vaults, store } = await twoVaults();
    const [ana] = vaults;
    if (!ana) throw new Error("no vault");
    const other = await store.pool.connect();
    try {
      await other.query("SELECT pg_advisory_lock(hashtextextended('floatbar vault ana', 0))");
      const waiting = ana.transaction((tables) => tables.profile.setName("nobody"));
      const settled = Promise.allSettled([waiting]);
      const cancel = `SELECT pg_cancel_backend(pid) FROM pg_locks
        WHERE locktype = 'advisory' AND NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      await expect.poll(async () => (await other.query(cancel)).rowCount).toBe(1);
      expect(await settled).toMatchObject([{ status: "rejected" }]);
    } finally {
      other.release(true);
    }
    await ana.transaction((tables) => tables.profile.setName("Anna"));
    expect(await Promise.all(vaults.map((vault) => nameOf(vault)))).toEqual(["Anna", "bo"]);
  });

  it("are all back in the pool after transactions that fail", async () => {
    const { vaults, store } = await twoVaults();
    const failing = vaults.map((vault) =>
      vault.transaction(async (tables) => {
        await tables.profile.setName("nobody");
        throw new Error("not today");
      }),
    );
    for (const { status } of await Promise.allSettled(failing)) expect(status).toBe("rejected");
    expect(await Promise.all(vaults.map((vault) => nameOf(vault)))).toEqual([...USERS]);
    await expect.poll(() => store.pool.idleCount).toBe(store.pool.totalCount);
  });
});
