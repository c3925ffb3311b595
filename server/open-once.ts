import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, globSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import open from "open";

/** How long a browser may take to come up and read the file. */
const READ_MS = 30_000;
const ASK_MS = 2000;
const NAME = "FloatBar-opens-";

export interface OpenOptions {
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  home?: string;
  /** Where snap keeps the desktop entries of its programs, and Flatpak those of all users. */
  confined?: readonly string[];
  /** Asks the system to open a file; only tests give another. */
  show?: (file: string) => Promise<unknown>;
}

/**
 * Opens an address in the browser without naming it in an argument list, which every user of the machine can read: a file that only
 * its owner may read leads there, and is deleted soon after.
 *
 * @returns whether a browser could be asked to; one that can read no such file is not.
 */
export async function openOnce(url: string, folder: string, options: OpenOptions = {}): Promise<boolean> {
  const { show = open } = options;
  const place = await placeFor(folder, options);
  if (place === undefined) return false;
  const file = join(place, `${NAME}${randomBytes(8).toString("hex")}.html`);
  const remove = () => rmSync(file, { force: true });
  try {
    removeOld(place);
    writeFileSync(file, `<!doctype html><meta http-equiv="refresh" content="0;url=${url}" />`, {
      mode: 0o600,
      flag: "wx",
    });
    process.once("exit", remove);
    setTimeout(remove, READ_MS).unref();
    await show(file);
    return true;
  } catch {
    remove();
    return false;
  }
}

/**
 * A folder that the browser can read: the data folder, but for one from snap or Flatpak, which sees nothing hidden and nothing of
 * /tmp. Those see the folder for downloads, where there is one in the home folder.
 */
async function placeFor(folder: string, options: OpenOptions): Promise<string | undefined> {
  const { env = process.env, platform = process.platform, home = homedir() } = options;
  if (platform !== "linux") return folder;
  const { confined = entryFolders(home) } = options;
  const browser = await ask("xdg-settings", ["get", "default-web-browser"], env);
  if (browser === "" || !confined.some((entries) => existsSync(join(entries, browser)))) return folder;
  const downloads = await ask("xdg-user-dir", ["DOWNLOAD"], env);
  // Not hidden, and below the home folder: each part of the way begins with a letter or the like.
  const isSeen = downloads !== "" && /^[^./][^/]*(?:\/[^./][^/]*)*$/.test(relative(home, downloads));
  return isSeen && existsSync(downloads) ? downloads : undefined;
}

function entryFolders(home: string): string[] {
  const flatpak = "flatpak/exports/share/applications";
  return ["/var/lib/snapd/desktop/applications", `/var/lib/${flatpak}`, join(home, ".local/share", flatpak)];
}

/** What a program prints; nothing where it is missing or fails. */
async function ask(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  try {
    return (await promisify(execFile)(program, args, { env, timeout: ASK_MS })).stdout.trim();
  } catch {
    return "";
  }
}

/** What a process left that was killed. */
function removeOld(place: string): void {
  for (const name of globSync(`${NAME}*.html`, { cwd: place })) {
    const file = join(place, name);
    if (Math.abs(Date.now() - statSync(file).mtimeMs) > READ_MS) rmSync(file, { force: true });
  }
}
