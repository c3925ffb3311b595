import type { Generated } from "kysely";

export interface FactsTable {
  row_id: Generated<number>;
  id: string;
  category: string;
  key: string;
  value: string;
  /** 0..1 */
  confidence: number;
  use_count: Generated<number>;
  source_message_id: string | null;
  created_at: string;
  updated_at: string;
  last_used_at: string | null;
  /** Id of the fact that took this one's place. */
  superseded_by: string | null;
  /** Kept for readers of older vaults; a forgotten fact leaves no row. */
  deleted_at: string | null;
  /** Said by the user, read off their words by a model, written by the vault's owner, or imported. */
  origin: Generated<"said" | "model" | "owner" | "import">;
  /** 0 or 1. */
  pinned: Generated<number>;
  /** Null leaves it to the category. */
  consent: "always" | "ask" | "never" | null;
  /** The time it holds, `valid_until` exclusive; null where it is open. */
  valid_from: string | null;
  valid_until: string | null;
  /** How many answers' worth of evidence speaks for it and against it. */
  evidence_for: Generated<number>;
  evidence_against: Generated<number>;
  /** Days after which, untouched, it counts half. */
  half_life_days: Generated<number>;
  /** Version of the rules of learning that it was last judged by; 0 for none. */
  judged_by: Generated<number>;
  /** The project that keeps it to itself; null where it holds everywhere. */
  project_id: string | null;
}

/** Which facts went with which answer, and which of them it used. */
export interface FactUsesTable {
  message_id: string;
  fact_id: string;
  /** 0 sent, 1 used, 2 corrected by the owner. */
  used: number;
  /** JSON: the change that the use made to the fact's trust. */
  evidence: string | null;
}

/** What became of each fact. */
export interface FactEventsTable {
  row_id: Generated<number>;
  fact_id: string;
  kind: string;
  message_id: string | null;
  /** JSON */
  detail: string | null;
  created_at: string;
}

/** What of a fact is read; the number of its row is the store's own. */
export const FACT_COLUMNS = [
  "id",
  "category",
  "key",
  "value",
  "confidence",
  "use_count",
  "source_message_id",
  "created_at",
  "updated_at",
  "last_used_at",
  "superseded_by",
  "deleted_at",
  "origin",
  "pinned",
  "consent",
  "valid_from",
  "valid_until",
  "evidence_for",
  "evidence_against",
  "half_life_days",
  "project_id",
] as const;
