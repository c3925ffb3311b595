import type { Kysely } from "kysely";
import type { Clock } from "../base/clock.ts";
import { Agents } from "./tables/agents.ts";
import { Attachments } from "./tables/attachments.ts";
import { BackendMessages } from "./tables/backend-messages.ts";
import type { VaultBackups } from "./backups.ts";
import { CategoryConsent } from "./tables/category-consent.ts";
import { Contexts } from "./tables/contexts.ts";
import { Drafts } from "./tables/drafts.ts";
import type { FolderSearch } from "./folder-search.ts";
import { FolderFiles } from "./tables/folder-files.ts";
import { Folders } from "./tables/folders.ts";
import { FactEvents } from "./tables/fact-events.ts";
import { FactUses } from "./tables/fact-uses.ts";
import { Facts } from "./tables/facts.ts";
import { NotFoundError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { type DeletedMessages, deleteMessages, restoreMessages } from "./forgetting/delete-messages.ts";
import { eraseTables } from "./forgetting/erase.ts";
import { type Contains, forgetFact, type Purged, restoreFact } from "./forgetting/forget.ts";
import { Idempotency } from "./tables/idempotency.ts";
import { Jobs } from "./tables/jobs.ts";
import { type MessageRecord, Messages } from "./tables/messages.ts";
import { Preferences } from "./tables/preferences.ts";
import { Profile } from "./tables/profile.ts";
import { Projects } from "./tables/projects.ts";
import { Receipts } from "./tables/receipts.ts";
import type { FactRow, VaultSchema } from "./tables/schema.ts";
import type { IndexProgress } from "./index-text.ts";
import type { MemoryScope } from "./scope.ts";
import type { SearchTable } from "./search.ts";
import { Sessions } from "./tables/sessions.ts";
import { StreamEvents } from "./tables/stream-events.ts";
import { SideSpending } from "./tables/side-spending.ts";
import { Suggestions } from "./tables/suggestions.ts";
import { Streams } from "./tables/streams.ts";
import { Tasks } from "./tables/tasks.ts";
import { Tombstones } from "./tables/tombstones.ts";
import { ToolApprovals } from "./tables/tool-approvals.ts";
import { UsageCounts } from "./tables/usage-counts.ts";
import type { VectorTable } from "./vectors.ts";

/** What differs between stores: how they search, and which instance of a server begins streams here. */
export interface TableParts {
  search: SearchTable;
  folderSearch: FolderSearch;
  vectors: VectorTable;
  /** Null where one process alone has the vault. */
  owner: string | null;
  /** Whether statements may be sent before the one ahead has succeeded, since none that follows a failed one is carried out. */
  isPipelined: boolean;
  /** Which part of the memory is seen; all of it without one. */
  scope?: MemoryScope | undefined;
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
  readonly projects: Projects;
  readonly folders: Folders;
  readonly folderFiles: FolderFiles;
  readonly folderSearch: FolderSearch;
  readonly agents: Agents;
  readonly jobs: Jobs;
  readonly usageCounts: UsageCounts;
  readonly suggestions: Suggestions;
  readonly sideSpending: SideSpending;
  readonly #made: { db: Kysely<VaultSchema>; clock: Clock; parts: TableParts };

  constructor(db: Kysely<VaultSchema>, clock: Clock, parts: TableParts) {
    const { search, folderSearch, vectors, owner, scope } = parts;
    const context = { db, clock, owner, scope };
    this.#made = { db, clock, parts };
    this.profile = new Profile(context);
    this.facts = new Facts(context);
    this.preferences = new Preferences(context);
    this.sessions = new Sessions(context);
    this.messages = new Messages(context);
    this.streams = new Streams(context);
    this.streamEvents = new StreamEvents(context);
    this.backendMessages = new BackendMessages(context);
    this.contexts = new Contexts(context);
    this.factUses = new FactUses(context);
    this.factEvents = new FactEvents(context);
    this.categoryConsent = new CategoryConsent(context);
    this.receipts = new Receipts(context);
    this.tombstones = new Tombstones(context);
    this.drafts = new Drafts(context);
    this.idempotency = new Idempotency(context);
    this.search = search;
    this.vectors = vectors;
    this.attachments = new Attachments(context);
    this.toolApprovals = new ToolApprovals(context);
    this.tasks = new Tasks(context);
    this.projects = new Projects(context);
    this.folders = new Folders(context);
    this.folderFiles = new FolderFiles(context);
    this.folderSearch = folderSearch;
    this.agents = new Agents(context);
    this.jobs = new Jobs(context);
    this.usageCounts = new UsageCounts(context);
    this.suggestions = new Suggestions(context);
    this.sideSpending = new SideSpending(context);
  }

  /**
   * The same tables as a chat sees them: only what it may know of facts, earlier messages and its owner's name is there, and what is
   * learned is kept where it may be known.
   *
   * @param sessionId null for what is asked outside of every chat.
   */
  async memoryOf(sessionId: string | null): Promise<VaultTables> {
    const { db, clock, parts } = this.#made;
    const scope = await this.projects.scopeOf(sessionId);
    const [search, vectors] = [parts.search.within(scope), parts.vectors.within(scope)];
    return new VaultTables(db, clock, { ...parts, search, vectors, scope });
  }

  /**
   * Takes steps of which none needs to know what another gave, one after the other, until one fails. A step is one statement
   * or none. In a transaction on a server they are sent in one go.
   */
  async inTurn<Given extends readonly unknown[]>(
    ...steps: { [Index in keyof Given]: () => Promise<Given[Index]> }
  ): Promise<Given> {
    const given: unknown[] = [];
    if (this.#made.parts.isPipelined) given.push(...(await settled(steps.map((step) => step()))));
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
  abstract readonly backups: VaultBackups | undefined;
  /** Whether another process works on the same vault through `file`, so that a thread can read it. */
  abstract readonly isFile: boolean;

  /** How this store's database says that a column contains a text. */
  protected abstract readonly contains: Contains;

  /** Runs `work` in one transaction: all of it is stored, or none of it, and no other transaction of this vault comes between. */
  protected abstract within<Result>(
    work: (db: Kysely<VaultSchema>, tables: VaultTables) => Promise<Result>,
  ): Promise<Result>;

  /**
   * Runs `work` in one transaction: all of it is stored, or none of it, and no other transaction of this vault comes between.
   * Inside, use the tables that are passed in; those of the vault itself may wait for the transaction to end.
   *
   * @throws VaultError what the disk said, in plain words.
   */
  async transaction<Result>(work: (tables: VaultTables) => Promise<Result>): Promise<Result> {
    return this.within((_, tables) => work(tables));
  }

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
  async forget(id: string, alsoIn: readonly string[] = []): Promise<Forgotten> {
    return this.within(async (db, tables) => {
      const fact = await db.selectFrom("facts").selectAll().where("id", "=", id).executeTakeFirst();
      if (!fact) throw new NotFoundError(phrase("memory.fact_gone_already"));
      const predecessors = (await tables.facts.supersededBy(id)).map((before) => before.id);
      await tables.tombstones.add(fact);
      await tables.facts.reviveSupersededBy(id);
      return { purged: await forgetFact(db, this.contains, fact, alsoIn), predecessors };
    });
  }

  /** Undoes `forget`. */
  async unforget({ purged, predecessors }: Forgotten): Promise<void> {
    await this.within(async (db, tables) => {
      await tables.tombstones.remove(purged.fact);
      await restoreFact(db, purged);
      for (const before of predecessors) await tables.facts.supersede(before, purged.fact.id);
    });
  }

  /**
   * Forgets facts for good, as `forget` does, with nothing that undoes it and nothing that keeps them from being learned again.
   *
   * @param cuts false leaves their words where they were said.
   */
  async forgetFacts(ids: readonly string[], cuts: boolean): Promise<FactRow[]> {
    return this.within(async (db, tables) => {
      const facts: FactRow[] = [];
      for (const id of ids) {
        const fact = await db.selectFrom("facts").selectAll().where("id", "=", id).executeTakeFirst();
        if (!fact) continue;
        await tables.facts.reviveSupersededBy(id);
        await forgetFact(db, this.contains, fact, [], cuts);
        facts.push(fact);
      }
      return facts;
    });
  }

  /** Forgets folders with all that was read of them, for good. */
  async forgetFolders(ids: readonly string[]): Promise<void> {
    await this.within((_, tables) => tables.folders.remove(ids));
  }

  /** Deletes messages of a chat for good, with every copy that was made of them. @returns what undoes it; in memory alone. */
  async deleteMessages(targets: readonly MessageRecord[], title: string | null): Promise<DeletedMessages> {
    return this.within((db) => deleteMessages({ db, contains: this.contains }, targets, title));
  }

  /** Undoes `deleteMessages`. */
  async restoreMessages(deleted: DeletedMessages): Promise<void> {
    await this.within((db) => restoreMessages(db, deleted));
  }

  /** Removes chats for good that were deleted. */
  async removeDeleted(): Promise<void> {
    if (await this.sessions.removeDeleted()) await this.wipe();
  }

  /** Sees to it that what was deleted is in no file any more either; soon, where it is being read. A database server sees to that itself. */
  async wipe(): Promise<void> {}

  /** How far the indexing of rows from before it knew every language has come; null where it is done. */
  abstract indexing(): Promise<IndexProgress | null>;

  /** Erases everything for good: chats, facts, contexts, tombstones and all backups. */
  async erase(): Promise<void> {
    await this.within(eraseTables);
  }

  /** Lets go of the store. Safe to call twice. */
  abstract close(): Promise<void>;
}
