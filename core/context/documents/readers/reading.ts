import type { DocumentText } from "../document.ts";
import type { Allowance } from "../text-flow.ts";
import type { Unpacking, Zip } from "../zip.ts";

/** What all readers of one file share, those of the files inside it among them. */
export interface Reading {
  allowance: Allowance;
  unpacking: Unpacking;
  /** Reads a file inside another. @throws Unreadable */
  inside(name: string, bytes: Uint8Array): Promise<DocumentText>;
}

/** Reads a file of one kind. @throws Unreadable */
export type Reader = (bytes: Uint8Array, reading: Reading) => DocumentText | Promise<DocumentText>;

/** The same for kinds that are archives. */
export type ZipReader = (zip: Zip, reading: Reading) => DocumentText | Promise<DocumentText>;
