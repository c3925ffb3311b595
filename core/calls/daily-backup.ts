import { toErrorShape } from "../base/errors.ts";
import { tellLeft } from "./damage.ts";
import { factsChanged } from "./facts-changed.ts";
import { noticeView } from "./notice.ts";
import type { Services } from "./services.ts";

/** The day's backup is looked for this long after the start, and then every so often. */
const FIRST_BACKUP_MS = 60_000;
const BACKUP_LOOK_MS = 3600_000;

/** Makes the day's backup while nothing streams; copies that an encryption left readable follow their vault at once. @returns a function that ends it. */
export function backUpDaily({
  vault,
  turns,
  closing,
  log,
  emitter,
  info,
}: Pick<Services, "vault" | "turns" | "closing" | "log" | "emitter" | "info">): () => void {
  const backUp = () => {
    if (turns.active().length > 0) return;
    vault.backups?.makeDaily(closing).catch((error: unknown) => {
      if (closing.aborted) return;
      log.error({ code: toErrorShape(error).code }, "the daily backup failed");
      emitter.emit("notice.changed", noticeView(toErrorShape(error).phrase));
    });
  };
  const encryptLeft = async () => {
    tellLeft("vault.copies_readable", (await vault.backups?.encryptLeft()) ?? [], { emitter, log, info });
    if (!closing.aborted) factsChanged(emitter);
  };
  void encryptLeft().catch((error: unknown) =>
    log.error({ code: toErrorShape(error).code }, "copies of the vault could not be encrypted"),
  );
  const timers = [setTimeout(backUp, FIRST_BACKUP_MS), setInterval(backUp, BACKUP_LOOK_MS)];
  for (const timer of timers) timer.unref();
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}
