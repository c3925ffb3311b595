import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { InputError } from "../errors.ts";
import { MAX_MESSAGE_LENGTH } from "../protocol.ts";
import type { MessageRecord } from "../vault/messages.ts";
import type { Vault, VaultTables } from "../vault/vault.ts";
import { titleFrom } from "./view.ts";

/** One line of an import file. */
const line = z.object({
  id: z.string().min(1).max(150),
  session: z.string().min(1).max(100),
  role: z.enum(["user", "assistant"]),
  content: z.string().min(1).max(MAX_MESSAGE_LENGTH),
  created_at: z.iso.datetime({ offset: true }),
  speaker: z.string().min(1).max(100).nullish(),
  /** Title of the session; the first message's beginning where it has none. */
  title: z.string().max(500).nullish(),
});
export type ImportLine = z.infer<typeof line>;

/** Messages stored in one transaction. */
const BATCH = 500;

export interface ImportResult {
  sessions: number;
  messages: number;
  /** Messages that had been imported before. */
  skipped: number;
}

/**
 * Takes conversations from a JSON-lines text into the vault: one message a line, with `id`, `session`, `role`, `content`,
 * `created_at` (ISO 8601) and optionally `speaker`. The whole text is checked before anything is stored, and importing it
 * again adds nothing twice.
 *
 * @param source name that keeps ids of different files apart, such as the file's name.
 * @throws InputError naming the first line that is wrong.
 */
export async function importMessages(vault: Vault, text: string, source: string): Promise<ImportResult> {
  return importLines(vault, parseLines(text), source);
}

/** Takes checked messages into the vault, those that are there already left as they are. */
export async function importLines(vault: Vault, lines: readonly ImportLine[], source: string): Promise<ImportResult> {
  const result: ImportResult = { sessions: 0, messages: 0, skipped: 0 };
  /** The last message of each session so far. */
  const ends = new Map<string, SessionEnd>();
  for (let start = 0; start < lines.length; start += BATCH) {
    await vault.transaction((tables) => importBatch(tables, lines.slice(start, start + BATCH), source, ends, result));
    // Others get a turn between two batches.
    await setImmediate();
  }
  return result;
}

interface SessionEnd {
  id: string | null;
  position: number;
}

async function importBatch(
  tables: VaultTables,
  lines: readonly ImportLine[],
  source: string,
  ends: Map<string, SessionEnd>,
  result: ImportResult,
): Promise<void> {
  const idOf = (entry: ImportLine) => `import_${source}_${entry.id}`;
  const known = new Set(await tables.messages.idsAmong(lines.map(idOf)));
  const rows: MessageRecord[] = [];
  for (const entry of lines) {
    const id = idOf(entry);
    if (known.has(id)) {
      result.skipped += 1;
      continue;
    }
    known.add(id);
    const sessionId = `import_${source}_${entry.session}`;
    let end = ends.get(sessionId);
    if (!end) {
      if (!(await tables.sessions.find(sessionId))) {
        const title = entry.title || titleFrom(entry.content);
        await tables.sessions.create(sessionId, { created_at: entry.created_at, title });
        result.sessions += 1;
      }
      const last = (await tables.messages.newest(sessionId, 1))[0];
      end = { id: last?.id ?? null, position: last?.position ?? -1 };
      ends.set(sessionId, end);
    }
    rows.push(rowOf(entry, id, sessionId, end));
    end.id = id;
    end.position += 1;
  }
  await tables.messages.putAll(rows);
  result.messages += rows.length;
}

function rowOf(entry: ImportLine, id: string, sessionId: string, after: SessionEnd): MessageRecord {
  return {
    id,
    session_id: sessionId,
    position: after.position + 1,
    parent_id: after.id,
    role: entry.role,
    content: entry.content,
    state: "complete",
    speaker: entry.speaker ?? null,
    model: null,
    input_tokens: null,
    output_tokens: null,
    cost_usd: null,
    context_hash: null,
    activity: null,
    error: null,
    created_at: new Date(entry.created_at).toISOString(),
  };
}

function parseLines(text: string): ImportLine[] {
  return text.split("\n").flatMap((source, index) => {
    if (source.trim() === "") return [];
    const where = `line ${index + 1}`;
    const parsed = line.safeParse(parseJson(source, where));
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    throw new InputError(
      `${where}: ${issue?.path.join(".") || "message"}: ${issue?.message ?? "invalid"}. Nothing was imported.`,
    );
  });
}

function parseJson(source: string, where: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new InputError(`${where} is not JSON. Nothing was imported.`);
  }
}
