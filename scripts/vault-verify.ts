/** `npm run vault -- verify`. */
import { join } from "node:path";
import type { Clock } from "../core/base/clock.ts";
import { InputError } from "../core/base/errors.ts";
import { isFolder, isThere } from "../core/base/file-fault.ts";
import { phrase } from "../core/base/phrases.ts";
import { startFault } from "../core/base/start-fault.ts";
import { Backups } from "../core/vault/sqlite/backups.ts";
import { markDamaged } from "../core/vault/sqlite/damage.ts";
import { type VaultKey, verify } from "../core/vault/sqlite/database.ts";
import { explainSqliteError } from "../core/vault/sqlite/errors.ts";
import { refuseLost } from "../core/vault/sqlite/place.ts";
import { tidyUp } from "../core/vault/sqlite/unfinished.ts";

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
  const own = await key();
  const backups = new Backups({ file, key: own, clock });
  tidyUp(file);
  const readable = new Set(own === null ? [] : backups.readable());
  const paths = [file, ...backups.list().map(({ name }) => join(backups.folder, name))].filter((path) => isThere(path));
  if (paths.length === 0) throw new Error(`There is no vault at ${file} yet.`);
  let isDamaged = false;
  for (const path of paths) {
    const verdict = verdictOf(path, readable.has(path) ? null : own, folder);
    if (verdict.state === "DAMAGED" && path === file) markDamaged(file);
    if (verdict.state !== "ok") process.exitCode = 1;
    isDamaged ||= verdict.state === "DAMAGED";
    const notes = [verdict.why, ...(readable.has(path) ? ["not encrypted, though the vault is"] : [])].filter(Boolean);
    console.log(`${verdict.state.padEnd(8)} ${path}${notes.length > 0 ? `: ${notes.join("; ")}` : ""}`);
  }
  if (readable.size > 0) console.log("To encrypt the copies that are not, run `npm run vault -- encrypt` again.");
  if (isDamaged)
    console.log(
      "A start of FloatBar mends a damaged vault as far as it can be read, or restore a backup that is ok; a damaged backup is of no use.",
    );
}

/** How a file of a vault is, and why where it is not well. */
function verdictOf(path: string, key: VaultKey, folder: string): { state: "ok" | "DAMAGED" | "UNREAD"; why: string } {
  try {
    const verdict = verify(path, key);
    return verdict === "ok" ? { state: "ok", why: "" } : { state: "DAMAGED", why: verdict };
  } catch (error) {
    return { state: "UNREAD", why: startFault(explainSqliteError(error, path), folder) };
  }
}
