/** `npm run vault -- verify`. */
import { statSync } from "node:fs";
import type { Clock } from "../core/base/clock.ts";
import { InputError } from "../core/base/errors.ts";
import { isFolder, isThere } from "../core/base/file-fault.ts";
import { phrase } from "../core/base/phrases.ts";
import { startFault } from "../core/base/start-fault.ts";
import { Backups } from "../core/vault/sqlite/backups.ts";
import { markDamaged } from "../core/vault/sqlite/damage.ts";
import { type VaultKey, verify } from "../core/vault/sqlite/database.ts";
import { explainSqliteError } from "../core/vault/sqlite/errors.ts";
import { looksSealed, refuseLost } from "../core/vault/sqlite/place.ts";
import { tidyUp } from "../core/vault/sqlite/unfinished.ts";
import { tellNotEncrypted, tellSkipped } from "./vault-left.ts";

interface Place {
  /** The vault's file, and the folder with it and all that belongs to it. */
  file: string;
  folder: string;
  clock: Clock;
  key: () => Promise<VaultKey>;
}

/** Looks at a vault and at each of its backups, and prints how they are. The exit code is 1 where one is not well. */
export async function verifyAll({ file, folder, clock, key }: Place): Promise<void> {
  refuseLost(file);
  if (isFolder(file)) throw new InputError(phrase("start.is_folder", { file }));
  if (isThere(file) && !statSync(file).isFile()) throw new InputError(phrase("start.no_plain_file", { file }));
  const own = await key();
  const backups = new Backups({ file, key: own, clock });
  tidyUp(file);
  // A damaged one is looked into without a key all the same, to say what is wrong with it.
  const plain = new Set(backups.notEncrypted().flatMap(({ path, why }) => (why === "plain" ? [path] : [])));
  backups.lookThrough();
  const copies = backups.list().map(({ name }) => backups.pathOf(name));
  const paths = [...(isThere(file) ? [file] : []), ...copies];
  if (paths.length === 0) throw new Error(`There is no vault at ${file} yet.`);
  let isDamaged = false;
  for (const path of paths) {
    const verdict = verdictOf(path, plain.has(path) ? null : own, folder);
    if (verdict.state === "DAMAGED" && path === file) markDamaged(file);
    if (verdict.state !== "ok") process.exitCode = 1;
    isDamaged ||= verdict.state === "DAMAGED";
    console.log(`${verdict.state.padEnd(8)} ${path}${verdict.why === "" ? "" : `: ${verdict.why}`}`);
  }
  tellSkipped(backups.skipped());
  tellNotEncrypted(backups.notEncrypted());
  if (isDamaged)
    console.log(
      "Quit FloatBar if it runs: its next start mends a damaged vault as far as it can be read. Or restore a backup that is ok; a damaged one is of no use.",
    );
}

const NO_KEYS = "encrypted, and there is no vault.keys.json to open it by; put that file back";

/** How a file of a vault is, and why where it is not well. */
function verdictOf(path: string, key: VaultKey, folder: string): { state: "ok" | "DAMAGED" | "UNREAD"; why: string } {
  try {
    const verdict = verify(path, key);
    if (verdict === "ok") return { state: "ok", why: "" };
    return looksSealed(path)
      ? {
          state: "UNREAD",
          why: key === null ? NO_KEYS : "encrypted with another key than the vault's, or damaged at its beginning",
        }
      : { state: "DAMAGED", why: verdict };
  } catch (error) {
    return { state: "UNREAD", why: startFault(explainSqliteError(error, path), folder) };
  }
}
