import type Database from "better-sqlite3";
import { type Kysely, sql } from "kysely";
import { getLoadablePath } from "sqlite-vec";
import type { MemoryScope } from "../scope.ts";
import type { VaultSchema } from "../tables/schema.ts";
import type { MessageHit } from "../search.ts";
import type { Unindexed, VectorTable } from "../vectors.ts";
import { isMessageIn } from "./scoped.ts";

/** Rows whose bits are nearest, of which the whole vectors are then compared. */
const ROUGH = 400;

/**
 * Adds sqlite-vec's functions to a connection.
 *
 * @returns false where it has no build for this machine; vectors are then off.
 */
export function loadVectors(raw: Database.Database): boolean {
  try {
    // A packed app keeps what the system itself loads beside its archive.
    raw.loadExtension(getLoadablePath().replace(/app\.asar(?=[\\/])/, "app.asar.unpacked"));
    return true;
  } catch {
    return false;
  }
}

/**
 * Vectors of messages, by the model that made them. A search first compares one bit of each number (Hamming distance), which
 * is some thirty times less to read, and then the whole vectors of the nearest (cosine), both by sqlite-vec.
 */
export class SqliteVectors implements VectorTable {
  readonly #db: Kysely<VaultSchema>;
  readonly #scope: MemoryScope | undefined;
  readonly isAble: boolean;

  constructor(db: Kysely<VaultSchema>, isAble: boolean, scope?: MemoryScope) {
    this.#db = db;
    this.isAble = isAble;
    this.#scope = scope;
  }

  within(scope: MemoryScope): SqliteVectors {
    return new SqliteVectors(this.#db, this.isAble, scope);
  }

  async missing(model: string, from: number, before: number, limit: number): Promise<Unindexed[]> {
    const { rows } = await sql<Unindexed>`
      SELECT m.row_id, m.id, m.content, m.state
      FROM messages AS m LEFT JOIN vectors AS v ON v.row_id = m.row_id AND v.model = ${model}
      WHERE m.row_id >= ${from} AND m.row_id < ${before} AND v.row_id IS NULL AND (m.content <> '' OR m.state = 'streaming')
      ORDER BY m.row_id DESC LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  async set(model: string, vectors: readonly { row_id: number; vector: Float32Array }[]): Promise<void> {
    for (const { row_id, vector } of vectors) {
      const value = asBlob(vector);
      // A message that was deleted meanwhile gets none.
      await sql`
        INSERT OR REPLACE INTO vectors (row_id, model, bits)
        SELECT row_id, ${model}, vec_quantize_binary(vec_f32(${value})) FROM messages WHERE row_id = ${row_id}
      `.execute(this.#db);
      await sql`
        INSERT OR REPLACE INTO vector_values (row_id, value)
        SELECT row_id, vec_normalize(vec_f32(${value})) FROM vectors WHERE row_id = ${row_id}
      `.execute(this.#db);
    }
  }

  async removeOthers(model: string): Promise<void> {
    await this.#db.deleteFrom("vectors").where("model", "<>", model).execute();
  }

  async count(model: string): Promise<number> {
    const row = await this.#db
      .selectFrom("vectors")
      .select((select) => select.fn.countAll<number>().as("count"))
      .where("model", "=", model)
      .executeTakeFirst();
    return row?.count ?? 0;
  }

  async near(model: string, vector: Float32Array, limit: number): Promise<MessageHit[]> {
    if (!this.isAble) return [];
    const value = asBlob(vector);
    const { rows } = await sql<MessageHit>`
      SELECT m.id, m.session_id, m.position, 1 - vec_distance_cosine(v.value, vec_f32(${value})) AS score
      FROM (
        SELECT row_id FROM vectors WHERE model = ${model} AND length(bits) = ${Math.ceil(vector.length / 8)}
          AND ${isMessageIn(this.#scope, sql`vectors.row_id`)}
        ORDER BY vec_distance_hamming(vec_bit(bits), vec_quantize_binary(vec_f32(${value}))), row_id LIMIT ${ROUGH}
      ) AS rough
      JOIN vector_values AS v ON v.row_id = rough.row_id
      JOIN messages AS m ON m.row_id = rough.row_id AND m.position >= 0
      JOIN sessions AS s ON s.id = m.session_id AND s.deleted_at IS NULL
      ORDER BY score DESC, m.row_id LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }
}

function asBlob({ buffer, byteOffset, byteLength }: Float32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
