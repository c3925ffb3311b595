/** A thread: does the one job it was started with, item by item, as fast as they are taken. */
import { once } from "node:events";
import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { basename } from "node:path";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { FloatBarError, toErrorShape } from "./base/errors.ts";
import type { Job, JobName, ThreadMessage, ThreadTask } from "./base/thread.ts";

const vaultFiles = () => import("./vault/sqlite/file-jobs.ts");
/** Every job of the core by its name. A thread loads its own alone, which is most of what its start takes. */
const jobs: Readonly<Record<JobName, () => Promise<Job<never, unknown>>>> = {
  copy: async () => (await vaultFiles()).copyJob,
  purge: async () => (await vaultFiles()).purgeJob,
  "change-keys": async () => (await vaultFiles()).changeKeysJob,
  convert: async () => (await vaultFiles()).convertJob,
  restore: async () => (await vaultFiles()).restoreJob,
  "read-export": async () => (await import("./transfer/read-export.ts")).readExportJob,
  calculate: async () => (await import("./tools/builtin/calculate.ts")).calculateJob,
  "page-text": async () => (await import("./tools/builtin/page-text.ts")).pageTextJob,
  "read-document": async () => (await import("./context/documents/read-document.ts")).readDocumentJob,
  "draw-pages": async () => (await import("./context/documents/pages/draw-pages.ts")).drawPagesJob,
  "read-files": async () => (await import("./context/documents/read-files.ts")).readFilesJob,
  "search-documents": async () => (await import("./context/documents/search-job.ts")).searchDocumentsJob,
  "build-contexts": async () => (await import("./context/select/build-job.ts")).buildJob,
};

/** Gives this thread the lowest priority; on Linux, the one system where a thread can have its own and be named from here. */
function giveWay(): void {
  if (process.platform !== "linux") return;
  const id = Number(basename(readlinkSync("/proc/thread-self")));
  setPriority(id, constants.priority.PRIORITY_LOW);
}

/** What a thread does: a job of the core, or one that a face brought, in the module that it names. */
async function jobOf({ name, module }: ThreadTask): Promise<Job<never, unknown>> {
  if (module === null) return jobs[name as JobName]();
  return ((await import(/* @vite-ignore */ module)) as { job: Job<never, unknown> }).job;
}

async function work(task: ThreadTask): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("This file is run as a thread.");
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port knows no origins
  const say = (message: ThreadMessage) => port.postMessage(message);
  try {
    if (task.isQuiet) giveWay();
    const job = await jobOf(task);
    if (task.isKept) await workOn(job, port, say);
    await job.prepare?.();
    say({ isReady: true });
    for await (const item of job.run(task.input as never)) {
      const taken = once(port, "message");
      say({ item });
      await taken;
    }
    say({ isDone: true });
  } catch (error) {
    say(faultOf(error));
  } finally {
    port.close();
  }
}

/** One piece of work after the other, each of which has one result, until the thread is ended from outside. */
async function workOn(
  job: Job<never, unknown>,
  port: MessagePort,
  say: (message: ThreadMessage) => void,
): Promise<never> {
  for (;;) {
    await job.prepare?.();
    const asked = once(port, "message") as Promise<[never]>;
    say({ isReady: true });
    const [input] = await asked;
    try {
      for await (const item of job.run(input)) say({ item });
    } catch (error) {
      say(faultOf(error));
    }
  }
}

function faultOf(error: unknown): ThreadMessage {
  return { error: error instanceof FloatBarError ? toErrorShape(error) : { message: String(error) } };
}

await work(workerData as ThreadTask);
