import { type Kysely, sql } from "kysely";
import type { MemoryScope } from "../scope.ts";
import type { VaultSchema } from "../tables/schema.ts";
import type { MessageHit } from "../search.ts";
import type { Unindexed, VectorTable } from "../vectors.ts";
import { isChatIn } from "./scoped.ts";

/**
 * Makes the table of vectors where pgvector is installed in the database (`CREATE EXTENSION vector`, which its administrator
 * does).
 *
 * @returns false where it is not; vectors are then off.
 */
export async function prepareVectors(db: Kysely<never>): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM pg_extension WHERE extname = 'vector'`.execute(db);
  if (rows.length === 0) return false;
  await sql`
    CREATE TABLE IF NOT EXISTS vectors (
      user_id text COLLATE "C" NOT NULL DEFAULT current_setting('floatbar.user_id'),
      row_id bigint NOT NULL,
      model text COLLATE "C" NOT NULL,
      value vector NOT NULL,
      PRIMARY KEY (user_id, row_id),
      FOREIGN KEY (user_id, row_id) REFERENCES messages (user_id, row_id) ON DELETE CASCADE
    )
  `.execute(db);
  await sql`ALTER TABLE vectors ENABLE ROW LEVEL SECURITY`.execute(db);
  await sql`ALTER TABLE vectors FORCE ROW LEVEL SECURITY`.execute(db);
  await sql`DROP POLICY IF EXISTS own_rows ON vectors`.execute(db);
  await sql`CREATE POLICY own_rows ON vectors USING (user_id = current_setting('floatbar.user_id'))`.execute(db);
  // A text that changes, or is forgotten, has another vector, or none.
  await sql`
    CREATE OR REPLACE FUNCTION drop_vector() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM vectors WHERE user_id = OLD.user_id AND row_id = OLD.row_id;
      RETURN NULL;
    END $$
  `.execute(db);
  await sql`
    CREATE OR REPLACE TRIGGER drop_vector AFTER UPDATE OF content ON messages FOR EACH ROW
      WHEN (OLD.content <> NEW.content) EXECUTE FUNCTION drop_vector()
  `.execute(db);
  return true;
}

/** Vectors of messages by pgvector: one user's are few enough to be compared one by one (exact search, cosine distance). */
export class PostgresVectors implements VectorTable {
  readonly #db: Kysely<VaultSchema>;
  readonly #user: string;
  readonly #scope: MemoryScope | undefined;
  readonly isAble: boolean;

  constructor(db: Kysely<VaultSchema>, userId: string, isAble: boolean, scope?: MemoryScope) {
    this.#db = db;
    this.#user = userId;
    this.isAble = isAble;
    this.#scope = scope;
  }

  within(scope: MemoryScope): PostgresVectors {
    return new PostgresVectors(this.#db, this.#user, this.isAble, scope);
  }

  async missing(model: string, from: number, before: number, limit: number): Promise<Unindexed[]> {
    const { rows } = await sql<Unindexed>`
      SELECT m.row_id, m.id, m.content, m.state
      FROM messages AS m
      LEFT JOIN vectors AS v ON v.user_id = ${this.#user} AND v.row_id = m.row_id AND v.model = ${model}
      WHERE m.user_id = ${this.#user} AND m.row_id >= ${from} AND m.row_id < ${before} AND v.row_id IS NULL
        AND (m.content <> '' OR m.state = 'streaming')
      ORDER BY m.row_id DESC LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  async set(model: string, vectors: readonly { row_id: number; vector: Float32Array }[]): Promise<void> {
    for (const { row_id, vector } of vectors) {
      // A message that was deleted meanwhile gets none.
      await sql`
        INSERT INTO vectors (row_id, model, value)
        SELECT row_id, ${model}, ${literal(vector)}::vector FROM messages
        WHERE user_id = ${this.#user} AND row_id = ${row_id}
        ON CONFLICT (user_id, row_id) DO UPDATE SET model = excluded.model, value = excluded.value
      `.execute(this.#db);
    }
  }

  async removeOthers(model: string): Promise<void> {
    await sql`DELETE FROM vectors WHERE user_id = ${this.#user} AND model <> ${model}`.execute(this.#db);
  }

  async count(model: string): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*) AS count FROM vectors WHERE user_id = ${this.#user} AND model = ${model}
    `.execute(this.#db);
    return rows[0]?.count ?? 0;
  }

  async near(model: string, vector: Float32Array, limit: number): Promise<MessageHit[]> {
    if (!this.isAble) return [];
    const { rows } = await sql<MessageHit>`
      SELECT m.id, m.session_id, m.position, 1 - (v.value <=> ${literal(vector)}::vector) AS score
      FROM vectors AS v
      JOIN messages AS m ON m.user_id = ${this.#user} AND m.row_id = v.row_id AND m.position >= 0
      JOIN sessions AS s ON s.user_id = ${this.#user} AND s.id = m.session_id AND s.deleted_at IS NULL
      WHERE v.user_id = ${this.#user} AND v.model = ${model} AND vector_dims(v.value) = ${vector.length}
        AND ${isChatIn(this.#scope, this.#user, sql`m.session_id`)}
      ORDER BY score DESC, m.row_id LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }
}

/** As pgvector reads it: `[1,2,3]`. */
function literal(vector: Float32Array): string {
  return `[${vector.join(",")}]`;
}
