import type { Generated, Insertable, Selectable } from "kysely";
import type { FactEventsTable, FactsTable, FactUsesTable } from "./fact-rows.ts";
import type { FolderFileRow, FolderPassageRow, FolderRow } from "./folder-rows.ts";
import type { ProjectRow } from "./project-rows.ts";
import type { SideSpendingTable, SuggestionsTable } from "./memory-rows.ts";
import type { AgentsTable, JobEventRow, JobRow, UsageCountRow } from "./server-rows.ts";

export type { AgentRow, Effort, JobEventRow, JobRow, JobState, UsageCountRow } from "./server-rows.ts";

/**
 * The tables of `vault.db`. Column names that other programs may read are listed in docs/architecture.md; times are ISO
 * 8601 text in UTC, booleans are 0 or 1, JSON is text.
 */
export interface VaultSchema {
  profile: ProfileTable;
  facts: FactsTable;
  preferences: PreferencesTable;
  sessions: SessionsTable;
  messages: MessagesTable;
  streams: StreamsTable;
  stream_events: StreamEventsTable;
  backend_messages: BackendMessagesTable;
  contexts: ContextsTable;
  fact_uses: FactUsesTable;
  fact_events: FactEventsTable;
  category_consent: CategoryConsentTable;
  receipts: ReceiptsTable;
  tombstones: TombstonesTable;
  tombstone_key: TombstoneKeyTable;
  drafts: DraftsTable;
  idempotency: IdempotencyTable;
  vectors: VectorsTable;
  vector_values: VectorValuesTable;
  tool_approvals: ToolApprovalsTable;
  tasks: TasksTable;
  attachments: AttachmentRow;
  projects: ProjectRow;
  folders: FolderRow;
  folder_files: FolderFileRow;
  folder_passages: FolderPassageRow;
  agents: AgentsTable;
  jobs: JobRow;
  job_events: JobEventRow;
  usage_counts: UsageCountRow;
  suggestions: SuggestionsTable;
  side_spending: SideSpendingTable;
}

/** A file that went with a question; its bytes are as they were attached. */
export interface AttachmentRow {
  id: string;
  message_id: string;
  position: number;
  name: string;
  media_type: string;
  data: Uint8Array;
}

interface ProfileTable {
  id: Generated<number>;
  name: string | null;
  interaction_count: Generated<number>;
  created_at: string;
  updated_at: string;
  /** 1 once the first presets were made, which are made once. */
  has_presets: Generated<number>;
}

interface PreferencesTable {
  name: string;
  /** JSON */
  value: string;
  updated_at: string;
}

interface SessionsTable {
  id: string;
  title: string | null;
  summary: string | null;
  created_at: string;
  last_active: string;
  ended_at: string | null;
  /** 0 or 1. */
  pinned: Generated<number>;
  /** Set while the deletion can still be undone. */
  deleted_at: string | null;
  /** The message at which this chat parted from another. */
  forked_from: string | null;
  /** Id of the backend and name of the model that it is asked with; null leaves it to the settings. */
  backend: string | null;
  model: string | null;
  /** The preset that it is asked with, an agent's id; it may be gone. */
  agent_id: string | null;
  /** The project that it is in. */
  project_id: string | null;
}

export type MessageState = "complete" | "streaming" | "interrupted" | "cancelled" | "failed";

interface MessagesTable {
  row_id: Generated<number>;
  id: string;
  session_id: string;
  /** 0-based place in the session; negative while another version stands there. */
  position: number;
  /** The message this one follows; null for a session's first. Versions share it. */
  parent_id: string | null;
  role: "user" | "assistant";
  content: string;
  state: MessageState;
  /** Who said it, where it was not the vault's owner (imported conversations). */
  speaker: string | null;
  model: string | null;
  /** Name of the backend that answered, for people. */
  backend: string | null;
  input_tokens: number | null;
  output_tokens: number | null;
  cost_usd: number | null;
  /** 1 where the numbers of tokens are a guess. */
  is_estimated: Generated<number>;
  context_hash: string | null;
  /** JSON: the thinking steps and tool calls shown above the answer. */
  activity: string | null;
  /** 1 where it may hold words of others: it was imported, or such words were among what it was answered from. */
  is_outside: Generated<number>;
  /** JSON: why the turn failed, an ErrorShape. */
  error: string | null;
  created_at: string;
}

export type StreamState = "active" | "paused" | "interrupted" | "complete" | "cancelled" | "failed";

interface StreamsTable {
  id: string;
  session_id: string;
  message_id: string;
  backend: string;
  /** Length of the answer when the stream began, in UTF-16 code units; the journal has what came after. */
  base_length: Generated<number>;
  /** How many thinking steps and tools the answer had then. */
  base_activity: Generated<number>;
  /** The instance of a server that it runs on; null where one process alone has the vault. */
  owner: Generated<string | null>;
  /** JSON: how its answer goes on by itself where it is cut off; null where it does not. */
  resumes: Generated<string | null>;
  state: StreamState;
  started_at: string;
  last_event_at: string;
}

interface StreamEventsTable {
  stream_id: string;
  /** Counts from 1 within the stream. */
  seq: number;
  /** JSON */
  event: string;
}

/** Which messages a backend holds itself, so that each is sent to it once. */
interface BackendMessagesTable {
  backend: string;
  message_id: string;
}

/** The very contexts that were sent, once each, under their hash. */
interface ContextsTable {
  context_hash: string;
  /** Canonical JSON (RFC 8785). */
  content: string;
  created_at: string;
}

interface CategoryConsentTable {
  category: string;
  consent: "always" | "ask" | "never";
}

interface ReceiptsTable {
  message_id: string;
  /** JSON */
  content: string;
}

/** Keyed hashes of what was forgotten. */
interface TombstonesTable {
  hash: string;
  created_at: string;
}

interface TombstoneKeyTable {
  id: number;
  key: Uint8Array;
}

interface DraftsTable {
  /** A session's id, or the empty string for the chat that has no session yet. */
  session_id: string;
  content: string;
  updated_at: string;
}

interface IdempotencyTable {
  key: string;
  request_hash: string;
  status: number;
  response: string;
  created_at: string;
}

export type FactRow = Selectable<FactsTable>;
export type NewFactRow = Insertable<FactsTable>;
export type FactEventRow = Selectable<FactEventsTable>;
export type SessionRow = Selectable<SessionsTable>;
export type MessageRow = Selectable<MessagesTable>;
export type StreamRow = Selectable<StreamsTable>;

interface VectorsTable {
  row_id: number;
  /** Server and name of the model that made it. */
  model: string;
  /** One bit for each number of the vector: whether it is above 0. */
  bits: Uint8Array;
}

interface VectorValuesTable {
  row_id: number;
  /** float32, little-endian, of length 1. */
  value: Uint8Array;
}

interface ToolApprovalsTable {
  /** `server tool` */
  tool: string;
  approval: "ask" | "always" | "never";
  /** What the tool was then: see core/tools/tool-definition.ts. */
  definition: string | null;
}

interface TasksTable {
  id: string;
  title: string;
  notes: string | null;
  /** A day, `YYYY-MM-DD`. */
  due: string | null;
  completed_at: string | null;
  created_at: string;
  updated_at: string;
  /** 1 where it was imported. */
  is_outside: Generated<number>;
}

export type TaskRow = Selectable<TasksTable>;
