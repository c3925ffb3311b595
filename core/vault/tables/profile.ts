import { Table } from "./table.ts";

export interface ProfileRecord {
  name: string | null;
  interaction_count: number;
}

/** Who the vault belongs to: one row. */
export class Profile extends Table {
  async get(): Promise<ProfileRecord> {
    const row = await this.db.selectFrom("profile").select(["name", "interaction_count"]).executeTakeFirst();
    return row ?? { name: null, interaction_count: 0 };
  }

  async setName(name: string | null): Promise<void> {
    await this.#upsert({ name, interaction_count: 0 }, { name });
  }

  /** Counts one finished turn. */
  async countInteraction(): Promise<void> {
    const { interaction_count } = await this.get();
    await this.#upsert({ name: null, interaction_count: 1 }, { interaction_count: interaction_count + 1 });
  }

  async #upsert(first: ProfileRecord, change: Partial<ProfileRecord>): Promise<void> {
    const now = this.now();
    await this.db
      .insertInto("profile")
      .values({ id: 1, ...first, created_at: now, updated_at: now })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...change, updated_at: now }))
      .execute();
  }
}
