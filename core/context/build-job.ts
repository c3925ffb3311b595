import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { type ErrorShape, FloatBarError, toErrorShape } from "../errors.ts";
import type { Job } from "../thread.ts";
import { loadTokenCounter } from "../tokens/count.ts";
import type { VaultKey } from "../vault/database.ts";
import { joinVault } from "../vault/open.ts";
import { openGate } from "./consent.ts";
import { loadMeaning } from "./recall/meaning.ts";
import { type BuiltContext, buildContext, type ContextRequest } from "./select.ts";

/** A context that is to be built in the thread: what `buildContext` takes, in what crosses between threads. */
export interface BuildOrder {
  id: number;
  request: Omit<ContextRequest, "gate">;
  /** Facts that its owner allowed to go, by id; null where nothing leaves this device. */
  allowed: readonly string[] | null;
  now: number;
}

export type BuildReply = { id: number; built: BuiltContext } | { id: number; error: ErrorShape | { message: string } };

export interface BuildService {
  file: string;
  key: VaultKey;
  meaningFile: string;
  port: MessagePort;
}

/** Builds one context after the other, over a connection of its own that only reads, until its port closes. */
export const buildJob: Job<BuildService, string> = {
  name: "build-contexts",
  async *run({ file, key, meaningFile, port }) {
    let now = 0;
    const vault = await joinVault({ file, key, clock: { now: () => now } });
    const [tokens, meaning] = [await loadTokenCounter(), loadMeaning(meaningFile)];
    let last: Promise<void> = Promise.resolve();
    const build = async ({ id, request, allowed, now: at }: BuildOrder): Promise<void> => {
      let reply: BuildReply;
      try {
        now = at;
        const gate = allowed === null ? null : await openGate(vault, new Set(allowed));
        reply = {
          id,
          built: await buildContext({ ...request, gate }, { tables: vault, tokens, clock: { now: () => at }, meaning }),
        };
      } catch (error) {
        reply = { id, error: error instanceof FloatBarError ? toErrorShape(error) : { message: String(error) } };
      }
      port.postMessage(reply);
    };
    port.on("message", (order: BuildOrder) => {
      last = last.then(() => build(order));
    });
    yield "ready";
    await once(port, "close");
    await last;
    await vault.close();
  },
};
