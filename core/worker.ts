/** A thread: does the one job it was started with, item by item, as fast as they are taken. */
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { readExportJob } from "./chat/read-export.ts";
import { buildJob } from "./context/build-job.ts";
import { FloatBarError, toErrorShape } from "./errors.ts";
import type { Job, ThreadMessage, ThreadTask } from "./thread.ts";
import { pictureJob } from "./tools/screen/picture.ts";
import { changeKeysJob, convertJob, copyJob, purgeJob, restoreJob } from "./vault/file-jobs.ts";

const jobs: readonly Job<never, unknown>[] = [
  copyJob,
  purgeJob,
  changeKeysJob,
  convertJob,
  restoreJob,
  readExportJob,
  buildJob,
  pictureJob,
];

async function work({ name, input }: ThreadTask): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("This file is run as a thread.");
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port knows no origins
  const say = (message: ThreadMessage) => port.postMessage(message);
  try {
    const job = jobs.find((known) => known.name === name);
    if (!job) throw new Error(`There is no job named ${name}.`);
    for await (const item of job.run(input as never)) {
      const taken = once(port, "message");
      say({ item });
      await taken;
    }
    say({ isDone: true });
  } catch (error) {
    say({ error: error instanceof FloatBarError ? toErrorShape(error) : { message: String(error) } });
  } finally {
    port.close();
  }
}

await work(workerData as ThreadTask);
