import { type Kysely, sql } from "kysely";
import { mostSpoken } from "../index-text.ts";
import { type FactHit, type Forms, type MessageHit, type PassageRow, type SearchTable, type Span } from "../search.ts";
import type { MemoryScope } from "../scope.ts";
import type { VaultSchema } from "../tables/schema.ts";
import { countsOf, matchAny } from "./match.ts";
import { chatsIn, factsIn, isMessageIn } from "./scoped.ts";
import type { WordIndex } from "./word-index.ts";

/** Full-text search over messages and facts: SQLite FTS5 over the words that `WordIndex` puts there, ranked by bm25. */
export class SqliteSearch implements SearchTable {
  readonly #db: Kysely<VaultSchema>;
  readonly #words: WordIndex | null;
  readonly #scope: MemoryScope | undefined;

  /** @param words what indexes rows that were just written; null where another connection does. */
  constructor(db: Kysely<VaultSchema>, words: WordIndex | null, scope?: MemoryScope) {
    this.#db = db;
    this.#words = words;
    this.#scope = scope;
  }

  within(scope: MemoryScope): SqliteSearch {
    return new SqliteSearch(this.#db, this.#words, scope);
  }

  async size(): Promise<number> {
    const { rows } = await sql<{ size: number | null }>`SELECT max(row_id) AS size FROM messages`.execute(this.#db);
    return rows[0]?.size ?? 0;
  }

  async frequencies(words: readonly Forms[]): Promise<number[]> {
    return countsOf(this.#db, "messages_fts", words);
  }

  async terms(beginnings: readonly string[], limit: number): Promise<string[]> {
    this.#words?.drain();
    // It reads the index and holds nothing itself.
    await sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.message_terms USING fts5vocab ('main', 'messages_fts', 'row')`.execute(
      this.#db,
    );
    const found: string[] = [];
    for (const letter of new Set(beginnings)) {
      const { rows } = await sql<{ term: string }>`
        SELECT term FROM temp.message_terms
        WHERE term >= ${letter} AND term < ${letter} || char(1114111) AND length(term) > 1 LIMIT ${limit - found.length}
      `.execute(this.#db);
      found.push(...rows.map(({ term }) => term));
    }
    return found;
  }

  async languages(): Promise<string[]> {
    this.#words?.drain();
    const { rows } = await sql<{ language: string; texts: number }>`
      SELECT language, texts FROM word_fts_languages
    `.execute(this.#db);
    return mostSpoken(rows);
  }

  async speakersNamed(words: readonly string[]): Promise<string[]> {
    const { rows } = await sql<{ speaker: string }>`
      SELECT DISTINCT m.speaker
      FROM json_each(${JSON.stringify(words)}) AS word
      JOIN messages AS m ON m.speaker >= word.value COLLATE NOCASE AND m.speaker < word.value || char(1114111) COLLATE NOCASE
      WHERE m.speaker IS NOT NULL
      ORDER BY m.speaker
      LIMIT 50
    `.execute(this.#db);
    return rows.map(({ speaker }) => speaker);
  }

  async during(from: number, to: number, limit: number): Promise<MessageHit[]> {
    const { rows } = await sql<MessageHit>`
      SELECT m.id, m.session_id, m.position, 0 AS score
      FROM messages AS m JOIN sessions AS s ON s.id = m.session_id AND s.deleted_at IS NULL
      WHERE m.created_at >= ${new Date(from).toISOString()} AND m.created_at < ${new Date(to).toISOString()}
        AND m.position >= 0 AND ${chatsIn(this.#scope)}
      ORDER BY m.created_at LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  async newest(limit: number): Promise<MessageHit[]> {
    const { rows } = await sql<MessageHit>`
      SELECT m.id, m.session_id, m.position, 0 AS score
      FROM messages AS m JOIN sessions AS s ON s.id = m.session_id AND s.deleted_at IS NULL
      WHERE m.position >= 0 AND ${chatsIn(this.#scope)} ORDER BY m.row_id DESC LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  async messages(words: readonly string[], limit: number, since = 0): Promise<MessageHit[]> {
    const query = matchAny(words);
    if (query === undefined) return [];
    this.#words?.drain();
    const { rows } = await sql<MessageHit>`
      SELECT m.id, m.session_id, m.position, hit.score
      FROM (
        SELECT rowid, -bm25(messages_fts) AS score FROM messages_fts
        WHERE messages_fts MATCH ${query} AND rowid >= ${since} AND ${isMessageIn(this.#scope, sql`messages_fts.rowid`)}
        ORDER BY bm25(messages_fts), rowid LIMIT ${limit}
      ) AS hit
      JOIN messages AS m ON m.row_id = hit.rowid AND m.position >= 0
      JOIN sessions AS s ON s.id = m.session_id AND s.deleted_at IS NULL
      ORDER BY hit.score DESC, m.row_id
    `.execute(this.#db);
    return rows;
  }

  async ofEach(words: readonly Forms[], limit: number): Promise<MessageHit[]> {
    const found: MessageHit[] = [];
    for (const forms of words) found.push(...(await this.messages(forms, limit)));
    return found;
  }

  async facts(words: readonly string[], limit: number): Promise<FactHit[]> {
    const query = matchAny(words);
    if (query === undefined) return [];
    this.#words?.drain();
    const { rows } = await sql<FactHit>`
      SELECT f.id, -bm25(facts_fts) AS score
      FROM facts_fts JOIN facts AS f ON f.row_id = facts_fts.rowid
      WHERE facts_fts MATCH ${query} AND f.deleted_at IS NULL AND f.superseded_by IS NULL AND ${factsIn(this.#scope)}
      ORDER BY bm25(facts_fts), f.row_id LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  async passages(spans: readonly Span[], longest: number | null = null): Promise<PassageRow[]> {
    if (spans.length === 0) return [];
    const content = longest === null ? sql`m.content` : sql`substr(m.content, 1, ${longest})`;
    const { rows } = await sql<PassageRow>`
      SELECT DISTINCT m.id, m.session_id, m.position, m.role, ${content} AS content, m.speaker, m.created_at
      FROM json_each(${JSON.stringify(spans)}) AS span
      JOIN messages AS m
        ON m.session_id = span.value ->> 'session_id'
        AND m.position BETWEEN span.value ->> 'from' AND span.value ->> 'to'
      WHERE m.state NOT IN ('streaming', 'failed') AND m.content <> '' AND m.model IS NOT 'offline'
    `.execute(this.#db);
    return rows;
  }
}
