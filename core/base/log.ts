import { join } from "node:path";
import { type Logger, pino } from "pino";
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

/** The log file `logs/{name}.log` in the data folder, as JSON lines. `level` is one of pino's; `silent` writes nothing. */
export function createLog(dataDir: string, name: string, level = "info"): Logger {
  const folder = join(dataDir, "logs");
  ownFolder(folder);
  const known = isLevel(level) ? level : "info";
  return logTo({ dest: join(folder, `${name}.log`), sync: true, mode: 0o600 }, known);
}

/** The log of a program that somebody else keeps the lines of: on standard output, or on standard error where that is for answers. */
export function createStreamLog(to: "stdout" | "stderr", level = "info"): Logger {
  return logTo({ dest: to === "stdout" ? 1 : 2, sync: false }, level);
}

/** Whether something is one of pino's levels, or `silent`. */
export function isLevel(level: string): boolean {
  return Object.hasOwn(pino.levels.values, level) || level === "silent";
}

function logTo(
  where: Exclude<Parameters<typeof pino.destination>[0], string | number | undefined>,
  level: string,
): Logger {
  const lines = pino.destination(where);
  // What cannot be written down, as on a full disk, must not end the program.
  lines.on("error", () => undefined);
  return pino({ level, redact: REDACTED }, lines);
}
