import { sql, type SqlBool } from "kysely";
import type { Contains } from "../forgetting/forget.ts";

/** SQLite's `lower` makes ASCII letters small, and no others. */
export const contains: Contains = (column, text) => sql<SqlBool>`instr(lower(${sql.ref(column)}), ${text}) > 0`;
