import { createHmac } from "node:crypto";
import { Table } from "./table.ts";

/** What makes a fact that very fact. */
export interface FactText {
  category: string;
  key: string;
  value: string;
}

/**
 * What is kept of a forgotten fact: HMAC-SHA256 of its normalised text, under a random key of this vault. It tells whether
 * a fact is that one, and nobody who lacks the vault can try out values against it.
 */
export function tombstoneHash(key: Uint8Array, fact: FactText): string {
  const text = [fact.category, fact.key, fact.value].map(normaliseText).join("\n");
  return createHmac("sha256", key).update(text, "utf8").digest("hex");
}

/** A text without the differences that make no other fact: case, accents' encoding, spacing. */
export function normaliseText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The hashes of what the owner forgot, so that it is not learned again. */
export class Tombstones extends Table {
  async add(fact: FactText): Promise<void> {
    await this.db
      .insertInto("tombstones")
      .values({ hash: await this.#hash(fact), created_at: this.now() })
      .onConflict((conflict) => conflict.column("hash").doNothing())
      .execute();
  }

  /** Lets a fact be learned again, for the undo of forgetting and for a fact that its owner writes anew. */
  async remove(fact: FactText): Promise<void> {
    await this.db
      .deleteFrom("tombstones")
      .where("hash", "=", await this.#hash(fact))
      .execute();
  }

  async has(fact: FactText): Promise<boolean> {
    const row = await this.db
      .selectFrom("tombstones")
      .select("hash")
      .where("hash", "=", await this.#hash(fact))
      .executeTakeFirst();
    return row !== undefined;
  }

  async #hash(fact: FactText): Promise<string> {
    const { key } = await this.db.selectFrom("tombstone_key").select("key").executeTakeFirstOrThrow();
    return tombstoneHash(key, fact);
  }
}
