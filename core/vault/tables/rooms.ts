import type { Kysely } from "kysely";
import { type Clock, isoTime } from "../../base/clock.ts";
import { Lines } from "../../base/lines.ts";
import type { RoomMemberRow, RoomRow, ServerSchema } from "./server-schema.ts";

/** Rooms that users of a server share, who is in them, and who asked what there. */
export class Rooms {
  readonly #db: Kysely<ServerSchema>;
  readonly #clock: Clock;
  readonly #lines = new Lines();

  constructor(db: Kysely<ServerSchema>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /**
   * Makes a room with its owner in it; one that is there already stays as it is.
   *
   * @param most rooms that somebody may own. @returns false where that is one too many; it is not made then.
   */
  async add(
    { id, name, owner_id }: Omit<RoomRow, "created_at">,
    ownerName: string | null,
    most: number,
  ): Promise<boolean> {
    const now = isoTime(this.#clock);
    return this.#inTurn(`owner ${owner_id}`, async (db) => {
      // Holds up what else its owner makes at once, on whichever instance.
      await db
        .insertInto("server_users")
        .values({ user_id: owner_id, name: ownerName, first_seen_at: now, last_seen_at: null })
        .onConflict((conflict) => conflict.column("user_id").doUpdateSet({ user_id: owner_id }))
        .execute();
      const isThere = await db.selectFrom("rooms").select("id").where("id", "=", id).executeTakeFirst();
      const own = await db.selectFrom("rooms").select("id").where("owner_id", "=", owner_id).execute();
      if (!isThere && own.length >= most) return false;
      await db
        .insertInto("rooms")
        .values({ id, name, owner_id, created_at: now })
        // Held, too: it may be removed at this moment.
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ id }))
        .execute();
      await this.#addMember(db, id, owner_id, ownerName);
      return true;
    });
  }

  async find(id: string): Promise<RoomRow | undefined> {
    return this.#db.selectFrom("rooms").selectAll().where("id", "=", id).executeTakeFirst();
  }

  /** All of them, or those that somebody is in, the oldest first. */
  async list(userId?: string): Promise<RoomRow[]> {
    let rows = this.#db.selectFrom("rooms").selectAll("rooms");
    if (userId !== undefined)
      rows = rows.where("rooms.id", "in", (of) =>
        of.selectFrom("room_members").select("room_id").where("user_id", "=", userId),
      );
    return rows.orderBy("rooms.created_at").orderBy("rooms.id").execute();
  }

  /** Removes a room, with who is in it and who asked there; its chats are its vault's. */
  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom("rooms").where("id", "=", id).execute();
  }

  /**
   * Lets somebody in; of somebody who is in already, the name is another from now on, where one is said.
   *
   * @param most people that there may be. @returns false where that is one too many; undefined where the room is gone.
   */
  async addMember(roomId: string, userId: string, name: string | null, most = Infinity): Promise<boolean | undefined> {
    const added = this.#inTurn(`room ${roomId}`, async (db) => {
      // Holds up whoever else lets somebody in, on whichever instance.
      await db.updateTable("rooms").set({ id: roomId }).where("id", "=", roomId).execute();
      const members = await db.selectFrom("room_members").select("user_id").where("room_id", "=", roomId).execute();
      if (members.length >= most && !members.some(({ user_id }) => user_id === userId)) return false;
      await this.#addMember(db, roomId, userId, name);
      return true;
    });
    return added.catch(undefinedWhereGone);
  }

  /** A transaction, one of this process at a time for each thing. */
  #inTurn<Done>(thing: string, work: (db: Kysely<ServerSchema>) => Promise<Done>): Promise<Done> {
    return this.#lines.run(thing, () => this.#db.transaction().execute(work));
  }

  async #addMember(db: Kysely<ServerSchema>, roomId: string, userId: string, name: string | null): Promise<void> {
    await db
      .insertInto("room_members")
      .values({ room_id: roomId, user_id: userId, name, joined_at: isoTime(this.#clock) })
      .onConflict((conflict) =>
        conflict.columns(["room_id", "user_id"]).doUpdateSet({ user_id: userId, ...(name === null ? {} : { name }) }),
      )
      .execute();
  }

  /** @returns whether they were in it. */
  async removeMember(roomId: string, userId: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom("room_members")
      .where("room_id", "=", roomId)
      .where("user_id", "=", userId)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  /** Takes somebody out of all rooms, and forgets what they asked there. */
  async forget(userId: string): Promise<void> {
    await this.#db.deleteFrom("room_members").where("user_id", "=", userId).execute();
    await this.#db.deleteFrom("room_questions").where("user_id", "=", userId).execute();
  }

  async isMember(roomId: string, userId: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom("room_members")
      .select("user_id")
      .where("room_id", "=", roomId)
      .where("user_id", "=", userId)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Who is in a room, in the order in which they came. */
  async members(roomId: string): Promise<RoomMemberRow[]> {
    return this.#db
      .selectFrom("room_members")
      .selectAll()
      .where("room_id", "=", roomId)
      .orderBy("joined_at")
      .orderBy("user_id")
      .execute();
  }

  /** Notes who asks for an answer, before it begins; the first who did stays the one. @returns false where the room is gone. */
  async noteAsker(roomId: string, messageId: string, userId: string): Promise<boolean> {
    const noted = this.#db
      .insertInto("room_questions")
      .values({ room_id: roomId, message_id: messageId, user_id: userId })
      .onConflict((conflict) => conflict.columns(["room_id", "message_id"]).doNothing())
      .execute();
    return (await noted.catch(undefinedWhereGone)) !== undefined;
  }

  /** Who asked for answers, by the answer's id. */
  async askers(roomId: string, messageIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (messageIds.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom("room_questions")
      .select(["message_id", "user_id"])
      .where("room_id", "=", roomId)
      .where("message_id", "in", messageIds)
      .execute();
    return new Map(rows.map(({ message_id, user_id }) => [message_id, user_id]));
  }
}

/** PostgreSQL's code and SQLite's name for a row that refers to one that is not there. */
const GONE: ReadonlySet<unknown> = new Set(["23503", "SQLITE_CONSTRAINT_FOREIGNKEY"]);

/** @throws what is not said of a room that was removed meanwhile. */
function undefinedWhereGone(error: unknown): undefined {
  if (!(error instanceof Error && "code" in error && GONE.has(error.code))) throw error;
}
