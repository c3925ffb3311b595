import { type Kysely, sql } from "kysely";
import { T } from "./001-initial-tables.ts";

/** Version 9: a stream may say that its answer goes on by itself where it was cut off; the instances find those that wait for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `ALTER TABLE streams ADD COLUMN resumes ${T}`,
  `ALTER TABLE running DROP CONSTRAINT running_kind_check`,
  `ALTER TABLE running ADD CONSTRAINT running_kind_check CHECK (kind IN ('stream', 'job', 'resume'))`,
  `CREATE OR REPLACE FUNCTION note_stream() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      DELETE FROM running WHERE kind IN ('stream', 'resume') AND user_id = OLD.user_id AND id = OLD.id;
      RETURN NULL;
    END IF;
    IF NEW.state IN ('active', 'paused') THEN
      INSERT INTO running (kind, user_id, id, owner) VALUES ('stream', NEW.user_id, NEW.id, NEW.owner)
        ON CONFLICT (kind, user_id, id) DO NOTHING;
    ELSE
      DELETE FROM running WHERE kind = 'stream' AND user_id = NEW.user_id AND id = NEW.id;
    END IF;
    IF NEW.state IN ('interrupted', 'failed') AND NEW.resumes IS NOT NULL THEN
      INSERT INTO running (kind, user_id, id, owner) VALUES ('resume', NEW.user_id, NEW.id, NEW.owner)
        ON CONFLICT (kind, user_id, id) DO NOTHING;
    ELSIF TG_OP = 'UPDATE' AND OLD.resumes IS NOT NULL THEN
      DELETE FROM running WHERE kind = 'resume' AND user_id = NEW.user_id AND id = NEW.id;
    END IF;
    RETURN NULL;
  END $$`,
  `DROP TRIGGER note_stream ON streams`,
  `CREATE TRIGGER note_stream AFTER INSERT OR UPDATE OF state, resumes OR DELETE ON streams FOR EACH ROW
    EXECUTE FUNCTION note_stream()`,
];
