import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { MemoryScope } from "../scope.ts";

const ALL = sql<SqlBool>`TRUE`;

/** Whether a chat may be seen, of which `s` is the row in `sessions`. */
export function chatsIn(scope: MemoryScope | undefined): RawBuilder<SqlBool> {
  if (!scope || scope.closed.length === 0) return ALL;
  if (scope.project !== null) return sql`s.project_id = ${scope.project}`;
  return sql`(s.project_id IS NULL OR s.project_id NOT IN (${sql.join(scope.closed)}))`;
}

/** Whether a fact may be seen, of which `f` is the row in `facts`. */
export function factsIn(scope: MemoryScope | undefined): RawBuilder<SqlBool> {
  if (!scope) return ALL;
  return scope.project === null ? sql`f.project_id IS NULL` : sql`f.project_id = ${scope.project}`;
}

/** Whether a message may be seen, by the number of its row: looked up, so that the nearest of many are all of them that may be seen. */
export function isMessageIn(scope: MemoryScope | undefined, row: RawBuilder<unknown>): RawBuilder<SqlBool> {
  if (!scope || scope.closed.length === 0) return ALL;
  return sql`EXISTS (
    SELECT 1 FROM messages AS own JOIN sessions AS s ON s.id = own.session_id WHERE own.row_id = ${row} AND ${chatsIn(scope)}
  )`;
}
