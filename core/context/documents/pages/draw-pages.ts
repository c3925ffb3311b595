import type { Job } from "../../../base/thread.ts";
import { PdfPages } from "./pdf-pages.ts";

const HEAP_MB = 256;

/** Pages of a PDF that are to be drawn, counted from 1. */
export interface PagesToDraw {
  bytes: Uint8Array;
  places: readonly number[];
}

/** Draws pages one after the other, each a PNG; null for one that cannot be drawn. */
export const drawPagesJob: Job<PagesToDraw, Uint8Array | null> = {
  name: "draw-pages",
  heapMb: HEAP_MB,
  prepare: () => import("./pdfium.ts"),
  async *run({ bytes, places }) {
    let pages: PdfPages | undefined;
    for (const place of places) {
      pages ??= await PdfPages.open(bytes);
      let png: Uint8Array | null = null;
      try {
        png = pages?.draw(place) ?? null;
      } catch {
        // What was in the way of this page may have left anything behind.
        pages = undefined;
      }
      yield png;
    }
  },
};
