import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { FolderOwner, FolderRow } from "./folder-rows.ts";
import { Table } from "./table.ts";

/** What folders belong to. */
export interface OwnerOfFolders {
  kind: FolderOwner;
  id: string;
}

/** Folders whose files are knowledge of a chat, a preset or a project. */
export class Folders extends Table {
  async add(id: string, owner: OwnerOfFolders, path: string): Promise<FolderRow> {
    const row = { id, owner_kind: owner.kind, owner_id: owner.id, path, created_at: this.now() };
    await this.db.insertInto("folders").values(row).execute();
    return row;
  }

  /** Every folder, in the order in which they were added. */
  async all(): Promise<FolderRow[]> {
    return this.db.selectFrom("folders").selectAll().orderBy("created_at").orderBy("id").execute();
  }

  /** Those of one owner, in the order in which they were added. */
  async ofOwner({ kind, id }: OwnerOfFolders): Promise<FolderRow[]> {
    return this.db
      .selectFrom("folders")
      .selectAll()
      .where("owner_kind", "=", kind)
      .where("owner_id", "=", id)
      .orderBy("created_at")
      .orderBy("id")
      .execute();
  }

  /** @throws NotFoundError */
  async require(id: string): Promise<FolderRow> {
    const row = await this.db.selectFrom("folders").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) throw new NotFoundError(phrase("folders.gone"));
    return row;
  }

  /** Removes folders for good, with all that was read of them. */
  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.db.deleteFrom("folders").where("id", "in", ids).execute();
  }

  /** Ids of the folders of chats, presets and projects that are gone for good. */
  async ownerless(): Promise<string[]> {
    const rows = await this.db
      .selectFrom("folders")
      .select("id")
      .where((where) =>
        where.or([
          where.and([
            where("owner_kind", "=", "chat"),
            where("owner_id", "not in", (of) => of.selectFrom("sessions").select("sessions.id")),
          ]),
          where.and([
            where("owner_kind", "=", "preset"),
            where("owner_id", "not in", (of) => of.selectFrom("agents").select("agents.id")),
          ]),
          where.and([
            where("owner_kind", "=", "project"),
            where("owner_id", "not in", (of) => of.selectFrom("projects").select("projects.id")),
          ]),
        ]),
      )
      .execute();
    return rows.map(({ id }) => id);
  }
}
