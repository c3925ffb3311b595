import { sql, type SqlBool } from "kysely";
import type { Contains } from "../forgetting/forget.ts";

/** The columns' collation is "C", by which `lower` makes ASCII letters small, and no others. */
export const contains: Contains = (column, text) => sql<SqlBool>`strpos(lower(${sql.ref(column)}), ${text}) > 0`;
