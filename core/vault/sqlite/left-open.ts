import { openDatabase } from "./database.ts";

const LEFT = [
  "SELECT 1 FROM jobs WHERE state IN ('queued', 'running', 'waiting') LIMIT 1",
  "SELECT 1 FROM streams WHERE state IN ('active', 'paused') LIMIT 1",
  "SELECT 1 FROM streams WHERE state IN ('interrupted', 'failed') AND resumes IS NOT NULL LIMIT 1",
];

/** Whether a vault has something that goes on by itself, as far as that can be told without its key: jobs, and answers that were cut off. */
export function isLeftOpen(file: string): boolean {
  try {
    const db = openDatabase(file, null, { readonly: true, fileMustExist: true });
    try {
      return LEFT.some((text) => db.prepare(text).get() !== undefined);
    } finally {
      db.close();
    }
  } catch {
    // One from before there was any of that has none of it; what cannot be read is told of when its user comes.
    return false;
  }
}
