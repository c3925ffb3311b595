/** What a core does about a vault that turns out to be damaged while it is open. */
import type { Logger } from "pino";
import { inEnglish, phrase } from "../base/phrases.ts";
import { startFault } from "../base/start-fault.ts";
import type { Emitter } from "../contract/emitter.ts";
import { explainSqliteError } from "../vault/sqlite/errors.ts";
import { SqliteVault } from "../vault/sqlite/vault.ts";
import type { Vault } from "../vault/vault.ts";
import { noticeView } from "./notice.ts";

/** Says that damage was met, which the next start mends. */
export function tellDamage(vault: Vault, emitter: Emitter, log: Logger): void {
  if (!(vault instanceof SqliteVault)) return;
  vault.damage.onSeen(() => {
    const said = phrase("vault.damaged_found", { file: vault.file });
    log.error({ message: inEnglish(said) }, "the vault is damaged");
    emitter.emit("notice.changed", noticeView(said));
  });
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
