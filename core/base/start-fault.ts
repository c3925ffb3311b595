import { FloatBarError } from "./errors.ts";
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
  // At a terminal there is nowhere to enter it.
  if (error instanceof FloatBarError && error.phrase.key === "vault.needs_passphrase") {
    return inEnglish(phrase("vault.needs_variable"));
  }
  const said = isListenFault(error)
    ? OF_ADDRESSES[error.code]?.(error)
    : (unknownHost(error) ?? fileFault(error, folder));
  return said ? inEnglish(said) : error.message;
}

/** A name that no machine has, or that cannot be asked about. */
function unknownHost(error: Error): Phrase | undefined {
  if (!("syscall" in error) || error.syscall !== "getaddrinfo") return undefined;
  return phrase("start.unknown_host", { host: "hostname" in error ? String(error.hostname) : "" });
}

function isListenFault(error: Error): error is ListenFault {
  return "syscall" in error && error.syscall === "listen" && "code" in error && typeof error.code === "string";
}
