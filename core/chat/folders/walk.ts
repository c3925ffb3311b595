import { lstat, readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { MAX_ATTACHED_BYTES, MAX_FOLDER_FILES } from "../../base/limits.ts";

/** How deep folders are looked into. */
const MAX_DEPTH = 20;
/** Entries that are looked at in all: a whole disk is no folder of documents. */
const MAX_ENTRIES = 200_000;
/** Folders that hold what programs made for themselves. */
const PROGRAMS_OWN: ReadonlySet<string> = new Set(["node_modules", "__pycache__"]);
/** Files without text, by their names, of which no byte is read. */
const WITHOUT_TEXT =
  /\.(?:jpe?g|png|gif|webp|heic|tiff?|bmp|ico|psd|svgz|mp[34]|m4[av]|mov|avi|mkv|webm|wav|flac|ogg|opus|aac|exe|dll|so|dylib|a|o|bin|iso|dmg|img|deb|rpm|msi|apk|jar|class|pyc|wasm|woff2?|ttf|otf|7z|rar|gz|xz|bz2|zst|sqlite|db|db-wal|db-shm)$/i;

/** A file of a folder as it lies on the disk. */
export interface FoundFile {
  /** In the folder, with `/` between its parts. */
  path: string;
  size: number;
  /** ISO 8601. */
  modified: string;
  /** Why it is not read, as the end of an error's code; null where it may be. */
  fault: "large" | null;
}

/** What a folder holds. */
export interface FoundFiles {
  files: FoundFile[];
  /** Whether there are more files than are read. */
  isCut: boolean;
}

/**
 * The files of a folder that may be read, in the order of their paths. Hidden ones, pictures, sound, programs, what these keep for
 * themselves and what a link leads to are passed over.
 *
 * @param without a folder that is passed over, too: FloatBar's own.
 * @throws what the file system says of the folder itself.
 */
export async function filesIn(folder: string, without: string, signal: AbortSignal): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], isCut: false };
  let entries = 0;
  const look = async (inside: string[], depth: number): Promise<void> => {
    const here = join(folder, ...inside);
    if (here === without || here.startsWith(without + sep)) return;
    const listed = depth === 0 ? await readdir(here, { withFileTypes: true }) : await listedIn(here);
    for (const entry of listed.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      signal.throwIfAborted();
      entries += 1;
      if (found.isCut || entries > MAX_ENTRIES) {
        found.isCut = true;
        return;
      }
      if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
      const path = [...inside, entry.name];
      if (entry.isDirectory() && depth < MAX_DEPTH && !PROGRAMS_OWN.has(entry.name)) await look(path, depth + 1);
      else if (entry.isFile() && !WITHOUT_TEXT.test(entry.name)) await take(path);
    }
  };
  const take = async (path: string[]) => {
    if (found.files.length >= MAX_FOLDER_FILES) {
      found.isCut = true;
      return;
    }
    const stats = await lstat(join(folder, ...path)).catch(() => undefined);
    if (!stats?.isFile()) return;
    const fault = stats.size > MAX_ATTACHED_BYTES ? "large" : null;
    found.files.push({ path: path.join("/"), size: stats.size, modified: stats.mtime.toISOString(), fault });
  };
  await look([], 0);
  return found;
}

/** What is in a folder inside; one that may not be read is passed over. */
function listedIn(here: string) {
  return readdir(here, { withFileTypes: true }).catch(() => []);
}
