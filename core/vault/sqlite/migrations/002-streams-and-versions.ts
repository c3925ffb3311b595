import { type Kysely, sql } from "kysely";

/**
 * Version 2: the journal of events, so that a stream can be taken up again after any event; versions of messages; what a
 * person does with sessions; and what each backend already holds of them.
 *
 * A message knows the one it follows (`parent_id`). Versions are messages with the same parent; the one in view has its
 * place in the session as `position`, the others a negative one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE stream_events (
    stream_id TEXT NOT NULL REFERENCES streams (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (json_valid(event)),
    PRIMARY KEY (stream_id, seq)
  ) STRICT, WITHOUT ROWID`,
  `ALTER TABLE streams ADD COLUMN base_length INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE streams ADD COLUMN base_activity INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE messages ADD COLUMN parent_id TEXT`,
  `UPDATE messages SET parent_id = (
    SELECT previous.id FROM messages AS previous
    WHERE previous.session_id = messages.session_id AND previous.position = messages.position - 1
  )`,
  `CREATE INDEX messages_by_parent ON messages (session_id, parent_id)`,
  `ALTER TABLE sessions ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE sessions ADD COLUMN deleted_at TEXT`,
  `ALTER TABLE sessions ADD COLUMN forked_from TEXT`,
  `CREATE TABLE backend_messages (
    backend TEXT NOT NULL,
    message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    PRIMARY KEY (backend, message_id)
  ) STRICT, WITHOUT ROWID`,
];
