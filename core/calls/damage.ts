/** What a core does about a vault that turns out to be damaged while it is open. */
import type { Logger } from "pino";
import { inEnglish, phrase } from "../base/phrases.ts";
import { startFault } from "../base/start-fault.ts";
import { explainSqliteError } from "../vault/sqlite/errors.ts";
import { SqliteVault } from "../vault/sqlite/vault.ts";
import type { Vault } from "../vault/vault.ts";
import type { LeftCopy } from "../vault/backups.ts";
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

/** Says which copies of a vault did not go with it when it was converted: to the pages that are open, and to those that open later. */
export function tellLeft(
  words: "vault.copies_encrypted" | "vault.copies_readable",
  left: readonly LeftCopy[],
  { emitter, log, info }: Pick<Services, "emitter" | "log" | "info">,
): void {
  if (left.length === 0) return;
  const said = phrase(words, { files: left.map(({ path }) => path).join(", ") });
  log.warn({ message: inEnglish(said) }, "copies are not as the vault is");
  // What a start had to say before goes first there.
  if (info.notice === null) Object.assign(info, noticeView(said));
  emitter.emit("notice.changed", noticeView(said));
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
