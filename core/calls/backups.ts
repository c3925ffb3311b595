import { ConflictError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { Vault } from "../vault/vault.ts";
import { type LeftCopy, saidOfLeft, type VaultBackups } from "../vault/backups.ts";
import { factsChanged } from "./facts-changed.ts";
import type { CallsOf } from "./services.ts";

/** Copies of the vault. */
export const backupCalls: CallsOf<"backups", "vault" | "work" | "emitter"> = {
  "backups.list": async ({ vault }) => {
    const backups = backupsOf(vault);
    return {
      folder: backups.folder,
      backups: backups.list(),
      not_encrypted: backups.notEncrypted().map(leftView),
      skipped: backups.skipped().map(leftView),
    };
  },
  "backups.make": async ({ vault, work, emitter }) => {
    const backup = await work.run("backup", (control) => backupsOf(vault).make(control));
    factsChanged(emitter);
    return backup;
  },
};

const leftView = (left: LeftCopy) => ({ path: left.path, phrase: saidOfLeft(left) });

/** @throws ConflictError where the vault is in a database. */
function backupsOf(vault: Vault): VaultBackups {
  if (vault.backups) return vault.backups;
  throw new ConflictError("not_supported", phrase("work.backups_elsewhere"));
}
