import { sql, type Updateable } from "kysely";
import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { FACT_COLUMNS } from "./fact-rows.ts";
import type { FactRow, NewFactRow, VaultSchema } from "./schema.ts";
import { Table } from "./table.ts";

export type FactRecord = Omit<FactRow, "row_id" | "judged_by">;

/** How a fact came into the vault: the user said it, a model read it off a message, the owner wrote it, or an import. */
export type FactOrigin = FactRecord["origin"];
/** Whether a fact may leave this device: always, only when asked each time, or never. */
export type Consent = "always" | "ask" | "never";

export interface NewFact {
  id: string;
  category: string;
  key: string;
  value: string;
  /** 0..1 */
  confidence: number;
  source_message_id: string | null;
  origin?: FactOrigin;
  /** Since when it holds, ISO 8601; the time of learning where nothing else is known. */
  valid_from?: string | null;
  /** Until when it holds; null for as long as nobody says otherwise. */
  valid_until?: string | null;
  /** The project that keeps it to itself; the one of these tables' scope where it is not said. */
  project_id?: string | null;
}

/** What a fact's truth and usefulness rest on; see memory/trust/reinforce.ts. */
export interface Evidence {
  /** 0..1, of the two kinds of evidence below. */
  confidence: number;
  evidence_for: number;
  evidence_against: number;
  half_life_days: number;
}

/** How many answers' worth of evidence the first statement of a fact counts for. */
export const PRIOR_STRENGTH = 4;

/** Which rules of learning this version learns by; facts of older ones are judged by these once. */
export const RULES_VERSION = 1;

export type FactSort = "newest" | "used" | "confidence" | "category";

export interface FactPage {
  /** Words of which all must stand in the fact; empty for any. */
  query: string;
  category: string | null;
  sort: FactSort;
  limit: number;
  offset: number;
}

/** What FloatBar knows. A fact is live until another one takes its place; one that is forgotten is no longer here. */
export class Facts extends Table {
  /** Every live fact, newest change first. */
  async live(): Promise<FactRecord[]> {
    return this.#live().orderBy("updated_at", "desc").orderBy("row_id", "desc").execute();
  }

  /** Facts, those that were superseded too, in the order in which they were stored, after one of these rows. */
  async pageOfAll(afterRow: number, limit: number): Promise<FactRow[]> {
    return this.db
      .selectFrom("facts")
      .selectAll()
      .where("row_id", ">", afterRow)
      .orderBy("row_id")
      .limit(limit)
      .execute();
  }

  /** Every live fact of a category, oldest first. */
  async ofCategory(category: string): Promise<FactRecord[]> {
    return this.#live().where("category", "=", category).orderBy("row_id").execute();
  }

  /** Every live fact that was learned from a message, oldest first. */
  async ofMessage(messageId: string): Promise<FactRecord[]> {
    return this.#live().where("source_message_id", "=", messageId).orderBy("row_id").execute();
  }

  /** One page of the live facts, pinned ones first, and how many there are in all. */
  async page({ query, category, sort, limit, offset }: FactPage): Promise<{ facts: FactRecord[]; total: number }> {
    let rows = this.#live();
    if (category !== null) rows = rows.where("category", "=", category);
    for (const word of query.split(/\s+/).filter(Boolean)) {
      const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      rows = rows.where(
        sql<boolean>`lower(category || ' ' || replace(key, '_', ' ') || ' ' || value) LIKE lower(${pattern}) ESCAPE '\\'`,
      );
    }
    const { total } = await rows
      .clearSelect()
      .select((select) => select.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    let ordered = rows.orderBy("pinned", "desc");
    if (sort === "newest") ordered = ordered.orderBy("updated_at", "desc");
    if (sort === "used") ordered = ordered.orderBy("use_count", "desc").orderBy("updated_at", "desc");
    if (sort === "confidence") ordered = ordered.orderBy("confidence", "desc").orderBy("updated_at", "desc");
    if (sort === "category") ordered = ordered.orderBy("category").orderBy("key").orderBy("value");
    return { facts: await ordered.orderBy("row_id", "desc").limit(limit).offset(offset).execute(), total };
  }

  /** How many live facts each category holds. */
  async categories(): Promise<{ category: string; count: number }[]> {
    return this.db
      .selectFrom("facts")
      .select(["category", (select) => select.fn.countAll<number>().as("count")])
      .where("deleted_at", "is", null)
      .where("superseded_by", "is", null)
      .groupBy("category")
      .orderBy("category")
      .execute();
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

  /** The live facts of some categories that were used or changed last. */
  async latestOf(categories: readonly string[], limit: number): Promise<FactRecord[]> {
    if (categories.length === 0) return [];
    return this.#live().where("category", "in", categories).orderBy("updated_at", "desc").limit(limit).execute();
  }

  /** The live facts that were used or changed last, whatever they are about, and all pinned ones. */
  async latest(limit: number): Promise<FactRecord[]> {
    const byUse = sql`coalesce(last_used_at, updated_at)`;
    const [recent, pinned] = await Promise.all([
      this.#live().orderBy(byUse, "desc").limit(limit).execute(),
      this.#live().where("pinned", "=", 1).limit(limit).execute(),
    ]);
    return [...new Map([...pinned, ...recent].map((fact) => [fact.id, fact])).values()];
  }

  /**
   * Facts that may not leave this device unasked, by their own consent or else by that of their category; those that ended or
   * gave way to another, too, since what they say may still stand in a message.
   */
  async withheld(categories: readonly string[]): Promise<FactRecord[]> {
    return this.db
      .selectFrom("facts")
      .select(FACT_COLUMNS)
      .where((where) =>
        where.or([
          where("consent", "in", ["ask", "never"]),
          where.and([where("consent", "is", null), where("category", "in", [...categories, ""])]),
        ]),
      )
      .execute();
  }

  async find(id: string): Promise<FactRecord | undefined> {
    return this.db.selectFrom("facts").select(FACT_COLUMNS).where("id", "=", id).executeTakeFirst();
  }

  /** @throws NotFoundError when there is no live fact with this id. */
  async require(id: string): Promise<FactRecord> {
    const fact = await this.#live().where("facts.id", "=", id).executeTakeFirst();
    if (!fact) throw new NotFoundError(phrase("memory.fact_gone"));
    return fact;
  }

  async add(fact: NewFact): Promise<void> {
    const now = this.now();
    const row: NewFactRow = {
      ...fact,
      project_id: fact.project_id ?? this.scope?.project ?? null,
      origin: fact.origin ?? "said",
      valid_from: fact.valid_from ?? now,
      evidence_for: PRIOR_STRENGTH * fact.confidence,
      evidence_against: PRIOR_STRENGTH * (1 - fact.confidence),
      judged_by: RULES_VERSION,
      created_at: now,
      updated_at: now,
    };
    await this.db.insertInto("facts").values(row).execute();
  }

  /** Puts a whole fact back as it was, for undo and import. */
  async put(fact: FactRecord): Promise<void> {
    await this.db.insertInto("facts").values(fact).execute();
  }

  /** Changes what the fact says. */
  async change(id: string, change: { category?: string; key?: string; value?: string }): Promise<void> {
    await this.#update(id, { ...change, updated_at: this.now() });
  }

  /** The owner wrote the fact as it is now: nothing speaks against it. */
  async setOwned(id: string): Promise<void> {
    const trust = { confidence: 1, evidence_for: PRIOR_STRENGTH, evidence_against: 0 };
    await this.#update(id, { ...trust, origin: "owner" });
  }

  /** Sets what the fact's truth and usefulness rest on; `isUse` also counts a use, now. */
  async setEvidence(id: string, evidence: Evidence, isUse = false): Promise<void> {
    const used = isUse ? { use_count: (await this.require(id)).use_count + 1, last_used_at: this.now() } : {};
    await this.#update(id, { ...evidence, ...used });
  }

  /** Takes one counted use back. */
  async unuse(id: string, evidence: Evidence, lastUsedAt: string | null): Promise<void> {
    const { use_count } = await this.require(id);
    await this.#update(id, { ...evidence, use_count: Math.max(0, use_count - 1), last_used_at: lastUsedAt });
  }

  async setPinned(id: string, isPinned: boolean): Promise<void> {
    await this.#update(id, { pinned: isPinned ? 1 : 0 });
  }

  /** @param consent null leaves it to the fact's category. */
  async setConsent(id: string, consent: Consent | null): Promise<void> {
    await this.#update(id, { consent });
  }

  /** Live facts that were learned by older rules and not judged by those of today, oldest first. */
  async unjudged(limit: number): Promise<FactRecord[]> {
    return this.#live().where("judged_by", "<", RULES_VERSION).orderBy("row_id").limit(limit).execute();
  }

  async setJudged(id: string): Promise<void> {
    await this.#update(id, { judged_by: RULES_VERSION });
  }

  /** Ends a fact that no longer holds and that no other one takes the place of. */
  async end(id: string): Promise<void> {
    const now = this.now();
    await this.#update(id, { valid_until: now, updated_at: now });
  }

  /** Puts `successor` in the place of `id`; the old fact stays as history and ends now. */
  async supersede(id: string, successor: string): Promise<void> {
    const now = this.now();
    await this.#update(id, { superseded_by: successor, valid_until: now, updated_at: now });
  }

  /** The facts that `id` took the place of. */
  async supersededBy(id: string): Promise<FactRecord[]> {
    return this.db.selectFrom("facts").select(FACT_COLUMNS).where("superseded_by", "=", id).orderBy("row_id").execute();
  }

  /** Brings back what `id` had superseded. */
  async reviveSupersededBy(id: string): Promise<void> {
    const back = this.db.updateTable("facts").set({ superseded_by: null, valid_until: null });
    await back.where("superseded_by", "=", id).execute();
  }

  /** Removes a fact as if it had never been, unless its owner changed it since, and brings back what it took the place of. */
  async takeBack(fact: FactRecord): Promise<void> {
    const now = await this.find(fact.id);
    const isSame = (["category", "key", "value", "pinned", "consent"] as const).every(
      (one) => now?.[one] === fact[one],
    );
    if (!now || !isSame) return;
    if (now.superseded_by === null) await this.reviveSupersededBy(fact.id);
    await this.db.deleteFrom("fact_uses").where("fact_id", "=", fact.id).execute();
    await this.db.deleteFrom("facts").where("id", "=", fact.id).execute();
  }

  async #update(id: string, change: Updateable<VaultSchema["facts"]>): Promise<void> {
    const { numUpdatedRows } = await this.db.updateTable("facts").set(change).where("id", "=", id).executeTakeFirst();
    if (numUpdatedRows === 0n) throw new NotFoundError(phrase("memory.fact_not_in_vault"));
  }

  #live() {
    const { scope } = this;
    return this.db
      .selectFrom("facts")
      .select(FACT_COLUMNS.map((column) => `facts.${column}` as const))
      .where("deleted_at", "is", null)
      .where("superseded_by", "is", null)
      .where((where) => where.or([where("valid_until", "is", null), where("valid_until", ">", this.now())]))
      .where((where) => (scope ? where("project_id", "is not distinct from", scope.project) : where.lit(true)));
  }
}
