import type { Kysely } from "kysely";
import { type Clock, isoTime } from "../../base/clock.ts";
import type { MemoryScope } from "../scope.ts";
import type { VaultSchema } from "./schema.ts";

/** What every table is made with. */
export interface TableContext {
  /** A store, or a transaction of one. */
  db: Kysely<VaultSchema>;
  clock: Clock;
  /** The instance of a server that begins streams here; null where one process alone has the vault. */
  owner: string | null;
  /** Which part of the memory is seen; all of it without one. */
  scope?: MemoryScope | undefined;
}

/**
 * A table of the vault. The same act has the same name in each of them:
 *
 * - `find` gives a row, or undefined; `require` throws a NotFoundError instead; `get` is for what always has a value.
 * - `all` and `list` give many rows, `list` at most so many; `ofSession`, `ofFact` and the like those that belong to something;
 *   `among` those of some ids; `has` and `is…` say whether.
 * - `add` makes a row, `put` puts a whole one in as it was (undo, import).
 * - `set` gives something a value, whether or not it had one; `change` changes some columns of a row.
 * - `remove` removes for good. What can be taken back is `markDeleted`, and `restore` takes it back.
 */
export abstract class Table {
  protected readonly db: Kysely<VaultSchema>;
  protected readonly clock: Clock;
  protected readonly scope: MemoryScope | undefined;

  constructor({ db, clock, scope }: TableContext) {
    this.db = db;
    this.clock = clock;
    this.scope = scope;
  }

  /** The present moment, UTC milliseconds. */
  time(): number {
    return this.clock.now();
  }

  /** The present moment as times are stored: ISO 8601 in UTC. */
  protected now(): string {
    return isoTime(this.clock);
  }
}
