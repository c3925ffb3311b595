/** The vault itself: these calls are answered while it is sealed, too. */
import { z } from "zod";
import { MIN_PASSPHRASE } from "../base/limits.ts";
import { phraseShape } from "../base/phrase-shape.ts";
import { type CallTable, type EventTable, nothing, ok } from "./shapes.ts";

export const vaultStatus = z.object({
  is_open: z.boolean(),
  is_encrypted: z.boolean(),
  has_passphrase: z.boolean(),
  /** Why it is not open, and what to do; null while it is. */
  reason: z.string().nullable(),
  phrase: phraseShape.nullable(),
  /** Where the key is kept where it is not under a passphrase, for people. */
  key_storage: z.string(),
  key_place: phraseShape,
});

export const vaultCalls = {
  /** Whether the vault is open, how it is protected, and why it is not open. */
  "vault.status": { input: nothing, output: vaultStatus },
  /** Opens a sealed vault: with nothing, by the keychain once more. */
  "vault.unlock": {
    input: z.strictObject({
      passphrase: z.string().min(1).max(1000).optional(),
      recovery_code: z.string().min(1).max(100).optional(),
    }),
    output: vaultStatus,
  },
  /** Seals an encrypted vault: its key leaves the memory. */
  "vault.lock": { input: nothing, output: vaultStatus },
  /** Encrypts the vault and its backups; the key goes into the keychain, or under a passphrase. */
  "vault.encrypt": {
    input: z.strictObject({ passphrase: z.string().min(MIN_PASSPHRASE).max(1000).nullable() }),
    output: z.object({ recovery_code: z.string() }),
  },
  /** The recovery code for as long as nobody said that they have it, and the vault is not locked; null otherwise. */
  "vault.recoveryCode": { input: nothing, output: z.object({ recovery_code: z.string().nullable() }) },
  /** Makes another recovery code; the one before it opens nothing any more. */
  "vault.renewCode": { input: nothing, output: z.object({ recovery_code: z.string() }) },
  /** Its owner has the recovery code: it is shown no more. */
  "vault.codeWritten": { input: nothing, output: ok },
  "vault.decrypt": { input: z.strictObject({ confirm: z.literal("decrypt") }), output: vaultStatus },
  /** Puts a backup in the vault's place; the vault as it was is kept beside it. */
  "vault.restore": {
    input: z.strictObject({ name: z.string().min(1).max(200) }),
    output: z.object({ replaced: z.string() }),
  },
} as const satisfies CallTable;

export const vaultEvents = {
  /** The vault was opened, sealed, encrypted or decrypted. */
  "vault.changed": vaultStatus,
} as const satisfies EventTable;

export type VaultStatus = z.infer<typeof vaultStatus>;
