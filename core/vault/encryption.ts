import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import type { Clock } from "../clock.ts";
import { VaultError } from "../errors.ts";
import { Backups } from "./backups.ts";
import { changeKey, openDatabase, type VaultKey, verify } from "./database.ts";
import type { VaultKeys } from "./keys.ts";
import { explainSqliteError } from "./sqlite-errors.ts";

const BLOCK = 1024 * 1024;

/**
 * Encrypts a vault that is not open, and its backups. The copy is made and verified before it takes the vault's place at
 * once, and what was readable is overwritten; a crash at any moment leaves a vault that opens.
 *
 * @param passphrase opens the vault instead of the keychain, where one is given.
 * @returns the recovery code, to be shown once.
 * @throws VaultError `disk_full` or what else the disk said; the vault is then as it was.
 */
export async function encryptVault(
  file: string,
  keys: VaultKeys,
  clock: Clock,
  passphrase: string | null,
): Promise<string> {
  const { key, recoveryCode } = await keys.create(passphrase);
  try {
    convert(file, null, key);
  } catch (error) {
    await keys.remove();
    throw error;
  }
  new Backups({ file, key: null, clock }).changeKey(key);
  return recoveryCode;
}

/** Takes the encryption off a vault that is not open, and off its backups. @throws VaultError as `encryptVault` does. */
export async function decryptVault(file: string, keys: VaultKeys, clock: Clock, key: VaultKey): Promise<void> {
  convert(file, key, null);
  new Backups({ file, key, clock }).changeKey(null);
  await keys.remove();
}

function convert(file: string, from: VaultKey, to: VaultKey): void {
  const copy = `${file}.converting`;
  const old = `${file}.old`;
  for (const left of [copy, old]) rmSync(left, { force: true });
  try {
    const source = openDatabase(file, from);
    try {
      source.pragma("wal_checkpoint(TRUNCATE)");
      source.prepare("VACUUM INTO ?").run(copy);
    } finally {
      source.close();
    }
    changeKey(copy, from, to);
    const verdict = verify(copy, to);
    if (verdict !== "ok") throw new Error(verdict);
    const synced = openSync(copy, "r+");
    fsyncSync(synced);
    closeSync(synced);
  } catch (error) {
    shred(copy);
    const explained = explainSqliteError(error, file);
    if (explained instanceof VaultError && explained.code === "disk_full") throw explained;
    throw new VaultError(
      "vault_unreadable",
      `The vault could not be converted (${error instanceof Error ? error.message : String(error)}). It is as it was. Free ` +
        "some disk space, or verify it, and try again.",
      { cause: error },
    );
  }
  linkSync(file, old);
  renameSync(copy, file);
  for (const suffix of ["-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  shred(old);
}

/** Overwrites a file before it goes. What a disk keeps of its own accord (snapshots, wear levelling) is beyond reach. */
function shred(file: string): void {
  if (!existsSync(file)) return;
  const size = statSync(file).size;
  const handle = openSync(file, "r+");
  try {
    const zeros = Buffer.alloc(BLOCK);
    for (let at = 0; at < size; at += BLOCK) writeSync(handle, zeros, 0, Math.min(BLOCK, size - at), at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  rmSync(file, { force: true });
}
