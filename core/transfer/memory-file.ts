import { z } from "zod";
import type { ExportedTable } from "../vault/tables/manifest.ts";

export const FORMAT = "floatbar-memory";
export const VERSION = 1;

const time = z.string().nullable();
const flag = z.int().min(0).max(1);
/** JSON as text, as the vault keeps it. */
const json = z.string().refine(isJson, "must be JSON").nullable();
const consent = z.enum(["always", "ask", "never"]);
const fact = z.object({
  id: z.string(),
  category: z.string(),
  key: z.string(),
  value: z.string(),
  confidence: z.number().min(0).max(1),
  use_count: z.number(),
  source_message_id: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  last_used_at: time,
  superseded_by: z.string().nullable(),
  deleted_at: time,
  origin: z.enum(["said", "model", "owner", "import"]),
  pinned: flag,
  consent: consent.nullable(),
  valid_from: time,
  valid_until: time,
  evidence_for: z.number().min(0),
  evidence_against: z.number().min(0),
  half_life_days: z.number().positive(),
  project_id: z.string().nullable().default(null),
  history: z.array(
    z.object({
      kind: z.string(),
      message_id: z.string().nullable(),
      detail: json,
      created_at: z.string(),
    }),
  ),
});
const message = z.object({
  id: z.string(),
  session_id: z.string(),
  position: z.number(),
  parent_id: z.string().nullable(),
  role: z.enum(["user", "assistant"]),
  content: z.string(),
  state: z.enum(["complete", "streaming", "interrupted", "cancelled", "failed"]),
  speaker: z.string().nullable(),
  model: z.string().nullable(),
  backend: z.string().nullable().default(null),
  input_tokens: z.number().nullable(),
  output_tokens: z.number().nullable(),
  cost_usd: z.number().nullable(),
  is_estimated: flag.default(0),
  // Whoever wrote the file is not the owner of this vault.
  is_outside: flag.default(0).transform(() => 1),
  context_hash: z.string().nullable(),
  activity: json,
  error: json,
  created_at: z.string(),
  /** What went with it; `data` is base64. */
  attachments: z
    .array(z.object({ id: z.string(), name: z.string(), media_type: z.string(), data: z.base64() }))
    .default([]),
});
const session = z.object({
  id: z.string(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
  created_at: z.string(),
  last_active: z.string(),
  ended_at: time,
  pinned: flag,
  deleted_at: time,
  forked_from: z.string().nullable(),
  // A vault elsewhere has other backends.
  backend: z.unknown().transform(() => null),
  model: z.unknown().transform(() => null),
  agent_id: z.unknown().transform(() => null),
  project_id: z.string().nullable().default(null),
  messages: z.array(message),
});

const project = z.object({
  id: z.string(),
  name: z.string().min(1),
  icon: z.string().max(40).nullable(),
  // A vault elsewhere has other presets.
  agent_id: z.unknown().transform(() => null),
  memory: z.enum(["all", "own"]),
  created_at: z.string(),
});

const task = z.object({
  id: z.string(),
  title: z.string(),
  notes: z.string().nullable(),
  due: z.string().nullable(),
  completed_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  is_outside: flag.default(0).transform(() => 1),
});

/** The export file: everything that is remembered, and the chats. Times are ISO 8601 in UTC. */
export const memoryFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exported_at: z.string(),
  profile: z.object({ name: z.string().nullable(), interaction_count: z.number() }),
  preferences: z.record(z.string(), z.json()),
  consent: z.record(z.string(), consent),
  tasks: z.array(task).default([]),
  projects: z.array(project).default([]),
  facts: z.array(fact),
  sessions: z.array(session),
});
export type MemoryFile = z.infer<typeof memoryFile>;

type FieldOf<Type> = keyof Type & string;
type SessionEntry = MemoryFile["sessions"][number];
type Place =
  | FieldOf<MemoryFile>
  | `facts.${FieldOf<MemoryFile["facts"][number]>}`
  | `sessions.${FieldOf<SessionEntry>}`
  | `sessions.messages.${FieldOf<SessionEntry["messages"][number]>}`;

/** Where an export holds the rows of each table that belongs into one. */
export const PLACES = {
  profile: "profile",
  preferences: "preferences",
  category_consent: "consent",
  tasks: "tasks",
  projects: "projects",
  facts: "facts",
  fact_events: "facts.history",
  sessions: "sessions",
  messages: "sessions.messages",
  attachments: "sessions.messages.attachments",
} as const satisfies Record<ExportedTable, Place>;

/** Tables that stand in an export as a whole, ahead of the facts and the chats. */
export type HeadTable = {
  [Name in ExportedTable]: (typeof PLACES)[Name] extends "facts" | "sessions" | `${string}.${string}` ? never : Name;
}[ExportedTable];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
