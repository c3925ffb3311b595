import { type Kysely, sql } from "kysely";

/**
 * Version 2: the indexes hold words as core/language cuts them, in any language, instead of what PostgreSQL's own parser makes of
 * a text. A row whose words are not cut yet has none; a trigger takes them from a row whose text changes, whoever changes it, and
 * FloatBar cuts them after its next write, and those of all older rows in the background, the newest first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`SELECT extname AS name FROM pg_extension`.execute(db);
  const byUser = rows.some(({ name }) => name === "btree_gin") ? "user_id, words" : "words";
  for (const statement of statements(byUser)) await sql.raw(statement).execute(db);
}

function statements(indexed: string): string[] {
  return [
    ...["messages", "facts"].flatMap((table) => [
      `ALTER TABLE ${table} DROP COLUMN words`,
      `ALTER TABLE ${table} ADD COLUMN words tsvector`,
      `CREATE INDEX ${table}_by_words ON ${table} USING gin (${indexed})`,
    ]),
    `CREATE INDEX messages_unindexed ON messages (user_id, row_id) WHERE words IS NULL AND state <> 'streaming'`,
    `CREATE INDEX facts_unindexed ON facts (user_id, row_id) WHERE words IS NULL`,
    `CREATE FUNCTION drop_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.words := NULL; RETURN NEW; END $$`,
    `CREATE TRIGGER drop_words BEFORE UPDATE OF content, state ON messages FOR EACH ROW
      WHEN (NEW.content <> OLD.content OR NEW.state = 'streaming') EXECUTE FUNCTION drop_words()`,
    `CREATE TRIGGER drop_words BEFORE UPDATE OF category, key, value ON facts FOR EACH ROW
      WHEN (NEW.category <> OLD.category OR NEW.key <> OLD.key OR NEW.value <> OLD.value) EXECUTE FUNCTION drop_words()`,
    `DROP TEXT SEARCH CONFIGURATION floatbar`,
    `DROP TEXT SEARCH DICTIONARY floatbar_stem`,
    // How many texts were found to be in which language; a hint for searches, never counted down.
    `CREATE TABLE spoken_languages (
      user_id text COLLATE "C" NOT NULL DEFAULT current_setting('floatbar.user_id'),
      language text COLLATE "C" NOT NULL,
      texts bigint NOT NULL,
      PRIMARY KEY (user_id, language)
    )`,
    `ALTER TABLE spoken_languages ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE spoken_languages FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_rows ON spoken_languages USING (user_id = current_setting('floatbar.user_id'))`,
  ];
}
