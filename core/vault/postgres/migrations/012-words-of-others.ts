import { type Kysely, sql } from "kysely";

/** Version 12: which messages and tasks may hold words of others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Tables of which every user's rows are changed. */
const UNBOUND = ["messages", "attachments"];

const STATEMENTS = [
  `ALTER TABLE messages ADD COLUMN is_outside integer NOT NULL DEFAULT 0`,
  `ALTER TABLE tasks ADD COLUMN is_outside integer NOT NULL DEFAULT 0`,
  ...UNBOUND.map((name) => `ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`),
  // Chats that were taken in from another program bear it in their ids.
  `UPDATE messages SET is_outside = 1 WHERE id LIKE 'import#_%' ESCAPE '#'`,
  // Of chats with files or with tools that bring in texts of others it is not known any more which answer was made from them.
  `UPDATE messages SET is_outside = 1 WHERE role = 'assistant' AND (user_id, session_id) IN (
    SELECT user_id, session_id FROM messages WHERE activity LIKE '%"tool":"%/%' OR activity LIKE '%"tool":"fetch_page"%'
    UNION SELECT messages.user_id, messages.session_id FROM messages
    JOIN attachments ON attachments.user_id = messages.user_id AND attachments.message_id = messages.id
  )`,
  ...UNBOUND.map((name) => `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`),
];
