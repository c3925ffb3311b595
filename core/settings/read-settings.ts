/** Reads settings.json, which anybody may write in an editor: what does not fit costs itself alone. */
import { copyFileSync, readFileSync, renameSync } from "node:fs";
import { sync as writeFileAtomicSync } from "write-file-atomic";
import { isThere } from "../base/file-fault.ts";
import { type Phrase, phrase } from "../base/phrases.ts";
import { type SettingsFile, settingsFile } from "./settings-file.ts";

/** What lists or holds several that stand for themselves, so that one of them can go alone. */
const MANY = new Set(["snippets", "backends", "mcp_servers", "imported"]);

export interface ReadSettings {
  values: SettingsFile;
  /** What could not be read, and where the file is as it was. */
  notice: Phrase | null;
}

/**
 * The settings in a file; none where there is none. A file in which there are none is put aside, and never stops the start. Of one with
 * some, values that do not fit are left out; the file as it was is kept aside, and the rest written.
 *
 * @param now milliseconds, for the name of what is put aside.
 * @throws Error of the file system's, where there is a file that it does not let anybody read: it may be whole.
 */
export function readSettings(file: string, now: number): ReadSettings {
  if (!isThere(file)) return { values: {}, notice: null };
  const aside = `${file}.broken-${now}`;
  const read = parse(readNamed(file));
  if (read === undefined) {
    renameSync(file, aside);
    return { values: {}, notice: phrase("settings.put_aside", { file: aside }) };
  }
  if (read.left.length === 0) return { values: read.values, notice: null };
  const names = [...new Set(read.left)].join(", ");
  const kept = writeRest(file, aside, read.values) ? aside : file;
  return { values: read.values, notice: phrase("settings.left_out", { names, file: kept }) };
}

/** @returns false where nothing can be written, such as on a full disk: the file stays as it is then. */
function writeRest(file: string, aside: string, values: SettingsFile): boolean {
  try {
    copyFileSync(file, aside);
    writeFileAtomicSync(file, `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

/** Node does not say of which file it is that it was a folder. */
function readNamed(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw Object.assign(error instanceof Error ? error : new Error(String(error)), { path: file });
  }
}

/** undefined for what is no object of JSON. Editors may put a mark of UTF-8 in front. */
function parse(text: string): { values: SettingsFile; left: string[] } | undefined {
  let values: unknown;
  try {
    values = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
  const left: string[] = [];
  for (;;) {
    const result = settingsFile.safeParse(values);
    if (result.success) return { values: result.data, left };
    const path = result.error.issues[0]?.path ?? [];
    const [name, part] = path;
    if (name === undefined) return undefined;
    const isPart = part !== undefined && MANY.has(String(name));
    drop(values as Fields, isPart ? [name, part] : [name]);
    // Numbers of a list say nothing to its owner.
    left.push(isPart && typeof part === "string" ? `${String(name)}.${part}` : String(name));
  }
}

type Fields = Record<PropertyKey, unknown>;

/** Takes out what a path of one or two names leads to. */
function drop(values: Fields, [name, part]: readonly PropertyKey[]): void {
  const holder = name === undefined ? undefined : values[name];
  if (part === undefined) delete values[name ?? ""];
  else if (Array.isArray(holder)) holder.splice(Number(part), 1);
  else delete (holder as Fields)[part];
}
