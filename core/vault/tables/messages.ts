import { sql } from "kysely";
import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { MessageRow, MessageState } from "./schema.ts";
import { Table } from "./table.ts";

export type MessageRecord = Omit<MessageRow, "row_id">;

export interface NewMessage {
  id: string;
  session_id: string;
  role: "user" | "assistant";
  content: string;
  state: MessageState;
  created_at: string;
  speaker?: string | null;
  model?: string | null;
  context_hash?: string | null;
  activity?: string | null;
  is_outside?: number;
}

/** What the answers of one day by one backend took. */
export interface Spending {
  day: string;
  backend: string;
  answers: number;
  input_tokens: number;
  output_tokens: number;
  /** Null where no price is known. */
  cost_usd: number | null;
}

/** What is known of an answer when it ends. */
export interface MessageEnd {
  state: MessageState;
  model: string | null;
  backend: string | null;
  input_tokens: number | null;
  output_tokens: number | null;
  cost_usd: number | null;
  is_estimated: number;
  /** JSON, or null. */
  activity: string | null;
  /** JSON, or null. */
  error: string | null;
}

const COLUMNS = [
  "id",
  "session_id",
  "position",
  "parent_id",
  "role",
  "content",
  "state",
  "speaker",
  "model",
  "backend",
  "input_tokens",
  "output_tokens",
  "cost_usd",
  "is_estimated",
  "context_hash",
  "activity",
  "error",
  "created_at",
  "is_outside",
] as const;

export class Messages extends Table {
  /** Adds a message at the end of its session. */
  async add(message: NewMessage): Promise<MessageRecord> {
    return this.db
      .insertInto("messages")
      .values((values) => ({
        ...message,
        parent_id: values
          .selectFrom("messages")
          .where("session_id", "=", message.session_id)
          .where("position", ">=", 0)
          .orderBy("position", "desc")
          .limit(1)
          .select("id"),
        position: values
          .selectFrom("messages")
          .where("session_id", "=", message.session_id)
          .select(sql<number>`coalesce(max(position) FILTER (WHERE position >= 0), -1) + 1`.as("position")),
      }))
      .returning(COLUMNS)
      .executeTakeFirstOrThrow();
  }

  async find(id: string): Promise<MessageRecord | undefined> {
    return this.db.selectFrom("messages").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  }

  /** @throws NotFoundError */
  async require(id: string): Promise<MessageRecord> {
    return known(await this.find(id));
  }

  /** The messages with these ids, in no order. */
  async among(ids: readonly string[]): Promise<MessageRecord[]> {
    if (ids.length === 0) return [];
    return this.db.selectFrom("messages").select(COLUMNS).where("id", "in", ids).execute();
  }

  /** A whole session in order, as it is in view: one version of each message. */
  async ofSession(sessionId: string): Promise<MessageRecord[]> {
    return this.#inView(sessionId).orderBy("position").execute();
  }

  /** Row numbers of all messages of a session, hidden versions too, in the order in which they were stored. */
  async rowsOf(sessionId: string): Promise<number[]> {
    const rows = await this.db.selectFrom("messages").select("row_id").where("session_id", "=", sessionId).execute();
    return rows.map(({ row_id }) => row_id).toSorted((a, b) => a - b);
  }

  /** The messages with these row numbers, in the order in which they were stored. */
  async atRows(rows: readonly number[]): Promise<MessageRecord[]> {
    if (rows.length === 0) return [];
    return this.db.selectFrom("messages").select(COLUMNS).where("row_id", "in", rows).orderBy("row_id").execute();
  }

  /** Those of these ids that a message has. */
  async idsAmong(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.selectFrom("messages").select("id").where("id", "in", ids).execute();
    return rows.map(({ id }) => id);
  }

  /** Puts many whole messages in; at most some hundred at a time. */
  async putAll(messages: readonly MessageRecord[]): Promise<void> {
    if (messages.length > 0) await this.db.insertInto("messages").values(messages).execute();
  }

  /** A position that is free in a session: the wanted one, else a hidden one. */
  async freePosition(sessionId: string, wanted: number): Promise<number> {
    const at = this.db.selectFrom("messages").where("session_id", "=", sessionId);
    const taken = await at.where("position", "=", wanted).select("id").executeTakeFirst();
    if (!taken) return wanted;
    const lowest = await at.select((select) => select.fn.min<number>("position").as("position")).executeTakeFirst();
    return Math.min(0, lowest?.position ?? 0) - 1;
  }

  /** Removes messages for good, with what hangs on them. */
  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.db.deleteFrom("messages").where("id", "in", ids).execute();
  }

  /** Puts a whole message in as it was. */
  async put(message: MessageRecord): Promise<void> {
    await this.db.insertInto("messages").values(message).execute();
  }

  /** The newest of a session, oldest first; `before` leaves out that position and all after it. */
  async newest(sessionId: string, limit: number, before?: number): Promise<MessageRecord[]> {
    let query = this.#inView(sessionId);
    if (before !== undefined) query = query.where("position", "<", before);
    const rows = await query.orderBy("position", "desc").limit(limit).execute();
    return rows.toReversed();
  }

  /** For each message of a session, the ids of all its versions, oldest first, itself among them. */
  async versionsIn(sessionId: string): Promise<Map<string, string[]>> {
    const rows = await this.db
      .selectFrom("messages")
      .select(["id", "parent_id", "role"])
      .where("session_id", "=", sessionId)
      .orderBy("row_id")
      .execute();
    const groups = Map.groupBy(rows, ({ parent_id, role }) => `${role} ${parent_id ?? ""}`);
    return new Map([...groups.values()].flatMap((group) => group.map(({ id }) => [id, group.map((row) => row.id)])));
  }

  /** Takes a message and all that follow out of view, to make room for another version. */
  async hideFrom(sessionId: string, position: number): Promise<void> {
    await this.db
      .updateTable("messages")
      .set({ position: sql<number>`-row_id - 1` })
      .where("session_id", "=", sessionId)
      .where("position", ">=", position)
      .execute();
  }

  /** Brings a hidden message back into view, and after it what last followed it. */
  async show(message: MessageRecord, position: number): Promise<void> {
    for (let next: string | undefined = message.id, at = position; next !== undefined; at += 1) {
      await this.db.updateTable("messages").set({ position: at }).where("id", "=", next).execute();
      const child: { id: string } | undefined = await this.db
        .selectFrom("messages")
        .select("id")
        .where("session_id", "=", message.session_id)
        .where("parent_id", "=", next)
        .orderBy("row_id", "desc")
        .limit(1)
        .executeTakeFirst();
      next = child?.id;
    }
  }

  /** @throws NotFoundError */
  async setText(id: string, content: string): Promise<MessageRecord> {
    return this.#changed(id, { content });
  }

  /** Notes what becomes known of an answer besides its text. */
  async note(id: string, known: { activity?: string; context_hash?: string; is_outside?: 1 }): Promise<void> {
    await this.db.updateTable("messages").set(known).where("id", "=", id).execute();
  }

  /** Lets a stopped or interrupted answer stream again. */
  async reopen(id: string): Promise<void> {
    await this.db.updateTable("messages").set({ state: "streaming", error: null }).where("id", "=", id).execute();
  }

  // A database may still do what an instance sent before it was killed, after another one has ended its answer.
  /** Writes what came of an answer since, while it streams, and with it what it took by now. @param text what is added. */
  async progress(id: string, { text, ...set }: { text: string } & Partial<MessageEnd>): Promise<void> {
    const known = Object.entries(set).filter(([, value]) => value !== undefined);
    if (text === "" && known.length === 0) return;
    const columns = { ...set, ...(text === "" ? {} : { content: sql<string>`content || ${text}` }) };
    const values = [...known.map(([, value]) => value), ...(text === "" ? [] : [text]), id, "streaming"];
    await this.again(`${known.map(([column]) => column).join(" ")} ${text === ""}`, values, () =>
      this.db.updateTable("messages").set(columns).where("id", "=", id).where("state", "=", "streaming").compile(),
    );
  }

  /** @throws NotFoundError */
  async end(id: string, end: MessageEnd): Promise<MessageRecord> {
    return this.#changed(id, end);
  }

  /** Turns answers that are said to stream, and that no stream brings, into interrupted ones; returns how many there were. */
  async interruptStreaming(): Promise<number> {
    const result = await this.db
      .updateTable("messages")
      .set({ state: "interrupted" })
      .where("state", "=", "streaming")
      .where("id", "not in", (of) =>
        of.selectFrom("streams").select("message_id").where("state", "in", ["active", "paused"]),
      )
      .executeTakeFirst();
    return Number(result.numUpdatedRows);
  }

  /** Tokens and dollars of the answers since a moment (ISO 8601), by UTC day and backend; dollars where they are known. */
  async spending(since: string, sessionId?: string): Promise<Spending[]> {
    return this.db
      .selectFrom("messages")
      .select((select) => [
        sql<string>`substr(created_at, 1, 10)`.as("day"),
        select.fn.coalesce("backend", select.val("")).as("backend"),
        select.fn.countAll<number>().as("answers"),
        select.fn.sum<number>("input_tokens").as("input_tokens"),
        select.fn.sum<number>("output_tokens").as("output_tokens"),
        select.fn.sum<number | null>("cost_usd").as("cost_usd"),
      ])
      .where("input_tokens", "is not", null)
      .where("created_at", ">=", since)
      .$if(sessionId !== undefined, (query) => query.where("session_id", "=", sessionId ?? ""))
      .groupBy(["day", "backend"])
      .orderBy("day")
      .orderBy("backend")
      .execute();
  }

  /** Whether an answer of this session already went with the given context. */
  async hasContext(sessionId: string, contextHash: string): Promise<boolean> {
    const row = await this.db
      .selectFrom("messages")
      .select("id")
      .where("session_id", "=", sessionId)
      .where("context_hash", "=", contextHash)
      .executeTakeFirst();
    return row !== undefined;
  }

  async #changed(id: string, change: Partial<MessageRecord>): Promise<MessageRecord> {
    const changing = this.db.updateTable("messages").set(change).where("id", "=", id).returning(COLUMNS);
    return known(await changing.executeTakeFirst());
  }

  #inView(sessionId: string) {
    return this.db
      .selectFrom("messages")
      .select(COLUMNS)
      .where("session_id", "=", sessionId)
      .where("position", ">=", 0);
  }
}

function known(message: MessageRecord | undefined): MessageRecord {
  if (message) return message;
  throw new NotFoundError(phrase("chat.no_message"));
}
