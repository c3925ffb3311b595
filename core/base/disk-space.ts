import { statfs } from "node:fs/promises";
import { type Phrase, phrase } from "./phrases.ts";

/** Below this much free space the owner is told, in bytes. */
export const LOW_BYTES = 200 * 1024 * 1024;

/** Bytes that this user can still write on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Says that the disk is nearly full, before the write that would fail. */
export class DiskSpace {
  readonly #folder: string;
  readonly #free: (folder: string) => Promise<number>;
  readonly #onChange: (notice: Phrase | null) => void;
  notice: Phrase | null = null;

  constructor(folder: string, free: (folder: string) => Promise<number>, onChange: (notice: Phrase | null) => void) {
    this.#folder = folder;
    this.#free = free;
    this.#onChange = onChange;
  }

  /** Looks again; a change of the notice is announced. Never throws: a disk that does not tell is not full. */
  async look(): Promise<void> {
    const free = await this.#free(this.#folder).catch(() => Number.POSITIVE_INFINITY);
    const megabytes = Math.floor(free / 1024 / 1024);
    const notice = free < LOW_BYTES ? phrase("disk.nearly_full", { megabytes }) : null;
    if (notice?.params.megabytes === this.notice?.params.megabytes) return;
    this.notice = notice;
    this.#onChange(notice);
  }
}
