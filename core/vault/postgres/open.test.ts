import { sql } from "kysely";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { hasPostgres, testDatabase, testStore, testVault } from "../../../testing/postgres.ts";
import { silentLog, steppingClock } from "../../../testing/test-core.ts";
import type { VaultTables } from "../vault.ts";
import { migrations } from "./migrations/index.ts";
import { openPostgres } from "./open.ts";

const at = "2026-11-21T08:00:00.000Z";
const message = {
  id: "m1",
  session_id: "s1",
  role: "user",
  content: "Zanzibar",
  state: "complete",
  created_at: at,
} as const;

async function fill(tables: VaultTables, word: string): Promise<void> {
  await tables.sessions.add("s1");
  await tables.messages.add({ ...message, content: word });
  await tables.facts.add({
    id: "f1",
    category: "location",
    key: "lives_in",
    value: word,
    confidence: 1,
    source_message_id: "m1",
  });
  await tables.preferences.set("tone", word);
  await tables.profile.setName(word);
  await tables.contexts.add("sha256:1", JSON.stringify({ word }));
  await tables.backendMessages.add("b", ["m1"]);
  await tables.idempotency.add("k", { request_hash: "h", status: 200, response: word });
}

async function read(tables: VaultTables): Promise<unknown[]> {
  return [
    await tables.sessions.all(),
    await tables.messages.find("m1"),
    await tables.facts.live(),
    await tables.facts.page({ query: "i", category: null, sort: "used", limit: 9, offset: 0 }),
    await tables.preferences.all(),
    await tables.profile.get(),
    await tables.contexts.find("sha256:1"),
    await tables.idempotency.find("k"),
    await tables.search.messages(["zanzibar", "bergen"], 9),
    await tables.search.terms(["z", "b"], 9),
    await tables.search.facts(["zanzibar", "bergen"], 9),
    await tables.search.passages([{ session_id: "s1", from: 0, to: 9 }]),
    await tables.search.newest(9),
    await tables.backendMessages.sessionsBehind("b"),
    await tables.messages.spending("2000"),
    await tables.factUses.byDay("2000"),
  ];
}

describe.skipIf(!hasPostgres())("vaults in PostgreSQL", () => {
  it("hold two users' rows of the same ids apart, also where row-level security is switched off", async () => {
    const url = await testDatabase();
    const store = await testStore(steppingClock(), url);
    const [ana, bo] = [await store.vault("ana"), await store.vault("bo")];
    await fill(ana, "Zanzibar");
    const before = await read(ana);
    const nothing = JSON.stringify(await read(await store.vault("nobody")));
    expect(JSON.stringify(await read(bo))).toBe(nothing);
    expect(nothing).not.toContain("Zanzibar");
    await fill(bo, "Bergen");

    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND rowsecurity",
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { name } of rows) await client.query(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`);
    await client.end();

    expect(JSON.stringify(await read(bo))).not.toContain("Zanzibar");
    await bo.preferences.set("tone", "brief");
    await bo.facts.setPinned("f1", true);
    await bo.messages.setText("m1", "gone");
    await bo.forget("f1");
    await bo.erase();
    expect(await read(ana)).toEqual(before);
  });

  it("show a connection no row but its user's, whatever it asks", async () => {
    const url = await testDatabase();
    const store = await testStore(steppingClock(), url);
    await fill(await store.vault("ana"), "Zanzibar");
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string; secured: boolean }>(
        `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS secured FROM pg_class AS c
          JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'user_id'
          WHERE c.relkind = 'r' AND c.relname NOT IN ('api_keys', 'running', 'room_members', 'room_questions', 'server_users')`,
      );
      expect(tables.filter(({ secured }) => !secured)).toEqual([]);
      await expect(client.query("SELECT * FROM messages")).rejects.toThrow("floatbar.user_id");
      await client.query("SELECT set_config('floatbar.user_id', 'bo', false)");
      for (const { name } of tables) expect((await client.query(`SELECT * FROM ${name}`)).rows).toEqual([]);
      expect((await client.query("UPDATE messages SET content = 'x'")).rowCount).toBe(0);
      expect((await client.query("DELETE FROM facts")).rowCount).toBe(0);
      const theft = "INSERT INTO preferences (user_id, name, value, updated_at) VALUES ('ana', 'x', '1', '')";
      await expect(client.query(theft)).rejects.toThrow("row-level security");
    } finally {
      await client.end();
    }
  });

  it("number their messages without a gap when many come at once", async () => {
    const vault = await testVault(steppingClock());
    await vault.sessions.add("s1");
    const ids = Array.from({ length: 20 }, (_, index) => `m${index}`);
    await Promise.all(ids.map((id) => vault.transaction((tables) => tables.messages.add({ ...message, id }))));
    const rows = await vault.messages.rowsOf("s1");
    expect(rows).toEqual(ids.map((_, index) => index + 1));
    expect((await vault.messages.ofSession("s1")).map(({ position }) => position)).toEqual(
      ids.map((_, index) => index),
    );
  });

  it("take every text that can be typed, and NUL as U+FFFD", async () => {
    const vault = await testVault();
    await vault.sessions.add("s1");
    const text = "a\0b 😀 ' \" \\ $1 %s \u202e";
    await vault.messages.add({ ...message, content: text });
    expect((await vault.messages.require("m1")).content).toBe(text.replace("\0", "\uFFFD"));
  });

  it("forget a fact with all that was made of it, and take that back", async () => {
    const vault = await testVault(steppingClock());
    await fill(vault, "Zanzibar");
    await vault.factUses.add("m1", ["f1"]);
    const before = JSON.stringify(await read(vault));
    const forgotten = await vault.forget("f1");
    expect(JSON.stringify([await vault.facts.live(), await vault.messages.find("m1")])).not.toContain("Zanzibar");
    expect(await vault.contexts.find("sha256:1")).toBeUndefined();
    expect(await vault.tombstones.has({ category: "location", key: "lives_in", value: "Zanzibar" })).toBe(true);
    await vault.unforget(forgotten);
    expect(JSON.stringify(await read(vault))).toBe(before);
  });
});

describe.skipIf(!hasPostgres())("opening a database", () => {
  it("brings it to the newest schema once, when several instances start at the same moment", async () => {
    const url = await testDatabase({ hasSchema: false });
    const stores = await Promise.all([testStore(undefined, url), testStore(undefined, url), testStore(undefined, url)]);
    await Promise.all(stores.map((store) => store.check()));
    const { rows } = await stores[0].pool.query("SELECT name FROM migrations");
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations));
  });

  it("says what is wrong with the address, the server, the database and the user", async () => {
    const server = inject("postgres");
    const log = silentLog;
    const pattern = server?.urlPattern ?? "";
    const cases: [string, object][] = [
      ["mysql://127.0.0.1/x", { code: "invalid_request", field: "DATABASE_URL" }],
      ["postgresql://floatbar@127.0.0.1:9/x", { code: "provider_unavailable", retryable: true }],
      [pattern.replace("DATABASE", "there_is_none"), { code: "database_refused", retryable: false }],
      [server?.adminUrl ?? "", { code: "database_refused", message: expect.stringContaining("superuser") }],
    ];
    for (const [url, expected] of cases) await expect(openPostgres({ url, log })).rejects.toMatchObject(expected);
  });

  it("leaves one alone that a newer program has changed, and says what to do", async () => {
    const url = await testDatabase();
    const { db } = await testStore(undefined, url);
    await sql`INSERT INTO migrations (name, timestamp) VALUES ('900-later', '')`.execute(db);
    await expect(openPostgres({ url, log: silentLog })).rejects.toMatchObject({
      code: "vault_newer",
      message: expect.stringContaining("900-later"),
    });
  });
});
