import { type Kysely, sql } from "kysely";
import type { FolderSearch } from "../folder-search.ts";
import { type Forms, MAX_COUNT } from "../search.ts";
import type { FolderPassageRow } from "../tables/folder-rows.ts";
import type { VaultSchema } from "../tables/schema.ts";
import { tsquery, tsvector } from "./match.ts";

/** Search in folders by PostgreSQL's tsvector, over words as they are cut for messages, ranked by `ts_rank`. */
export class PostgresFolderSearch implements FolderSearch {
  readonly #db: Kysely<VaultSchema>;
  readonly #user: string;

  constructor(db: Kysely<VaultSchema>, userId: string) {
    this.#db = db;
    this.#user = userId;
  }

  async index(fileId: string, terms: readonly (readonly string[])[]): Promise<void> {
    await sql`
      UPDATE folder_passages AS p SET words = cut.words::tsvector
      FROM unnest(${terms.map(tsvector)}::text[]) WITH ORDINALITY AS cut (words, place)
      WHERE p.user_id = ${this.#user} AND p.file_id = ${fileId} AND p.position = cut.place - 1
    `.execute(this.#db);
  }

  async passages(folderIds: readonly string[], words: readonly string[], limit: number): Promise<FolderPassageRow[]> {
    if (words.length === 0 || folderIds.length === 0) return [];
    const query = words.map(tsquery).join(" | ");
    const { rows } = await sql<FolderPassageRow>`
      SELECT p.file_id, p.position, p.unit, p.place, p.place_to, p.heading, p.content
      FROM folder_passages AS p
      JOIN folder_files AS f ON f.user_id = ${this.#user} AND f.id = p.file_id
      WHERE p.user_id = ${this.#user} AND f.folder_id = ANY(${[...folderIds]}::text[]) AND p.words @@ ${query}::tsquery
      ORDER BY ts_rank(p.words, ${query}::tsquery, 1) DESC, p.file_id, p.position LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  async frequencies(words: readonly Forms[]): Promise<{ total: number; counts: number[] }> {
    const { rows } = await sql<{ count: number }>`
      SELECT found.count
      FROM unnest(${words.map((forms) => forms.map(tsquery).join(" | "))}::text[]) WITH ORDINALITY AS word (query, place),
        LATERAL (
          SELECT count(*) AS count FROM (
            SELECT 1 FROM folder_passages
            WHERE user_id = ${this.#user} AND words @@ word.query::tsquery LIMIT ${MAX_COUNT}
          ) AS counted
        ) AS found
      ORDER BY word.place
    `.execute(this.#db);
    const { rows: all } = await sql<{ total: number }>`
      SELECT count(*) AS total FROM folder_passages WHERE user_id = ${this.#user}
    `.execute(this.#db);
    return { total: all[0]?.total ?? 0, counts: rows.map(({ count }) => count) };
  }
}
