import { inEnglish, type Phrase, phrase } from "./phrases.ts";

/** What Node says of a file or an address that cannot be had. */
interface SystemFault extends Error {
  code: string;
  syscall?: string;
  path?: string;
  address?: string;
  port?: number;
}

/** What each of the system's refusals of a file means to its owner. */
const OF_FILES: Readonly<Record<string, (file: string, code: string) => Phrase>> = {
  ENOENT: (file) => phrase("start.no_file", { file }),
  ENOTDIR: (file) => phrase("start.no_folder", { file }),
  EEXIST: (file) => phrase("start.no_folder", { file }),
  EISDIR: (file) => phrase("start.is_folder", { file }),
  EACCES: (file, code) => phrase("start.no_rights", { file, code }),
  EPERM: (file, code) => phrase("start.no_rights", { file, code }),
  EROFS: (file, code) => phrase("start.no_rights", { file, code }),
  ENOSPC: (file) => phrase("vault.disk_full", { file }),
  EDQUOT: (file) => phrase("vault.disk_full", { file }),
};

/**
 * Says in a sentence why a program could not start or do its work, and what to do about it; English, for a terminal or a box.
 * What is known already keeps its own words.
 *
 * @param folder what is named where the system names no file: the data folder.
 */
export function startFault(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  const fault = error as SystemFault;
  if (typeof fault.code !== "string") return error.message;
  if (fault.syscall === "listen") {
    const port = String(fault.port ?? "");
    if (fault.code === "EADDRINUSE") return inEnglish(phrase("start.port_used", { port }));
    if (fault.code === "EACCES") return inEnglish(phrase("start.port_refused", { port }));
    if (fault.code === "EADDRNOTAVAIL") {
      return inEnglish(phrase("start.no_address", { address: fault.address ?? "" }));
    }
  }
  // A phrase of our own has a code of its own, which is none of the system's.
  const said = Object.hasOwn(OF_FILES, fault.code) ? OF_FILES[fault.code] : undefined;
  return said ? inEnglish(said(fault.path ?? folder, fault.code)) : error.message;
}
