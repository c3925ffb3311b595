import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { eventsIn, pacedModel, testServer, textOf, type TestServer } from "../testing/test-server.ts";

const WORDS = "word ".repeat(4000).trim();
const begin = { message: "Go", session_id: "s1", message_id: "m1" };

interface Full {
  server: TestServer;
  /** Makes room. @returns the server that serves then. */
  mend(): Promise<TestServer>;
}

/** A server whose store takes nothing new. */
const STORES: readonly (readonly [string, () => Promise<Full>])[] = [
  [
    "SQLite",
    async () => {
      const options = { dataDir: tempDir(), backend: await pacedModel(WORDS, { words: 100, ms: 2 }) };
      const before = await testServer(options);
      await before.json("GET", "/profile");
      await before.app.close();
      // The file may not grow by one page.
      const server = await testServer({ ...options, vaultPragmas: ["max_page_count = 1"] });
      const mend = async () => {
        await server.app.close();
        return testServer(options);
      };
      return { server, mend };
    },
  ],
  [
    "PostgreSQL",
    async () => {
      const databaseUrl = await testDatabase();
      const server = await testServer({ databaseUrl, backend: await pacedModel(WORDS, { words: 100, ms: 2 }) });
      await server.json("GET", "/profile");
      const admin = new URL(inject("postgres")?.adminUrl ?? "");
      admin.pathname = new URL(databaseUrl).pathname;
      const client = new pg.Client({ connectionString: admin.href });
      client.on("error", () => undefined);
      await client.connect();
      // What PostgreSQL says when a file cannot be made larger.
      await client.query(`
        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'could not extend file "base/1/2"' USING ERRCODE = '53100'; END $$`);
      for (const [table, when] of [
        ["stream_events", "NEW.seq > 2"],
        ["facts", "true"],
      ])
        await client.query(
          `CREATE TRIGGER full_disk BEFORE INSERT ON ${table} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION full_disk()`,
        );
      const mend = async () => {
        await client.query("DROP FUNCTION full_disk CASCADE");
        await client.end();
        return server;
      };
      return { server, mend };
    },
  ],
];

describe.each(STORES)("a full disk on %s", (name, open) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;

  itHere("is said as such in streams and calls, and what was cut off goes on when there is room again", async () => {
    const { server, mend } = await open();
    const response = await server.request("POST", "/chat/streaming/stream", begin);
    const events = eventsIn(await response.text());
    expect(events.at(-2)?.data).toMatchObject({ type: "error", code: "disk_full", retryable: true });
    expect(events.at(-1)?.data).toMatchObject({ type: "done", finish_reason: "error" });
    const fact = { category: "other", key: "note", value: "x".repeat(2000) };
    const statuses: number[] = [];
    for (let count = 0; count < 10 && statuses.at(-1) !== 503; count += 1) {
      const refused = await server.request("POST", "/facts", { ...fact, key: `note ${count}` });
      statuses.push(refused.status);
      const body = await refused.text();
      if (refused.status !== 201) {
        expect(JSON.parse(body)).toMatchObject({ error: { code: "disk_full", retryable: true } });
        expect(body).not.toMatch(/extend file|vault\.db|FST_/);
        expect(refused.headers.get("retry-after")).toBe("2");
      }
    }
    expect(statuses.at(-1)).toBe(503);
    if (name === "PostgreSQL") expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
    const whole = await mend();
    const partial = textOf(events);
    const rest = await whole.request("POST", "/chat/streaming/continue", {
      session_id: "s1",
      message_id: "m1",
      partial,
    });
    expect(rest.status).toBe(200);
    expect(eventsIn(await rest.text()).at(-1)?.data).toMatchObject({ finish_reason: "stop" });
  });
});
