import { Table } from "./table.ts";

export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

/** How the owner likes to be answered: named JSON values that travel with every context. */
export class Preferences extends Table {
  /** All of them, by name. */
  async all(): Promise<Record<string, JsonValue>> {
    const rows = await this.db.selectFrom("preferences").select(["name", "value"]).orderBy("name").execute();
    return Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value) as JsonValue]));
  }

  async set(name: string, value: JsonValue): Promise<void> {
    const row = { value: JSON.stringify(value), updated_at: this.now() };
    await this.db
      .insertInto("preferences")
      .values({ name, ...row })
      .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
      .execute();
  }

  async remove(name: string): Promise<void> {
    await this.db.deleteFrom("preferences").where("name", "=", name).execute();
  }
}
