/** `npm run vault -- export FILE`: everything that a vault has, into a file that is none of FloatBar's own. */
import { closeSync, openSync, readSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { systemClock } from "../core/base/clock.ts";
import { InputError } from "../core/base/errors.ts";
import { isFolder, isThere } from "../core/base/file-fault.ts";
import { phrase } from "../core/base/phrases.ts";
import { exportParts } from "../core/transfer/export.ts";
import type { SqliteVault } from "../core/vault/sqlite/vault.ts";
import { megabytes, tellProgress } from "./vault-tells.ts";

/** What an export begins with, as data and as Markdown. */
const OWN_BEGINNING = /^(?:\{"format":"floatbar-memory"|# What FloatBar remembers)/;
const BEGINNING_BYTES = 64;

/**
 * Writes everything to a file, as JSON, or as Markdown where its name ends in `.md`. An export that stands there is replaced.
 *
 * @throws InputError where another file stands there, or the name is one that FloatBar keeps its own files under.
 */
export async function exportTo(vault: SqliteVault, target: string, dataDir: string): Promise<void> {
  refuseOwn(target, dataDir);
  const partial = `${target}.partial`;
  const handle = await open(partial, "w", 0o600);
  try {
    for await (const { text, done } of exportParts(vault, systemClock, target.endsWith(".md") ? "markdown" : "json")) {
      await handle.write(text);
      tellProgress("Writing", done);
    }
    await handle.sync();
    await handle.close();
  } catch (error) {
    await handle.close();
    rmSync(partial, { force: true });
    throw error;
  }
  renameSync(partial, target);
  const size = megabytes(statSync(target).size);
  console.log(`Wrote ${target} (${size}). It is not encrypted: keep it where only you can read it.`);
}

function refuseOwn(target: string, dataDir: string): void {
  const folder = dirname(resolve(target));
  if (!isFolder(folder)) throw new InputError(phrase("export.no_folder", { folder }));
  if (isFolder(target)) throw new InputError(phrase("start.is_folder", { file: target }));
  if (isThere(target)) {
    if (!statSync(target).isFile() || !OWN_BEGINNING.test(beginningOf(target)))
      throw new InputError(phrase("export.other_file", { file: target }));
    return;
  }
  // What a vault looks for beside it is not to appear there.
  const within = relative(realpathSync(dataDir), join(realpathSync(folder), basename(target)));
  const isWithin = within !== "" && within !== ".." && !within.startsWith(`..${sep}`);
  if (isWithin && !/\.(?:json|md)$/i.test(target)) throw new InputError(phrase("export.own_folder", { file: target }));
}

function beginningOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(BEGINNING_BYTES);
    return bytes.toString("utf8", 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
