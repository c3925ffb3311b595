import { parentPort, workerData } from "node:worker_threads";
import { openDatabase, type VaultKey, verify } from "./database.ts";

/** What a backup's thread is told. */
export interface BackupJob {
  source: string;
  target: string;
  key: VaultKey;
}

/** Copies a vault into a new file without its empty pages, and opens the copy to see that all of it can be read. */
function copy({ source, target, key }: BackupJob): string {
  const from = openDatabase(source, key, { readonly: true });
  try {
    from.prepare("VACUUM INTO ?").run(target);
  } finally {
    from.close();
  }
  return verify(target, key);
}

function attempt(job: BackupJob): { verdict: string } | { error: string } {
  try {
    return { verdict: copy(job) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port knows no origins
parentPort?.postMessage(attempt(workerData as BackupJob));
