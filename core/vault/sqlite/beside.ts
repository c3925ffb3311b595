/** What is done to the files beside a vault when it is opened. */
import { closeSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { type Clock, isoTime } from "../../base/clock.ts";
import { VaultError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { isInUse, isPlain, removeEmptyLog, type VaultKey } from "./database.ts";
import { behindLink } from "./copies.ts";
import { hasLog, moveLog } from "./place.ts";

/** Where a file's header says by which journal it is written, and what it says then of a vault: by a log. */
const JOURNAL_AT = 18;
const BY_LOG = 2;

/** Which of a vault and its helpers stand there. */
export interface Standing {
  vault: boolean;
  shared: boolean;
}

/** Looks which of them stand there, for `removeMade`. */
export function standing(file: string): Standing {
  const isThere = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined;
  try {
    return { vault: isThere(file), shared: isThere(`${behindLink(file)}-shm`) };
  } catch {
    // Why it cannot be had is said by whoever opens it.
    return { vault: true, shared: true };
  }
}

/** Takes away what an opening that came to nothing has put there. Only who holds the vault's lock may. */
export function removeMade(file: string, key: VaultKey, before: Standing): void {
  const real = behindLink(file);
  if (!before.vault) for (const path of [file, `${real}-wal`]) rmSync(path, { force: true });
  removeEmptyLog(real, key);
  // Who would join such a vault is refused as this opening was, so that nobody works with it.
  if (!before.shared) rmSync(`${real}-shm`, { force: true });
}

/**
 * Refuses a vault that somebody has open by another name of the same file: each name has a log of its own, and the two would spoil it.
 *
 * @throws VaultError `vault_locked`.
 */
export function refuseOtherName(file: string, key: VaultKey): void {
  const real = behindLink(file);
  const found = statSync(real, { throwIfNoEntry: false });
  if (!found || found.nlink === 1 || statSync(`${real}-shm`, { throwIfNoEntry: false })) return;
  if (isInUse(real, key)) throw new VaultError("vault_locked", phrase("vault.by_other_name", { file }));
}

/**
 * Sets a log aside that belongs to a vault which stood here before: a copy that was put in its place would be spoilt by it. A copy is
 * written without a log until it is opened; in an encrypted one that cannot be seen.
 */
export function setAsideStrangeLog(file: string, clock: Clock): void {
  const real = behindLink(file);
  if (!hasLog(real) || !isPlain(real)) return;
  const byte = Buffer.alloc(1);
  const handle = openSync(real, "r");
  try {
    readSync(handle, byte, 0, 1, JOURNAL_AT);
  } finally {
    closeSync(handle);
  }
  if (byte[0] !== BY_LOG) moveLog(real, `${real}.lost-${isoTime(clock).replaceAll(":", "-")}`);
}
