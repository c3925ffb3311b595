import type { Consent } from "./facts.ts";
import { Table } from "./table.ts";

/** What the owner decided for whole categories of facts. */
export class CategoryConsent extends Table {
  /** The decisions by category; a category that is not in it has its default. */
  async all(): Promise<Map<string, Consent>> {
    const rows = await this.db.selectFrom("category_consent").select(["category", "consent"]).execute();
    return new Map(rows.map(({ category, consent }) => [category, consent]));
  }

  /** @param consent null goes back to the default. */
  async set(category: string, consent: Consent | null): Promise<void> {
    if (consent === null) {
      await this.db.deleteFrom("category_consent").where("category", "=", category).execute();
      return;
    }
    await this.db
      .insertInto("category_consent")
      .values({ category, consent })
      .onConflict((conflict) => conflict.column("category").doUpdateSet({ consent }))
      .execute();
  }
}
