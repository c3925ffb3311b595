import { randomBytes } from "node:crypto";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Clock } from "../../base/clock.ts";
import type { VaultSchema } from "../tables/schema.ts";
import { type TableParts, Vault, VaultTables } from "../vault.ts";
import { contains } from "./contains.ts";
import { PostgresSearch } from "./search.ts";
import { type Connections, UserConnections } from "./user-connections.ts";
import { UserScope } from "./user-scope.ts";
import { PostgresVectors } from "./vectors.ts";

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

  constructor(parts: PostgresVaultParts) {
    const connections = new UserConnections(parts.pool, parts.userId);
    const db = database(connections, parts);
    super(db, parts.clock, tableParts(db, parts, false));
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
  }

  async append<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result> {
    // Each statement is its own transaction: a round trip instead of three.
    return work(this);
  }

  /** The pool is the server's. */
  async close(): Promise<void> {}

  protected async within<Result>(
    work: (db: Kysely<VaultSchema>, tables: VaultTables) => Promise<Result>,
  ): Promise<Result> {
    const { clock } = this.#parts;
    return this.#connections.transaction((connections) => {
      const trx = database(connections, this.#parts);
      return work(trx, new VaultTables(trx, clock, tableParts(trx, this.#parts, true)));
    });
  }
}

/** @param isPipelined true in a transaction: once a statement has failed, PostgreSQL refuses all that follow until its end. */
function tableParts(
  db: Kysely<VaultSchema>,
  { userId, owner, hasVectors }: PostgresVaultParts,
  isPipelined: boolean,
): TableParts {
  const search = new PostgresSearch(db, userId);
  return { search, vectors: new PostgresVectors(db, userId, hasVectors), owner, isPipelined };
}

function database(connections: Connections, { userId }: PostgresVaultParts): Kysely<VaultSchema> {
  // Kysely's types want all of a client of pg; it uses what there is here.
  const dialect = new PostgresDialect({ pool: connections as never });
  return new Kysely<VaultSchema>({ dialect, plugins: [new UserScope(userId)] });
}
