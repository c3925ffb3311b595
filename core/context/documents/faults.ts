import { InputError } from "../../base/errors.ts";
import { type Phrase, phrase } from "../../base/phrases.ts";
import { MAX_CHARACTERS, MAX_PLACES, MAX_UNPACKED } from "./document.ts";

const words = {
  encrypted: (name: string) => phrase("documents.encrypted", { name }),
  nothing: (name: string) => phrase("documents.nothing", { name }),
  broken: (name: string) => phrase("documents.broken", { name }),
  unsafe: (name: string) => phrase("documents.unsafe", { name }),
  bomb: (name: string) => phrase("documents.bomb", { name, megabytes: MAX_UNPACKED / 1e6 }),
  pages: (name: string) => phrase("documents.pages", { name, limit: MAX_PLACES }),
  long: (name: string) => phrase("documents.long", { name, limit: MAX_CHARACTERS }),
  scan: (name: string) => phrase("documents.scan", { name }),
  empty: (name: string) => phrase("documents.empty", { name }),
  old: (name: string) => phrase("documents.old", { name }),
  picture: (name: string) => phrase("documents.picture", { name }),
  packed: (name: string) => phrase("documents.packed", { name }),
  unreadable: (name: string) => phrase("attachments.unreadable", { name }),
  slow: (name: string) => phrase("documents.slow", { name }),
} as const;

/** Each way in which a document cannot be read. */
export type Fault = keyof typeof words;

/** The same of a file in a folder, where others speak of attaching it. */
const inFolder: Partial<Record<Fault, (name: string) => Phrase>> = {
  encrypted: (name) => phrase("folders.encrypted", { name }),
  nothing: (name) => phrase("folders.nothing", { name }),
  pages: (name) => phrase("folders.pages", { name, limit: MAX_PLACES }),
  long: (name) => phrase("folders.long", { name, limit: MAX_CHARACTERS }),
  empty: (name) => phrase("folders.empty", { name }),
  old: (name) => phrase("folders.old", { name }),
  picture: words.scan,
  unreadable: (name) => phrase("folders.unreadable", { name }),
  slow: (name) => phrase("folders.slow", { name }),
};

/** What is said of a fault that a file of a folder was found to have, in words. */
export function folderFaultWords(fault: string, name: string): Phrase {
  const known = Object.hasOwn(words, fault) ? (fault as Fault) : "unreadable";
  return (inFolder[known] ?? words[known])(name);
}

/** What is said of a document that cannot be read, as an error with the code `document_FAULT`. */
export function documentFault(fault: Fault, name: string): InputError {
  return new InputError(words[fault](name), "attachments", `document_${fault}`);
}

/** Thrown by readers, which do not know what their file is called. */
export class Unreadable extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
