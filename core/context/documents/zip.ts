import { unzipSync, type UnzipFileInfo } from "fflate";
import { MAX_UNPACKED } from "./document.ts";
import { Unreadable } from "./faults.ts";

/** Most files of an archive. */
const MAX_ENTRIES = 20_000;
/** Where an entry's flags say that it is encrypted (PKWARE's APPNOTE 4.4.4, bit 0), in its local header. */
const LOCAL_HEADER = 0x04_03_4b_50;
const FLAGS = 6;

/** Bytes that may still be unpacked, over archives in archives. */
export class Unpacking {
  #left = MAX_UNPACKED;

  /** @throws Unreadable `bomb` */
  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new Unreadable("bomb");
  }
}

/** A ZIP archive in memory. Nothing of it is unpacked before it is asked for, and never more than its directory says. */
export class Zip {
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #unpacking: Unpacking;

  /** @throws Unreadable `broken`, `bomb` for one of far too many files, `encrypted` */
  constructor(bytes: Uint8Array, unpacking: Unpacking) {
    this.#bytes = bytes;
    this.#unpacking = unpacking;
    const names: string[] = [];
    this.#open(({ name }) => {
      if (names.length >= MAX_ENTRIES) throw new Unreadable("bomb");
      if (!name.endsWith("/")) names.push(name);
      return false;
    });
    this.names = names;
    if (isEncrypted(bytes)) throw new Unreadable("encrypted");
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  /** Some files of it by their names, those that are not there left out. @throws Unreadable `bomb`, `broken` */
  read(wanted: (name: string) => boolean): Map<string, Uint8Array> {
    const files = this.#open(({ name, originalSize }) => {
      if (name.endsWith("/") || !wanted(name)) return false;
      this.#unpacking.take(originalSize);
      return true;
    });
    return new Map(Object.entries(files));
  }

  /** One file. @throws Unreadable `broken` where it is not there */
  file(path: string): Uint8Array {
    const found = this.read((name) => name === path).get(path);
    if (found === undefined) throw new Unreadable("broken");
    return found;
  }

  #open(filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.#bytes, { filter });
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable("broken", { cause: error });
    }
  }
}

/** Whether the first file of an archive is encrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < FLAGS + 2 || view.getUint32(0, true) !== LOCAL_HEADER) return false;
  return (view.getUint16(FLAGS, true) & 1) === 1;
}
