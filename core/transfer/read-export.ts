import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { Job } from "../base/thread.ts";
import type { SessionRow } from "../vault/tables/schema.ts";
import { readForeignExport } from "./other-apps.ts";
import { type ImportLine, parseLines } from "./import-messages.ts";
import { FORMAT, type MemoryFile, memoryFile } from "./memory-file.ts";

/** Rows that are taken into the vault at once. */
const BATCH = 200;

/** What an export file holds, in pieces of a size that is stored at once. */
export type ExportPiece =
  /** The first piece: messages and facts to come. */
  | { kind: "total"; total: number }
  /** Before the chats and facts that belong to them. */
  | { kind: "projects"; projects: MemoryFile["projects"] }
  | { kind: "lines"; source: string; lines: ImportLine[] }
  | { kind: "messages"; session: SessionRow; messages: MemoryFile["sessions"][number]["messages"] }
  /** Those that took the place of others come before them. */
  | { kind: "facts"; facts: MemoryFile["facts"] }
  | { kind: "rest"; rest: Pick<MemoryFile, "profile" | "preferences" | "consent" | "tasks"> };

export interface ExportText {
  text: string;
  /** For a file of JSON lines, the name that keeps its ids apart; null for the export of a product. */
  source: string | null;
}

/**
 * Reads and checks a whole export: FloatBar's own, ChatGPT's, Claude's or JSON lines. Nothing is yielded before all of it was
 * checked.
 *
 * @throws InputError when it is none of these, with the place that is wrong.
 */
export const readExportJob: Job<ExportText, ExportPiece> = {
  name: "read-export",
  *run({ text, source }) {
    if (source !== null) return yield* linePieces(source, parseLines(text));
    const data = parse(text);
    if (typeof data !== "object" || data === null || !("format" in data)) {
      const foreign = readForeignExport(data);
      return yield* linePieces(foreign.source, foreign.lines);
    }
    if (data.format !== FORMAT) throw new InputError(phrase("transfer.no_export"), "file");
    const parsed = memoryFile.safeParse(data);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new InputError(
        phrase("transfer.bad_export", { field: issue?.path.join(".") ?? "" }, issue?.message),
        "file",
      );
    }
    const { facts, sessions, profile, preferences, consent, tasks, projects } = parsed.data;
    const messageCount = sessions.reduce((sum, { messages }) => sum + messages.length, 0);
    yield { kind: "total", total: facts.length + messageCount };
    yield { kind: "projects", projects };
    for (const { messages, ...session } of sessions) {
      for (let start = 0; start === 0 || start < messages.length; start += BATCH)
        yield { kind: "messages", session, messages: messages.slice(start, start + BATCH) };
    }
    const ordered = successorsFirst(facts);
    for (let start = 0; start < ordered.length; start += BATCH)
      yield { kind: "facts", facts: ordered.slice(start, start + BATCH) };
    yield { kind: "rest", rest: { profile, preferences, consent, tasks } };
  },
};

function* linePieces(source: string, lines: readonly ImportLine[]): Generator<ExportPiece> {
  yield { kind: "total", total: lines.length };
  for (let start = 0; start < lines.length; start += BATCH)
    yield { kind: "lines", source, lines: lines.slice(start, start + BATCH) };
}

function successorsFirst(facts: MemoryFile["facts"]): MemoryFile["facts"] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const chain: string[] = [];
    let at: string | null = id;
    while (at !== null && !depths.has(at) && !chain.includes(at)) {
      chain.push(at);
      at = byId.get(at)?.superseded_by ?? null;
    }
    let depth = at === null ? -1 : (depths.get(at) ?? -1);
    for (const next of chain.toReversed()) depths.set(next, (depth += 1));
    return depths.get(id) ?? 0;
  };
  return facts.toSorted((a, b) => depthOf(a.id) - depthOf(b.id));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(phrase("transfer.not_json"), "file");
  }
}
