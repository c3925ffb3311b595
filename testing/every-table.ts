import type { Kysely } from "kysely";
import type { TableName } from "../core/vault/tables/manifest.ts";
import type { VaultSchema } from "../core/vault/tables/schema.ts";

const at = "2026-11-21T08:00:00.000Z";
const bytes = new Uint8Array([1, 2, 3, 4]);

/** Tables that `fillEveryTable` leaves alone: the key is there from the start, and not every store can hold vectors. */
export const LEFT_ALONE = ["tombstone_key", "vectors", "vector_values"] as const satisfies TableName[];

/** A row for each table, each behind those that it refers to. A new table does not compile until it has one. */
const ROWS = {
  profile: { id: 1, name: "Ana", interaction_count: 7, created_at: at, updated_at: at },
  preferences: { name: "tone", value: `"brief"`, updated_at: at },
  category_consent: { category: "health", consent: "always" },
  projects: { id: "r1", name: "Sailing", icon: "⛵", agent_id: "g1", memory: "own", created_at: at },
  sessions: { id: "s1", title: "A trip", summary: "To the sea", created_at: at, last_active: at, pinned: 1 },
  messages: {
    id: "m1",
    session_id: "s1",
    position: 0,
    role: "assistant",
    content: "The sea is calm.",
    state: "complete",
    context_hash: "sha256:1",
    activity: `[{"name":"look"}]`,
    created_at: at,
  },
  attachments: { id: "a1", message_id: "m1", position: 0, name: "sea.png", media_type: "image/png", data: bytes },
  facts: {
    id: "f1",
    category: "taste",
    key: "likes",
    value: "the sea",
    confidence: 0.8,
    source_message_id: "m1",
    created_at: at,
    updated_at: at,
  },
  fact_events: { fact_id: "f1", kind: "learned", message_id: "m1", detail: null, created_at: at },
  fact_uses: { message_id: "m1", fact_id: "f1", used: 1, evidence: null },
  suggestions: { id: "g1", kind: "replace", fact_id: "f1", proposal: `{"value":"the hills"}`, created_at: at },
  contexts: { context_hash: "sha256:1", content: `{"facts":[]}`, created_at: at },
  receipts: { message_id: "m1", content: "{}" },
  folders: { id: "d1", owner_kind: "chat", owner_id: "s1", path: "/home/ana/notes", created_at: at },
  folder_files: {
    id: "p1",
    folder_id: "d1",
    path: "sea.md",
    size: 4,
    modified_at: at,
    changed_at: at,
    kind: "text",
    unit: "line",
    count: 1,
    characters: 4,
    languages: `["en"]`,
    fault: null,
    lost: "[]",
  },
  folder_passages: { file_id: "p1", position: 0, unit: "line", place: 1, place_to: 1, heading: null, content: "Tide" },
  tombstones: { hash: "00ff", created_at: at },
  streams: {
    id: "t1",
    session_id: "s1",
    message_id: "m1",
    backend: "b",
    state: "complete",
    started_at: at,
    last_event_at: at,
  },
  stream_events: { stream_id: "t1", seq: 1, event: `{"type":"text"}` },
  backend_messages: { backend: "b", message_id: "m1" },
  idempotency: { key: "k", request_hash: "h", status: 201, response: "{}", created_at: at },
  drafts: { session_id: "s1", content: "And the", updated_at: at },
  tool_approvals: { tool: "files read", approval: "always", definition: null },
  tasks: {
    id: "k1",
    title: "Pack",
    notes: null,
    due: "2026-12-01",
    completed_at: null,
    created_at: at,
    updated_at: at,
  },
  agents: {
    id: "g1",
    name: "Guide",
    instructions: "Be kind",
    model: null,
    tools: null,
    icon: "🧭",
    backend: null,
    temperature: 0.2,
    reasoning_effort: "low",
    max_tokens: 500,
    memory: "none",
    shortcut: "Ctrl+Alt+G",
    position: 1,
    created_at: at,
    updated_at: at,
  },
  jobs: {
    id: "j1",
    goal: "Plan it",
    agent_id: "g1",
    state: "complete",
    plan: "[]",
    budget: "{}",
    error: null,
    result: "Done",
    created_at: at,
    updated_at: at,
  },
  job_events: { job_id: "j1", seq: 1, event: `{"type":"job_start"}` },
  side_spending: {
    day: "2026-11-21",
    purpose: "notes",
    backend: "b",
    requests: 1,
    input_tokens: 10,
    output_tokens: 2,
    cost_usd: null,
  },
  usage_counts: { day: "2026-11-21", name: "turns", count: 3 },
} as const satisfies {
  [Name in Exclude<TableName, (typeof LEFT_ALONE)[number]>]: Parameters<
    ReturnType<typeof insertInto<Name>>["values"]
  >[0];
};

function insertInto<Name extends TableName>(db: Kysely<VaultSchema>, name: Name) {
  return db.insertInto(name);
}

/** Puts one row into every table but those of `LEFT_ALONE`. */
export async function fillEveryTable(db: Kysely<VaultSchema>): Promise<void> {
  for (const [name, row] of Object.entries(ROWS)) {
    await db
      .insertInto(name as "drafts")
      .values(row as never)
      .execute();
  }
}

/** How many rows each of these tables holds. */
export async function countRows(
  db: Kysely<VaultSchema>,
  names: readonly TableName[],
): Promise<Partial<Record<TableName, number>>> {
  const counts: Partial<Record<TableName, number>> = {};
  for (const name of names) {
    const { count } = await db
      .selectFrom(name as "drafts")
      .select((select) => select.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    counts[name] = count;
  }
  return counts;
}
