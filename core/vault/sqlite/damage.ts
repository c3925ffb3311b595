/**
 * Damage that is met while a vault is open. The opening does not look through the whole file, so that whoever meets some leaves a mark
 * beside the vault: the next start looks through all of it, and mends it.
 */
import { rmSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { isThere } from "../../base/file-fault.ts";
import { openDatabase, type VaultKey } from "./database.ts";
import { explainSqliteError, isDamage } from "./errors.ts";

const markOf = (file: string) => `${file}.mend`;

/** Leaves the mark. */
export function markDamaged(file: string): void {
  try {
    writeFileSync(markOf(file), "", { mode: 0o600 });
  } catch {
    // Where nothing can be written, the next who meets the damage says so again.
  }
}

/** Takes the mark away: the vault is whole, or another one stands in its place. */
export function unmarkDamaged(file: string): void {
  rmSync(markOf(file), { force: true });
}

/**
 * Looks through all of a vault that has the mark, and takes the mark away where nothing is wrong.
 *
 * @throws SqliteError with the code of a damaged file.
 */
export function refuseMarked(file: string, key: VaultKey): void {
  if (!isThere(markOf(file))) return;
  const db = openDatabase(file, key, { readonly: true });
  try {
    const verdict = String(db.pragma("integrity_check(1)", { simple: true }));
    if (verdict !== "ok") throw new Database.SqliteError(verdict, "SQLITE_CORRUPT");
  } finally {
    db.close();
  }
  unmarkDamaged(file);
}

/** Notes the damage of one open vault, and tells whoever wants to know, once. */
export class DamageWatch {
  readonly #file: string;
  #isSeen = false;
  #tell: (() => void) | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** Calls back when damage is met, or at once where it was. */
  onSeen(tell: () => void): void {
    this.#tell = tell;
    if (this.#isSeen) tell();
  }

  /** Looks whether an error says that the file is damaged. @returns what is to be thrown: then one that says what to do. */
  note(error: unknown): unknown {
    if (!isDamage(error)) return error;
    this.see();
    return explainSqliteError(error, this.#file);
  }

  see(): void {
    if (this.#isSeen) return;
    this.#isSeen = true;
    if (this.#file !== ":memory:") markDamaged(this.#file);
    this.#tell?.();
  }
}
