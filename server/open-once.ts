import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import open from "open";

/** How long a browser may take to come up and read the file. */
const READ_MS = 30_000;

/**
 * Opens an address in the browser without naming it in an argument list, which every user of the machine can read: a file that only
 * its owner may read leads there, and is deleted soon after.
 *
 * @returns whether a browser could be asked to.
 */
export async function openOnce(url: string, folder: string): Promise<boolean> {
  const file = join(folder, `open-${randomBytes(8).toString("hex")}.html`);
  const remove = () => rmSync(file, { force: true });
  writeFileSync(file, `<!doctype html><meta http-equiv="refresh" content="0;url=${url}" />`, {
    mode: 0o600,
    flag: "wx",
  });
  process.once("exit", remove);
  setTimeout(remove, READ_MS).unref();
  try {
    await open(file);
    return true;
  } catch {
    remove();
    return false;
  }
}
