import { Table } from "./table.ts";

export interface ProfileRecord {
  name: string | null;
  interaction_count: number;
}

/** Who the vault belongs to: one row. */
export class Profile extends Table {
  /** In a project that keeps its memory to itself: what is known of its owner there. */
  async get(): Promise<ProfileRecord> {
    if (this.scope && this.scope.project !== null)
      return { name: await this.#nameIn(this.scope.project), interaction_count: 0 };
    return this.#whole();
  }

  async #whole(): Promise<ProfileRecord> {
    const row = await this.db.selectFrom("profile").select(["name", "interaction_count"]).executeTakeFirst();
    return row ?? { name: null, interaction_count: 0 };
  }

  /** In a project that keeps its memory to itself the fact alone says so. */
  async setName(name: string | null): Promise<void> {
    if (this.scope && this.scope.project !== null) return;
    await this.#upsert({ name, interaction_count: 0 }, { name });
  }

  /** Counts one finished turn. */
  async countInteraction(): Promise<void> {
    const { interaction_count } = await this.#whole();
    await this.#upsert({ name: null, interaction_count: 1 }, { interaction_count: interaction_count + 1 });
  }

  /** Notes that the first presets are made. @returns whether they were not before. */
  async markPresetsMade(): Promise<boolean> {
    const row = await this.db.selectFrom("profile").select("has_presets").executeTakeFirst();
    if (row?.has_presets === 1) return false;
    await this.#upsert({ name: null, interaction_count: 0, has_presets: 1 }, { has_presets: 1 });
    return true;
  }

  async #nameIn(projectId: string): Promise<string | null> {
    const row = await this.db
      .selectFrom("facts")
      .select("value")
      .where("project_id", "=", projectId)
      .where("category", "=", "identity")
      .where("key", "=", "name")
      .where("superseded_by", "is", null)
      .where((where) => where.or([where("valid_until", "is", null), where("valid_until", ">", this.now())]))
      .orderBy("row_id", "desc")
      .executeTakeFirst();
    return row?.value ?? null;
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
