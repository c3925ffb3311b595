/** What a core does about a vault that turns out to be damaged while it is open. */
import type { Logger } from "pino";
import { inEnglish, phrase } from "../base/phrases.ts";
import { startFault } from "../base/start-fault.ts";
import { explainSqliteError } from "../vault/sqlite/errors.ts";
import { SqliteVault } from "../vault/sqlite/vault.ts";
import type { Vault } from "../vault/vault.ts";
import type { Emitter } from "../contract/emitter.ts";
import { noticeView } from "./notice.ts";
import type { Services } from "./services.ts";

/** Says that damage was met, which the next start mends: to the pages that are open, and to those that open later by `info`. */
export function tellDamage(vault: Vault, { emitter, log, info }: Pick<Services, "emitter" | "log" | "info">): void {
  if (!(vault instanceof SqliteVault)) return;
  vault.damage.onSeen(() => {
    const said = phrase("vault.damaged_found", { file: vault.file });
    log.error({ message: inEnglish(said) }, "the vault is damaged");
    Object.assign(info, noticeView(said));
    emitter.emit("notice.changed", noticeView(said));
  });
}

/** Says which copies of a vault did not go with it when it was converted. */
export function tellLeft(
  words: "vault.copies_encrypted" | "vault.copies_readable",
  left: readonly string[],
  emitter: Emitter,
): void {
  if (left.length > 0) emitter.emit("notice.changed", noticeView(phrase(words, { files: left.join(", ") })));
}

/**
 * Ends parts of a core one after the other, whatever becomes of those before: a damaged vault may refuse any of them, and must be closed
 * all the same.
 */
export async function endAll(
  endings: readonly (() => unknown)[],
  { file, folder, log }: { file: string; folder: string; log: Logger },
): Promise<void> {
  for (const end of endings) {
    try {
      await end();
    } catch (error) {
      log.error({ message: startFault(explainSqliteError(error, file), folder) }, "not closed in order");
    }
  }
}
