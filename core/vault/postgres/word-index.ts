import { type Kysely, sql } from "kysely";
import { indexed, type IndexedKind, type IndexProgress, languageCounts } from "../index-text.ts";
import { tsvector } from "./match.ts";
import type { IndexedTable } from "./user-scope.ts";
import type { VaultSchema } from "../tables/schema.ts";

/** Rows whose words are cut in one go. */
const TURN = 200;
/** Between two turns, so that everything else comes first. */
const PAUSE_MS = 20;

const KINDS = [
  { kind: "message", table: "messages", text: "content", isReady: "state <> 'streaming'" },
  { kind: "fact", table: "facts", text: "category || ' ' || key || chr(31) || value", isReady: "TRUE" },
] as const satisfies readonly { kind: IndexedKind; table: IndexedTable; text: string; isReady: string }[];

/**
 * Cuts the words of one user's rows that have none yet: those just written, right after they were, and those of an older
 * database in the background, the newest first. What a search does not find yet it finds a moment later; a search of the same
 * process waits for the turn that is under way.
 */
export class PostgresWordIndex {
  readonly #db: Kysely<VaultSchema>;
  readonly #user: string;
  #turn: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #wanted = new Set<IndexedTable>();
  /** Whether a turn failed, so that others than what is written next may lack their words. */
  #isBehind = false;
  #isClosed = false;

  constructor(db: Kysely<VaultSchema>, userId: string) {
    this.#db = db;
    this.#user = userId;
  }

  /** Says that rows of a table may have been written; of any of them without one. */
  noteWrite(table?: IndexedTable): void {
    const isAny = table === undefined || this.#isBehind;
    for (const kind of KINDS) if (isAny || kind.table === table) this.#wanted.add(kind.table);
  }

  /** Begins to index what was noted, without waiting for it. */
  begin(): void {
    if (this.#wanted.size === 0 || this.#isClosed || this.#turn !== undefined) return;
    const kinds = KINDS.filter(({ table }) => this.#wanted.has(table));
    this.#wanted.clear();
    this.#isBehind = false;
    this.#turn = this.#take(kinds)
      .then((isMore) => (isMore ? this.#later() : undefined))
      // The rows are still there; the next write, or the next start, tries again.
      .catch(() => {
        this.#isBehind = true;
      })
      .finally(() => {
        this.#turn = undefined;
        this.begin();
      });
  }

  /** Waits until what was written before is indexed, as far as one turn reaches. */
  async settled(): Promise<void> {
    // A turn that is under way may have begun before the write, and then another follows it.
    for (let turn = 0; turn < 2 && (this.#wanted.size > 0 || this.#turn !== undefined); turn += 1) {
      this.begin();
      await this.#turn;
    }
  }

  async progress(): Promise<IndexProgress | null> {
    const { rows } = await sql<{ left: number; total: number }>`
      SELECT
        (SELECT count(*) FROM messages WHERE user_id = ${this.#user} AND words IS NULL AND state <> 'streaming')
          + (SELECT count(*) FROM facts WHERE user_id = ${this.#user} AND words IS NULL) AS left,
        (SELECT count(*) FROM messages WHERE user_id = ${this.#user})
          + (SELECT count(*) FROM facts WHERE user_id = ${this.#user}) AS total
    `.execute(this.#db);
    const { left = 0, total = 0 } = rows[0] ?? {};
    return left === 0 ? null : { done: total - left, total };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#turn;
  }

  #later(): void {
    this.#timer = setTimeout(() => {
      this.noteWrite();
      this.begin();
    }, PAUSE_MS);
    this.#timer.unref();
  }

  /** @returns whether there is more. */
  async #take(kinds: readonly (typeof KINDS)[number][]): Promise<boolean> {
    let isMore = false;
    for (const { kind, table, text, isReady } of kinds) {
      const { rows } = await sql<{ row_id: number; text: string }>`
        SELECT row_id, ${sql.raw(text)} AS text FROM ${sql.table(table)}
        WHERE user_id = ${this.#user} AND words IS NULL AND ${sql.raw(isReady)}
        ORDER BY row_id DESC LIMIT ${TURN}
      `.execute(this.#db);
      if (rows.length === 0) continue;
      const cut = rows.map((row) => ({ row, words: indexed(kind, row.text) }));
      const counts = [...languageCounts(cut.map(({ words }) => words))];
      // A text that changed meanwhile is cut again by who changed it. A row that a transaction holds is left for later: to wait for
      // it with others in hand would be a deadlock, which the transaction could lose.
      const { numAffectedRows = 0n } = await sql`
        WITH free AS (
          SELECT row_id FROM ${sql.table(table)}
          WHERE user_id = ${this.#user} AND row_id = ANY(${rows.map(({ row_id }) => row_id)}::bigint[])
          FOR NO KEY UPDATE SKIP LOCKED
        ), cut AS (
          SELECT * FROM unnest(
            ${rows.map(({ row_id }) => row_id)}::bigint[], ${rows.map((row) => row.text)}::text[],
            ${cut.map(({ words }) => tsvector(words.terms))}::text[]
          ) AS cut (row_id, text, words)
        ), counted AS (
          INSERT INTO spoken_languages AS known (user_id, language, texts)
          SELECT ${this.#user}, language, texts
          FROM unnest(${counts.map(([language]) => language)}::text[], ${counts.map(([, n]) => n)}::bigint[])
            AS found (language, texts)
          ON CONFLICT (user_id, language) DO UPDATE SET texts = known.texts + excluded.texts
        )
        UPDATE ${sql.table(table)} AS own SET words = cut.words::tsvector FROM cut JOIN free USING (row_id)
        WHERE own.user_id = ${this.#user} AND own.row_id = cut.row_id AND ${sql.raw(text)} = cut.text
      `.execute(this.#db);
      if (numAffectedRows < BigInt(rows.length)) this.#later();
      isMore ||= rows.length === TURN;
    }
    return isMore;
  }
}
