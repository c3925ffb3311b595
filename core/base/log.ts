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
  const known = Object.hasOwn(pino.levels.values, level) || level === "silent" ? level : "info";
  const file = pino.destination({ dest: join(folder, `${name}.log`), sync: true, mode: 0o600 });
  // What cannot be written down, as on a full disk, must not end the program.
  file.on("error", () => undefined);
  return pino({ level: known, redact: REDACTED }, file);
}
