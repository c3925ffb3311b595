import { basename } from "node:path";
import pLimit from "p-limit";
import type { Clock } from "../../base/clock.ts";
import { InputError, NotFoundError } from "../../base/errors.ts";
import type { IdSource } from "../../base/ids.ts";
import { MAX_FOLDERS } from "../../base/limits.ts";
import type { Logger } from "../../base/log.ts";
import { phrase } from "../../base/phrases.ts";
import type { FolderView } from "../../contract/contract.ts";
import type { Emitter } from "../../contract/emitter.ts";
import type { FolderRow } from "../../vault/tables/folder-rows.ts";
import type { OwnerOfFolders } from "../../vault/tables/folders.ts";
import type { Vault } from "../../vault/vault.ts";
import { findInFolders, type FolderFinds } from "./find.ts";
import { readFolder } from "./folder-reading.ts";
import { folderAt, isIn } from "./folder-at.ts";
import { FolderWatcher, signOf } from "./watcher.ts";

/** How long a folder must be quiet before it is read again. */
const QUIET_MS = 1000;
/** How often it is looked whether folders are there, and are still those that are watched. */
const LOOK_MS = 5000;
/** When a folder of which not all can be watched is read again. */
const AGAIN_MS = 10 * 60_000;
/** How often it is told how far the reading is. */
const TOLD_MS = 250;

interface FolderParts {
  vault: Vault;
  ids: IdSource;
  clock: Clock;
  emitter: Emitter;
  log: Logger;
  dataDir: string;
  /** Whether this vault is its user's own computer's: folders of a server are none of its users' business. */
  isOwn: boolean;
}

interface Live {
  row: FolderRow;
  state: FolderView["state"];
  done: number;
  total: number;
  isCut: boolean;
  stop: AbortController;
  watcher: FolderWatcher;
  /** What it was known by when it was last looked at. */
  sign?: string;
  timer?: NodeJS.Timeout | undefined;
  toldAt: number;
}

/** Folders that are knowledge of chats, presets and projects: reads them in the background, watches them, searches and forgets them. */
export class Folders {
  readonly #parts: FolderParts;
  readonly #live = new Map<string, Live>();
  readonly #reading = pLimit(1);
  #looking: NodeJS.Timeout | undefined;
  #isLooking = false;
  #isClosed = false;

  constructor(parts: FolderParts) {
    this.#parts = parts;
  }

  /** Takes up the folders that were added before, and forgets those whose chats, presets and projects are gone. */
  async start(): Promise<void> {
    const { vault, isOwn } = this.#parts;
    if (!isOwn) return;
    await vault.forgetFolders(await vault.folders.ownerless());
    for (const row of await vault.folders.all()) this.#take(row);
  }

  async list(owner: OwnerOfFolders): Promise<FolderView[]> {
    const rows = await this.#parts.vault.folders.ofOwner(owner);
    void this.#look();
    return Promise.all(rows.map((row) => this.#view(row)));
  }

  /**
   * Adds a folder, and begins to read it.
   *
   * @throws InputError for what is no folder, and where there are enough; NotFoundError for an owner who is gone.
   */
  async add(owner: OwnerOfFolders, given: string): Promise<FolderView> {
    const { vault, ids, isOwn } = this.#parts;
    if (!isOwn) throw new InputError(phrase("folders.not_here"), "path");
    const path = await folderAt(given, this.#parts.dataDir);
    const row = await vault.transaction(async (tables) => {
      if (owner.kind === "chat") await tables.sessions.require(owner.id);
      else if (owner.kind === "preset") await tables.agents.require(owner.id);
      else await tables.projects.require(owner.id);
      const before = await tables.folders.ofOwner(owner);
      if (before.some((folder) => folder.path === path)) {
        throw new InputError(phrase("folders.known", { path }), "path");
      }
      if (before.length >= MAX_FOLDERS) throw new InputError(phrase("folders.enough", { limit: MAX_FOLDERS }), "path");
      return tables.folders.add(ids.next("folder"), owner, path);
    });
    this.#take(row);
    return this.#view(row);
  }

  /** Forgets all that was read of a folder, for good. @throws NotFoundError */
  async forget(id: string): Promise<void> {
    const { vault, emitter } = this.#parts;
    await vault.folders.require(id);
    this.#leave(id);
    await vault.forgetFolders([id]);
    emitter.emit("folders.forgotten", { id });
  }

  /** Lets go of folders that are gone with all that was in the vault. */
  clear(): void {
    for (const id of this.#live.keys()) this.#leave(id);
  }

  /** What matters of the folders of some owners for a question; undefined where they have none. */
  async find(owners: readonly OwnerOfFolders[], question: string): Promise<FolderFinds | undefined> {
    const { vault, clock } = this.#parts;
    const folders = (await Promise.all(owners.map((owner) => vault.folders.ofOwner(owner)))).flat();
    // What is found wrong is read after the question, which does not wait for a disk.
    if (folders.length > 0) void this.#look();
    return folders.length === 0 ? undefined : findInFolders(vault, this.#searched(folders), question, clock.now());
  }

  /** The folders, but for those that are gone from inside another one: what became of their files, the outer one knows. */
  #searched(folders: readonly FolderRow[]): FolderRow[] {
    const stateOf = ({ id }: FolderRow) => this.#live.get(id)?.state;
    const there = folders.filter((folder) => stateOf(folder) === "ready");
    return folders.filter(
      (folder) => stateOf(folder) !== "missing" || !there.some(({ path }) => isIn(folder.path, path)),
    );
  }

  /** Stops what is read and watched. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.clear();
    await this.#reading(async () => undefined);
  }

  #take(row: FolderRow): void {
    const stop = new AbortController();
    const watcher = new FolderWatcher(
      row.path,
      () => this.#later(live, QUIET_MS),
      () => this.#later(live, LOOK_MS),
    );
    const live: Live = { row, state: "waiting", done: 0, total: 0, isCut: false, stop, toldAt: 0, watcher };
    this.#live.set(row.id, live);
    this.#looking ??= setInterval(() => void this.#look(), LOOK_MS).unref();
    void this.#read(live);
  }

  #leave(id: string): void {
    const live = this.#live.get(id);
    if (!live) return;
    this.#live.delete(id);
    live.stop.abort();
    live.watcher.close();
    clearTimeout(live.timer);
    if (this.#live.size > 0) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }

  /** Reads folders again that came, went or were replaced at their paths, of which their watchers know nothing. Never throws. */
  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    for (const live of this.#live.values()) {
      const before = live.sign;
      const sign = await signOf(live.row.path);
      // Another reading has looked at it meanwhile, or the first is still to come.
      if (before === undefined || live.sign !== before || sign === before) continue;
      live.sign = sign;
      this.#later(live, QUIET_MS);
    }
    this.#isLooking = false;
  }

  #later(live: Live, ms: number): void {
    clearTimeout(live.timer);
    if (live.stop.signal.aborted) return;
    live.timer = setTimeout(() => void this.#read(live), ms).unref();
  }

  /** Reads a folder once those before it are read. Never throws. */
  async #read(live: Live): Promise<void> {
    const { log } = this.#parts;
    const { signal } = live.stop;
    await this.#reading(async () => {
      if (signal.aborted || this.#isClosed) return;
      live.sign = await signOf(live.row.path);
      live.watcher.begin();
      try {
        const { isCut } = await readFolder(live.row, {
          ...this.#parts,
          signal,
          onEnter: (here) => live.watcher.enter(here),
          onProgress: (done, total) => this.#progress(live, done, total),
        });
        live.isCut = isCut;
        live.state = "ready";
      } catch (error) {
        if (signal.aborted || error instanceof NotFoundError) return;
        live.state = "missing";
        log.info({ code: (error as NodeJS.ErrnoException).code ?? "unknown" }, "a folder could not be read");
      } finally {
        if (signal.aborted) live.watcher.close();
        else live.watcher.end();
      }
      if (live.state === "ready" && !live.watcher.isWhole) this.#later(live, AGAIN_MS);
      await this.#tell(live);
    }).catch((error: unknown) => log.warn({ code: String(error) }, "a folder was not read"));
  }

  #progress(live: Live, done: number, total: number): void {
    live.state = total === done ? live.state : "reading";
    live.done = done;
    live.total = total;
    const now = performance.now();
    if (now - live.toldAt < TOLD_MS) return;
    live.toldAt = now;
    void this.#tell(live);
  }

  async #tell(live: Live): Promise<void> {
    try {
      const folder = await this.#view(live.row);
      if (!live.stop.signal.aborted) this.#parts.emitter.emit("folders.changed", { folder });
    } catch (error) {
      this.#parts.log.warn({ code: String(error) }, "it was not told how far a folder is");
    }
  }

  async #view(row: FolderRow): Promise<FolderView> {
    const { state = "waiting", done = 0, total = 0, isCut = false } = this.#live.get(row.id) ?? {};
    const { files, characters, left } = await this.#parts.vault.folderFiles.sizeOf(row.id);
    const owner = { kind: row.owner_kind, id: row.owner_id };
    return {
      id: row.id,
      owner,
      path: row.path,
      name: basename(row.path),
      state,
      done,
      total,
      files,
      characters,
      left,
      is_cut: isCut,
    };
  }
}
