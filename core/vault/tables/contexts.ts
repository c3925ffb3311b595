import { Table } from "./table.ts";

/** The contexts that were sent, kept once each so that an answer can show what it was given. */
export class Contexts extends Table {
  /** Keeps a context under its hash; one that is there already stays. `content` is its canonical JSON. */
  async add(contextHash: string, content: string): Promise<void> {
    await this.db
      .insertInto("contexts")
      .values({ context_hash: contextHash, content, created_at: this.now() })
      .onConflict((conflict) => conflict.column("context_hash").doNothing())
      .execute();
  }

  /** Canonical JSON of the context with this hash. */
  async find(contextHash: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom("contexts")
      .select("content")
      .where("context_hash", "=", contextHash)
      .executeTakeFirst();
    return row?.content;
  }
}
