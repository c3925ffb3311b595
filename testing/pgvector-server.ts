import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { onTestFinished } from "vitest";

/**
 * A PostgreSQL with pgvector, which Debian does not have: the real server and extension, compiled to WebAssembly, in memory. It has one
 * session, that of the server's ordinary role, so that one connection at a time may use it; another waits its turn. Gone after the test.
 *
 * @returns its address.
 */
export async function startPgvector(): Promise<string> {
  const db = await PGlite.create({ extensions: { vector } });
  onTestFinished(() => db.close());
  await db.exec(
    "CREATE EXTENSION vector; CREATE ROLE floatbar LOGIN; GRANT ALL ON SCHEMA public TO floatbar; SET ROLE floatbar",
  );
  const server = new PGLiteSocketServer({ db, port: 0, host: "127.0.0.1", maxConnections: 2 });
  await server.start();
  onTestFinished(() => server.stop());
  return `postgresql://floatbar@${server.getServerConn()}/postgres`;
}
