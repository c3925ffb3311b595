import type { EventEmitter } from "node:events";
import type { Logger } from "../core/base/log.ts";

/** What goes wrong again within this time is logged, and not said again. */
const QUIET_MS = 60_000;

/**
 * Logs and says what nothing else caught, instead of Electron's own dialog with a stack in it. The app goes on: messages are
 * stored as they come, and a fault in one call is no reason to lose the others.
 *
 * @param source the process; only tests give another.
 * @returns a function that ends it.
 */
export function watchFaults(log: Logger, say: () => void, source: EventEmitter = process): () => void {
  let saidAt = -Infinity;
  const onFault = (error: unknown) => {
    log.error({ name: error instanceof Error ? error.name : typeof error, at: placesOf(error) }, "uncaught");
    const now = performance.now();
    if (now - saidAt < QUIET_MS) return;
    saidAt = now;
    say();
  };
  const events = ["uncaughtException", "unhandledRejection"];
  for (const event of events) source.on(event, onFault);
  return () => {
    for (const event of events) source.off(event, onFault);
  };
}

/** Where it happened; a message could hold what somebody wrote, which belongs in no log. */
function placesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
