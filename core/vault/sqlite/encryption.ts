import type { Clock } from "../../base/clock.ts";
import { resultInThread } from "../../base/thread.ts";
import { VaultError } from "../../base/errors.ts";
import { Backups } from "./backups.ts";
import type { LeftCopy } from "../backups.ts";
import type { VaultKey } from "./database.ts";
import { convertJob } from "./file-jobs.ts";
import { keysGone } from "./errors.ts";
import type { VaultKeys } from "./keys.ts";
import { behindLink } from "./copies.ts";
import { looksSealed } from "./place.ts";

/**
 * Encrypts a vault that is not open, and its backups. The copy is made and verified before it takes the vault's place at
 * once, and what was readable is overwritten; a crash at any moment leaves a vault that opens, and its next start encrypts the copies that were left.
 *
 * @param passphrase opens the vault instead of the keychain, where one is given.
 * @returns the recovery code, to be shown once, and what encrypts the copies, which tells those that it could not.
 * @throws VaultError `disk_full` or what else the disk said; the vault is then as it was.
 */
export async function encryptVault(
  file: string,
  keys: VaultKeys,
  clock: Clock,
  passphrase: string | null,
): Promise<{ recoveryCode: string; withCopies: () => Promise<LeftCopy[]> }> {
  if (looksSealed(behindLink(file))) throw new VaultError("vault_unreadable", keysGone(file));
  const { key, recoveryCode } = await keys.create(passphrase);
  try {
    await resultInThread(convertJob, { vault: { path: behindLink(file), key: null }, to: key });
  } catch (error) {
    await keys.remove();
    throw error;
  }
  return { recoveryCode, withCopies: () => new Backups({ file, key, clock }).changeKey(key) };
}

/**
 * Takes the encryption off the backups of a vault that is not open, and then off the vault itself: as long as it is encrypted, there is a
 * key to go on with.
 *
 * @returns the copies that could not be decrypted: they want the key that they were made with.
 * @throws VaultError as `encryptVault` does.
 */
export async function decryptVault(file: string, keys: VaultKeys, clock: Clock, key: VaultKey): Promise<LeftCopy[]> {
  const backups = new Backups({ file, key, clock });
  const left = await backups.changeKey(null);
  try {
    await resultInThread(convertJob, { vault: { path: behindLink(file), key }, to: null });
  } catch (error) {
    await backups.changeKey(key);
    throw error;
  }
  // A key that its store does not give up opens nothing any more.
  await keys.remove().catch(() => undefined);
  return left;
}
