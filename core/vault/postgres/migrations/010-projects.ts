import { type Kysely, sql } from "kysely";
import { OWN, T } from "./001-initial-tables.ts";

/** Version 10: projects, which chats and folders may belong to, and which may keep what is learned in them to themselves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE projects (
    ${OWN},
    id ${T} NOT NULL,
    name ${T} NOT NULL,
    icon ${T},
    agent_id ${T},
    memory ${T} NOT NULL CHECK (memory IN ('all', 'own')),
    created_at ${T} NOT NULL,
    PRIMARY KEY (user_id, id)
  )`,
  `ALTER TABLE projects ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE projects FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_rows ON projects USING (user_id = current_setting('floatbar.user_id'))`,
  `ALTER TABLE sessions ADD COLUMN project_id ${T}`,
  `ALTER TABLE facts ADD COLUMN project_id ${T}`,
  `CREATE INDEX sessions_by_project ON sessions (user_id, project_id) WHERE project_id IS NOT NULL`,
  `CREATE INDEX facts_by_project ON facts (user_id, project_id) WHERE project_id IS NOT NULL`,
  `ALTER TABLE folders DROP CONSTRAINT folders_owner_kind_check`,
  `ALTER TABLE folders ADD CONSTRAINT folders_owner_kind_check CHECK (owner_kind IN ('chat', 'preset', 'project'))`,
];
