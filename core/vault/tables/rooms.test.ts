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
const count = (all: readonly boolean[]) => all.filter(Boolean).length;

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
});
