import { realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join, parse, resolve, sep } from "node:path";
import { InputError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";

/** Where Linux and macOS show devices and themselves as if they were files; what lies in memory there is a folder like others. */
const SYSTEMS_OWN = ["/proc", "/sys", "/dev"] as const;
const IN_MEMORY = "/dev/shm";

/**
 * The path of a folder that may be added.
 *
 * @param given absolute, or beginning with `~/`.
 * @throws InputError for what is no folder of documents.
 */
export async function folderAt(given: string, dataDir: string): Promise<string> {
  const whole = /^~[/\\]/.test(given) ? join(homedir(), given.slice(2)) : given;
  if (!isAbsolute(whole)) throw new InputError(phrase("folders.not_absolute"), "path");
  const path = resolve(whole);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) throw new InputError(phrase("folders.none_there", { path }), "path");
  // A link to such a place is no better.
  const real = await realpath(path).catch(() => path);
  const own = await realpath(dataDir).catch(() => resolve(dataDir));
  if (real === parse(real).root || isIn(real, own)) throw new InputError(phrase("folders.too_wide", { path }), "path");
  if (!isIn(real, IN_MEMORY) && SYSTEMS_OWN.some((top) => isIn(real, top)))
    throw new InputError(phrase("folders.system", { path }), "path");
  return path;
}

/** Whether a path is that of a folder, or leads into it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
