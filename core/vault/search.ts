import { type Kysely, sql } from "kysely";
import type { VaultSchema } from "./schema.ts";

export interface MessageHit {
  id: string;
  session_id: string;
  position: number;
  /** bm25 turned round: larger is better, above 0. */
  score: number;
}

export interface FactHit {
  id: string;
  /** bm25 turned round: larger is better, above 0. */
  score: number;
}

export interface PassageRow {
  id: string;
  session_id: string;
  position: number;
  role: "user" | "assistant";
  content: string;
  speaker: string | null;
  created_at: string;
}

/** A stretch of one session, by positions, both ends included. */
export interface Span {
  session_id: string;
  from: number;
  to: number;
}

/** Full-text search over messages and facts: SQLite FTS5 with Porter stemming, ranked by bm25. */
export class Search {
  readonly #db: Kysely<VaultSchema>;

  constructor(db: Kysely<VaultSchema>) {
    this.#db = db;
  }

  /** Messages in view that hold any of `words`, best first. */
  async messages(words: readonly string[], limit: number): Promise<MessageHit[]> {
    const query = matchAny(words);
    if (query === undefined) return [];
    const { rows } = await sql<MessageHit>`
      SELECT m.id, m.session_id, m.position, hit.score
      FROM (
        SELECT rowid, -bm25(messages_fts) AS score FROM messages_fts
        WHERE messages_fts MATCH ${query} ORDER BY bm25(messages_fts), rowid LIMIT ${limit}
      ) AS hit
      JOIN messages AS m ON m.row_id = hit.rowid AND m.position >= 0
      JOIN sessions AS s ON s.id = m.session_id AND s.deleted_at IS NULL
      ORDER BY hit.score DESC, m.row_id
    `.execute(this.#db);
    return rows;
  }

  /** Live facts that hold any of `words` in category, key or value, best first. */
  async facts(words: readonly string[], limit: number): Promise<FactHit[]> {
    const query = matchAny(words);
    if (query === undefined) return [];
    const { rows } = await sql<FactHit>`
      SELECT f.id, -bm25(facts_fts) AS score
      FROM facts_fts JOIN facts AS f ON f.row_id = facts_fts.rowid
      WHERE facts_fts MATCH ${query} AND f.deleted_at IS NULL AND f.superseded_by IS NULL
      ORDER BY bm25(facts_fts), f.row_id LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  /**
   * The readable messages of some stretches of sessions; answers that failed, still stream or were made without a (they only repeat the vault) are left out.
   */
  async passages(spans: readonly Span[]): Promise<PassageRow[]> {
    if (spans.length === 0) return [];
    const { rows } = await sql<PassageRow>`
      SELECT DISTINCT m.id, m.session_id, m.position, m.role, m.content, m.speaker, m.created_at
      FROM json_each(${JSON.stringify(spans)}) AS span
      JOIN messages AS m
        ON m.session_id = span.value ->> 'session_id'
        AND m.position BETWEEN span.value ->> 'from' AND span.value ->> 'to'
      WHERE m.state NOT IN ('streaming', 'failed') AND m.content <> '' AND m.model IS NOT 'offline'
    `.execute(this.#db);
    return rows;
  }
}

/** An FTS5 query for any of the words, each quoted so that no character of theirs is syntax; undefined for none. */
function matchAny(words: readonly string[]): string | undefined {
  const quoted = words.map((word) => `"${word.replaceAll('"', '""')}"`);
  return quoted.length === 0 ? undefined : quoted.join(" OR ");
}
