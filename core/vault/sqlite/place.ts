/** What stands where a vault is, or was: looked at before anything is opened or made there. */
import { accessSync, closeSync, constants, openSync, readSync, renameSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { VaultError } from "../../base/errors.ts";
import { isThere } from "../../base/file-fault.ts";
import { openToOwner } from "../../base/own-files.ts";
import { phrase } from "../../base/phrases.ts";
import { asideNames, behindLink, hasBackupNames, homesOf, namesIn, newestCopy } from "./copies.ts";

/**
 * What files are called that are made to take the vault's place, or just lost it, behind its name. No person calls a copy of their own so,
 * as they would `vault.db.old`.
 */
export const UNFINISHED = ["converting", "converting-from", "restoring", "salvaging"] as const;

/** Where the ways to an encrypted vault's key are. */
export function keysFileOf(vaultFile: string): string {
  return `${vaultFile.replace(/\.db$/, "")}.keys.json`;
}

/**
 * Sees that a vault and what stands beside it are files that this user may read and write. SQLite would wait for others for ever, or
 * say of each that the vault cannot be opened.
 *
 * @throws VaultError, or the system's refusal with the name of the file that it is about.
 */
export function checkFiles(file: string): void {
  const real = behindLink(file);
  checkFile(real);
  for (const beside of [`${real}-wal`, `${real}-shm`]) {
    // What a reader left has the rights that the vault had then.
    if (checkFile(beside, false)) openToOwner(beside);
    checkFile(beside);
  }
}

/** @returns whether it is there. */
function checkFile(file: string, isOpen = true): boolean {
  if (!isThere(file)) return false;
  const found = statSync(file);
  if (found.isDirectory()) throw new VaultError("vault_read_only", phrase("start.is_folder", { file }));
  if (!found.isFile()) throw new VaultError("vault_unreadable", phrase("start.no_plain_file", { file }));
  if (isOpen) accessSync(file, constants.R_OK | constants.W_OK);
  return true;
}

/** Bytes of a file; 0 where there is none. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The smallest page that SQLite has, with a file's header in it. */
const SMALLEST = 512;

/** Whether a file is not there, or too small to hold anything. SQLite takes one of a single byte for an empty one. */
export function isBlank(file: string): boolean {
  return sizeOf(file) < SMALLEST;
}

/** Whether there is something in a vault's write-ahead log. */
export function hasLog(file: string): boolean {
  return sizeOf(`${behindLink(file)}-wal`) > 0;
}

/**
 * Refuses to take an empty place for a first start where a vault was: its log, its keys, copies of it, one that gave way or work on it that
 * was cut short stand there.
 *
 * @param isEmpty whether nothing is in the vault; else that is told by its size.
 * @throws VaultError that names what was found, and what to do.
 */
export function refuseLost(file: string, isEmpty = isBlank(file)): void {
  if (!isEmpty) return;
  const log = `${behindLink(file)}-wal`;
  // The log of a file that has something in it may be all that there is of a first start.
  const isLogLost = isBlank(file) && hasLog(file);
  const keys = basename(keysFileOf(file));
  const copy = newestCopy(file);
  const unfinished = homesOf(file).flatMap(({ folder, base }) => {
    const own = new Set(UNFINISHED.map((name) => `${base}.${name}`));
    return namesIn(folder).filter((name) => own.has(name));
  });
  const others = [...namesIn(dirname(file)).filter((name) => name === keys), ...asideNames(file), ...unfinished];
  const found = [
    ...(isLogLost ? [basename(log)] : []),
    ...(hasBackupNames(file) ? ["backups"] : []),
    ...others.toSorted(),
  ].join(", ");
  if (found === "") return;
  const words =
    copy === undefined
      ? phrase("vault.gone", { file, found })
      : isLogLost
        ? phrase("vault.gone_log", { file, found, log, copy })
        : phrase("vault.gone_copy", { file, found, copy });
  throw new VaultError("vault_unreadable", words);
}

/** Keeps the log of a vault that gives way beside the vault, under a name by which SQLite finds both. */
export function moveLog(file: string, aside: string): void {
  if (sizeOf(`${file}-wal`) > 0) renameSync(`${file}-wal`, `${aside}-wal`);
}

/** Pages of an encrypted vault are of one size, and nothing in them, header and all, can be told from noise. */
const PAGE = 4096;
/** Of noise, so many different bytes stand in a page at least; there are 256. */
const LEAST_BYTES = 230;
/** So many pages are looked at, from the first to the last. */
const LOOKS = 16;

/** Whether a file looks like an encrypted vault or copy, by whatever key. @throws the system's refusal, where it may not be read. */
export function looksSealed(file: string): boolean {
  const size = sizeOf(file);
  if (size === 0 || size % PAGE !== 0) return false;
  const last = size / PAGE - 1;
  const page = Buffer.alloc(PAGE);
  const handle = openSync(file, "r");
  try {
    return Array.from({ length: LOOKS }, (_, at) => Math.round((last * at) / (LOOKS - 1))).every((at) => {
      readSync(handle, page, 0, PAGE, at * PAGE);
      return new Set(page).size >= LEAST_BYTES;
    });
  } finally {
    closeSync(handle);
  }
}
