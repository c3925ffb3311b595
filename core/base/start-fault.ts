import { fileFault } from "./file-fault.ts";
import { inEnglish, type Phrase, phrase } from "./phrases.ts";

/** What Node says of an address that cannot be had. */
interface ListenFault extends Error {
  code: string;
  address?: string;
  port?: number;
}

const OF_ADDRESSES: Readonly<Record<string, (fault: ListenFault) => Phrase>> = {
  EADDRINUSE: ({ port }) => phrase("start.port_used", { port: String(port ?? "") }),
  EACCES: ({ port }) => phrase("start.port_refused", { port: String(port ?? "") }),
  EADDRNOTAVAIL: ({ address }) => phrase("start.no_address", { address: address ?? "" }),
};

/**
 * Says in a sentence why a program could not start or do its work, and what to do about it; English, for a terminal or a box.
 * What is known already keeps its own words.
 *
 * @param folder what is named where the system names no file: the data folder.
 */
export function startFault(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  const said = isListenFault(error) ? OF_ADDRESSES[error.code]?.(error) : fileFault(error, folder);
  return said ? inEnglish(said) : error.message;
}

function isListenFault(error: Error): error is ListenFault {
  return "syscall" in error && error.syscall === "listen" && "code" in error && typeof error.code === "string";
}
