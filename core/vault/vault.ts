import type Database from "better-sqlite3";
import type { Kysely } from "kysely";
import type { Clock } from "../base/clock.ts";
import { Agents } from "./tables/agents.ts";
import { Attachments } from "./tables/attachments.ts";
import { BackendMessages } from "./tables/backend-messages.ts";
import { Backups } from "./sqlite/backups.ts";
import { CategoryConsent } from "./tables/category-consent.ts";
import { Contexts } from "./tables/contexts.ts";
import type { VaultKey } from "./sqlite/database.ts";
import { Drafts } from "./tables/drafts.ts";
import { FactEvents } from "./tables/fact-events.ts";
import { FactUses } from "./tables/fact-uses.ts";
import { Facts } from "./tables/facts.ts";
import { Idempotency } from "./tables/idempotency.ts";
import { Jobs } from "./tables/jobs.ts";
import type { VaultLock } from "./sqlite/lock.ts";
import { Messages } from "./tables/messages.ts";
import { NotFoundError } from "../base/errors.ts";
import { eraseAll, type Purged, purgeFact, restorePurged } from "./sqlite/purge.ts";
import { Preferences } from "./tables/preferences.ts";
import { Profile } from "./tables/profile.ts";
import { Receipts } from "./tables/receipts.ts";
import type { VaultSchema } from "./tables/schema.ts";
import { Search, type SearchTable } from "./search.ts";
import { Sessions } from "./tables/sessions.ts";
import { explainSqliteError } from "./sqlite/errors.ts";
import { StreamEvents } from "./tables/stream-events.ts";
import { Streams } from "./tables/streams.ts";
import { Tasks } from "./tables/tasks.ts";
import { Tombstones } from "./tables/tombstones.ts";
import { ToolApprovals } from "./tables/tool-approvals.ts";
import { UsageCounts } from "./tables/usage-counts.ts";
import { Vectors, type VectorTable } from "./sqlite/vectors.ts";

/** What differs between stores: how they search, and which instance of a server begins streams here. */
export interface TableParts {
  search: SearchTable;
  vectors: VectorTable;
  /** Null where one process alone has the vault. */
  owner: string | null;
  /** Whether statements may be sent before the one ahead has succeeded, since none that follows a failed one is carried out. */
  isPipelined: boolean;
}

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
  readonly factEvents: FactEvents;
  readonly categoryConsent: CategoryConsent;
  readonly receipts: Receipts;
  readonly tombstones: Tombstones;
  readonly drafts: Drafts;
  readonly idempotency: Idempotency;
  readonly search: SearchTable;
  readonly vectors: VectorTable;
  readonly toolApprovals: ToolApprovals;
  readonly tasks: Tasks;
  readonly attachments: Attachments;
  readonly agents: Agents;
  readonly jobs: Jobs;
  readonly usageCounts: UsageCounts;
  readonly #isPipelined: boolean;

  constructor(db: Kysely<VaultSchema>, clock: Clock, { search, vectors, owner, isPipelined }: TableParts) {
    this.#isPipelined = isPipelined;
    this.profile = new Profile(db, clock);
    this.facts = new Facts(db, clock);
    this.preferences = new Preferences(db, clock);
    this.sessions = new Sessions(db, clock);
    this.messages = new Messages(db);
    this.streams = new Streams(db, clock, owner);
    this.streamEvents = new StreamEvents(db);
    this.backendMessages = new BackendMessages(db);
    this.contexts = new Contexts(db, clock);
    this.factUses = new FactUses(db);
    this.factEvents = new FactEvents(db, clock);
    this.categoryConsent = new CategoryConsent(db);
    this.receipts = new Receipts(db);
    this.tombstones = new Tombstones(db, clock);
    this.drafts = new Drafts(db, clock);
    this.idempotency = new Idempotency(db, clock);
    this.search = search;
    this.vectors = vectors;
    this.attachments = new Attachments(db);
    this.toolApprovals = new ToolApprovals(db);
    this.tasks = new Tasks(db, clock);
    this.agents = new Agents(db, clock);
    this.jobs = new Jobs(db, clock);
    this.usageCounts = new UsageCounts(db, clock);
  }

  /**
   * Takes steps of which none needs to know what another gave, one after the other, until one fails. A step is one statement
   * or none. In a transaction on a server they are sent in one go.
   */
  async inTurn<Given extends readonly unknown[]>(
    ...steps: { [Index in keyof Given]: () => Promise<Given[Index]> }
  ): Promise<Given> {
    const given: unknown[] = [];
    if (this.#isPipelined) given.push(...(await settled(steps.map((step) => step()))));
    else for (const step of steps) given.push(await step());
    return given as unknown as Given;
  }
}

/** What all of them give, once none of them is under way any more. @throws what the first of them that failed did. */
async function settled(works: readonly Promise<unknown>[]): Promise<unknown[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

/** What a forgotten fact took with it, to undo it by. */
export interface Forgotten {
  purged: Purged;
  /** Ids of the facts whose place it had taken, and which hold again. */
  predecessors: string[];
}

/** One user's memory, wherever it is kept. Every write goes through here. */
export abstract class Vault extends VaultTables {
  /** The file that it is, or the name of the store, for people. */
  abstract readonly file: string;
  /** Copies of it; undefined where somebody else makes them. */
  abstract readonly backups: Backups | undefined;
  /** Whether another process works on the same vault through `file`, so that a thread can read it. */
  abstract readonly isFile: boolean;

  /**
   * Runs `work` in one transaction: all of it is stored, or none of it, and no other transaction of this vault comes between.
   * Inside, use the tables that are passed in; those of the vault itself may wait for the transaction to end.
   *
   * @throws VaultError what the disk said, in plain words.
   */
  abstract transaction<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result>;

  /** Stores what is right also when only the first of it is stored; may go beside a transaction. @throws VaultError */
  abstract append<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result>;

  /**
   * Forgets a fact for good: no trace of it is left in the vault, its indexes, its log or its backups. A keyed hash stays, so
   * that it is not learned again, and what it had taken the place of holds again.
   *
   * @param alsoIn ids of more messages to take its words out of.
   * @returns what undoes it; in memory alone.
   * @throws NotFoundError when there is no such fact.
   */
  abstract forget(id: string, alsoIn?: readonly string[]): Promise<Forgotten>;

  /** Undoes `forget`. */
  abstract unforget(forgotten: Forgotten): Promise<void>;

  /** Erases everything for good: chats, facts, contexts, tombstones and all backups. */
  abstract erase(): Promise<void>;

  /** Lets go of the store. Safe to call twice. */
  abstract close(): Promise<void>;
}

/** Writes after which the write-ahead log is folded elsewhere, where somebody does that. */
const WRITES_TO_FOLD = 200;
/** Pages of the log from which SQLite folds it by itself: as it does unless told otherwise, and where somebody else does. */
const LOG_PAGES = 1000;
const LONGEST_LOG_PAGES = 8000;

export interface VaultParts {
  db: Kysely<VaultSchema>;
  raw: Database.Database;
  file: string;
  key: VaultKey;
  clock: Clock;
  /** Held by the one process that has the vault; null for a connection beside it. */
  lock: VaultLock | null;
  /** Whether vectors can be compared on this machine. */
  hasVectors: boolean;
}

/** One user's memory in a SQLite file of its own. Made by `openVault`; this one process alone writes it. */
export class SqliteVault extends Vault {
  readonly file: string;
  readonly backups: Backups;
  readonly isFile: boolean;
  readonly #parts: VaultParts;
  #closed = false;
  #foldElsewhere: (() => Promise<boolean>) | undefined;
  #writes = 0;
  #isFolding = false;

  constructor(parts: VaultParts) {
    super(parts.db, parts.clock, tableParts(parts.db, parts));
    this.file = parts.file;
    this.isFile = parts.file !== ":memory:";
    this.backups = new Backups({ file: parts.file, key: parts.key, clock: parts.clock });
    this.#parts = parts;
  }

  async transaction<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result> {
    try {
      return await this.#parts.db
        .transaction()
        .execute((trx) => work(new VaultTables(trx, this.#parts.clock, tableParts(trx, this.#parts))));
    } catch (error) {
      throw explainSqliteError(error, this.file);
    } finally {
      this.#countWrite();
    }
  }

  async append<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result> {
    // Each statement is its own transaction, and most of this is one statement.
    try {
      return await work(this);
    } catch (error) {
      throw explainSqliteError(error, this.file);
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

  async forget(id: string, alsoIn: readonly string[] = []): Promise<Forgotten> {
    const { raw, db } = this.#parts;
    const fact = await db.selectFrom("facts").selectAll().where("id", "=", id).executeTakeFirst();
    if (!fact) throw new NotFoundError("This fact is no longer in the vault. It may have been forgotten already.");
    const predecessors = (await this.facts.supersededBy(id)).map((before) => before.id);
    await this.tombstones.add(fact);
    await this.facts.reviveSupersededBy(id);
    const purged = purgeFact(raw, fact, alsoIn);
    await this.backups.purge(purged, alsoIn);
    return { purged, predecessors };
  }

  async unforget({ purged, predecessors }: Forgotten): Promise<void> {
    await this.tombstones.remove(purged.fact);
    restorePurged(this.#parts.raw, purged);
    for (const before of predecessors) await this.facts.supersede(before, purged.fact.id);
  }

  async erase(): Promise<void> {
    const { raw } = this.#parts;
    eraseAll(raw);
    this.backups.deleteAll();
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
      // Beside its owner this would hold up what that one writes.
      if (this.#parts.lock) this.#parts.raw.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      await this.#parts.db.destroy();
      // Where nothing was ever asked, there was nothing to destroy.
      if (this.#parts.raw.open) this.#parts.raw.close();
      this.#parts.lock?.release();
    }
  }
}

function tableParts(db: Kysely<VaultSchema>, { hasVectors }: Pick<VaultParts, "hasVectors">): TableParts {
  return { search: new Search(db), vectors: new Vectors(db, hasVectors), owner: null, isPipelined: false };
}
