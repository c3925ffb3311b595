import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { MemoryScope } from "../scope.ts";

const ALL = sql<SqlBool>`TRUE`;

/** Whether a chat of a user may be seen, by its id; looked up for each, as in `PostgresSearch`. */
export function isChatIn(scope: MemoryScope | undefined, userId: string, id: RawBuilder<unknown>): RawBuilder<SqlBool> {
  if (!scope || scope.closed.length === 0) return ALL;
  const { project, closed } = scope;
  const seen =
    project === null
      ? sql`(s.project_id IS NULL OR s.project_id <> ALL (${[...closed]}::text[]))`
      : sql`s.project_id IS NOT DISTINCT FROM ${project}`;
  return sql`(SELECT ${seen} FROM sessions AS s WHERE s.user_id = ${userId} AND s.id = ${id})`;
}

/** Whether a row of `facts` may be seen. */
export function factsIn(scope: MemoryScope | undefined): RawBuilder<SqlBool> {
  if (!scope) return ALL;
  return scope.project === null ? sql`facts.project_id IS NULL` : sql`facts.project_id = ${scope.project}`;
}
