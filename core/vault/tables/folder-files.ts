import { z } from "zod";
import { mostSpoken } from "../index-text.ts";
import type { FolderFileRow, FolderPassageRow } from "./folder-rows.ts";
import { Table } from "./table.ts";

/** Rows of one statement. */
const AT_ONCE = 500;

/** How much was read of a folder. */
export interface FolderSize {
  /** Files that were read. */
  files: number;
  characters: number;
  /** Files that could not be read. */
  left: number;
}

/** What was read of the files of folders. */
export class FolderFiles extends Table {
  /** Those of one folder, by their paths. */
  async ofFolder(folderId: string): Promise<FolderFileRow[]> {
    return this.db.selectFrom("folder_files").selectAll().where("folder_id", "=", folderId).orderBy("path").execute();
  }

  /** Puts in what was read of a file, with its passages, in the place of what was read of it before. */
  async put(file: FolderFileRow, passages: readonly Omit<FolderPassageRow, "file_id">[]): Promise<void> {
    const before = this.db.deleteFrom("folder_files").where("folder_id", "=", file.folder_id);
    await before.where("path", "=", file.path).execute();
    await this.db.insertInto("folder_files").values(file).execute();
    for (let at = 0; at < passages.length; at += AT_ONCE) {
      const rows = passages.slice(at, at + AT_ONCE).map((passage) => ({ file_id: file.id, ...passage }));
      await this.db.insertInto("folder_passages").values(rows).execute();
    }
  }

  /** Notes how a file is now whose text is as it was, so that receipts still lead to it. */
  async change(id: string, now: Pick<FolderFileRow, "size" | "modified_at" | "changed_at" | "lost">): Promise<void> {
    const { size, modified_at, changed_at, lost } = now;
    await this.db
      .updateTable("folder_files")
      .set({ size, modified_at, changed_at, lost })
      .where("id", "=", id)
      .execute();
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      await this.db
        .deleteFrom("folder_files")
        .where("id", "in", ids.slice(at, at + AT_ONCE))
        .execute();
    }
  }

  async sizeOf(folderId: string): Promise<FolderSize> {
    const row = await this.db
      .selectFrom("folder_files")
      .select(({ fn }) => [
        fn.countAll<number>().as("all"),
        fn.sum<number | null>("characters").as("characters"),
        fn.count<number>("fault").as("left"),
      ])
      .where("folder_id", "=", folderId)
      .executeTakeFirstOrThrow();
    const left = row.left;
    return { files: row.all - left, left, characters: row.characters ?? 0 };
  }

  /** The languages of the texts of some folders, ISO 639-1, the most frequent first. */
  async languages(folderIds: readonly string[]): Promise<string[]> {
    const rows = await this.db
      .selectFrom("folder_files")
      .select(({ fn }) => ["languages", fn.countAll<number>().as("files")])
      .where("folder_id", "in", ["", ...folderIds])
      .groupBy("languages")
      .execute();
    const counts = new Map<string, number>();
    for (const { languages, files } of rows)
      for (const language of z.array(z.string()).parse(JSON.parse(languages)))
        counts.set(language, (counts.get(language) ?? 0) + files);
    return mostSpoken([...counts].map(([language, texts]) => ({ language, texts })));
  }

  /** Files of a folder that were not read, by their paths, and why. */
  async unread(folderId: string, limit: number): Promise<{ path: string; fault: string }[]> {
    const rows = await this.db
      .selectFrom("folder_files")
      .select(["path", "fault"])
      .where("folder_id", "=", folderId)
      .where("fault", "is not", null)
      .orderBy("path")
      .limit(limit)
      .execute();
    return rows.map(({ path, fault }) => ({ path, fault: fault ?? "" }));
  }

  /** What was read of a file, in order. */
  async passagesOf(fileId: string): Promise<FolderPassageRow[]> {
    return this.db
      .selectFrom("folder_passages")
      .select(["file_id", "position", "unit", "place", "place_to", "heading", "content"])
      .where("file_id", "=", fileId)
      .orderBy("position")
      .execute();
  }

  /** Some files with the paths of their folders, by their ids. */
  async among(ids: readonly string[]): Promise<Map<string, FolderFileRow & { folder: string }>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db
      .selectFrom("folder_files")
      .innerJoin("folders", "folders.id", "folder_files.folder_id")
      .selectAll("folder_files")
      .select("folders.path as folder")
      .where("folder_files.id", "in", ids)
      .execute();
    return new Map(rows.map((row) => [row.id, row]));
  }
}
