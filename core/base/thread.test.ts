import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { BroadcastChannel, type Worker } from "node:worker_threads";
import { expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { type Job, runInThread } from "./thread.ts";

/** A job that a face brought, whose thread dies on its own once somebody says so. */
function dyingJob(channel: string): Job<null, string> {
  const file = join(tempDir(), "dying.mjs");
  writeFileSync(
    file,
    `import { BroadcastChannel } from "node:worker_threads";
     const channel = new BroadcastChannel(${JSON.stringify(channel)});
     channel.onmessage = () => { throw new Error("the thread is dead"); };
     export const job = { name: "dying", *run() { yield "one"; yield "two"; } };`,
  );
  return { name: "dying", module: pathToFileURL(file).href, run: () => [] };
}

it("a thread that dies while its item is held ends its job alone, and is told of at the next item", async () => {
  const channel = new BroadcastChannel("dying-thread");
  onTestFinished(() => channel.close());
  const started = once(process, "worker") as Promise<[Worker]>;
  const items = runInThread(dyingJob("dying-thread"), null);
  expect((await items.next()).value).toBe("one");
  const [thread] = await started;
  const gone = new Promise((resolve) => thread.once("exit", resolve));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of threads knows no origins
  channel.postMessage("die");
  await gone;
  await expect(items.next()).rejects.toThrow("the thread is dead");
});
