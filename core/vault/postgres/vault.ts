import { randomBytes } from "node:crypto";
import { Kysely, PostgresDialect, sql } from "kysely";
import type pg from "pg";
import type { Clock } from "../../base/clock.ts";
import type { IndexProgress } from "../index-text.ts";
import type { VaultSchema } from "../tables/schema.ts";
import { type TableParts, Vault, VaultTables } from "../vault.ts";
import { contains } from "./contains.ts";
import { PostgresFolderSearch } from "./folder-search.ts";
import { PostgresSearch } from "./search.ts";
import { type Connections, UserConnections } from "./user-connections.ts";
import { type IndexedTable, UserScope } from "./user-scope.ts";
import { PostgresVectors } from "./vectors.ts";
import { PostgresWordIndex } from "./word-index.ts";

export interface PostgresVaultParts {
  pool: pg.Pool;
  userId: string;
  clock: Clock;
  /** The instance of the server that works on it. */
  owner: string;
  hasVectors: boolean;
}

/**
 * One user's memory in a PostgreSQL database that many share. Its queries see this user's rows alone, twice over: each names
 * the user (`UserScope`), and the connection that they go over is bound to the user by row-level security.
 */
export class PostgresVault extends Vault {
  readonly file = "the database";
  readonly backups = undefined;
  readonly isFile = false;
  protected readonly contains = contains;
  readonly #db: Kysely<VaultSchema>;
  readonly #connections: UserConnections;
  readonly #parts: PostgresVaultParts;
  readonly #words: PostgresWordIndex;

  constructor(parts: PostgresVaultParts) {
    const connections = new UserConnections(parts.pool, parts.userId);
    // The index writes what it reads itself, and need not be told.
    const words: PostgresWordIndex = new PostgresWordIndex(database(connections, parts), parts.userId);
    const db = database(connections, parts, (table) => words.noteWrite(table));
    super(db, parts.clock, tableParts(db, parts, words, false));
    this.#words = words;
    this.#db = db;
    this.#connections = connections;
    this.#parts = parts;
  }

  /** What a user has from the start. */
  async prepare(): Promise<void> {
    await this.#db
      .insertInto("tombstone_key")
      .values({ id: 1, key: randomBytes(32) })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    this.#words.noteWrite();
    this.#words.begin();
  }

  async indexing(): Promise<IndexProgress | null> {
    return this.#words.progress();
  }

  async append<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result> {
    // Each statement is its own transaction: a round trip instead of three. What it writes is of answers that still stream, whose words
    // are cut at their end.
    return work(this);
  }

  override async erase(): Promise<void> {
    await super.erase();
    await sql`DELETE FROM spoken_languages WHERE user_id = ${this.#parts.userId}`.execute(this.#db);
  }

  /** The pool is the server's. */
  async close(): Promise<void> {
    await this.#words.close();
  }

  protected async within<Result>(
    work: (db: Kysely<VaultSchema>, tables: VaultTables) => Promise<Result>,
  ): Promise<Result> {
    const { clock } = this.#parts;
    const written = new Set<IndexedTable>();
    const note = (table: IndexedTable) => written.add(table);
    try {
      return await this.#connections.transaction((connections) => {
        const trx = database(connections, this.#parts, note);
        return work(trx, new VaultTables(trx, clock, tableParts(trx, this.#parts, this.#words, true)));
      });
    } finally {
      // Before its end nobody else would find the rows.
      for (const table of written) this.#words.noteWrite(table);
      this.#words.begin();
    }
  }
}

/** @param isPipelined true in a transaction: once a statement has failed, PostgreSQL refuses all that follow until its end. */
function tableParts(
  db: Kysely<VaultSchema>,
  { userId, owner, hasVectors }: PostgresVaultParts,
  words: PostgresWordIndex,
  isPipelined: boolean,
): TableParts {
  const search = new PostgresSearch(db, userId, words);
  const folderSearch = new PostgresFolderSearch(db, userId);
  return { search, folderSearch, vectors: new PostgresVectors(db, userId, hasVectors), owner, isPipelined };
}

/** @param onWrite called after each statement that wrote texts which are indexed. */
function database(
  connections: Connections,
  { userId }: PostgresVaultParts,
  onWrite?: (table: IndexedTable) => void,
): Kysely<VaultSchema> {
  // Kysely's types want all of a client of pg; it uses what there is here.
  const dialect = new PostgresDialect({ pool: connections as never });
  return new Kysely<VaultSchema>({ dialect, plugins: [new UserScope(userId, onWrite)] });
}
