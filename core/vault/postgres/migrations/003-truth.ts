import { type Kysely, sql } from "kysely";
import { OWN, T } from "./001-initial-tables.ts";

/**
 * Version 3: what is only suggested to the owner; what was spent besides answers; by which rules a fact was judged. Being sent
 * and not used no longer speaks against a fact, and what it took from older facts is given back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const TABLES: Readonly<Record<string, readonly string[]>> = {
  suggestions: [
    `id ${T} NOT NULL`,
    `kind ${T} NOT NULL CHECK (kind IN ('replace', 'forget', 'review'))`,
    `fact_id ${T} NOT NULL`,
    `proposal ${T}`,
    `message_id ${T}`,
    `declined_at ${T}`,
    `created_at ${T} NOT NULL`,
    `PRIMARY KEY (user_id, id)`,
    `FOREIGN KEY (user_id, fact_id) REFERENCES facts (user_id, id) ON DELETE CASCADE`,
    `FOREIGN KEY (user_id, message_id) REFERENCES messages (user_id, id) ON DELETE SET NULL (message_id)`,
  ],
  side_spending: [
    `day ${T} NOT NULL`,
    `purpose ${T} NOT NULL`,
    `backend ${T} NOT NULL`,
    `requests integer NOT NULL`,
    `input_tokens bigint NOT NULL`,
    `output_tokens bigint NOT NULL`,
    `cost_usd double precision`,
    `PRIMARY KEY (user_id, day, purpose, backend)`,
  ],
};

/** All users' facts are mended at once: whoever migrates owns the tables, which are held to each user's rows else. */
const UNBOUND = ["facts", "fact_uses"];

const STATEMENTS = [
  ...Object.entries(TABLES).flatMap(([name, columns]) => [
    `CREATE TABLE ${name} (${[OWN, ...columns].join(", ")})`,
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_rows ON ${name} USING (user_id = current_setting('floatbar.user_id'))`,
  ]),
  `CREATE INDEX suggestions_by_fact ON suggestions (user_id, fact_id)`,
  `CREATE INDEX suggestions_by_message ON suggestions (user_id, message_id) WHERE message_id IS NOT NULL`,
  `ALTER TABLE facts ADD COLUMN judged_by integer NOT NULL DEFAULT 0`,
  `CREATE INDEX facts_unjudged ON facts (user_id, judged_by, row_id) WHERE deleted_at IS NULL AND superseded_by IS NULL`,
  ...UNBOUND.map((name) => `ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`),
  `UPDATE facts SET
    evidence_for = greatest(0, evidence_for - lost.pro),
    evidence_against = greatest(0, evidence_against - lost.contra)
  FROM (
    SELECT user_id, fact_id, sum((evidence::json ->> 'for')::float8) AS pro,
      sum((evidence::json ->> 'against')::float8) AS contra
    FROM fact_uses WHERE used = 0 AND evidence IS NOT NULL GROUP BY user_id, fact_id
  ) AS lost WHERE lost.user_id = facts.user_id AND lost.fact_id = facts.id`,
  `UPDATE fact_uses SET evidence = NULL WHERE used = 0`,
  `UPDATE facts SET confidence = least(1, evidence_for / (evidence_for + evidence_against))
    WHERE evidence_for + evidence_against > 0`,
  ...UNBOUND.map((name) => `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`),
];
