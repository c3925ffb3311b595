import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { isPassedOver } from "./walk.ts";

/** Folders inside that are watched at most: systems lend only so many watches, and to all programs together. */
const MAX_WATCHED = 5000;
/** Where the system itself watches all that is in a folder. Elsewhere Node would watch every single file. */
const IS_WHOLE = process.platform === "darwin" || process.platform === "win32";

/**
 * What tells a folder that was changed, shut or replaced at its path from what it was.
 *
 * @returns what went wrong, where it cannot be looked at.
 */
export async function signOf(path: string): Promise<string> {
  try {
    const { dev, ino, mode, ctimeMs } = await stat(path);
    return [dev, ino, mode, ctimeMs].join(":");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "unknown";
  }
}

/**
 * Watches a folder with what is in it. A watch stands on the folder and not on its path, so all are set anew at each reading: before a
 * folder is listed, so that nothing is missed in between.
 */
export class FolderWatcher {
  readonly #path: string;
  readonly #onChange: () => void;
  readonly #onFault: () => void;
  #watches: FSWatcher[] = [];
  #before: FSWatcher[] = [];
  #isWhole = false;

  /**
   * @param onChange hears of each change of what is read.
   * @param onFault hears that something is not watched any more.
   */
  constructor(path: string, onChange: () => void, onFault: () => void) {
    this.#path = path;
    this.#onChange = onChange;
    this.#onFault = onFault;
  }

  /** Whether all that was entered since the last beginning is watched. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** A reading begins. */
  begin(): void {
    this.#before.push(...this.#watches);
    this.#watches = [];
    this.#isWhole = true;
  }

  /** A folder is about to be listed. */
  enter(here: string): void {
    if (IS_WHOLE && here !== this.#path) return;
    if (this.#watches.length >= MAX_WATCHED) {
      this.#isWhole = false;
      return;
    }
    try {
      const watcher = watch(here, { recursive: IS_WHOLE, persistent: false }, (_, name) => {
        // A folder that is itself moved or removed is told of by its own name.
        if (name === null || name === basename(here) || !name.split(/[/\\]/).some(isPassedOver)) this.#onChange();
      });
      watcher.on("error", () => this.#fail(watcher));
      this.#watches.push(watcher);
    } catch {
      this.#isWhole = false;
    }
  }

  /** A reading listed all that is there: what was watched before is let go. */
  end(): void {
    for (const watcher of this.#before) watcher.close();
    this.#before = [];
  }

  close(): void {
    this.begin();
    this.end();
    this.#isWhole = false;
  }

  #fail(watcher: FSWatcher): void {
    watcher.close();
    if (!this.#watches.includes(watcher)) return;
    this.#isWhole = false;
    this.#onFault();
  }
}
