import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { steppingClock, testCore } from "../../../testing/test-core.ts";
import { importMemory } from "../../transfer/import.ts";
import { openDatabase, verify } from "./database.ts";
import { migrations } from "./migrations/index.ts";
import { openVault } from "./open.ts";
import { salvageVault } from "./salvage.ts";

const PAGE = 4096;

it("saves what can be read of a damaged vault, keeps the damaged file, and says so", async () => {
  const dataDir = tempDir();
  const file = join(dataDir, "vault.db");
  const first = await testCore({ dataDir });
  await first.ask("I live in Lisbon");
  const lines = Array.from({ length: 600 }, (_, index) =>
    JSON.stringify({
      id: String(index),
      session: "s",
      role: "user",
      content: `Note number ${index} ${"about the garden ".repeat(20)}`,
      created_at: "2026-01-01T10:00:00Z",
    }),
  );
  await importMemory(first.core.services.vault, { text: lines.join("\n"), source: "a" });
  await first.core.close();

  // A page of messages, and the root of an index that every start reads.
  const peek = openDatabase(file, null, { readonly: true });
  const { rootpage } = peek
    .prepare<[], { rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'messages_streaming'")
    .get() ?? { rootpage: 0 };
  peek.close();
  const bytes = readFileSync(file);
  const broken = Math.floor(bytes.indexOf("Note number 300 ") / PAGE);
  for (const page of [rootpage - 1, broken]) bytes.fill(0xff, page * PAGE, (page + 1) * PAGE);
  writeFileSync(file, bytes);
  expect(verify(file, null)).not.toBe("ok");

  const second = await testCore({ dataDir });
  const { notice } = await second.call("app.info", {});
  const damaged = readdirSync(dataDir).find((name) => name.startsWith("vault.db.damaged-"));
  expect(notice).toContain("damaged");
  expect(readFileSync(join(dataDir, damaged ?? "")).equals(bytes)).toBe(true);
  expect(existsSync(`${file}.salvaged`)).toBe(false);
  expect(second.vault.integrity()).toBe("ok");
  const { facts } = await second.call("facts.list", {});
  expect(facts.map(({ value }) => value)).toEqual(["Lisbon"]);
  const saved = await second.core.services.vault.search.newest(1000);
  expect(saved.length).toBeGreaterThan(550);
  expect(saved.length).toBeLessThan(602);
  expect((await second.ask("Where do I live?")).message.content).toContain("Lisbon");
});

it("saves a damaged vault of an older version, too, whose tables have fewer columns", async () => {
  const dataDir = tempDir();
  const file = join(dataDir, "vault.db");
  const older = Object.fromEntries(Object.entries(migrations).slice(0, 4));
  const clock = steppingClock();
  const first = await openVault({ file, clock, migrations: older });
  await first.close();
  const db = openDatabase(file, null);
  db.exec(
    `INSERT INTO facts (id, category, key, value, confidence, created_at, updated_at)
      VALUES ('f1', 'location', 'lives_in', 'Lisbon', 1, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
  );
  db.close();
  await salvageVault(file, null, clock);
  const saved = await openVault({ file, clock });
  expect((await saved.facts.live()).map(({ value }) => value)).toEqual(["Lisbon"]);
  expect(saved.integrity()).toBe("ok");
  await saved.close();
});
