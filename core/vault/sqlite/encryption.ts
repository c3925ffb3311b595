import type { Clock } from "../../base/clock.ts";
import { resultInThread } from "../../base/thread.ts";
import { Backups } from "./backups.ts";
import type { VaultKey } from "./database.ts";
import { convertJob } from "./file-jobs.ts";
import type { VaultKeys } from "./keys.ts";

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
    await resultInThread(convertJob, { vault: { path: file, key: null }, to: key });
  } catch (error) {
    await keys.remove();
    throw error;
  }
  await new Backups({ file, key: null, clock }).changeKey(key);
  return recoveryCode;
}

/** Takes the encryption off a vault that is not open, and off its backups. @throws VaultError as `encryptVault` does. */
export async function decryptVault(file: string, keys: VaultKeys, clock: Clock, key: VaultKey): Promise<void> {
  await resultInThread(convertJob, { vault: { path: file, key }, to: null });
  await new Backups({ file, key, clock }).changeKey(null);
  await keys.remove();
}
