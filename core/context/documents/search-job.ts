import type { Job } from "../../base/thread.ts";
import { loadMeaning } from "../recall/meaning.ts";
import { type Beside, type Found, type Searched, searchDocuments } from "./search.ts";

const HEAP_MB = 768;

/** What is looked for, and in what. */
export interface DocumentSearch {
  question: string;
  documents: readonly Searched[];
  beside: Beside | undefined;
  /** Where the words' meanings are. */
  meaningFile: string;
  now: number;
}

/** A book is half a million words: cutting it takes the processor for a second, which no window should wait for. */
export const searchDocumentsJob: Job<DocumentSearch, Found> = {
  name: "search-documents",
  heapMb: HEAP_MB,
  *run({ question, documents, beside, meaningFile, now }) {
    yield searchDocuments(question, documents, loadMeaning(meaningFile), now, beside);
  },
};
