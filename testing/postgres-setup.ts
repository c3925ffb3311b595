import pg from "pg";
import { pino } from "pino";
import type { TestProject } from "vitest/node";
import { openPostgres } from "../core/vault/postgres/open.ts";
import { SHARED_POSTGRES } from "../scripts/mutate-environment.ts";
import { startPostgres } from "./postgres-server.ts";

/** The database that others are copied from: all tables of the newest schema, and no rows in them. */
export const TEMPLATE = "floatbar_template";
/** A copy of it in which any test may be a user of its own. */
export const SHARED = "floatbar_shared";

export interface TestPostgres {
  adminUrl: string;
  urlPattern: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    postgres: TestPostgres | undefined;
  }
}

/** One PostgreSQL for the whole run; each test has a database of its own in it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const shared = process.env[SHARED_POSTGRES];
  if (shared !== undefined) {
    project.provide("postgres", JSON.parse(shared) as TestPostgres);
    return undefined;
  }
  const server = await startPostgres();
  if (!server) {
    if (process.platform === "linux")
      throw new Error("The tests need PostgreSQL. Install it (apt-get install postgresql).");
    console.warn("There is no PostgreSQL here; what needs one is skipped.");
  }
  if (server) await makeDatabases(server);
  project.provide("postgres", server && { adminUrl: server.adminUrl, urlPattern: server.urlPattern });
  return server?.stop;
}

/** Runs the migrations once; a copy of what they made takes a fraction of the time. */
export async function makeDatabases({ adminUrl, urlPattern }: TestPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${TEMPLATE} OWNER floatbar`);
    const url = urlPattern.replace("DATABASE", TEMPLATE);
    await (await openPostgres({ url, log: pino({ level: "silent" }) })).close();
    await client.query(`CREATE DATABASE ${SHARED} OWNER floatbar TEMPLATE ${TEMPLATE}`);
  } finally {
    await client.end();
  }
}
