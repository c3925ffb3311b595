import { randomBytes } from "node:crypto";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Clock } from "../../base/clock.ts";
import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { VaultSchema } from "../tables/schema.ts";
import { type Forgotten, type TableParts, Vault, VaultTables } from "../vault.ts";
import { forgetFact, restoreForgotten } from "./forget.ts";
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

  async transaction<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result> {
    return this.#within((trx) => work(this.#tables(trx)));
  }

  async append<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result> {
    // Each statement is its own transaction: a round trip instead of three.
    return work(this);
  }

  async forget(id: string, alsoIn: readonly string[] = []): Promise<Forgotten> {
    return this.#within(async (trx) => {
      const fact = await trx.selectFrom("facts").selectAll().where("id", "=", id).executeTakeFirst();
      if (!fact) throw new NotFoundError(phrase("memory.fact_gone_already"));
      const tables = this.#tables(trx);
      const predecessors = (await tables.facts.supersededBy(id)).map((before) => before.id);
      await tables.tombstones.add(fact);
      await tables.facts.reviveSupersededBy(id);
      return { purged: await forgetFact(trx, fact, alsoIn), predecessors };
    });
  }

  async unforget({ purged, predecessors }: Forgotten): Promise<void> {
    await this.#within(async (trx) => {
      const tables = this.#tables(trx);
      await tables.tombstones.remove(purged.fact);
      await restoreForgotten(trx, purged);
      for (const before of predecessors) await tables.facts.supersede(before, purged.fact.id);
    });
  }

  async erase(): Promise<void> {
    await this.#within(async (trx) => {
      // What hangs on these goes with them.
      for (const table of ["facts", "sessions", "contexts", "agents", "jobs", "tombstones", "preferences"] as const)
        await trx.deleteFrom(table).execute();
      for (const table of ["profile", "drafts", "idempotency", "tool_approvals", "tasks", "usage_counts"] as const)
        await trx.deleteFrom(table).execute();
      await trx.deleteFrom("category_consent").execute();
    });
  }

  /** The pool is the server's. */
  async close(): Promise<void> {}

  async #within<Result>(work: (trx: Kysely<VaultSchema>) => Promise<Result>): Promise<Result> {
    return this.#connections.transaction((connections) => work(database(connections, this.#parts)));
  }

  #tables(trx: Kysely<VaultSchema>): VaultTables {
    return new VaultTables(trx, this.#parts.clock, tableParts(trx, this.#parts, true));
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
