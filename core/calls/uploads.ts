import { ConflictError } from "../base/errors.ts";
import type { IdSource } from "../base/ids.ts";
import { MAX_ATTACHED_BYTES, MAX_ATTACHMENTS } from "../base/limits.ts";
import { phrase } from "../base/phrases.ts";

/** Bytes that are kept at most: what two questions may bring. The oldest give way. */
const MAX_KEPT = 2 * MAX_ATTACHED_BYTES;

/** Files that cross in parts on their way to a question, in memory alone. */
export class Uploads {
  readonly #ids: IdSource;
  readonly #files = new Map<string, Uint8Array[]>();

  constructor(ids: IdSource) {
    this.#ids = ids;
  }

  /** Keeps a part of a file; null begins one. @returns the upload's id. @throws ConflictError `upload_gone` */
  add(part: Uint8Array, id: string | null): string {
    const known = id === null ? [] : this.#require(id);
    const upload = id ?? this.#ids.next("upload");
    this.#files.set(upload, [...known, part]);
    this.#makeRoom(upload);
    return upload;
  }

  /** The whole of a file, which is let go of. @throws ConflictError `upload_gone` */
  take(id: string): Buffer {
    const parts = this.#require(id);
    this.#files.delete(id);
    return Buffer.concat(parts);
  }

  #makeRoom(current: string): void {
    for (const id of this.#files.keys()) {
      if (this.#files.size <= 2 * MAX_ATTACHMENTS && this.#size() <= MAX_KEPT) return;
      if (id !== current) this.#files.delete(id);
    }
    // One file alone is more than any question may bring.
    if (this.#size() > MAX_KEPT) this.#files.delete(current);
  }

  #size(): number {
    return [...this.#files.values()].flat().reduce((sum, { length }) => sum + length, 0);
  }

  #require(id: string): Uint8Array[] {
    const parts = this.#files.get(id);
    if (parts) return parts;
    throw new ConflictError("upload_gone", phrase("attachments.upload_gone"), { retryable: true });
  }
}
