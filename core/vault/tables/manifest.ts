import type { VaultSchema } from "./schema.ts";

export type TableName = keyof VaultSchema;

/** Names of a table's columns. */
type ColumnOf<Name extends TableName> = keyof VaultSchema[Name] & string;

/** What becomes of what a fact says, where it stands in a table, when that fact is forgotten. */
type Forgetting<Name extends TableName> =
  /** It cannot stand there. */
  | "no text"
  /** It is the user's own words, and stays. */
  | "kept"
  /** Rows that hold it go (core/vault/forgetting/forget.ts says which). */
  | "removed"
  /** It is cut out of these columns; `key` tells the rows apart. */
  | { key: readonly ColumnOf<Name>[]; cut: { readonly [Column in ColumnOf<Name>]?: "text" | "json" } };

/** What becomes of a table. */
interface Fate<Name extends TableName> {
  /** Whether its rows are brought over from a damaged vault. What is not is made anew from what is. */
  salvaged: boolean;
  /** Whether erasing everything empties it; `with` another table where its rows go with those. */
  erased: boolean | { with: TableName };
  /** Whether an export holds its rows (core/transfer/memory-file.ts says where). */
  exported: boolean;
  forgetting: Forgetting<Name>;
}

/**
 * Every table of the vault and what becomes of it: whoever adds one says so here, or the program does not compile. Each stands
 * behind those that it refers to.
 */
export const MANIFEST = {
  profile: { salvaged: true, erased: true, exported: true, forgetting: "kept" },
  preferences: { salvaged: true, erased: true, exported: true, forgetting: "kept" },
  category_consent: { salvaged: true, erased: true, exported: true, forgetting: "no text" },
  // Its name is its owner's own words.
  projects: { salvaged: true, erased: true, exported: true, forgetting: "kept" },
  sessions: {
    salvaged: true,
    erased: true,
    exported: true,
    forgetting: { key: ["id"], cut: { title: "text", summary: "text" } },
  },
  messages: {
    salvaged: true,
    erased: true,
    exported: true,
    forgetting: { key: ["id"], cut: { content: "text", activity: "json", error: "json" } },
  },
  attachments: { salvaged: true, erased: true, exported: true, forgetting: "kept" },
  facts: { salvaged: true, erased: true, exported: true, forgetting: "removed" },
  fact_events: {
    salvaged: true,
    erased: true,
    exported: true,
    forgetting: { key: ["row_id"], cut: { detail: "json" } },
  },
  suggestions: { salvaged: true, erased: true, exported: false, forgetting: "removed" },
  fact_uses: { salvaged: true, erased: true, exported: false, forgetting: "removed" },
  contexts: { salvaged: true, erased: true, exported: false, forgetting: "removed" },
  receipts: { salvaged: true, erased: true, exported: false, forgetting: "no text" },
  // Without its key no tombstone tells anything; the next ones go by the same one.
  tombstone_key: { salvaged: true, erased: false, exported: false, forgetting: "no text" },
  tombstones: { salvaged: true, erased: true, exported: false, forgetting: "no text" },
  streams: { salvaged: true, erased: true, exported: false, forgetting: "no text" },
  stream_events: { salvaged: true, erased: true, exported: false, forgetting: "removed" },
  backend_messages: { salvaged: true, erased: true, exported: false, forgetting: "no text" },
  idempotency: { salvaged: true, erased: true, exported: false, forgetting: "removed" },
  drafts: { salvaged: true, erased: true, exported: false, forgetting: "kept" },
  tool_approvals: { salvaged: true, erased: true, exported: false, forgetting: "no text" },
  tasks: { salvaged: true, erased: true, exported: true, forgetting: "kept" },
  agents: { salvaged: true, erased: true, exported: false, forgetting: "kept" },
  jobs: {
    salvaged: true,
    erased: true,
    exported: false,
    forgetting: { key: ["id"], cut: { plan: "json", result: "text", error: "json" } },
  },
  job_events: {
    salvaged: true,
    erased: true,
    exported: false,
    forgetting: { key: ["job_id", "seq"], cut: { event: "json" } },
  },
  usage_counts: { salvaged: true, erased: true, exported: false, forgetting: "no text" },
  side_spending: { salvaged: true, erased: true, exported: false, forgetting: "no text" },
  folders: { salvaged: true, erased: true, exported: false, forgetting: "kept" },
  // They are read from the folder again.
  folder_files: { salvaged: false, erased: { with: "folders" }, exported: false, forgetting: "kept" },
  folder_passages: { salvaged: false, erased: { with: "folders" }, exported: false, forgetting: "kept" },
  vectors: { salvaged: false, erased: { with: "messages" }, exported: false, forgetting: "no text" },
  vector_values: { salvaged: false, erased: { with: "messages" }, exported: false, forgetting: "no text" },
} as const satisfies { [Name in TableName]: Fate<Name> };

type Manifest = typeof MANIFEST;

/** Tables that an export holds. */
export type ExportedTable = { [Name in TableName]: Manifest[Name]["exported"] extends true ? Name : never }[TableName];

/** Tables of which forgetting a fact removes rows. */
export type RemovedTable = {
  [Name in TableName]: Manifest[Name]["forgetting"] extends "removed" ? Name : never;
}[TableName];

/** Tables of which forgetting a fact cuts words out of rows. */
export type CutTable = {
  [Name in TableName]: Manifest[Name]["forgetting"] extends object ? Name : never;
}[TableName];

const NAMES = Object.keys(MANIFEST) as TableName[];

/** Tables whose rows are brought over from a damaged vault, each behind those that it refers to. */
export const SALVAGED: readonly TableName[] = NAMES.filter((name) => MANIFEST[name].salvaged);

/** Tables that are emptied when everything is erased, each ahead of those that it refers to. */
export const ERASED: readonly TableName[] = NAMES.filter((name) => MANIFEST[name].erased === true).toReversed();
