import { runInThread } from "../../../base/thread.ts";
import { drawPagesJob } from "./draw-pages.ts";

/** Most that one page may take, and the start of a thread, in milliseconds. */
const PAGE_MS = 20_000;
const START_MS = 60_000;
/** After so many that took too long, the others are not tried. */
const MAX_FAILED = 2;

/**
 * Pages of a PDF, drawn in a thread: a page that takes too long, or takes the thread along, is null.
 *
 * @throws the signal's reason on abort.
 */
export async function drawnPages(
  bytes: Uint8Array,
  places: readonly number[],
  signal: AbortSignal,
  pageMs = PAGE_MS,
): Promise<Map<number, Uint8Array | null>> {
  const found = new Map<number, Uint8Array | null>();
  const left = () => places.filter((place) => !found.has(place));
  let failed = 0;
  while (left().length > 0) {
    const overdue = new AbortController();
    const limit = (ms: number) => setTimeout(() => overdue.abort(), ms);
    let timer = limit(START_MS);
    const onReady = () => {
      clearTimeout(timer);
      timer = limit(pageMs);
    };
    try {
      const input = { bytes, places: left() };
      for await (const png of runInThread(drawPagesJob, input, AbortSignal.any([signal, overdue.signal]), {
        onReady,
      })) {
        found.set(left()[0] ?? 0, png);
        onReady();
      }
    } catch {
      signal.throwIfAborted();
      failed += 1;
      for (const place of failed < MAX_FAILED ? left().slice(0, 1) : left()) found.set(place, null);
    } finally {
      clearTimeout(timer);
    }
  }
  return found;
}
