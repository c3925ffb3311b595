import { z } from "zod";
import { type Clock, isoTime } from "../clock.ts";
import { InputError } from "../errors.ts";
import type { FactRecord } from "../vault/facts.ts";
import type { MessageRecord } from "../vault/messages.ts";
import type { SessionRow } from "../vault/schema.ts";
import { normaliseText } from "../vault/tombstones.ts";
import type { Vault, VaultTables } from "../vault/vault.ts";
import { importLines } from "./import-messages.ts";
import { readForeignExport } from "./import-exports.ts";

const FORMAT = "floatbar-memory";
const VERSION = 1;

/** Messages and facts stored in one transaction. */
const BATCH = 500;

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
  input_tokens: z.number().nullable(),
  output_tokens: z.number().nullable(),
  cost_usd: z.number().nullable(),
  context_hash: z.string().nullable(),
  activity: json,
  error: json,
  created_at: z.string(),
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
  messages: z.array(message),
});

/** The export file: everything that is remembered, and the chats. Times are ISO 8601 in UTC. */
const memoryFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exported_at: z.string(),
  profile: z.object({ name: z.string().nullable(), interaction_count: z.number() }),
  preferences: z.record(z.string(), z.json()),
  consent: z.record(z.string(), consent),
  facts: z.array(fact),
  sessions: z.array(session),
});
export type MemoryFile = z.infer<typeof memoryFile>;

/** Everything that is remembered, as data. Neither keys nor settings are in it. */
export async function exportMemory(vault: VaultTables, clock: Clock): Promise<MemoryFile> {
  const facts: MemoryFile["facts"] = [];
  for (const record of await vault.facts.all())
    facts.push({ ...record, history: await vault.factEvents.of(record.id) });
  const sessions: MemoryFile["sessions"] = [];
  for (const row of await vault.sessions.all()) {
    sessions.push({ ...row, messages: await vault.messages.allOf(row.id) });
  }
  const { name, interaction_count } = await vault.profile.get();
  return {
    format: FORMAT,
    version: VERSION,
    exported_at: isoTime(clock),
    profile: { name, interaction_count },
    preferences: await vault.preferences.all(),
    consent: Object.fromEntries(await vault.categoryConsent.all()),
    facts,
    sessions,
  };
}

/** The same for people: what is known, by category, and the chats. */
export async function exportMarkdown(vault: VaultTables, clock: Clock): Promise<string> {
  const { profile, facts, sessions, exported_at } = await exportMemory(vault, clock);
  const live = facts.filter((entry) => entry.superseded_by === null);
  const byCategory = [...Map.groupBy(live, ({ category }) => category)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const known = byCategory.map(
    ([category, entries]) =>
      `### ${category}\n\n${entries.map((entry) => `- ${entry.key.replaceAll("_", " ")}: ${entry.value}`).join("\n")}`,
  );
  const chats = sessions.map(({ title, created_at, messages }) => {
    const shown = messages.filter(({ position, content }) => position >= 0 && content !== "");
    const lines = shown.map(
      ({ role, speaker, content }) => `**${speaker ?? (role === "user" ? "You" : "Assistant")}:** ${content}`,
    );
    return `### ${title ?? "Untitled"} (${created_at.slice(0, 10)})\n\n${lines.join("\n\n")}`;
  });
  return [
    `# What FloatBar remembers${profile.name === null ? "" : ` of ${profile.name}`}`,
    `Exported on ${exported_at.slice(0, 10)}.`,
    `## Facts`,
    ...(known.length > 0 ? known : ["Nothing yet."]),
    `## Chats`,
    ...(chats.length > 0 ? chats : ["None yet."]),
    "",
  ].join("\n\n");
}

export interface MemoryImport {
  facts: number;
  sessions: number;
  messages: number;
  /** What was there before, or was forgotten here, and so was left out. */
  skipped: number;
}

/**
 * Takes an export into the vault: FloatBar's own (which also merges two vaults), ChatGPT's or Claude's. What is there
 * already stays as it is, and what was forgotten here is not brought back.
 *
 * @throws InputError when the file is none of these, before anything is stored.
 */
export async function importMemory(vault: Vault, text: string): Promise<MemoryImport> {
  const data = parse(text);
  if (typeof data !== "object" || data === null || !("format" in data)) {
    const { source, lines } = readForeignExport(data);
    const { sessions, messages, skipped } = await importLines(vault, lines, source);
    return { facts: 0, sessions, messages, skipped };
  }
  const parsed = memoryFile.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new InputError(
      `This export cannot be read (${issue?.path.join(".")}: ${issue?.message}). Nothing was imported.`,
      "file",
    );
  }
  const result: MemoryImport = { facts: 0, sessions: 0, messages: 0, skipped: 0 };
  for (const { messages, ...row } of parsed.data.sessions) await takeSession(vault, row, messages, result);
  await vault.transaction((tables) => takeFacts(tables, parsed.data.facts, result));
  await vault.transaction(async (tables) => {
    const preferences = await tables.preferences.all();
    for (const [name, value] of Object.entries(parsed.data.preferences)) {
      if (!(name in preferences)) await tables.preferences.set(name, value);
    }
    const decisions = await tables.categoryConsent.all();
    for (const [category, choice] of Object.entries(parsed.data.consent)) {
      if (!decisions.has(category)) await tables.categoryConsent.set(category, choice);
    }
    const own = await tables.profile.get();
    if (own.name === null) await tables.profile.setName(parsed.data.profile.name);
  });
  return result;
}

async function takeSession(
  vault: Vault,
  row: SessionRow,
  messages: readonly MessageRecord[],
  result: MemoryImport,
): Promise<void> {
  for (let start = 0; start === 0 || start < messages.length; start += BATCH) {
    await vault.transaction(async (tables) => {
      if ((await tables.sessions.find(row.id)) === undefined) {
        await tables.sessions.put(row);
        result.sessions += 1;
      }
      for (const entry of messages.slice(start, start + BATCH)) {
        if (await tables.messages.find(entry.id)) {
          result.skipped += 1;
          continue;
        }
        const state = entry.state === "streaming" ? "interrupted" : entry.state;
        // Where this chat went on otherwise here, the other way comes in as a version out of view.
        const position = await tables.messages.freePosition(row.id, entry.position);
        await tables.messages.put({ ...entry, session_id: row.id, position, state });
        result.messages += 1;
      }
    });
  }
}

async function takeFacts(tables: VaultTables, facts: MemoryFile["facts"], result: MemoryImport): Promise<void> {
  const taken: FactRecord[] = [];
  for (const { history, ...record } of facts) {
    const same = await tables.facts.withKey(record.category, record.key);
    const isKnown =
      (await tables.facts.find(record.id)) !== undefined ||
      same.some(({ value }) => record.superseded_by === null && normaliseText(value) === normaliseText(record.value));
    if (isKnown || (await tables.tombstones.has(record))) {
      result.skipped += 1;
      continue;
    }
    const source = record.source_message_id === null ? undefined : await tables.messages.find(record.source_message_id);
    await tables.facts.put({ ...record, superseded_by: null, source_message_id: source?.id ?? null });
    for (const event of history) await tables.factEvents.put(record.id, event);
    taken.push(record);
    result.facts += 1;
  }
  // Successors may stand later in the list than what they took the place of.
  for (const { id, superseded_by } of taken) {
    if (superseded_by !== null && (await tables.facts.find(superseded_by)))
      await tables.facts.setSuccessor(id, superseded_by);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError("This file is not JSON. Nothing was imported.", "file");
  }
}
