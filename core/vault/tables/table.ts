import type { CompiledQuery, Kysely } from "kysely";
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
  readonly #kept = new Map<string, CompiledQuery>();

  constructor({ db, clock, scope }: TableContext) {
    this.db = db;
    this.clock = clock;
    this.scope = scope;
  }

  /** The present moment, UTC milliseconds. */
  time(): number {
    return this.clock.now();
  }

  /**
   * Carries out a statement that comes again and again while an answer streams: to make it anew each time would take half as long as
   * to carry it out.
   *
   * @param name of the statement, one for each text that it may have.
   * @param own its values, in their places; what a store adds, such as whose rows they are, stands after these.
   */
  protected async again(name: string, own: readonly unknown[], make: () => CompiledQuery): Promise<void> {
    const kept = this.#kept.get(name) ?? make();
    this.#kept.set(name, kept);
    await this.db.executeQuery({ ...kept, parameters: [...own, ...kept.parameters.slice(own.length)] });
  }

  /** The present moment as times are stored: ISO 8601 in UTC. */
  protected now(): string {
    return isoTime(this.clock);
  }
}
