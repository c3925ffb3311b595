import type { SuggestionKind, SuggestionsTable } from "./memory-rows.ts";
import { Table } from "./table.ts";

export type { SuggestionKind } from "./memory-rows.ts";
export type SuggestionRecord = SuggestionsTable;

export interface NewSuggestion {
  id: string;
  kind: SuggestionKind;
  fact_id: string;
  /** JSON */
  proposal?: string | null;
  message_id?: string | null;
}

/** What the owner is asked about facts; it waits until it is answered, and goes with its fact. */
export class Suggestions extends Table {
  /** Adds one unless the same is there already, open or declined. @returns whether it was added. */
  async add(suggestion: NewSuggestion): Promise<boolean> {
    const { kind, fact_id, proposal = null, message_id = null } = suggestion;
    const known = (await this.ofFact(fact_id)).some((other) => other.kind === kind && other.proposal === proposal);
    if (known) return false;
    await this.db
      .insertInto("suggestions")
      .values({ id: suggestion.id, kind, fact_id, proposal, message_id, declined_at: null, created_at: this.now() })
      .execute();
    return true;
  }

  /** Those that wait for an answer, newest first. */
  async list(limit: number): Promise<SuggestionRecord[]> {
    return this.#open().orderBy("suggestions.created_at", "desc").orderBy("suggestions.id").limit(limit).execute();
  }

  /** How many wait for an answer, by kind. */
  async counts(): Promise<{ kind: SuggestionKind; count: number }[]> {
    return this.#open()
      .clearSelect()
      .select(["suggestions.kind", (select) => select.fn.countAll<number>().as("count")])
      .groupBy("suggestions.kind")
      .orderBy("suggestions.kind")
      .execute();
  }

  async find(id: string): Promise<SuggestionRecord | undefined> {
    return this.db.selectFrom("suggestions").selectAll().where("id", "=", id).executeTakeFirst();
  }

  /** All of a fact, declined ones too, oldest first. */
  async ofFact(factId: string): Promise<SuggestionRecord[]> {
    return this.db
      .selectFrom("suggestions")
      .selectAll()
      .where("fact_id", "=", factId)
      .orderBy("created_at")
      .orderBy("id")
      .execute();
  }

  async markDeclined(id: string): Promise<void> {
    await this.db.updateTable("suggestions").set({ declined_at: this.now() }).where("id", "=", id).execute();
  }

  async remove(id: string): Promise<void> {
    await this.db.deleteFrom("suggestions").where("id", "=", id).execute();
  }

  /** Open ones of facts that still hold. */
  #open() {
    return this.db
      .selectFrom("suggestions")
      .innerJoin("facts", "facts.id", "suggestions.fact_id")
      .selectAll("suggestions")
      .where("suggestions.declined_at", "is", null)
      .where("facts.superseded_by", "is", null)
      .where("facts.deleted_at", "is", null)
      .where((where) =>
        where.or([where("facts.valid_until", "is", null), where("facts.valid_until", ">", this.now())]),
      );
  }
}
