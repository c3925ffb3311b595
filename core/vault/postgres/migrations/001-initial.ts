import { type Kysely, sql } from "kysely";
import { OWN, T, TABLES } from "./001-initial-tables.ts";

/**
 * Version 1: the tables of `VaultSchema`, of all users in one. Every row has its user, who is part of every key, and row-level
 * security shows a connection only the rows of the user that it works for (`floatbar.user_id`), also to the tables' owner.
 * Texts compare by their bytes ("C"), as in SQLite.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const has = await extensions(db);
  for (const statement of statements(has)) await sql.raw(statement).execute(db);
}

/** Extensions that make search better, where they are on this server; both are trusted, so that any owner may add them. */
async function extensions(db: Kysely<unknown>): Promise<{ unaccent: boolean; btreeGin: boolean }> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM pg_available_extensions WHERE name IN ('unaccent', 'btree_gin')
  `.execute(db);
  const names = new Set(rows.map(({ name }) => name));
  return { unaccent: names.has("unaccent"), btreeGin: names.has("btree_gin") };
}

/** Tables whose rows are numbered, each user's from 1. */
const NUMBERED = ["messages", "facts", "fact_events"];

function statements({ unaccent, btreeGin }: { unaccent: boolean; btreeGin: boolean }): string[] {
  const byUser = btreeGin ? "user_id, words" : "words";
  return [
    ...(unaccent ? [`CREATE EXTENSION IF NOT EXISTS unaccent`] : []),
    ...(btreeGin ? [`CREATE EXTENSION IF NOT EXISTS btree_gin`] : []),
    // Like the SQLite index: Porter's stems, no stop words, no accents.
    `CREATE TEXT SEARCH DICTIONARY floatbar_stem (TEMPLATE = snowball, Language = porter)`,
    `CREATE TEXT SEARCH CONFIGURATION floatbar (COPY = simple)`,
    `ALTER TEXT SEARCH CONFIGURATION floatbar ALTER MAPPING FOR asciiword, word, hword, hword_part, asciihword,
      hword_asciipart, numword, hword_numpart, numhword WITH ${unaccent ? "unaccent, " : ""}floatbar_stem`,
    `CREATE FUNCTION number_row() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- One at a time for each user, until the transaction ends.
      PERFORM pg_advisory_xact_lock(hashtextextended('floatbar ' || TG_TABLE_NAME || ' ' || NEW.user_id, 0));
      EXECUTE format('SELECT coalesce(max(row_id), 0) + 1 FROM %I WHERE user_id = $1', TG_TABLE_NAME)
        INTO NEW.row_id USING NEW.user_id;
      RETURN NEW;
    END $$`,
    ...Object.entries(TABLES).flatMap(([name, columns]) => [
      `CREATE TABLE ${name} (${[OWN, ...columns].join(", ")})`,
      `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
      `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
      `CREATE POLICY own_rows ON ${name} USING (user_id = current_setting('floatbar.user_id'))`,
    ]),
    ...NUMBERED.map(
      (name) =>
        `CREATE TRIGGER number_row BEFORE INSERT ON ${name} FOR EACH ROW WHEN (NEW.row_id IS NULL)
          EXECUTE FUNCTION number_row()`,
    ),
    `CREATE INDEX sessions_by_activity ON sessions (user_id, pinned DESC, last_active DESC, id DESC)`,
    `CREATE INDEX messages_streaming ON messages (user_id) WHERE state = 'streaming'`,
    `CREATE INDEX messages_by_context ON messages (user_id, session_id, context_hash) WHERE context_hash IS NOT NULL`,
    `CREATE INDEX messages_by_parent ON messages (user_id, session_id, parent_id)`,
    `CREATE INDEX messages_by_speaker ON messages (user_id, lower(speaker)) WHERE speaker IS NOT NULL`,
    `CREATE INDEX messages_by_time ON messages (user_id, created_at)`,
    `CREATE INDEX messages_by_words ON messages USING gin (${byUser})`,
    `CREATE INDEX facts_by_key ON facts (user_id, category, key) WHERE deleted_at IS NULL AND superseded_by IS NULL`,
    `CREATE INDEX facts_by_source ON facts (user_id, source_message_id)`,
    `CREATE INDEX facts_by_successor ON facts (user_id, superseded_by) WHERE superseded_by IS NOT NULL`,
    `CREATE INDEX facts_by_change ON facts (user_id, pinned DESC, updated_at DESC, row_id DESC)
      WHERE deleted_at IS NULL AND superseded_by IS NULL`,
    `CREATE INDEX facts_by_words ON facts USING gin (${byUser})`,
    `CREATE INDEX fact_events_by_fact ON fact_events (user_id, fact_id, row_id)`,
    `CREATE INDEX fact_uses_by_fact ON fact_uses (user_id, fact_id, used)`,
    `CREATE INDEX streams_by_session ON streams (user_id, session_id)`,
    `CREATE INDEX streams_by_message ON streams (user_id, message_id)`,
    `CREATE INDEX streams_open ON streams (user_id) WHERE state IN ('active', 'paused')`,
    `CREATE INDEX backend_messages_by_message ON backend_messages (user_id, message_id)`,
    `CREATE INDEX attachments_of_message ON attachments (user_id, message_id, position)`,
    ...SERVER,
  ];
}

/** What belongs to no user: who holds a key, and what runs where, without a word of what it is about. */
const SERVER = [
  `CREATE TABLE api_keys (
    id ${T} PRIMARY KEY,
    user_id ${T} NOT NULL,
    name ${T} NOT NULL,
    hash ${T} NOT NULL UNIQUE,
    scope ${T} NOT NULL CHECK (scope IN ('user', 'admin')),
    created_at ${T} NOT NULL,
    expires_at ${T},
    last_used_at ${T},
    revoked_at ${T}
  )`,
  // Kept by triggers, so that the instances can find what a dead one left without seeing anybody's rows.
  `CREATE TABLE running (
    kind ${T} NOT NULL CHECK (kind IN ('stream', 'job')),
    user_id ${T} NOT NULL,
    id ${T} NOT NULL,
    owner ${T},
    PRIMARY KEY (kind, user_id, id)
  )`,
  `CREATE FUNCTION note_stream() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'DELETE' AND NEW.state IN ('active', 'paused') THEN
      INSERT INTO running (kind, user_id, id, owner) VALUES ('stream', NEW.user_id, NEW.id, NEW.owner)
        ON CONFLICT (kind, user_id, id) DO NOTHING;
    ELSIF TG_OP = 'DELETE' THEN
      DELETE FROM running WHERE kind = 'stream' AND user_id = OLD.user_id AND id = OLD.id;
    ELSE
      DELETE FROM running WHERE kind = 'stream' AND user_id = NEW.user_id AND id = NEW.id;
    END IF;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER note_stream AFTER INSERT OR UPDATE OF state OR DELETE ON streams FOR EACH ROW
    EXECUTE FUNCTION note_stream()`,
  `CREATE FUNCTION note_job() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'DELETE' AND NEW.state IN ('queued', 'running', 'waiting') THEN
      INSERT INTO running (kind, user_id, id, owner) VALUES ('job', NEW.user_id, NEW.id, NULL)
        ON CONFLICT (kind, user_id, id) DO NOTHING;
    ELSIF TG_OP = 'DELETE' THEN
      DELETE FROM running WHERE kind = 'job' AND user_id = OLD.user_id AND id = OLD.id;
    ELSE
      DELETE FROM running WHERE kind = 'job' AND user_id = NEW.user_id AND id = NEW.id;
    END IF;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER note_job AFTER INSERT OR UPDATE OF state OR DELETE ON jobs FOR EACH ROW EXECUTE FUNCTION note_job()`,
];
