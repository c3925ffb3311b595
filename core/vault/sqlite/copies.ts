/**
 * What belongs to a vault beside it: its backups, the vaults that gave way to it, and where they are looked for. Here alone it is told what
 * a copy is: by what stands under the name, since a folder, a special file or a link to nowhere may have it, too.
 */
import { lstatSync, readdirSync, realpathSync, rmSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A backup: `vault-2026-11-21T08-00-00.000Z.db`, or with `v3-` for the one before a migration from version 3. */
const BACKUP = /^vault-(?:v(\d+)-)?(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.(\d{3})Z\.db$/;
/** Behind a vault's name, what gave way to another vault is called so: as FloatBar names it, never as a person does. */
const ASIDE = /^\.(?:replaced|damaged|lost)-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/;
/** What SQLite puts beside it. */
const LOG = /-(?:wal|shm)$/;
/** Behind a copy's name: one that is being rewritten or made, or what it was rewritten from. */
const PARTIAL = /\.partial(?:-from)?(?:-journal|-wal|-shm)?$/;
/** A backup of any vault that is being made, whatever its moment. */
const ANY_BACKUP = /^vault-.*\.db$/;

/** A copy of a vault. */
export interface Copy {
  /** The name it has here, which may be that of a link. */
  name: string;
  /** Where the file itself is. */
  path: string;
  size: number;
}

/** A backup, with what its name says. */
export interface BackupFile extends Copy {
  created_at: string;
  /** The version of the vault that it was made of, where it was made before a migration. */
  version: number | undefined;
}

/** What has the name of a copy, or of their folder, and is none: something else stands there, or this user may not look at it. */
export interface Stray {
  path: string;
  why: "stray" | "shut";
}

/** A vault that is reached by two names has its lock and its log beside the file itself. */
export function behindLink(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** Where files stand that belong to a vault, and by what name of the vault they are called there: where its link stands, and the file itself. */
export function homesOf(file: string): { folder: string; base: string }[] {
  const all = [file, behindLink(file)].map((path) => ({ folder: dirname(path), base: basename(path) }));
  return [...new Map(all.map((home) => [`${behindLink(home.folder)}/${home.base}`, home])).values()];
}

/** The folders of a vault's backups; the first is where they are made. Beside a file of another name they would be another vault's. */
function backupFolders(file: string): string[] {
  const [own, ...others] = homesOf(file);
  const same = others.filter(({ base }) => base === own?.base);
  return [dirname(file), ...same.map(({ folder }) => folder)].map((folder) => join(folder, "backups"));
}

/** The names in a folder; none where there is no folder, or it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

/** The backups in the folder beside a vault, newest first. */
export function backupsOf(file: string): BackupFile[] {
  const copies = backupsIn(join(dirname(file), "backups")).filter((found) => "size" in found);
  return copies.toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1));
}

/** Whether anything beside a vault has the name of a backup. */
export function hasBackupNames(file: string): boolean {
  return namesIn(join(dirname(file), "backups")).some((name) => BACKUP.test(name));
}

/** Where the newest backup beside a vault is. @param known only one that a program of this version can open. */
export function newestCopy(file: string, known?: number): string | undefined {
  const fits = ({ version }: BackupFile) => known === undefined || (version !== undefined && version <= known);
  const newest = backupsOf(file).find(fits);
  return newest && join(dirname(file), "backups", newest.name);
}

/** Every copy of a vault, each file once. A second name of the vault itself is none. */
export function copiesOf(file: string): Copy[] {
  const vault = statSync(file, { throwIfNoEntry: false });
  const copies = everything(file).filter((found) => "size" in found);
  const others = copies.filter(({ path }) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found && !(vault && found.dev === vault.dev && found.ino === vault.ino);
  });
  return [...new Map(others.map((copy) => [copy.path, copy])).values()];
}

/** What has the name of one of a vault's copies, or of their folder, and is none. */
export function straysOf(file: string): Stray[] {
  return everything(file).flatMap((found) => ("why" in found ? [found] : []));
}

function everything(file: string): (Copy | Stray)[] {
  const kept = homesOf(file).flatMap(({ folder, base }) =>
    namesIn(folder).flatMap((name) => (isAside(name, base) ? lookAt(folder, name) : [])),
  );
  return [...backupFolders(file).flatMap((folder) => [...straysAt(folder), ...backupsIn(folder)]), ...kept];
}

function isAside(name: string, base: string): boolean {
  return name.startsWith(base) && ASIDE.test(name.slice(base.length));
}

/** The names of what gave way to a vault, logs among them, where it stands itself or its link does. */
export function asideNames(file: string): string[] {
  return homesOf(file).flatMap(({ folder, base }) =>
    namesIn(folder).filter((name) => isAside(name.replace(LOG, ""), base)),
  );
}

/** Logs of what gave way to a vault whose own file is gone. */
export function lostLogs(file: string): string[] {
  return homesOf(file).flatMap(({ folder, base }) => {
    const names = new Set(namesIn(folder));
    const lost = [...names].filter((name) => LOG.test(name) && !names.has(name.replace(LOG, "")));
    return lost.flatMap((name) => (isAside(name.replace(LOG, ""), base) ? [join(folder, name)] : []));
  });
}

/** What is left of copies that were being made or rewritten. */
export function partialsOf(file: string): string[] {
  const inFolder = (folder: string, isCopy: (name: string) => boolean) =>
    namesIn(folder).flatMap((name) =>
      PARTIAL.test(name) && isCopy(name.replace(PARTIAL, "")) ? [join(folder, name)] : [],
    );
  const elsewhere = copiesOf(file).filter(({ name, path }) => basename(path) !== name);
  return [
    ...backupFolders(file).flatMap((folder) => inFolder(folder, (name) => ANY_BACKUP.test(name))),
    ...homesOf(file).flatMap(({ folder, base }) => inFolder(folder, (name) => isAside(name, base))),
    ...elsewhere.flatMap(({ path }) => inFolder(dirname(path), (name) => name === basename(path))),
  ];
}

function backupsIn(folder: string): (BackupFile | Stray)[] {
  return namesIn(folder).flatMap((name) => {
    const [, version, day, hours, minutes, seconds, millis] = BACKUP.exec(name) ?? [];
    if (day === undefined) return [];
    const said = {
      created_at: `${day}T${hours}:${minutes}:${seconds}.${millis}Z`,
      version: version === undefined ? undefined : Number(version),
    };
    return lookAt(folder, name).map((found) => ("why" in found ? found : { ...found, ...said }));
  });
}

/** What stands under a name: a file, whatever link leads to it, or why it is none. */
function lookAt(folder: string, name: string): (Copy | Stray)[] {
  const path = join(folder, name);
  const found = statOf(path);
  if (found === undefined) return [];
  if (typeof found === "string") return [{ path, why: found }];
  return found.isFile() ? [{ name, path: behindLink(path), size: found.size }] : [{ path, why: "stray" }];
}

/** What stands where a folder of backups is looked for, where it is none that can be read. */
function straysAt(folder: string): Stray[] {
  const found = statOf(folder);
  if (found === undefined) return [];
  if (typeof found === "string") return [{ path: folder, why: found }];
  if (!found.isDirectory()) return [{ path: folder, why: "stray" }];
  try {
    readdirSync(folder);
    return [];
  } catch {
    return [{ path: folder, why: "shut" }];
  }
}

/** What a name leads to; undefined where there is no such name. */
function statOf(path: string): Stats | "stray" | "shut" | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ?? (lstatSync(path, { throwIfNoEntry: false }) ? "stray" : undefined);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "EACCES" || code === "EPERM" ? "shut" : "stray";
  }
}

/** Where the names of backups stand, and what is left of those that were being made: files and links, whatever they lead to. */
export function namedAsCopies(file: string): string[] {
  const named = backupFolders(file).flatMap((folder) =>
    namesIn(folder).flatMap((name) => (BACKUP.test(name) ? [join(folder, name)] : [])),
  );
  return [...named, ...partialsOf(file)].filter(
    (path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false,
  );
}

/** Deletes a copy, or the folder of them. @returns whether it is gone. */
export function isDeleted(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
