import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import type { SecretStore } from "../../base/secret-store.ts";
import { explainPostgresError } from "./errors.ts";
import { inEnglish, phrase } from "../../base/phrases.ts";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * One user's secrets in the database, each encrypted by AES-256-GCM with a key that only the server's environment holds; user and
 * name are authenticated with it, so that no row can be put in the place of another.
 */
export class PostgresSecretStore implements SecretStore {
  readonly place = phrase("place.database");
  readonly description = inEnglish(this.place);
  readonly #pool: pg.Pool;
  readonly #user: string;
  readonly #key: Buffer;

  /** @param key any text; what encrypts is its SHA-256, so that it should have 256 random bits. */
  constructor(pool: pg.Pool, userId: string, key: string) {
    this.#pool = pool;
    this.#user = userId;
    this.#key = createHash("sha256").update(key).digest();
  }

  async get(name: string): Promise<string | null> {
    const rows = await this.#ask<{ value: Buffer }>("SELECT value FROM secrets WHERE user_id = $1 AND name = $2", [
      name,
    ]);
    const value = rows[0]?.value;
    if (!value) return null;
    const [iv, tag] = [value.subarray(0, IV_BYTES), value.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
    const cipher = createDecipheriv(ALGORITHM, this.#key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(this.#place(name));
    cipher.setAuthTag(tag);
    return Buffer.concat([cipher.update(value.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]).toString("utf8");
  }

  async set(name: string, value: string | null): Promise<void> {
    if (value === null) {
      await this.#ask("DELETE FROM secrets WHERE user_id = $1 AND name = $2", [name]);
      return;
    }
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(this.#place(name));
    const text = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
    const sealed = Buffer.concat([iv, cipher.getAuthTag(), text]);
    const sql = `INSERT INTO secrets (user_id, name, value) VALUES ($1, $2, $3)
      ON CONFLICT (user_id, name) DO UPDATE SET value = excluded.value`;
    await this.#ask(sql, [name, sealed]);
  }

  #place(name: string): Buffer {
    return Buffer.from(`${this.#user}\n${name}`);
  }

  /** In a transaction that is bound to the user, and to nobody after it. */
  async #ask<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
    let client: pg.PoolClient | undefined;
    try {
      client = await this.#pool.connect();
      await client.query("BEGIN");
      await client.query("SELECT set_config('floatbar.user_id', $1, true)", [this.#user]);
      const { rows } = await client.query<Row>(sql, [this.#user, ...values]);
      await client.query("COMMIT");
      client.release();
      return rows;
    } catch (error) {
      client?.release(true);
      throw explainPostgresError(error);
    }
  }
}
