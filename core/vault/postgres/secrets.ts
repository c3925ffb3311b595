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
  readonly #keys: readonly Buffer[];

  /**
   * @param keys any texts, of which the first encrypts and all decrypt; what encrypts is a text's SHA-256, so that it should have 256
   *   random bits.
   */
  constructor(pool: pg.Pool, userId: string, keys: readonly string[]) {
    this.#pool = pool;
    this.#user = userId;
    this.#keys = keys.map((key) => createHash("sha256").update(key).digest());
  }

  async get(name: string): Promise<string | null> {
    const rows = await this.#ask<{ value: Buffer }>("SELECT value FROM secrets WHERE user_id = $1 AND name = $2", [
      name,
    ]);
    const value = rows[0]?.value;
    return value ? this.#opened(name, value) : null;
  }

  /** @throws Error where none of the keys fits. */
  #opened(name: string, value: Buffer): string {
    for (const key of this.#keys) {
      const text = this.#decrypted(key, name, value);
      if (text !== null) return text;
    }
    throw new Error("None of the keys in FLOATBAR_SECRET_KEY is the one that this was encrypted with.");
  }

  #decrypted(key: Buffer, name: string, value: Buffer): string | null {
    const [iv, tag] = [value.subarray(0, IV_BYTES), value.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
    const cipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(this.#place(name));
    cipher.setAuthTag(tag);
    try {
      return Buffer.concat([cipher.update(value.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]).toString("utf8");
    } catch {
      return null;
    }
  }

  /** Encrypts anew, with the first key, what is encrypted with another. @returns how much that was. @throws as `get` does. */
  async rotate(): Promise<number> {
    const [newest] = this.#keys;
    const rows = await this.#ask<{ name: string; value: Buffer }>(
      "SELECT name, value FROM secrets WHERE user_id = $1",
      [],
    );
    const old = rows.filter(({ name, value }) => newest && this.#decrypted(newest, name, value) === null);
    for (const { name, value } of old) await this.set(name, this.#opened(name, value));
    return old.length;
  }

  async set(name: string, value: string | null): Promise<void> {
    if (value === null) {
      await this.#ask("DELETE FROM secrets WHERE user_id = $1 AND name = $2", [name]);
      return;
    }
    const [newest] = this.#keys;
    if (!newest) throw new Error("FLOATBAR_SECRET_KEY is empty.");
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, newest, iv, { authTagLength: TAG_BYTES });
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
