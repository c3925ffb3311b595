import { type Kysely, sql } from "kysely";
import type { FolderSearch } from "../folder-search.ts";
import type { Forms } from "../search.ts";
import type { FolderPassageRow } from "../tables/folder-rows.ts";
import type { VaultSchema } from "../tables/schema.ts";
import { countsOf, matchAny } from "./match.ts";

/** Search in folders by SQLite FTS5, over words as they are cut for messages, ranked by bm25. */
export class SqliteFolderSearch implements FolderSearch {
  readonly #db: Kysely<VaultSchema>;

  constructor(db: Kysely<VaultSchema>) {
    this.#db = db;
  }

  async index(fileId: string, terms: readonly (readonly string[])[]): Promise<void> {
    const words = JSON.stringify(terms.map((each) => each.join(" ")));
    await sql`
      INSERT INTO folder_passages_fts (rowid, words)
      SELECT p.row_id, each.value
      FROM json_each(${words}) AS each JOIN folder_passages AS p ON p.file_id = ${fileId} AND p.position = each.key
      WHERE each.value <> ''
    `.execute(this.#db);
  }

  async passages(folderIds: readonly string[], words: readonly string[], limit: number): Promise<FolderPassageRow[]> {
    const query = matchAny(words);
    if (query === undefined || folderIds.length === 0) return [];
    const { rows } = await sql<FolderPassageRow>`
      SELECT p.file_id, p.position, p.unit, p.place, p.place_to, p.heading, p.content
      FROM folder_passages_fts
      JOIN folder_passages AS p ON p.row_id = folder_passages_fts.rowid
      JOIN folder_files AS f ON f.id = p.file_id
      WHERE folder_passages_fts MATCH ${query}
        AND f.folder_id IN (SELECT value FROM json_each(${JSON.stringify(folderIds)}))
      ORDER BY bm25(folder_passages_fts), p.row_id LIMIT ${limit}
    `.execute(this.#db);
    return rows;
  }

  async frequencies(words: readonly Forms[]): Promise<{ total: number; counts: number[] }> {
    const counts = await countsOf(this.#db, "folder_passages_fts", words);
    const { rows } = await sql<{ total: number }>`SELECT count(*) AS total FROM folder_passages`.execute(this.#db);
    return { total: rows[0]?.total ?? 0, counts };
  }
}
