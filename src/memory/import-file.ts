import { strFromU8, unzip } from "fflate";
import { CallError } from "../api.ts";
import { t } from "../text.ts";

/** What ChatGPT and Claude call the file with the chats, wherever it lies in their export; a large one comes in several. */
const CHATS = /(?:^|\/)conversations[^/]*\.json$/;
/** What is unpacked at most, in bytes; more is no export but something that would fill the memory. */
const MOST_UNPACKED = 1_000_000_000;

/**
 * The text of a file that is to be imported. Of a zip, that of the chats in it: one list, also where it has them in several files.
 *
 * @throws CallError where a zip is broken, too large, or has no chats.
 */
export async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isZip(bytes)) return new TextDecoder().decode(bytes);
  const found = await chatsIn(bytes);
  const [only, ...others] = Object.keys(found).toSorted();
  if (only === undefined)
    refuse(t("There are no chats in {{name}}: a conversations.json is missing.", { name: file.name }));
  if (others.length === 0) return strFromU8(found[only] ?? new Uint8Array());
  return JSON.stringify([only, ...others].flatMap((name) => listIn(found[name])));
}

/** Every zip begins with this (PKWARE's APPNOTE, 4.3.7). */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function chatsIn(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      if (!CHATS.test(name)) return false;
      size += originalSize;
      return size <= MOST_UNPACKED;
    };
    unzip(bytes, { filter }, (error, files) => {
      if (error) reject(refusal(t("This zip is broken. Download the export again.")));
      else if (size > MOST_UNPACKED) reject(refusal(t("What is in this zip is too large to be chats.")));
      else resolve(files);
    });
  });
}

function listIn(bytes: Uint8Array = new Uint8Array()): unknown[] {
  const read: unknown = JSON.parse(strFromU8(bytes));
  return Array.isArray(read) ? read : [read];
}

function refusal(message: string): CallError {
  return new CallError({ code: "bad_file", message, retryable: false });
}

function refuse(message: string): never {
  throw refusal(message);
}
