import type Database from "better-sqlite3";
import type { Kysely } from "kysely";
import type { Clock } from "../../base/clock.ts";
import type { DeletedMessages } from "../forgetting/delete-messages.ts";
import type { IndexProgress } from "../index-text.ts";
import type { FactRow, VaultSchema } from "../tables/schema.ts";
import { type Forgotten, type TableParts, Vault, VaultTables } from "../vault.ts";
import { Backups } from "./backups.ts";
import { contains } from "./contains.ts";
import type { DamageWatch } from "./damage.ts";
import { vacuum, type VaultKey } from "./database.ts";
import { explainSqliteError, isDamage } from "./errors.ts";
import type { VaultLock } from "./lock.ts";
import { SqliteFolderSearch } from "./folder-search.ts";
import { SqliteSearch } from "./search.ts";
import { SqliteVectors } from "./vectors.ts";
import { WordIndex } from "./word-index.ts";

/** Writes after which the write-ahead log is folded elsewhere, where somebody does that. */
const WRITES_TO_FOLD = 200;
/** Pages of the log from which SQLite folds it by itself: as it does unless told otherwise, and where somebody else does. */
const LOG_PAGES = 1000;
const LONGEST_LOG_PAGES = 8000;

/** When the log is emptied again that somebody held, at first and at most, in milliseconds. */
const EMPTY_AGAIN_MS = 100;
const LONGEST_EMPTY_AGAIN_MS = 10_000;

/** What SQLite says where somebody else holds what it needs (sqlite.org/rescode.html). */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^SQLITE_(?:BUSY|LOCKED)/.test(String(error.code));
}

export interface VaultParts {
  db: Kysely<VaultSchema>;
  raw: Database.Database;
  file: string;
  key: VaultKey;
  clock: Clock;
  /** Held by the one process that has the vault; null for a connection beside it. */
  lock: VaultLock | null;
  damage: DamageWatch;
  /** Whether vectors can be compared on this machine. */
  hasVectors: boolean;
}

/** One user's memory in a SQLite file of its own. Made by `openVault`; this one process alone writes it. */
export class SqliteVault extends Vault {
  readonly file: string;
  readonly backups: Backups;
  readonly isFile: boolean;
  /** Damage that is met while the vault is open. */
  readonly damage: DamageWatch;
  protected readonly contains = contains;
  readonly #parts: VaultParts;
  readonly #words: WordIndex;
  #closed = false;
  #foldElsewhere: (() => Promise<boolean>) | undefined;
  #writes = 0;
  #isFolding = false;
  #emptying: NodeJS.Timeout | undefined;

  constructor(parts: VaultParts) {
    const words = new WordIndex(parts.raw, parts.damage);
    // Beside its owner there is somebody else who does it.
    const own = parts.lock !== null || parts.file === ":memory:" ? words : null;
    super(parts.db, parts.clock, tableParts(parts.db, parts, own));
    this.#words = words;
    this.damage = parts.damage;
    own?.start();
    this.file = parts.file;
    this.isFile = parts.file !== ":memory:";
    this.backups = new Backups({ file: parts.file, key: parts.key, clock: parts.clock });
    this.#parts = parts;
  }

  async indexing(): Promise<IndexProgress | null> {
    return this.#words.progress();
  }

  protected async within<Result>(
    work: (db: Kysely<VaultSchema>, tables: VaultTables) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await this.#parts.db.transaction().execute(async (trx) => {
        const parts = tableParts(trx, this.#parts, this.#words);
        const result = await work(trx, new VaultTables(trx, this.#parts.clock, parts));
        this.#words.drain();
        return result;
      });
    } catch (error) {
      throw explainSqliteError(this.damage.note(error), this.file);
    } finally {
      this.#countWrite();
    }
  }

  async append<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result> {
    // Each statement is its own transaction, and most of this is one statement.
    try {
      const result = await work(this);
      this.#words.drain();
      return result;
    } catch (error) {
      throw explainSqliteError(this.damage.note(error), this.file);
    } finally {
      this.#countWrite();
    }
  }

  /**
   * Folds the write-ahead log into the file, as far as nobody reads or writes it just now. SQLite does so by itself at the end
   * of a write that made the log long, which then takes as long as the disk does.
   */
  fold(): void {
    this.#parts.raw.pragma("wal_checkpoint(PASSIVE)");
  }

  /** Pages of the log from which SQLite folds it by itself. */
  get logLimit(): number {
    return Number(this.#parts.raw.pragma("wal_autocheckpoint", { simple: true }));
  }

  /** Has the log folded by another connection as long as that says that it did; `fold` is called now and then. */
  foldElsewhere(fold: () => Promise<boolean>): void {
    this.#foldElsewhere = fold;
  }

  #countWrite(): void {
    this.#writes += 1;
    if (!this.#foldElsewhere || this.#isFolding || this.#writes < WRITES_TO_FOLD) return;
    void this.#haveFolded(this.#foldElsewhere);
  }

  async #haveFolded(fold: () => Promise<boolean>): Promise<void> {
    this.#writes = 0;
    this.#isFolding = true;
    const isFolded = await fold().catch(() => false);
    this.#isFolding = false;
    if (!this.#parts.raw.open) return;
    this.#parts.raw.pragma(`wal_autocheckpoint = ${isFolded ? LONGEST_LOG_PAGES : LOG_PAGES}`);
  }

  override async forget(id: string, alsoIn: readonly string[] = []): Promise<Forgotten> {
    const forgotten = await super.forget(id, alsoIn);
    // The write-ahead log would still hold what was removed.
    this.#emptyLog();
    await this.backups.purge([forgotten.purged.fact], alsoIn);
    return forgotten;
  }

  override async forgetFacts(ids: readonly string[], cuts: boolean): Promise<FactRow[]> {
    const facts = await super.forgetFacts(ids, cuts);
    if (facts.length === 0) return facts;
    this.#emptyLog();
    await this.backups.purge(facts, [], cuts);
    return facts;
  }

  override async deleteMessages(...deleting: Parameters<Vault["deleteMessages"]>): Promise<DeletedMessages> {
    const deleted = await super.deleteMessages(...deleting);
    this.#emptyLog();
    return deleted;
  }

  override async forgetFolders(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await super.forgetFolders(ids);
    this.#emptyLog();
  }

  override async erase(): Promise<void> {
    await super.erase();
    const { raw } = this.#parts;
    this.#words.clear();
    raw.exec("INSERT INTO messages_fts (messages_fts) VALUES ('rebuild')");
    raw.exec("INSERT INTO facts_fts (facts_fts) VALUES ('rebuild')");
    raw.exec("INSERT INTO folder_passages_fts (folder_passages_fts) VALUES ('rebuild')");
    // A new file, so that nothing of the old pages is left.
    vacuum(raw, this.#parts.key);
    this.#emptyLog();
    this.backups.deleteAll();
  }

  override async wipe(): Promise<void> {
    // Elsewhere it costs nobody's time; what is left to do here is to cut the file off.
    await this.#foldElsewhere?.().catch(() => false);
    this.#emptyLog();
  }

  /** Empties the write-ahead log, which holds what was deleted; soon, where somebody reads or writes just now. */
  #emptyLog(again = EMPTY_AGAIN_MS): void {
    clearTimeout(this.#emptying);
    if (this.#closed || this.#hasEmptied()) return;
    const later = () => {
      try {
        this.#emptyLog(Math.min(again * 2, LONGEST_EMPTY_AGAIN_MS));
      } catch (error) {
        // Noted by then; nobody waits for it, so that a damaged file would end the process.
        if (!isDamage(error)) throw error;
      }
    };
    this.#emptying = setTimeout(later, again).unref();
  }

  #hasEmptied(): boolean {
    const { raw } = this.#parts;
    if (raw.inTransaction) return false;
    const patience = Number(raw.pragma("busy_timeout", { simple: true }));
    // Whoever reads would hold up all that the vault is asked for.
    raw.pragma("busy_timeout = 0");
    try {
      return raw.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0;
    } catch (error) {
      if (isBusy(error)) return false;
      throw this.damage.note(error);
    } finally {
      raw.pragma(`busy_timeout = ${patience}`);
    }
  }

  /** What SQLite says of the file's health: `ok`, or a list of faults. */
  integrity(): string {
    const verdict = String(this.#parts.raw.pragma("integrity_check", { simple: true }));
    if (verdict !== "ok") this.damage.see();
    return verdict;
  }

  /** Folds the write-ahead log into the file, closes it and lets the next process in. Safe to call twice. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#emptying);
    this.#words.stop();
    try {
      // Beside its owner this would hold up what that one writes.
      if (this.#parts.lock) this.#parts.raw.pragma("wal_checkpoint(TRUNCATE)");
    } catch (error) {
      throw this.damage.note(error);
    } finally {
      await this.#parts.db.destroy();
      // Where nothing was ever asked, there was nothing to destroy.
      if (this.#parts.raw.open) this.#parts.raw.close();
      this.#parts.lock?.release();
    }
  }
}

function tableParts(
  db: Kysely<VaultSchema>,
  { hasVectors }: Pick<VaultParts, "hasVectors">,
  words: WordIndex | null,
): TableParts {
  return {
    search: new SqliteSearch(db, words),
    folderSearch: new SqliteFolderSearch(db),
    vectors: new SqliteVectors(db, hasVectors),
    owner: null,
    isPipelined: false,
  };
}
