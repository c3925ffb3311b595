import type Database from "better-sqlite3";
import { CompiledQuery, type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver } from "kysely";
import { LRUCache } from "lru-cache";
import type { DamageWatch } from "./damage.ts";
import { TransactionalSqliteAdapter } from "./migrate.ts";

/** Statements kept; a day's work has some hundred different ones. */
const MAX_STATEMENTS = 200;

/** Kysely on an open SQLite file, with SQLite's own ways of transactions. */
export class VaultDialect extends SqliteDialect {
  readonly #raw: Database.Database;
  readonly #keeps: boolean;
  readonly #damage: DamageWatch | undefined;

  /**
   * @param keeps whether prepared statements are kept; only while the schema stays as it is.
   * @param damage is told of each statement that met some.
   */
  constructor(raw: Database.Database, keeps: boolean, damage?: DamageWatch) {
    super({ database: raw });
    this.#raw = raw;
    this.#keeps = keeps;
    this.#damage = damage;
  }

  override createAdapter(): TransactionalSqliteAdapter {
    return new TransactionalSqliteAdapter();
  }

  override createDriver(): SqliteDriver {
    return new VaultDriver(this.#raw, this.#keeps, this.#damage);
  }
}

/**
 * The same connection with its newest statements kept: to prepare one takes longer than many a query, and its memory is not
 * V8's, which therefore lets go of it late.
 */
function keepingStatements(raw: Database.Database): SqliteDatabase {
  const kept = new LRUCache<string, Database.Statement>({ max: MAX_STATEMENTS });
  return {
    close: () => raw.close(),
    prepare: (text) => {
      const known = kept.get(text);
      if (known) return known;
      const statement = raw.prepare(text);
      kept.set(text, statement);
      return statement;
    },
  };
}

/** Kysely's driver, with SQLite's ways of beginning and of rolling back by itself. */
class VaultDriver extends SqliteDriver {
  readonly #raw: Database.Database;
  readonly #damage: DamageWatch | undefined;

  constructor(raw: Database.Database, keeps: boolean, damage?: DamageWatch) {
    super({ database: keeps ? keepingStatements(raw) : raw });
    this.#raw = raw;
    this.#damage = damage;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    const damage = this.#damage;
    if (!damage) return connection;
    return {
      executeQuery: async <Row>(query: CompiledQuery) => {
        try {
          return await connection.executeQuery<Row>(query);
        } catch (error) {
          throw damage.note(error);
        }
      },
      streamQuery: async function* <Row>(query: CompiledQuery, size: number) {
        try {
          yield* connection.streamQuery<Row>(query, size);
        } catch (error) {
          throw damage.note(error);
        }
      },
    };
  }

  /** At once, so that a transaction that first reads never finds that somebody else wrote before it could. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // On a full disk SQLite has rolled back already; asking for it again would hide that fault behind another one.
    if (this.#raw.inTransaction) await super.rollbackTransaction(connection);
  }
}
