import { setImmediate } from "node:timers/promises";
import { runInThread } from "../base/thread.ts";
import { normaliseText } from "../vault/tables/tombstones.ts";
import type { Vault, VaultTables } from "../vault/vault.ts";
import type { ReviewLine } from "../contract/contract.ts";
import { ImportedSessions } from "./import-messages.ts";
import type { MemoryFile } from "./memory-file.ts";
import { factLine, isNamedPlainly, NAMED, PINNED, reviewRest, whatIsHere } from "./review.ts";
import { type ExportPiece, type ExportText, readExportJob } from "./read-export.ts";

export interface MemoryImport {
  facts: number;
  sessions: number;
  messages: number;
  /** What was there before, or was forgotten here, and so was left out. */
  skipped: number;
  /** Whether it was stopped; what is in stays, and importing again goes on. */
  is_stopped: boolean;
}

/** How an import is watched and stopped. */
export interface ImportControl {
  signal?: AbortSignal;
  /** Messages and facts looked at, of so many. */
  progress?: (done: number, total: number) => void;
  /** Which of the risky lines of its review are taken in; none where absent. */
  allowed?: ReadonlySet<string>;
}

/**
 * Takes an export into the vault: FloatBar's own (which also merges two vaults), ChatGPT's, Claude's or JSON lines. What is
 * there already stays as it is, and what was forgotten here is not brought back. The file is read in a thread; what it
 * holds is stored in small transactions, between which others get their turn.
 *
 * @throws InputError when the file is none of these, before anything is stored.
 */
export async function importMemory(vault: Vault, file: ExportText, control: ImportControl = {}): Promise<MemoryImport> {
  const { signal, progress } = control;
  const taking = new Taking(vault, control.allowed ?? new Set());
  let total = 0;
  try {
    for await (const piece of runInThread(readExportJob, file, signal)) {
      if (piece.kind === "total") total = piece.total;
      await taking.take(piece);
      const { facts, messages, skipped } = taking.result;
      progress?.(facts + messages + skipped, total);
      await setImmediate();
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
    taking.result.is_stopped = true;
  }
  return taking.result;
}

type ImportedFact = MemoryFile["facts"][number];

/** What was taken in so far. */
class Taking {
  readonly result: MemoryImport = { facts: 0, sessions: 0, messages: 0, skipped: 0, is_stopped: false };
  readonly #vault: Vault;
  readonly #imported = new ImportedSessions();
  /** For a fact that is known here by another id, that id. */
  readonly #knownAs = new Map<string, string>();

  readonly #allowed: ReadonlySet<string>;

  constructor(vault: Vault, allowed: ReadonlySet<string>) {
    this.#vault = vault;
    this.#allowed = allowed;
  }

  async take(piece: ExportPiece): Promise<void> {
    await this.#vault.transaction(async (tables) => {
      switch (piece.kind) {
        case "total":
          return;
        case "projects":
          for (const project of piece.projects)
            if (!(await tables.projects.find(project.id))) await tables.projects.put(project);
          return;
        case "lines":
          return this.#imported.take(tables, piece.lines, piece.source, this.result);
        case "messages":
          return this.#takeMessages(tables, piece);
        case "facts":
          for (const fact of piece.facts) {
            if (isNamedPlainly(fact) || this.#allowed.has(NAMED)) await this.#takeFact(tables, fact);
            else this.result.skipped += 1;
          }
          return;
        case "rest":
          return takeRest(tables, piece.rest, this.#allowed);
      }
    });
  }

  async #takeMessages(tables: VaultTables, piece: Extract<ExportPiece, { kind: "messages" }>): Promise<void> {
    const { session, messages } = piece;
    if ((await tables.sessions.find(session.id)) === undefined) {
      const project = session.project_id === null ? undefined : await tables.projects.find(session.project_id);
      await tables.sessions.put({ ...session, project_id: project?.id ?? null });
      this.result.sessions += 1;
    }
    for (const { attachments, ...entry } of messages) {
      if (await tables.messages.find(entry.id)) {
        this.result.skipped += 1;
        continue;
      }
      const state = entry.state === "streaming" ? "interrupted" : entry.state;
      // Where this chat went on otherwise here, the other way comes in as a version out of view.
      const position = await tables.messages.freePosition(session.id, entry.position);
      await tables.messages.put({ ...entry, session_id: session.id, position, state });
      await tables.attachments.add(
        entry.id,
        attachments.map((file) => ({ ...file, data: Buffer.from(file.data, "base64") })),
      );
      this.result.messages += 1;
    }
  }

  async #takeFact(tables: VaultTables, { history, ...said }: ImportedFact): Promise<void> {
    const project_id = await keptBy(tables, said.project_id);
    const record = { ...said, project_id: project_id ?? null };
    const same = (await tables.facts.withKey(record.category, record.key)).find(
      ({ value, project_id: own }) =>
        own === record.project_id &&
        record.superseded_by === null &&
        normaliseText(value) === normaliseText(record.value),
    );
    if (same) this.#knownAs.set(record.id, same.id);
    const isUnknown = project_id === undefined;
    if (
      isUnknown ||
      same ||
      (await tables.facts.find(record.id)) !== undefined ||
      (await tables.tombstones.has(record))
    ) {
      this.result.skipped += 1;
      return;
    }
    const { superseded_by } = record;
    const successor =
      superseded_by === null ? undefined : await tables.facts.find(this.#knownAs.get(superseded_by) ?? superseded_by);
    const source = record.source_message_id === null ? undefined : await tables.messages.find(record.source_message_id);
    await tables.facts.put({
      ...record,
      ...this.#asAllowed(record),
      superseded_by: successor?.id ?? null,
      source_message_id: source?.id ?? null,
    });
    for (const event of history) await tables.factEvents.put(record.id, event);
    this.result.facts += 1;
  }

  /** Whoever wrote the file is not the owner of this vault, whatever it says. */
  #asAllowed(fact: Omit<ImportedFact, "history">): Pick<ImportedFact, "origin" | "pinned" | "consent"> {
    const line = factLine(fact);
    return {
      origin: "import",
      pinned: this.#allowed.has(PINNED) ? fact.pinned : 0,
      consent: line !== null && !this.#allowed.has(line) ? null : fact.consent,
    };
  }
}

/**
 * The project that keeps a fact to itself here; undefined for one that nobody knows, since what is kept to it must not hold everywhere
 * because of that.
 */
async function keptBy({ projects }: VaultTables, id: string | null): Promise<string | null | undefined> {
  if (id === null) return null;
  const project = await projects.find(id);
  return project && (project.memory === "own" ? project.id : null);
}

async function takeRest(
  tables: VaultTables,
  rest: Extract<ExportPiece, { kind: "rest" }>["rest"],
  allowed: ReadonlySet<string>,
): Promise<void> {
  const isTaken = ({ id, is_risky }: ReviewLine) => !is_risky || allowed.has(id);
  const lines = reviewRest(rest, await whatIsHere(tables));
  for (const { apply } of lines.filter(isTaken)) await apply(tables);
  for (const task of rest.tasks) await tables.tasks.put(task);
}
