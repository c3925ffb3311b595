import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { FloatBarError } from "../../base/errors.ts";
import type { Unit, DocumentKind } from "../../base/document-kinds.ts";
import type { Job } from "../../base/thread.ts";
import { indexTerms } from "../../language/terms.ts";
import { lengthOf, type LostPart } from "./document.ts";
import { passagesOf, type Passage } from "./passages.ts";
import { readDocument } from "./read-document.ts";

const HEAP_MB = 768;

/** Files of a folder that are to be read, by their paths in it, with `/` between the parts. */
export interface FilesToRead {
  folder: string;
  paths: readonly string[];
}

/** A passage with the words that it is found by. */
export interface IndexedPassage extends Passage {
  terms: string[];
}

/** What was read of a file. */
export interface ReadFile {
  path: string;
  text: {
    kind: DocumentKind;
    unit: Unit;
    count: number;
    characters: number;
    /** ISO 639-1. */
    languages: string[];
    passages: IndexedPassage[];
    /** Parts of it that could not be read. */
    lost: LostPart[];
  } | null;
  /** Why it could not be read, as the end of an error's code; null where it was. */
  fault: string | null;
}

/** Reads files one after the other, each to the end before the next. The thread's owner watches over the time that each takes. */
export const readFilesJob: Job<FilesToRead, ReadFile> = {
  name: "read-files",
  isQuiet: true,
  heapMb: HEAP_MB,
  async *run({ folder, paths }) {
    for (const path of paths) yield await readOne(folder, path);
  },
};

async function readOne(folder: string, path: string): Promise<ReadFile> {
  try {
    const file = join(folder, path);
    // What became a pipe or a device since it was listed would never end.
    if (!(await stat(file)).isFile()) return { path, text: null, fault: "unreadable" };
    const document = await readDocument({ name: path, bytes: await readFile(file) });
    // An index knows words alone.
    if (document.pictures !== undefined && document.parts.length === 0) return { path, text: null, fault: "scan" };
    const languages = new Set<string>();
    const passages = passagesOf(document).map((passage) => {
      const heading = passage.heading ?? "";
      const indexed = indexTerms(`${path.replaceAll(/[/_.-]+/g, " ")}\n${heading}\n${passage.text}`);
      for (const language of indexed.languages) languages.add(language);
      return { ...passage, terms: indexed.terms };
    });
    const { kind, unit, count, lost = [] } = document;
    const characters = lengthOf(document);
    return { path, text: { kind, unit, count, characters, languages: [...languages], passages, lost }, fault: null };
  } catch (error) {
    return { path, text: null, fault: faultOf(error) };
  }
}

function faultOf(error: unknown): string {
  if (error instanceof FloatBarError && error.code.startsWith("document_")) return error.code.slice("document_".length);
  const isShut = ["EACCES", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "");
  return isShut ? "shut" : "unreadable";
}
