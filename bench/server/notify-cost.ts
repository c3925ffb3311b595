import pg from "pg";
import { startPostgres } from "../../testing/postgres-server.ts";

const WRITERS = [1, 4, 16, 64];
const RUN_MS = 3000;

const STATEMENTS = {
  writes: "INSERT INTO events (event) VALUES ($1) RETURNING id",
  "writes and notifies":
    "WITH written AS (INSERT INTO events (event) VALUES ($1) RETURNING id) SELECT pg_notify('bench', id::text) FROM written",
  notifies: "SELECT pg_notify('bench', $1)",
} as const;

/** What a NOTIFY in each transaction costs writers that commit at once: transactions a second without and with, on a disk that is waited for. */
export async function notifyCost(): Promise<Record<string, number>[]> {
  const server = await startPostgres({ settings: ["fsync=on", "synchronous_commit=on"] });
  if (!server) throw new Error("There is no PostgreSQL here.");
  const results: Record<string, number>[] = [];
  try {
    const pool = new pg.Pool({ connectionString: server.adminUrl, max: Math.max(...WRITERS) + 1 });
    // The server goes at the end with connections that are still open.
    pool.on("error", () => undefined);
    await pool.query("CREATE TABLE events (id bigserial PRIMARY KEY, event text NOT NULL)");
    const listener = await pool.connect();
    await listener.query("LISTEN bench");
    const rate = async (writers: number, what: keyof typeof STATEMENTS): Promise<number> => {
      const until = performance.now() + RUN_MS;
      const write = async () => {
        const client = await pool.connect();
        let count = 0;
        for (; performance.now() < until; count += 1)
          await client.query({ name: what, text: STATEMENTS[what], values: ["token".repeat(10)] });
        client.release();
        return count;
      };
      const counts = await Promise.all(Array.from({ length: writers }, write));
      return counts.reduce((a, b) => a + b, 0) / (RUN_MS / 1000);
    };
    for (const writers of WRITERS) {
      const [commits, both, alone] = [
        await rate(writers, "writes"),
        await rate(writers, "writes and notifies"),
        await rate(writers, "notifies"),
      ].map(Math.round);
      results.push({ writers, "commits/s": commits ?? 0, "with NOTIFY": both ?? 0, "NOTIFY alone": alone ?? 0 });
    }
    listener.release(true);
    await pool.end();
  } finally {
    await server.stop();
  }
  return results;
}
