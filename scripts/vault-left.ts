/** What `npm run vault` says of files beside a vault that are not as it is: the same as the page does. */
import { inEnglish } from "../core/base/phrases.ts";
import { type LeftCopy, saidOfLeft } from "../core/vault/backups.ts";

/** Names what can be read beside an encrypted vault, or may be. The exit code is 1 then. */
export function tellNotEncrypted(left: readonly LeftCopy[]): void {
  tell("OPEN", left);
}

/** Names what has a copy's name and is none. The exit code is 1 then: there may have been a copy. */
export function tellSkipped(left: readonly LeftCopy[]): void {
  tell("SKIPPED", left);
}

/** Names what is still encrypted beside a vault that is not. The exit code is 1 then. */
export function tellEncrypted(left: readonly LeftCopy[]): void {
  tell("LEFT", left);
}

/** Says of an encrypted vault that there is nothing to encrypt beside it, and what can be read there all the same. */
export function tellDone(open: readonly LeftCopy[], skipped: readonly LeftCopy[]): void {
  console.error(
    "The vault is encrypted already. Without a recovery code, make one in FloatBar: Memory, Data, Encryption.",
  );
  tellSkipped(skipped);
  tellNotEncrypted(open);
  process.exitCode = 1;
}

function tell(state: string, left: readonly LeftCopy[]): void {
  for (const one of left) console.log(`${state.padEnd(8)} ${one.path}: ${inEnglish(saidOfLeft(one))}`);
  if (left.length > 0) process.exitCode = 1;
}
