import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import type { IdSource } from "../../base/ids.ts";
import { MAX_FOLDER_CHARACTERS } from "../../base/limits.ts";
import { runInThread } from "../../base/thread.ts";
import { type ReadFile, readFilesJob } from "../../context/documents/read-files.ts";
import type { FolderFileRow, FolderPassageRow, FolderRow } from "../../vault/tables/folder-rows.ts";
import type { Vault } from "../../vault/vault.ts";
import { filesIn, type FoundFile } from "./walk.ts";

/** Most that one file may take to be read, in milliseconds, with the start of a thread where there is none yet. */
const FILE_MS = 90_000;

interface ReadingParts {
  vault: Vault;
  ids: IdSource;
  /** FloatBar's own folder, which is never read. */
  dataDir: string;
  signal: AbortSignal;
  /** Hears of each folder inside before it is listed. */
  onEnter: (here: string) => void;
  /** Hears how many files were read of those that had to be. */
  onProgress: (done: number, total: number) => void;
}

/**
 * Brings what is known of a folder to what it holds now: reads files that are new or changed, and forgets those that are gone.
 *
 * @returns whether there are more files than are read.
 * @throws what the file system says of the folder itself.
 */
export async function readFolder(folder: FolderRow, parts: ReadingParts): Promise<{ isCut: boolean }> {
  const { vault, dataDir, signal, onEnter, onProgress } = parts;
  const { files, isCut } = await filesIn(folder.path, { without: dataDir, signal, onEnter });
  const known = new Map((await vault.folderFiles.ofFolder(folder.id)).map((file) => [file.path, file]));
  const there = new Set(files.map(({ path }) => path));
  await vault.folderFiles.remove([...known.values()].filter(({ path }) => !there.has(path)).map(({ id }) => id));
  const opened = await openedSince(folder.path, [...known.values()]);
  const changed = files.filter((file) => opened.has(file.path) || !isSame(file, known.get(file.path)));
  for (const file of changed.filter(({ fault }) => fault !== null)) await keep(parts, folder, file);
  const open = changed.filter(({ fault }) => fault === null);
  let characters = (await vault.folderFiles.sizeOf(folder.id)).characters;
  let done = 0;
  onProgress(done, open.length);
  for await (const [file, read] of readAll(folder.path, open, signal)) {
    const before = known.get(file.path)?.characters ?? 0;
    const length = read.text?.characters ?? 0;
    const isFull = characters - before + length > MAX_FOLDER_CHARACTERS;
    characters += (isFull ? 0 : length) - before;
    await keep(parts, folder, file, isFull ? { ...read, text: null, fault: "full" } : read, known.get(file.path));
    done += 1;
    onProgress(done, open.length);
  }
  return { isCut };
}

function isSame(file: FoundFile, known: FolderFileRow | undefined): boolean {
  if (known === undefined || known.size !== file.size) return false;
  if (known.modified_at !== file.modified || known.changed_at !== file.changed) return false;
  return file.fault === null || file.fault === known.fault;
}

/** Files that could not be read for want of permission, and now can: that alone changes neither their size nor their time. */
async function openedSince(folder: string, known: readonly FolderFileRow[]): Promise<Set<string>> {
  const opened = new Set<string>();
  for (const { path, fault } of known) if (fault === "shut" && (await isReadable(join(folder, path)))) opened.add(path);
  return opened;
}

async function isReadable(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

/** Reads files in a thread, and in another where that one died or took too long: what did it is given up. */
async function* readAll(
  folder: string,
  files: readonly FoundFile[],
  signal: AbortSignal,
): AsyncGenerator<[FoundFile, ReadFile]> {
  for (let at = 0; at < files.length;) {
    const overdue = new AbortController();
    let timer = setTimeout(() => overdue.abort(), FILE_MS);
    const paths = files.slice(at).map(({ path }) => path);
    try {
      for await (const read of runInThread(
        readFilesJob,
        { folder, paths },
        AbortSignal.any([signal, overdue.signal]),
      )) {
        clearTimeout(timer);
        const file = files[at];
        if (file) yield [file, read];
        at += 1;
        timer = setTimeout(() => overdue.abort(), FILE_MS);
      }
    } catch {
      signal.throwIfAborted();
      const file = files[at];
      if (file) yield [file, { path: file.path, text: null, fault: "slow" }];
      at += 1;
    } finally {
      clearTimeout(timer);
    }
  }
}

const NOTHING_READ = { kind: null, unit: null, count: 0, characters: 0, languages: [], lost: [] };

type KeptPassage = Omit<FolderPassageRow, "file_id">;

/** Whether a file says what it said before. */
function isAlike(before: readonly KeptPassage[], now: readonly KeptPassage[]): boolean {
  const textOf = (all: readonly KeptPassage[]) =>
    JSON.stringify(all.map(({ unit, place, place_to, heading, content }) => [unit, place, place_to, heading, content]));
  return now.length > 0 && textOf(before) === textOf(now);
}

/** Stores what was read of a file, in the place of what was read of it before, where that was another text. */
async function keep(
  { vault, ids }: ReadingParts,
  folder: FolderRow,
  { path, size, modified, changed, fault }: FoundFile,
  read?: ReadFile,
  before?: FolderFileRow,
): Promise<void> {
  const text = read?.text ?? null;
  const { kind, unit, count, characters, languages, lost } = text ?? NOTHING_READ;
  const row = {
    id: ids.next("file"),
    folder_id: folder.id,
    path,
    size,
    modified_at: modified,
    changed_at: changed,
    kind,
    unit,
    count,
    characters,
    languages: JSON.stringify(languages),
    fault: text === null ? (read?.fault ?? fault ?? "unreadable") : null,
    lost: JSON.stringify(lost),
  };
  const passages = (text?.passages ?? []).map(({ unit, place, to, heading, text: content }, position) => {
    return { position, unit, place, place_to: to, heading, content };
  });
  await vault.transaction(async (tables) => {
    // It may have been forgotten while it was read.
    await tables.folders.require(folder.id);
    if (before?.fault === null && isAlike(await tables.folderFiles.passagesOf(before.id), passages)) {
      await tables.folderFiles.change(before.id, row);
      return;
    }
    await tables.folderFiles.put(row, passages);
    await tables.folderSearch.index(row.id, text?.passages.map(({ terms }) => terms) ?? []);
  });
}
