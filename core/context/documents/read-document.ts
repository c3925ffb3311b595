import { isNamedDocument } from "../../base/document-kinds.ts";
import { FloatBarError } from "../../base/errors.ts";
import type { Job } from "../../base/thread.ts";
import { type DocumentText, lengthOf } from "./document.ts";
import { documentFault, Unreadable } from "./faults.ts";
import { kindOf, zipKind } from "./kind.ts";
import { readPlain } from "./readers/plain.ts";
import type { Reading, ZipReader } from "./readers/reading.ts";
import { Allowance } from "./text-flow.ts";
import { Unpacking, Zip } from "./zip.ts";

/** Archives in archives, and files of mails, that are opened. */
const MAX_DEPTH = 3;
const HEAP_MB = 768;

/** A file that is to be read. */
export interface DocumentFile {
  name: string;
  bytes: Uint8Array;
}

/** Readers of archives by what is in them, each loaded when there is one. */
async function zipReader(zip: Zip): Promise<ZipReader> {
  const kind = zipKind(zip);
  switch (kind) {
    case "docx":
      return (await import("./readers/docx.ts")).readDocx;
    case "xlsx":
      return (await import("./readers/xlsx.ts")).readXlsx;
    case "pptx":
      return (await import("./readers/pptx.ts")).readPptx;
    case "odt":
    case "ods":
    case "odp": {
      const { readOpenDocument } = await import("./readers/open-document.ts");
      return (file, reading) => readOpenDocument(kind, file, reading);
    }
    case "epub":
      return (await import("./readers/epub.ts")).readEpub;
    default:
      return (await import("./readers/archive.ts")).readArchive;
  }
}

/** What V8 says where there is no room: the file is too much, and need not be damaged. */
const NO_ROOM = /allocation failed|Invalid string length/;

/** What a reader stumbles over in a file is damage, too. */
async function readKind(file: DocumentFile, reading: Reading, depth: number): Promise<DocumentText> {
  try {
    return await readShown(file, reading, depth);
  } catch (error) {
    if (error instanceof Unreadable || error instanceof FloatBarError) throw error;
    if (error instanceof RangeError && NO_ROOM.test(error.message)) throw error;
    throw new Unreadable("broken", { cause: error });
  }
}

async function readShown({ name, bytes }: DocumentFile, reading: Reading, depth: number): Promise<DocumentText> {
  // An empty text file among others is one; nothing else that is empty is what its name says.
  if (bytes.length === 0 && (depth === 0 || isNamedDocument(name))) throw new Unreadable("nothing");
  const kind = kindOf(name, bytes);
  switch (kind) {
    case "pdf":
      return (await import("./readers/pdf.ts")).readPdf(bytes, reading);
    case "zip": {
      if (depth >= MAX_DEPTH) throw new Unreadable("bomb");
      const zip = new Zip(bytes, reading.unpacking);
      const read = await zipReader(zip);
      return read(zip, reading);
    }
    case "encrypted":
    case "old":
    case "picture":
    case "packed":
      throw new Unreadable(kind);
    case "rtf":
      return (await import("./readers/rtf.ts")).readRtf(bytes, reading);
    case "html":
      return (await import("./readers/html.ts")).readHtml(bytes, reading);
    case "mail":
      return (await import("./readers/mail.ts")).readMail(bytes, reading);
    default:
      return readNamed(name, () => readPlain(bytes, reading, kind === "table"));
  }
}

/** What is neither text nor shows what it is, though its name says what it should be, is damaged. */
function readNamed(name: string, read: () => DocumentText): DocumentText {
  try {
    return read();
  } catch (error) {
    const isDamaged = error instanceof Unreadable && error.fault === "unreadable" && isNamedDocument(name);
    throw isDamaged ? new Unreadable("broken", { cause: error }) : error;
  }
}

/**
 * Reads a file of any kind that can be read, told by its content.
 *
 * @throws InputError with a code `document_…` for what cannot be read, or is refused.
 */
export async function readDocument(file: DocumentFile): Promise<DocumentText> {
  const allowance = new Allowance();
  const unpacking = new Unpacking();
  const readingAt = (depth: number): Reading => ({
    allowance,
    unpacking,
    inside: (name, bytes) => readKind({ name, bytes }, readingAt(depth + 1), depth + 1),
  });
  try {
    const document = await readKind(file, readingAt(0), 0);
    // A text of blanks goes as it is.
    const mayBeEmpty = document.kind === "text" || document.kind === "table" || document.pictures !== undefined;
    if (!mayBeEmpty && lengthOf(document) === 0) throw new Unreadable(document.lost === undefined ? "empty" : "broken");
    return document;
  } catch (error) {
    if (error instanceof Unreadable) throw documentFault(error.fault, file.name);
    throw error;
  }
}

/** A file is a stranger's: it may ask for more time or memory than there is, and then its thread ends. */
export const readDocumentJob: Job<DocumentFile, DocumentText> = {
  name: "read-document",
  heapMb: HEAP_MB,
  async *run(file) {
    yield await readDocument(file);
  },
};
