/** What the file system's refusals mean to somebody, and where the obstacle is. */
import { accessSync, constants, lstatSync, statSync } from "node:fs";
import { join, parse, relative, resolve, sep } from "node:path";
import { type Phrase, phrase } from "./phrases.ts";

/** What Node says of a file that cannot be had. */
interface SystemFault extends Error {
  code: string;
  syscall?: string;
  path?: string;
}

interface Obstacle {
  file: string;
  code: string;
}

/** A link that leads to nothing: for the system it is as if there were no file. */
const NOWHERE = "link to nowhere";
/** Longest path that is said in full; of a longer one the middle is left out. */
const LONGEST = 200;

/** What each of the system's refusals of a file means to its owner. */
const MEANINGS: Readonly<Record<string, (file: string, code: string) => Phrase>> = {
  ENOENT: (file) => phrase("start.no_file", { file }),
  ENOTDIR: (file) => phrase("start.no_folder", { file }),
  EEXIST: (file) => phrase("start.no_folder", { file }),
  EISDIR: (file) => phrase("start.is_folder", { file }),
  EACCES: (file, code) => phrase("start.no_rights", { file, code }),
  EPERM: (file, code) => phrase("start.no_rights", { file, code }),
  EROFS: (file) => phrase("start.read_only", { file }),
  ELOOP: (file) => phrase("start.link_circle", { file }),
  [NOWHERE]: (file) => phrase("start.link_nowhere", { file }),
  ENAMETOOLONG: (file) => phrase("start.name_long", { file }),
  ENOSPC: (file) => phrase("vault.disk_full", { file }),
  EDQUOT: (file) => phrase("vault.disk_full", { file }),
  EMFILE: (_file, code) => phrase("start.files_open", { code }),
  ENFILE: (_file, code) => phrase("start.files_open", { code }),
  EBUSY: (file) => phrase("start.in_use", { file }),
  ETXTBSY: (file) => phrase("start.in_use", { file }),
  EIO: (file, code) => phrase("start.disk_faulty", { file, code }),
};
/** Those that say little of what is in the way, or where: Node gives ENOENT for a folder on a disk that cannot be written. */
const LOOKED_INTO = new Set(["ENOENT", "ENOTDIR", "EEXIST", "EACCES", "EPERM", "ELOOP", "ENAMETOOLONG"]);

/**
 * Says what the file system refused, and what to do about it.
 *
 * @param otherwise the file that is named where the system names none.
 * @returns undefined where it was something else that went wrong.
 */
export function fileFault(error: unknown, otherwise: string): Phrase | undefined {
  if (!isSystemFault(error) || !Object.hasOwn(MEANINGS, error.code)) return undefined;
  // Node asks for the current folder by this name, and names none.
  if (error.syscall === "uv_cwd") return phrase("start.folder_gone");
  const path = error.path ?? otherwise;
  const isMaking = error.syscall === "mkdir";
  const found = LOOKED_INTO.has(error.code) ? obstacleTo(path, isMaking) : undefined;
  if (!found && isMaking && error.code === "ENOENT") return phrase("start.not_made", { file: shortened(path) });
  const { file, code } = found ?? { file: path, code: error.code };
  return MEANINGS[code]?.(shortened(file), code);
}

/** Whether there is a file. @throws Error where that cannot be known: no rights, a link to nowhere, a file in a folder's place. */
export function isThere(file: string): boolean {
  const found = look(() => statSync(file));
  if (typeof found !== "string") return true;
  if (found === "ENOENT" && !obstacleTo(file, false)) return false;
  throw Object.assign(new Error(`${found}: ${file}`), { code: found, path: file });
}

/** Whether there is a folder, where a file is looked for. */
export function isFolder(file: string): boolean {
  const found = look(() => statSync(file));
  return typeof found !== "string" && found.isDirectory();
}

function isSystemFault(error: unknown): error is SystemFault {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/**
 * The first part of a path that is in the way, from the root down.
 *
 * @param isMaking whether something was to be made there, so that the folder above must be open to writing.
 */
function obstacleTo(path: string, isMaking: boolean): Obstacle | undefined {
  const whole = resolve(path);
  let above = parse(whole).root;
  const parts = relative(above, whole).split(sep);
  for (const [at, part] of parts.entries()) {
    const file = join(above, part);
    const link = look(() => lstatSync(file));
    if (link === "ENOENT") return isMaking ? shutFolder(above) : undefined;
    if (typeof link === "string") return { file: link === "EACCES" ? above : file, code: link };
    const target = look(() => statSync(file));
    if (typeof target === "string") return { file, code: target === "ENOENT" ? NOWHERE : target };
    if (at < parts.length - 1 && !target.isDirectory()) return { file, code: "ENOTDIR" };
    above = file;
  }
  return undefined;
}

function shutFolder(folder: string): Obstacle | undefined {
  const code = look(() => accessSync(folder, constants.W_OK | constants.X_OK));
  return typeof code === "string" ? { file: folder, code } : undefined;
}

/** What is found, or the system's word for why not. */
function look<T>(at: () => T): T | string {
  try {
    return at();
  } catch (error) {
    return isSystemFault(error) ? error.code : "EIO";
  }
}

function shortened(file: string): string {
  return file.length > LONGEST ? `${file.slice(0, LONGEST / 2)}…${file.slice(-LONGEST / 4)}` : file;
}
