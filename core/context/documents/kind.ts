import type { DocumentKind } from "../../base/document-kinds.ts";
import { pictureType } from "../../base/shown-type.ts";
import { readText } from "./read-text.ts";
import type { Zip } from "./zip.ts";

const START = 4096;
/** A compound file (MS-CFB), which old Office files and encrypted new ones are. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** An archive begins with a file, with its end where it is empty, or with a mark where it comes in parts (APPNOTE 4.3). */
const ARCHIVES = ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008"];
/** gzip, bzip2, xz, 7z, RAR and Zstandard, by the hexadecimal of their first bytes. */
const PACKED = /^(?:1f8b08|425a68|fd377a585a00|377abcaf271c|526172211a07|28b52ffd)/;
/** A tape archive says so here (POSIX, ustar). */
const TAPE = 257;
const HEADER = /^[!-9;-~]+:[ \t]/;

/** What the bytes of a file show it to be, whatever its name says. */
export type Shown =
  | "picture"
  | "packed"
  | "pdf"
  | "zip"
  | "encrypted"
  | "old"
  | "rtf"
  | "html"
  | "mail"
  | "table"
  | "text";

/** @param name tells tables and pages from other text, where the bytes do not. */
export function kindOf(name: string, bytes: Uint8Array): Shown {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(START, bytes.byteLength));
  const head = start.toString("latin1");
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (ARCHIVES.some((mark) => head.startsWith(mark))) return "zip";
  if (COMPOUND.every((byte, at) => start[at] === byte)) return compoundKind(bytes);
  if (head.startsWith("{\\rtf")) return "rtf";
  if (pictureType(bytes) !== undefined) return "picture";
  if (PACKED.test(start.toString("hex", 0, 6)) || head.startsWith("ustar", TAPE)) return "packed";
  const text = (readText(start) ?? head).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text)) return "html";
  if (/\.x?html?$/i.test(name) && text.startsWith("<")) return "html";
  if (isMail(text)) return "mail";
  return /\.(?:csv|tsv)$/i.test(name) ? "table" : "text";
}

/** An encrypted Office file is a compound file with a stream of this name, in UTF-16. */
function compoundKind(bytes: Uint8Array): "encrypted" | "old" {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return whole.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted" : "old";
}

/** Header fields from the first line on, and among them those that every mail has. */
function isMail(text: string): boolean {
  const [head = ""] = text.split(/\r?\n\r?\n/);
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  // The last line may be cut off.
  const fields = lines.slice(0, -1).length > 0 ? lines.slice(0, -1) : lines;
  if (!fields.every((line) => HEADER.test(line) || line.startsWith("From "))) return false;
  return /^From:/im.test(head) && /^(?:Date|Subject|To|Message-ID|MIME-Version|Received):/im.test(head);
}

const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/;
const OPEN_KINDS: Readonly<Record<string, DocumentKind>> = { text: "odt", spreadsheet: "ods", presentation: "odp" };

/** What an archive is; by its contents, so that a template or a file with macros is read as what it holds. */
export function zipKind(zip: Zip): DocumentKind {
  if (zip.has("[Content_Types].xml")) {
    for (const [folder, kind] of [
      ["word/", "docx"],
      ["xl/", "xlsx"],
      ["ppt/", "pptx"],
    ] as const) {
      if (zip.names.some((name) => name.startsWith(folder))) return kind;
    }
  }
  if (zip.has("mimetype")) {
    const type = new TextDecoder().decode(zip.file("mimetype")).trim();
    if (type === "application/epub+zip") return "epub";
    const open = OPEN_KINDS[OPEN_DOCUMENT.exec(type)?.[1] ?? ""];
    if (open !== undefined) return open;
  }
  return zip.has("META-INF/container.xml") ? "epub" : "archive";
}
