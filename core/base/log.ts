import { join } from "node:path";
import { type DestinationStream, type Logger, pino } from "pino";
import { isThere } from "./file-fault.ts";
import { ownFolder } from "./own-files.ts";

export type { Logger } from "pino";

/** Where a secret could stand in what is logged. Messages, facts and contexts are never passed to the log at all. */
const REDACTED = [
  "api_key",
  "apiKey",
  "authorization",
  "headers.authorization",
  'headers["x-api-key"]',
  "*.api_key",
  "*.apiKey",
];

/**
 * The log file `logs/{name}.log` in the data folder, as JSON lines. `level` is one of pino's; `silent` writes nothing. Where there is no
 * such folder yet, the first line makes it: a start that fails before leaves none.
 *
 * @throws Error where there is something in the folder's place, or no right to write there.
 */
export function createLog(dataDir: string, name: string, level = "info"): Logger {
  const folder = join(dataDir, "logs");
  const known = isLevel(level) ? level : "info";
  const open = () => {
    ownFolder(folder);
    return linesTo({ dest: join(folder, `${name}.log`), sync: true, mode: 0o600 });
  };
  return logTo(isThere(folder) ? open() : openedLater(open), known);
}

/** The log of a program that somebody else keeps the lines of: on standard output, or on standard error where that is for answers. */
export function createStreamLog(to: "stdout" | "stderr", level = "info"): Logger {
  return logTo(linesTo({ dest: to === "stdout" ? 1 : 2, sync: false }), level);
}

/** Whether something is one of pino's levels, or `silent`. */
export function isLevel(level: string): boolean {
  return Object.hasOwn(pino.levels.values, level) || level === "silent";
}

function logTo(lines: DestinationStream, level: string): Logger {
  return pino({ level, redact: REDACTED }, lines);
}

function linesTo(
  where: Exclude<Parameters<typeof pino.destination>[0], string | number | undefined>,
): DestinationStream {
  const lines = pino.destination(where);
  // What cannot be written down, as on a full disk, must not end the program.
  lines.on("error", () => undefined);
  return lines;
}

function openedLater(open: () => DestinationStream): DestinationStream {
  let lines: DestinationStream | undefined;
  return {
    write: (line) => {
      try {
        lines ??= open();
        lines.write(line);
      } catch {
        // The same.
      }
    },
  };
}
