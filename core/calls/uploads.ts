import { ConflictError } from "../base/errors.ts";
import type { IdSource } from "../base/ids.ts";
import { MAX_ATTACHED_BYTES, MAX_ATTACHMENTS } from "../base/limits.ts";
import { phrase } from "../base/phrases.ts";

/** Bytes that are kept at most: what two questions may bring. The oldest give way. */
const MAX_KEPT = 2 * MAX_ATTACHED_BYTES;

/** A whole file that waits in the composer for its question. */
interface HeldFile {
  name: string;
  media_type: string;
  bytes: Buffer;
}

/**
 * Files that cross in parts on their way to a question, in memory alone. One that is held stays until its question took it or it
 * is let go of, so that whoever draws the composer anew finds it there.
 */
export class Uploads {
  readonly #ids: IdSource;
  readonly #files = new Map<string, Uint8Array[]>();
  readonly #held = new Map<string, HeldFile>();
  /** Which began before which: a large file may be complete after a small one that came later. */
  readonly #begun = new Map<string, number>();
  #count = 0;

  constructor(ids: IdSource) {
    this.#ids = ids;
  }

  /** Keeps a part of a file; null begins one. @returns the upload's id. @throws ConflictError `upload_gone` */
  add(part: Uint8Array, id: string | null): string {
    const known = id === null ? [] : this.#require(id);
    const upload = id ?? this.#ids.next("upload");
    if (id === null) this.#begun.set(upload, (this.#count += 1));
    this.#files.set(upload, [...known, part]);
    this.#makeRoom(upload);
    return upload;
  }

  /** The whole of a file, which is let go of. @throws ConflictError `upload_gone` */
  take(id: string): Buffer {
    const held = this.#held.get(id);
    if (held) {
      this.#held.delete(id);
      this.#begun.delete(id);
      return held.bytes;
    }
    const parts = this.#require(id);
    this.#files.delete(id);
    return Buffer.concat(parts);
  }

  /** The whole of a file, which is let go of unless it is held. @throws ConflictError `upload_gone` */
  read(id: string): Buffer {
    return this.#held.get(id)?.bytes ?? this.take(id);
  }

  /** Has a file wait, under the same id; of more than one question may bring the oldest give way. @throws ConflictError `upload_gone` */
  hold(id: string, { name, media_type }: Omit<HeldFile, "bytes">): void {
    this.#held.set(id, { name, media_type, bytes: this.take(id) });
    for (const oldest of this.#held.keys()) {
      const size = [...this.#held.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (this.#held.size <= MAX_ATTACHMENTS && size <= MAX_ATTACHED_BYTES) return;
      this.#held.delete(oldest);
    }
  }

  /** What waits, in the order in which it came. */
  held(): { upload: string; name: string; media_type: string; bytes: Buffer }[] {
    const files = [...this.#held].map(([upload, file]) => ({ upload, ...file }));
    return files.toSorted((one, other) => this.#orderOf(one.upload) - this.#orderOf(other.upload));
  }

  /** Lets go of a file, where it is still there. */
  release(id: string): void {
    this.#held.delete(id);
    this.#files.delete(id);
    this.#begun.delete(id);
  }

  #orderOf(id: string): number {
    return this.#begun.get(id) ?? 0;
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
