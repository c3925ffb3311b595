import type { Kysely, Updateable } from "kysely";
import { type Clock, isoTime } from "../clock.ts";
import { NotFoundError } from "../errors.ts";
import type { FactRow, NewFactRow, VaultSchema } from "./schema.ts";

export type FactRecord = Omit<FactRow, "row_id">;

export interface NewFact {
  id: string;
  category: string;
  key: string;
  value: string;
  /** 0..1 */
  confidence: number;
  source_message_id: string | null;
}

const COLUMNS = [
  "id",
  "category",
  "key",
  "value",
  "confidence",
  "use_count",
  "source_message_id",
  "created_at",
  "updated_at",
  "last_used_at",
  "superseded_by",
  "deleted_at",
] as const;

/** What FloatBar knows. A fact is live until it is forgotten (`deleted_at`) or another one takes its place. */
export class Facts {
  readonly #db: Kysely<VaultSchema>;
  readonly #clock: Clock;

  constructor(db: Kysely<VaultSchema>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Every live fact, newest change first. */
  async live(): Promise<FactRecord[]> {
    return this.#live().orderBy("updated_at", "desc").orderBy("row_id", "desc").execute();
  }

  /** Live facts under one category and key, oldest first. */
  async withKey(category: string, key: string): Promise<FactRecord[]> {
    return this.#live().where("category", "=", category).where("key", "=", key).orderBy("row_id").execute();
  }

  /** Live facts whose row is among `ids`, in no order. */
  async liveAmong(ids: readonly string[]): Promise<FactRecord[]> {
    if (ids.length === 0) return [];
    return this.#live().where("id", "in", ids).execute();
  }

  /** Whether the owner forgot this very fact before; case does not matter. */
  async wasForgotten(category: string, key: string, value: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom("facts")
      .select("id")
      .where("category", "=", category)
      .where("key", "=", key)
      .where((where) => where.eb(where.fn<string>("lower", ["value"]), "=", value.toLowerCase()))
      .where("deleted_at", "is not", null)
      .executeTakeFirst();
    return row !== undefined;
  }

  async find(id: string): Promise<FactRecord | undefined> {
    return this.#db.selectFrom("facts").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  }

  /** @throws NotFoundError when there is no live fact with this id. */
  async require(id: string): Promise<FactRecord> {
    const fact = await this.#live().where("id", "=", id).executeTakeFirst();
    if (!fact)
      throw new NotFoundError("This fact is no longer in the vault. It may have been forgotten in the meantime.");
    return fact;
  }

  async insert(fact: NewFact): Promise<void> {
    const now = isoTime(this.#clock);
    const row: NewFactRow = { ...fact, created_at: now, updated_at: now };
    await this.#db.insertInto("facts").values(row).execute();
  }

  /** Changes what the fact says. */
  async edit(
    id: string,
    change: { category?: string; key?: string; value?: string; confidence?: number },
  ): Promise<void> {
    await this.#update(id, { ...change, updated_at: isoTime(this.#clock) });
  }

  /** Counts one use by an answer and sets the confidence that follows from it (0..1). */
  async recordUse(id: string, confidence: number): Promise<void> {
    const fact = await this.require(id);
    await this.#update(id, { confidence, use_count: fact.use_count + 1, last_used_at: isoTime(this.#clock) });
  }

  /** Puts `successor` in the place of `id`; the old fact stays as history. */
  async supersede(id: string, successor: string): Promise<void> {
    await this.#update(id, { superseded_by: successor, updated_at: isoTime(this.#clock) });
  }

  async forget(id: string): Promise<void> {
    await this.#update(id, { deleted_at: isoTime(this.#clock) });
  }

  /** Undoes `forget`. */
  async restore(id: string): Promise<void> {
    await this.#update(id, { deleted_at: null });
  }

  /** Brings back what `id` had superseded, for the undo of a learned fact. */
  async reviveSupersededBy(id: string): Promise<void> {
    await this.#db.updateTable("facts").set({ superseded_by: null }).where("superseded_by", "=", id).execute();
  }

  async #update(id: string, change: Updateable<VaultSchema["facts"]>): Promise<void> {
    const result = await this.#db.updateTable("facts").set(change).where("id", "=", id).executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw new NotFoundError("There is no such fact in the vault.");
  }

  #live() {
    return this.#db
      .selectFrom("facts")
      .select(COLUMNS)
      .where("deleted_at", "is", null)
      .where("superseded_by", "is", null);
  }
}
