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

  /** Notes that the first presets are made. @returns whether they were not before. */
  async markPresetsMade(): Promise<boolean> {
    const row = await this.db.selectFrom("profile").select("has_presets").executeTakeFirst();
    if (row?.has_presets === 1) return false;
    await this.#upsert({ name: null, interaction_count: 0, has_presets: 1 }, { has_presets: 1 });
    return true;
  }

  async #upsert(
    first: ProfileRecord & { has_presets?: number },
    change: Partial<ProfileRecord & { has_presets: number }>,
  ): Promise<void> {
    const now = this.now();
    await this.db
      .insertInto("profile")
      .values({ id: 1, ...first, created_at: now, updated_at: now })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...change, updated_at: now }))
      .execute();
  }
}
