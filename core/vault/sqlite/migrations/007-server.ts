import { type Kysely, sql } from "kysely";

/** Version 7: what a server keeps for its users besides: agents, jobs, counts of use, and where a stream runs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `ALTER TABLE streams ADD COLUMN owner TEXT`,
  `CREATE TABLE agents (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    instructions TEXT NOT NULL,
    model TEXT,
    tools TEXT CHECK (tools IS NULL OR json_valid(tools)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    goal TEXT NOT NULL,
    agent_id TEXT REFERENCES agents (id) ON DELETE SET NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'waiting', 'complete', 'failed', 'cancelled')),
    plan TEXT CHECK (plan IS NULL OR json_valid(plan)),
    budget TEXT NOT NULL CHECK (json_valid(budget)),
    error TEXT CHECK (error IS NULL OR json_valid(error)),
    result TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE job_events (
    job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (json_valid(event)),
    PRIMARY KEY (job_id, seq)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE usage_counts (
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, name)
  ) STRICT, WITHOUT ROWID`,
];
