import { type Kysely, sql } from "kysely";

/**
 * Version 9: what is only suggested to the owner; what was spent besides answers; by which rules a fact was judged. Being sent
 * and not used no longer speaks against a fact, and what it took from older facts is given back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE suggestions (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('replace', 'forget', 'review')),
    fact_id TEXT NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
    proposal TEXT CHECK (proposal IS NULL OR json_valid(proposal)),
    message_id TEXT REFERENCES messages (id) ON DELETE SET NULL,
    declined_at TEXT,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX suggestions_by_fact ON suggestions (fact_id)`,
  `CREATE INDEX suggestions_by_message ON suggestions (message_id) WHERE message_id IS NOT NULL`,
  `CREATE TABLE side_spending (
    day TEXT NOT NULL,
    purpose TEXT NOT NULL,
    backend TEXT NOT NULL,
    requests INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    cost_usd REAL,
    PRIMARY KEY (day, purpose, backend)
  ) STRICT, WITHOUT ROWID`,
  `ALTER TABLE facts ADD COLUMN judged_by INTEGER NOT NULL DEFAULT 0`,
  `CREATE INDEX facts_unjudged ON facts (judged_by, row_id) WHERE deleted_at IS NULL AND superseded_by IS NULL`,
  `UPDATE facts SET
    evidence_for = max(0, evidence_for - lost.pro),
    evidence_against = max(0, evidence_against - lost.contra)
  FROM (
    SELECT fact_id, sum(evidence ->> 'for') AS pro, sum(evidence ->> 'against') AS contra
    FROM fact_uses WHERE used = 0 AND evidence IS NOT NULL GROUP BY fact_id
  ) AS lost WHERE lost.fact_id = facts.id`,
  `UPDATE fact_uses SET evidence = NULL WHERE used = 0`,
  `UPDATE facts SET confidence = evidence_for / (evidence_for + evidence_against)
    WHERE evidence_for + evidence_against > 0`,
];
