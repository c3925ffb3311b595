import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { countRows, fillEveryTable } from "../../testing/every-table.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { steppingClock } from "../../testing/test-core.ts";
import { NotFoundError } from "../base/errors.ts";
import { openVault } from "../vault/sqlite/open.ts";
import { MANIFEST, type TableName } from "../vault/tables/manifest.ts";
import { chatParts, exportParts } from "./export.ts";
import { importMemory } from "./import.ts";
import { reviewMemory } from "./review.ts";
import { memoryFile, PLACES } from "./memory-file.ts";

const EXPORTED = (Object.keys(MANIFEST) as TableName[]).filter((name) => MANIFEST[name].exported);

async function emptyVault() {
  const vault = await openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() });
  onTestFinished(() => vault.close());
  return vault;
}

async function exported(vault: Awaited<ReturnType<typeof emptyVault>>): Promise<string> {
  let text = "";
  for await (const part of exportParts(vault, steppingClock(), "json")) text += part.text;
  return text;
}

/** What stands at a path, through all entries of lists on the way. */
function at(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((entry) => at(entry, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  return at((value as Record<string, unknown>)[name], rest);
}

it("An export holds the rows of each table that the manifest says, and an import brings them back", async () => {
  const vault = await emptyVault();
  await vault["within"](fillEveryTable);
  const text = await exported(vault);
  const file = memoryFile.parse(JSON.parse(text));
  for (const [table, place] of Object.entries(PLACES)) expect(at(file, place.split(".")), table).toHaveLength(1);

  const other = await emptyVault();
  const { lines } = await reviewMemory(other, { text, source: null });
  await importMemory(other, { text, source: null }, { allowed: new Set(lines.map(({ id }) => id)) });
  expect(await other["within"]((db) => countRows(db, EXPORTED))).toEqual(
    Object.fromEntries(EXPORTED.map((name) => [name, 1])),
  );
  expect(at(memoryFile.parse(JSON.parse(await exported(other))).sessions, ["messages", "attachments"])).toEqual(
    at(file.sessions, ["messages", "attachments"]),
  );
});

it("A chat is exported alone, with nothing else that is remembered, and an import adds it and changes nothing besides", async () => {
  const vault = await emptyVault();
  await vault["within"](fillEveryTable);
  const [session] = await vault.sessions.all();
  let text = "";
  for await (const part of chatParts(vault, steppingClock(), session?.id ?? "")) text += part.text;
  const file = memoryFile.parse(JSON.parse(text));
  expect(file).toMatchObject({ profile: { name: null }, preferences: {}, consent: {}, tasks: [], facts: [] });
  expect(file.sessions.map(({ id }) => id)).toEqual([session?.id]);

  const other = await emptyVault();
  await other.preferences.set("language", "de");
  const { lines } = await reviewMemory(other, { text, source: null });
  expect(lines).toEqual([]);
  await importMemory(other, { text, source: null }, { allowed: new Set() });
  expect((await other.messages.ofSession(session?.id ?? "")).length).toBeGreaterThan(0);
  expect(await other.preferences.all()).toEqual({ language: "de" });
  await expect(chatParts(vault, steppingClock(), "none").next()).rejects.toThrow(NotFoundError);
});
