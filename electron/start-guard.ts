/**
 * Notices when a new version does not come up, so that the one before can be started again. Before an update the program that
 * worked is kept (on Linux, where an AppImage is one file); each start is counted until it has come up.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { sync as writeFileAtomicSync } from "write-file-atomic";
import { z } from "zod";

const MOST_FAILURES = 2;

const state = z.object({
  /** The last version that came up. */
  good: z.string().nullable(),
  /** Starts of another version since then that did not come up. */
  failures: z.int(),
});

export class StartGuard {
  readonly #folder: string;
  readonly #version: string;

  constructor(dataDir: string, version: string) {
    this.#folder = join(dataDir, "updates");
    this.#version = version;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  /** The program of the version before, where it was kept. */
  get previous(): string | undefined {
    const file = join(this.#folder, "previous.AppImage");
    return existsSync(file) ? file : undefined;
  }

  /** Counts this start. @returns whether this version failed so often that the one before should be started. */
  begin(): boolean {
    const { good, failures } = this.#read();
    if (good === null || good === this.#version) return false;
    if (failures >= MOST_FAILURES) return true;
    this.#write({ good, failures: failures + 1 });
    return false;
  }

  /** This version came up. */
  succeed(): void {
    this.#write({ good: this.#version, failures: 0 });
  }

  /** Keeps the program that runs now, before another takes its place. @throws where there is no room; what was kept stays. */
  keep(program: string): void {
    const kept = join(this.#folder, "previous.AppImage");
    // The one that was kept may be what runs.
    if (resolve(program) === resolve(kept)) return;
    // A copy that was cut by a full disk or an end must never be what starts.
    const part = `${kept}.part`;
    try {
      copyFileSync(program, part);
      renameSync(part, kept);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  }

  /** The version before runs again: what failed is not tried by itself any more. */
  forget(): void {
    rmSync(join(this.#folder, "starts.json"), { force: true });
  }

  #read(): z.infer<typeof state> {
    try {
      return state.parse(JSON.parse(readFileSync(join(this.#folder, "starts.json"), "utf8")));
    } catch {
      return { good: null, failures: 0 };
    }
  }

  #write(next: z.infer<typeof state>): void {
    writeFileAtomicSync(join(this.#folder, "starts.json"), JSON.stringify(next), { mode: 0o600 });
  }
}
