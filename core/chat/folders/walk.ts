import { lstat, readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { isNamedDocument } from "../../base/document-kinds.ts";
import { MAX_ATTACHED_BYTES, MAX_FOLDER_DEPTH, MAX_FOLDER_FILES } from "../../base/limits.ts";

/** When a folder that is left out whole was modified or changed: it is not asked. */
const UNKNOWN = new Date(0).toISOString();
/** Entries that are looked at in all: a whole disk is no folder of documents. */
const MAX_ENTRIES = 200_000;
/** Folders that hold what programs made for themselves. */
const PROGRAMS_OWN: ReadonlySet<string> = new Set(["node_modules", "__pycache__"]);
/** Files without text, by their names, of which no byte is read. */
const WITHOUT_TEXT =
  /\.(?:jpe?g|png|gif|webp|heic|tiff?|bmp|ico|psd|svgz|mp[34]|m4[av]|mov|avi|mkv|webm|wav|flac|ogg|opus|aac|exe|dll|so|dylib|a|o|bin|iso|dmg|img|deb|rpm|msi|apk|jar|class|pyc|wasm|woff2?|ttf|otf|7z|rar|gz|xz|bz2|zst|sqlite|db|db-wal|db-shm)$/i;

/** A file of a folder as it lies on the disk. */
export interface FoundFile {
  /** In the folder, with `/` between its parts, and after the last where it is a folder that is left out whole. */
  path: string;
  size: number;
  /** ISO 8601. */
  modified: string;
  /** The same of anything that is known of it: a program can set back when it was modified, and not this. */
  changed: string;
  /** Why it is not read, as the end of an error's code; null where it may be. */
  fault: "large" | "deep" | "shut" | null;
}

/** What a folder holds. */
export interface FoundFiles {
  files: FoundFile[];
  /** Whether there are more files than are read. */
  isCut: boolean;
}

/** Whether an entry of this name is passed over: what is hidden, what a program keeps for itself, and a lock of an open document. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || PROGRAMS_OWN.has(name);
}

interface WalkParts {
  /** A folder that is passed over, too: FloatBar's own. */
  without: string;
  signal: AbortSignal;
  /** Hears of each folder before it is listed. */
  onEnter: (here: string) => void;
}

/**
 * The files of a folder that may be read, in the order of their paths. Hidden ones, pictures, sound, programs, what these keep for
 * themselves and what a link leads to are passed over; folders that may not be listed or lie too deep are named with their fault.
 *
 * @throws what the file system says of the folder itself.
 */
export async function filesIn(folder: string, { without, signal, onEnter }: WalkParts): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], isCut: false };
  let entries = 0;
  const look = async (inside: string[]): Promise<void> => {
    const here = join(folder, ...inside);
    if (here === without || here.startsWith(without + sep)) return;
    onEnter(here);
    const listed = await readdir(here, { withFileTypes: true });
    for (const entry of listed.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      signal.throwIfAborted();
      entries += 1;
      if (found.isCut || entries > MAX_ENTRIES) {
        found.isCut = true;
        return;
      }
      if (isPassedOver(entry.name)) continue;
      const path = [...inside, entry.name];
      if (entry.isDirectory()) await lookInside(path);
      else if (entry.isFile() && !WITHOUT_TEXT.test(entry.name)) await take(path);
    }
  };
  const lookInside = async (path: string[]) => {
    if (path.length > MAX_FOLDER_DEPTH) return leave(path, "deep");
    try {
      await look(path);
    } catch (error) {
      signal.throwIfAborted();
      const { code } = error as NodeJS.ErrnoException;
      // It may have gone since it was listed.
      if (code !== "ENOENT" && code !== "ENOTDIR") leave(path, "shut");
    }
  };
  const leave = (path: string[], fault: "deep" | "shut") => {
    put({ path: `${path.join("/")}/`, size: 0, modified: UNKNOWN, changed: UNKNOWN, fault });
  };
  const take = async (path: string[]) => {
    const stats = await lstat(join(folder, ...path)).catch(() => undefined);
    if (!stats?.isFile()) return;
    // Many programs keep empty files for their names.
    if (stats.size === 0 && !isNamedDocument(path.at(-1) ?? "")) return;
    const fault = stats.size > MAX_ATTACHED_BYTES ? "large" : null;
    const [modified, changed] = [stats.mtime.toISOString(), stats.ctime.toISOString()];
    put({ path: path.join("/"), size: stats.size, modified, changed, fault });
  };
  const put = (file: FoundFile) => {
    if (found.files.length >= MAX_FOLDER_FILES) found.isCut = true;
    else found.files.push(file);
  };
  await look([]);
  return found;
}
