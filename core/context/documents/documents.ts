import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import pLimit from "p-limit";
import { boundedInThread } from "../../base/bounded.ts";
import { type Clock, systemClock } from "../../base/clock.ts";
import { meaningFileIn } from "../recall/meaning.ts";
import type { Beside, Found, Searched } from "./search.ts";
import { type DocumentText, lengthOf } from "./document.ts";
import { documentFault } from "./faults.ts";
import type { DocumentFile } from "./read-document.ts";

/** Most that one file may take to be read, in milliseconds. */
const WORK_MS = 60_000;
/** Characters of text that are kept, and how long after they were asked for last. */
const MAX_KEPT = 10_000_000;
/** Bytes of pages' pictures that are kept. */
const MAX_PICTURES = 20_000_000;
const KEPT_MS = 30 * 60_000;
/** What an entry takes besides its text. */
const ENTRY = 1000;
const MAX_KNOWN = 2000;

interface SearchParts {
  meaningFile: string;
  clock: Clock;
}

/** Reads files in a thread each, and keeps the text of those that were read last, in memory alone. */
export class Documents {
  readonly #closing: AbortSignal;
  readonly #reading = pLimit(1);
  readonly #kept = new LRUCache<string, DocumentText>({
    maxSize: MAX_KEPT,
    sizeCalculation: (document) => lengthOf(document) + ENTRY,
    ttl: KEPT_MS,
  });
  readonly #pictures = new LRUCache<string, Uint8Array>({
    maxSize: MAX_PICTURES,
    sizeCalculation: ({ length }) => length + ENTRY,
    ttl: KEPT_MS,
  });
  /** What each attachment's content is known by. */
  readonly #contents = new LRUCache<string, string>({ max: MAX_KNOWN });
  readonly #underWay = new Map<string, Promise<DocumentText>>();

  readonly #meaningFile: string;
  readonly #clock: Clock;

  /**
   * @param closing aborts what is being read.
   * @param meaningFile where the words' meanings are, for searching.
   */
  constructor(closing: AbortSignal, { meaningFile = meaningFileIn(), clock = systemClock }: Partial<SearchParts> = {}) {
    this.#closing = closing;
    this.#meaningFile = meaningFile;
    this.#clock = clock;
  }

  /**
   * The text of a file.
   *
   * @throws InputError with a code `document_…` for what cannot be read, or is refused.
   */
  async read(file: DocumentFile): Promise<DocumentText> {
    return this.#text(contentOf(file), file);
  }

  /** The same for a stored attachment, whose bytes are only asked for where its text is not kept. */
  async stored(id: string, load: () => Promise<DocumentFile>): Promise<DocumentText> {
    const known = this.#contents.get(id);
    const kept = known === undefined ? undefined : this.#kept.get(known);
    if (kept !== undefined) return kept;
    const file = await load();
    const content = contentOf(file);
    this.#contents.set(id, content);
    return this.#text(content, file);
  }

  /**
   * Pages of a stored PDF as PNGs; null for one that cannot be drawn, or would take too much. The bytes are only asked for where a
   * picture is not kept.
   *
   * @param places counted from 1.
   */
  async pages(
    id: string,
    places: readonly number[],
    load: () => Promise<DocumentFile>,
    signal: AbortSignal,
  ): Promise<Map<number, Uint8Array | null>> {
    const content = this.#contents.get(id);
    const keyOf = (place: number) => `${content ?? id} ${place}`;
    const found = new Map<number, Uint8Array | null>();
    for (const place of places) {
      const kept = this.#pictures.get(keyOf(place));
      if (kept !== undefined) found.set(place, kept);
    }
    const left = places.filter((place) => !found.has(place));
    if (left.length === 0) return found;
    const { bytes } = await load();
    const either = AbortSignal.any([signal, this.#closing]);
    const { drawnPages } = await import("./pages/drawn-pages.ts");
    const drawn = await this.#reading(() => drawnPages(bytes, left, either));
    for (const [place, png] of drawn) {
      found.set(place, png);
      if (png !== null) this.#pictures.set(keyOf(place), png);
    }
    return found;
  }

  /**
   * What matters of some documents for a question.
   *
   * @throws InputError `document_slow`
   */
  async search(question: string, documents: readonly Searched[], signal: AbortSignal, beside?: Beside): Promise<Found> {
    const { searchDocumentsJob } = await import("./search-job.ts");
    const input = { question, documents, beside, meaningFile: this.#meaningFile, now: this.#clock.now() };
    const tooMuch = documentFault("slow", "");
    return boundedInThread(searchDocumentsJob, input, AbortSignal.any([signal, this.#closing]), {
      workMs: WORK_MS,
      tooMuch,
    });
  }

  async #text(content: string, file: DocumentFile): Promise<DocumentText> {
    const kept = this.#kept.get(content);
    if (kept !== undefined) return kept;
    const underWay = this.#underWay.get(content) ?? this.#readAnew(content, file);
    this.#underWay.set(content, underWay);
    try {
      return await underWay;
    } finally {
      this.#underWay.delete(content);
    }
  }

  async #readAnew(content: string, file: DocumentFile): Promise<DocumentText> {
    // What reads is loaded with the first file.
    const { readDocumentJob } = await import("./read-document.ts");
    const tooMuch = documentFault("slow", file.name);
    const document = await this.#reading(() =>
      boundedInThread(readDocumentJob, file, this.#closing, { workMs: WORK_MS, tooMuch }),
    );
    this.#kept.set(content, document);
    return document;
  }
}

/** A file is known by its name and its bytes: some kinds are told by the name. */
function contentOf({ name, bytes }: DocumentFile): string {
  return createHash("sha256").update(name).update("\0").update(bytes).digest("base64");
}
