import { join } from "node:path";
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
      // As it is made again and removed by turns, nothing is left half made.
      const turns = Array.from({ length: 8 }, (_, at) =>
        at % 2 ? rooms.remove("garden") : rooms.add({ id: "garden", name: "Garden", owner_id: "ana" }, "ana", 3),
      );
      await Promise.all(turns);
    },
  );
});
