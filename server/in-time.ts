import { setTimeout as sleep } from "node:timers/promises";

/** What comes of `work` where it does within so many milliseconds, else `otherwise`. What comes late is dropped. */
export async function inTime<Value, Other>(work: Promise<Value>, ms: number, otherwise: Other): Promise<Value | Other> {
  const over = new AbortController();
  const late = sleep(ms, otherwise, { signal: over.signal }).catch(() => otherwise);
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}
