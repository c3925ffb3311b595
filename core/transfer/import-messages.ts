import { z } from "zod";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { MAX_MESSAGE_LENGTH } from "../base/limits.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import type { VaultTables } from "../vault/vault.ts";
import { titleFrom } from "../chat/title.ts";
import { parseJson } from "../base/json.ts";

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

export interface ImportResult {
  sessions: number;
  messages: number;
  /** Messages that had been imported before. */
  skipped: number;
}

interface SessionEnd {
  id: string | null;
  position: number;
}

/** Takes checked messages into the vault, batch by batch; those that are there already are left as they are. */
export class ImportedSessions {
  /** The last message of each session so far. */
  readonly #ends = new Map<string, SessionEnd>();

  /**
   * Takes in one batch.
   *
   * @param source name that keeps ids of different files apart, such as the file's name.
   */
  async take(tables: VaultTables, lines: readonly ImportLine[], source: string, result: ImportResult): Promise<void> {
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
      let end = this.#ends.get(sessionId);
      if (!end) {
        if (!(await tables.sessions.find(sessionId))) {
          const title = entry.title || titleFrom(entry.content);
          await tables.sessions.add(sessionId, { created_at: entry.created_at, title });
          result.sessions += 1;
        }
        const last = (await tables.messages.newest(sessionId, 1))[0];
        end = { id: last?.id ?? null, position: last?.position ?? -1 };
        this.#ends.set(sessionId, end);
      }
      rows.push(rowOf(entry, id, sessionId, end));
      end.id = id;
      end.position += 1;
    }
    await tables.messages.putAll(rows);
    result.messages += rows.length;
  }
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
    backend: null,
    input_tokens: null,
    output_tokens: null,
    cost_usd: null,
    is_estimated: 0,
    context_hash: null,
    activity: null,
    error: null,
    created_at: new Date(entry.created_at).toISOString(),
    is_outside: 1,
  };
}

/**
 * Reads JSON lines: one message a line, with `id`, `session`, `role`, `content`, `created_at` (ISO 8601) and optionally
 * `speaker` and `title`.
 *
 * @throws InputError naming the first line that is wrong.
 */
export function parseLines(text: string): ImportLine[] {
  return text.split("\n").flatMap((source, index) => {
    if (source.trim() === "") return [];
    const where = `line ${index + 1}`;
    const parsed = line.safeParse(jsonOf(source, where));
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    throw new InputError(
      phrase("transfer.bad_line", { where, field: issue?.path.join(".") || "message" }, issue?.message),
    );
  });
}

function jsonOf(source: string, where: string): unknown {
  const value = parseJson(source);
  if (value === undefined) throw new InputError(phrase("transfer.line_not_json", { where }));
  return value;
}
