import { type Kysely, sql } from "kysely";
import { mostSpoken } from "../index-text.ts";
import type { MemoryScope } from "../scope.ts";
import type { VaultSchema } from "../tables/schema.ts";
import { tsquery } from "./match.ts";
import { factsIn, isChatIn } from "./scoped.ts";
import type { PostgresWordIndex } from "./word-index.ts";
import {
  type FactHit,
  type Forms,
  MAX_COUNT,
  type MessageHit,
  type PassageRow,
  type SearchTable,
  type Span,
} from "../search.ts";

/** A word's rows are counted up to here for its weight; a more frequent one tells nothing apart. */
const COMMON = 5000;

/** Messages whose terms are looked through for one that is nearly spelt so: PostgreSQL keeps no list of them. */
const NEWEST = 20_000;

/**
 * Full-text search by PostgreSQL's tsvector, over the same words as the SQLite index. A hit's score is the sum over the
 * words asked for of the word's rarity, ln(1 + (N - n + 0.5) / (n + 0.5)) as in BM25, times `ts_rank`, which grows with the
 * word's occurrences and shrinks with the logarithm of the text's length (normalization 1).
 */
export class PostgresSearch implements SearchTable {
  readonly #db: Kysely<VaultSchema>;
  readonly #user: string;
  readonly #words: PostgresWordIndex;
  readonly #scope: MemoryScope | undefined;

  constructor(db: Kysely<VaultSchema>, userId: string, words: PostgresWordIndex, scope?: MemoryScope) {
    this.#db = db;
    this.#user = userId;
    this.#words = words;
    this.#scope = scope;
  }

  within(scope: MemoryScope): PostgresSearch {
    return new PostgresSearch(this.#db, this.#user, this.#words, scope);
  }

  async size(): Promise<number> {
    const { rows } = await sql<{ size: number | null }>`
      SELECT max(row_id) AS size FROM messages WHERE user_id = ${this.#user}
    `.execute(this.#db);
    return rows[0]?.size ?? 0;
  }

  async frequencies(words: readonly Forms[]): Promise<number[]> {
    if (words.length === 0) return [];
    await this.#words.settled();
    const { rows } = await sql<{ count: number }>`
      SELECT found.count
      FROM unnest(${words.map((forms) => forms.map(tsquery).join(" | "))}::text[]) WITH ORDINALITY AS word (query, place),
        LATERAL (
          SELECT count(*) AS count FROM (
            SELECT 1 FROM messages WHERE user_id = ${this.#user} AND words @@ word.query::tsquery LIMIT ${MAX_COUNT}
          ) AS counted
        ) AS found
      ORDER BY word.place
    `.execute(this.#db);
    return rows.map(({ count }) => count);
  }

  async terms(beginnings: readonly string[], limit: number): Promise<string[]> {
    await this.#words.settled();
    const { rows } = await sql<{ term: string }>`
      SELECT DISTINCT word.lexeme AS term
      FROM (
        SELECT words FROM messages WHERE user_id = ${this.#user} ORDER BY row_id DESC LIMIT ${NEWEST}
      ) AS newest, LATERAL unnest(newest.words) AS word (lexeme, positions, weights)
      WHERE left(word.lexeme, 1) = ANY (${[...beginnings]}::text[]) AND length(word.lexeme) > 1
      LIMIT ${limit}
    `.execute(this.#db);
    return rows.map(({ term }) => term);
  }

  async languages(): Promise<string[]> {
    await this.#words.settled();
    const { rows } = await sql<{ language: string; texts: number }>`
      SELECT language, texts FROM spoken_languages WHERE user_id = ${this.#user}
    `.execute(this.#db);
    return mostSpoken(rows);
  }

  async speakersNamed(words: readonly string[]): Promise<string[]> {
    if (words.length === 0) return [];
    await this.#words.settled();
    const { rows } = await sql<{ speaker: string }>`
      SELECT DISTINCT m.speaker
      FROM unnest(${[...words]}::text[]) AS word
      JOIN messages AS m ON m.user_id = ${this.#user} AND starts_with(lower(m.speaker), lower(word))
      WHERE m.speaker IS NOT NULL
      ORDER BY m.speaker LIMIT 50
    `.execute(this.#db);
    return rows.map(({ speaker }) => speaker);
  }

  async during(from: number, to: number, limit: number): Promise<MessageHit[]> {
    const { rows } = await sql<MessageHit>`
      SELECT m.id, m.session_id, m.position, 0 AS score
      FROM messages AS m
      WHERE m.user_id = ${this.#user} AND ${this.#isKept} AND m.created_at >= ${new Date(from).toISOString()}
        AND m.created_at < ${new Date(to).toISOString()} AND m.position >= 0 AND ${this.#isSeen}
      ORDER BY m.created_at, m.row_id LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  async newest(limit: number): Promise<MessageHit[]> {
    const { rows } = await sql<MessageHit>`
      SELECT m.id, m.session_id, m.position, 0 AS score
      FROM messages AS m
      WHERE m.user_id = ${this.#user} AND ${this.#isKept} AND ${this.#isSeen} AND m.position >= 0
      ORDER BY m.row_id DESC LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  async messages(words: readonly string[], limit: number, since = 0): Promise<MessageHit[]> {
    if (words.length === 0) return [];
    await this.#words.settled();
    const { rows } = await sql<MessageHit>`
      WITH ${this.#weighed("messages", [words])}
      SELECT m.id, m.session_id, m.position, m.score
      FROM (
        SELECT row_id, id, session_id, position, sum(rarity * ts_rank(words, query, 1)) AS score
        FROM weighed JOIN messages ON user_id = ${this.#user} AND words @@ query
        WHERE row_id >= ${since} AND position >= 0 AND ${isChatIn(this.#scope, this.#user, sql`messages.session_id`)}
        GROUP BY row_id, id, session_id, position ORDER BY score DESC, row_id LIMIT ${limit}
      ) AS m
      WHERE ${this.#isKept}
      ORDER BY m.score DESC, m.row_id
    `.execute(this.#db);
    return rows;
  }

  /** In one statement: to plan one of these takes longer than to run it. */
  async ofEach(words: readonly Forms[], limit: number): Promise<MessageHit[]> {
    if (words.every((forms) => forms.length === 0)) return [];
    await this.#words.settled();
    const { rows } = await sql<MessageHit>`
      WITH ${this.#weighed("messages", words)}
      SELECT m.id, m.session_id, m.position, m.score
      FROM (
        SELECT row_id, id, session_id, position, place, sum(rarity * ts_rank(words, query, 1)) AS score,
          row_number() OVER (PARTITION BY place ORDER BY sum(rarity * ts_rank(words, query, 1)) DESC, row_id) AS rank
        FROM weighed JOIN messages ON user_id = ${this.#user} AND words @@ query
        WHERE position >= 0 AND ${isChatIn(this.#scope, this.#user, sql`messages.session_id`)}
        GROUP BY place, row_id, id, session_id, position
      ) AS m
      WHERE m.rank <= ${limit} AND ${this.#isKept}
      ORDER BY m.place, m.score DESC, m.row_id
    `.execute(this.#db);
    return rows;
  }

  async facts(words: readonly string[], limit: number): Promise<FactHit[]> {
    if (words.length === 0) return [];
    await this.#words.settled();
    const { rows } = await sql<FactHit>`
      WITH ${this.#weighed("facts", [words])}
      SELECT id, sum(rarity * ts_rank(words, query, 1)) AS score
      FROM weighed JOIN facts ON user_id = ${this.#user} AND words @@ query
      WHERE deleted_at IS NULL AND superseded_by IS NULL AND ${factsIn(this.#scope)}
      GROUP BY id, row_id ORDER BY score DESC, row_id LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  async passages(spans: readonly Span[], longest: number | null = null): Promise<PassageRow[]> {
    if (spans.length === 0) return [];
    const content = longest === null ? sql`m.content` : sql`substr(m.content, 1, ${longest})`;
    const { rows } = await sql<PassageRow>`
      SELECT DISTINCT m.id, m.session_id, m.position, m.role, ${content} AS content, m.speaker, m.created_at
      FROM jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) AS span (session_id text, "from" bigint, "to" bigint)
      JOIN messages AS m
        ON m.user_id = ${this.#user} AND m.session_id = span.session_id AND m.position BETWEEN span."from" AND span."to"
      WHERE m.state NOT IN ('streaming', 'failed') AND m.content <> '' AND m.model IS DISTINCT FROM 'offline'
    `.execute(this.#db);
    return rows;
  }

  /**
   * Whether the session of `m` was not deleted. Looked up for each message rather than joined: of a user who has grown since
   * the last ANALYZE the planner believes that there is a row or two, and joins all their sessions with all their messages.
   */
  get #isKept() {
    return sql`(SELECT s.deleted_at IS NULL FROM sessions AS s WHERE s.user_id = ${this.#user} AND s.id = m.session_id)`;
  }

  /** Whether the session of `m` may be seen. */
  get #isSeen() {
    return isChatIn(this.#scope, this.#user, sql`m.session_id`);
  }

  /** `weighed (place, query, rarity)`: a row for each term of each word, which stands in its place. */
  #weighed(table: "messages" | "facts", words: readonly Forms[]) {
    const from = sql.table(table);
    const terms = words.flatMap((forms, place) => forms.map((form) => ({ place, query: tsquery(form) })));
    return sql`
      asked AS (
        SELECT DISTINCT word.place, word.query::tsquery AS query
        FROM unnest(${terms.map(({ place }) => place)}::int[], ${terms.map(({ query }) => query)}::text[])
          AS word (place, query)
      ),
      weighed AS (
        SELECT place, query, ln(1 + (greatest(total.n, found.n) - found.n + 0.5) / (found.n + 0.5)) AS rarity
        FROM asked,
          LATERAL (SELECT coalesce(max(row_id), 0) AS n FROM ${from} WHERE user_id = ${this.#user}) AS total,
          LATERAL (
            SELECT count(*) AS n FROM (
              SELECT 1 FROM ${from} WHERE user_id = ${this.#user} AND words @@ query LIMIT ${COMMON}
            ) AS counted
          ) AS found
        WHERE numnode(query) > 0
      )`;
  }
}
