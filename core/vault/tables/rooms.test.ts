import { join } from "node:path";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { hasPostgres, testDatabase } from "../../../testing/postgres.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { silentLog } from "../../../testing/test-core.ts";
import { systemClock } from "../../base/clock.ts";
import { openPostgres } from "../postgres/open.ts";
import { openServerFile } from "./server-tables.ts";

const STORES = [
  ["SQLite", () => openServerFile(join(tempDir(), "server.db"), systemClock)],
  [
    "PostgreSQL",
    async () => {
      const database = await openPostgres({ url: await testDatabase(), log: silentLog });
      return { rooms: database.tables.rooms, close: () => database.close() };
    },
  ],
] as const;
const NAMES = Array.from({ length: 12 }, (_, index) => `user_${index}`);
const count = (all: readonly (boolean | undefined)[]) => all.filter(Boolean).length;

describe.each(STORES)("rooms on %s that are wanted by many at once", (store, open) => {
  it.skipIf(store === "PostgreSQL" && !hasPostgres())("are as many, and hold as many, as there may be", async () => {
    const { rooms, close } = await open();
    onTestFinished(() => close());
    const made = await Promise.all(NAMES.map((id) => rooms.add({ id, name: id, owner_id: "ana" }, "ana", 3)));
    expect(count(made)).toBe(3);
    const [room] = await rooms.list("ana");
    expect(await rooms.list()).toHaveLength(3);
    const id = room?.id ?? "";
    // What is there already may be wanted again.
    expect(await rooms.add({ id, name: "Again", owner_id: "ana" }, "ana", 3)).toBe(true);
    const let_in = await Promise.all(NAMES.map((name) => rooms.addMember(id, name, name, 4)));
    expect(count(let_in)).toBe(3);
    const members = await rooms.members(id);
    expect(members).toHaveLength(4);
    expect(await rooms.addMember(id, members[1]?.user_id ?? "", "Another name", 4)).toBe(true);
  });

  it.skipIf(store === "PostgreSQL" && !hasPostgres())(
    "may be gone as somebody is let in or asks, and forget what somebody asked",
    async () => {
      const { rooms, close } = await open();
      onTestFinished(() => close());
      await rooms.add({ id: "garden", name: "Garden", owner_id: "ana" }, "ana", 3);
      for (const name of ["ana", "ben"]) {
        await rooms.addMember("garden", name, name);
        expect(await rooms.noteAsker("garden", `asked by ${name}`, name)).toBe(true);
      }
      await rooms.forget("ben");
      expect(await rooms.askers("garden", ["asked by ana", "asked by ben"])).toEqual(
        new Map([["asked by ana", "ana"]]),
      );
      expect((await rooms.members("garden")).map(({ user_id }) => user_id)).toEqual(["ana"]);
      await rooms.remove("garden");
      expect(await rooms.addMember("garden", "ben", "ben", 4)).toBeUndefined();
      expect(await rooms.noteAsker("garden", "m2", "ana")).toBe(false);
    },
  );
});

it.skipIf(!hasPostgres())("a room that is made again is not removed before its owner is in it", async () => {
  const url = await testDatabase();
  const database = await openPostgres({ url, log: silentLog });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await database.close();
  });
  const { rooms } = database.tables;
  const garden = { id: "garden", name: "Garden", owner_id: "ana" };
  await rooms.add(garden, "ana", 3);
  // Holds up whoever is let in.
  await client.query(`CREATE FUNCTION waits() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NEW; END $$`);
  await client.query("CREATE TRIGGER waits BEFORE INSERT ON room_members FOR EACH ROW EXECUTE FUNCTION waits()");
  await client.query("SELECT pg_advisory_lock(7)");
  const waiting = async () =>
    (
      await client.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      )
    ).rowCount ?? 0;
  const again = rooms.add(garden, "ana", 3);
  await expect.poll(waiting).toBe(1);
  let isRemoved = false;
  const removed = rooms.remove("garden").then(() => (isRemoved = true));
  await expect.poll(async () => isRemoved || (await waiting()) === 2).toBe(true);
  await client.query("SELECT pg_advisory_unlock(7)");
  expect(await again).toBe(true);
  await removed;
  expect(await rooms.list()).toEqual([]);
});
