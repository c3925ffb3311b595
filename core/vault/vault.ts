import type Database from "better-sqlite3";
import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import { BackendMessages } from "./backend-messages.ts";
import { Contexts } from "./contexts.ts";
import { Drafts } from "./drafts.ts";
import { FactUses } from "./fact-uses.ts";
import { Facts } from "./facts.ts";
import { Idempotency } from "./idempotency.ts";
import type { VaultLock } from "./lock.ts";
import { Messages } from "./messages.ts";
import { Preferences } from "./preferences.ts";
import { Profile } from "./profile.ts";
import type { VaultSchema } from "./schema.ts";
import { Search } from "./search.ts";
import { Sessions } from "./sessions.ts";
import { explainSqliteError } from "./sqlite-errors.ts";
import { StreamEvents } from "./stream-events.ts";
import { Streams } from "./streams.ts";

/** The tables of a vault, one object each; inside a transaction the same set, bound to it. */
export class VaultTables {
  readonly profile: Profile;
  readonly facts: Facts;
  readonly preferences: Preferences;
  readonly sessions: Sessions;
  readonly messages: Messages;
  readonly streams: Streams;
  readonly streamEvents: StreamEvents;
  readonly backendMessages: BackendMessages;
  readonly contexts: Contexts;
  readonly factUses: FactUses;
  readonly drafts: Drafts;
  readonly idempotency: Idempotency;
  readonly search: Search;

  constructor(db: Kysely<VaultSchema>, clock: Clock) {
    this.profile = new Profile(db, clock);
    this.facts = new Facts(db, clock);
    this.preferences = new Preferences(db, clock);
    this.sessions = new Sessions(db, clock);
    this.messages = new Messages(db);
    this.streams = new Streams(db, clock);
    this.streamEvents = new StreamEvents(db);
    this.backendMessages = new BackendMessages(db);
    this.contexts = new Contexts(db, clock);
    this.factUses = new FactUses(db);
    this.drafts = new Drafts(db, clock);
    this.idempotency = new Idempotency(db, clock);
    this.search = new Search(db);
  }
}

export interface VaultParts {
  db: Kysely<VaultSchema>;
  raw: Database.Database;
  file: string;
  clock: Clock;
  lock: VaultLock;
}

/** One user's memory on disk. Made by `openVault`; every write goes through here, in this one process. */
export class Vault extends VaultTables {
  readonly file: string;
  readonly #parts: VaultParts;
  #closed = false;

  constructor(parts: VaultParts) {
    super(parts.db, parts.clock);
    this.file = parts.file;
    this.#parts = parts;
  }

  /**
   * Runs `work` in one transaction: all of it is stored, or none of it. Inside, use the tables that are passed in; those of
   * the vault itself would wait for the transaction to end.
   *
   * @throws VaultError what the disk said, in plain words.
   */
  async transaction<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result> {
    try {
      return await this.#parts.db.transaction().execute((trx) => work(new VaultTables(trx, this.#parts.clock)));
    } catch (error) {
      throw explainSqliteError(error, this.file);
    }
  }

  /** What SQLite says of the file's health: `ok`, or a list of faults. */
  integrity(): string {
    return String(this.#parts.raw.pragma("integrity_check", { simple: true }));
  }

  /** Folds the write-ahead log into the file, closes it and lets the next process in. Safe to call twice. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    try {
      this.#parts.raw.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      await this.#parts.db.destroy();
      this.#parts.lock.release();
    }
  }
}
