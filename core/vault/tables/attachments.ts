import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { AttachmentRow } from "./schema.ts";
import { Table } from "./table.ts";

/** What is known of an attachment without its bytes; `size` is their number. */
export interface AttachmentInfo {
  id: string;
  name: string;
  media_type: string;
  size: number;
}

/** Files and images that went with questions. */
export class Attachments extends Table {
  /** Adds them to a message, in their order. */
  async add(messageId: string, files: readonly Omit<AttachmentRow, "message_id" | "position">[]): Promise<void> {
    if (files.length === 0) return;
    const rows = files.map(({ id, name, media_type, data }, position) => {
      return { id, message_id: messageId, position, name, media_type, data };
    });
    await this.db.insertInto("attachments").values(rows).execute();
  }

  /** What is attached to each of these messages. */
  async among(messageIds: readonly string[]): Promise<Map<string, AttachmentInfo[]>> {
    const found = new Map<string, AttachmentInfo[]>();
    if (messageIds.length === 0) return found;
    const rows = await this.db
      .selectFrom("attachments")
      .select(["id", "message_id", "name", "media_type"])
      .select(({ fn }) => fn<number>("length", ["data"]).as("size"))
      .where("message_id", "in", [...messageIds])
      .orderBy("message_id")
      .orderBy("position")
      .execute();
    for (const { message_id, ...info } of rows) found.set(message_id, [...(found.get(message_id) ?? []), info]);
    return found;
  }

  /** A message's attachments with their bytes. */
  async ofMessage(messageId: string): Promise<AttachmentRow[]> {
    return this.db
      .selectFrom("attachments")
      .selectAll()
      .where("message_id", "=", messageId)
      .orderBy("position")
      .execute();
  }

  /** The names of some attachments, by their ids. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db
      .selectFrom("attachments")
      .select(["id", "name"])
      .where("id", "in", [...ids])
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** @throws NotFoundError */
  async require(id: string): Promise<AttachmentRow> {
    const row = await this.db.selectFrom("attachments").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) throw new NotFoundError(phrase("attachments.gone"));
    return row;
  }
}
