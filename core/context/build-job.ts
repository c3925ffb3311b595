import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { type ErrorShape, FloatBarError, toErrorShape } from "../errors.ts";
import type { Job } from "../thread.ts";
import { loadTokenCounter } from "../tokens/count.ts";
import type { VaultKey } from "../vault/database.ts";
import type { MessageHit } from "../vault/search.ts";
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

/** A search that is to be done in the thread. */
export interface SearchOrder {
  id: number;
  words: readonly string[];
  limit: number;
}

export type BuildReply =
  | { id: number; value: BuiltContext | MessageHit[] }
  | { id: number; error: ErrorShape | { message: string } };

export interface BuildService {
  file: string;
  key: VaultKey;
  meaningFile: string;
  port: MessagePort;
}

/** Builds one context after the other, and searches, over a connection of its own that only reads, until its port closes. */
export const buildJob: Job<BuildService, string> = {
  name: "build-contexts",
  async *run({ file, key, meaningFile, port }) {
    let now = 0;
    const vault = await joinVault({ file, key, clock: { now: () => now } });
    const [tokens, meaning] = [await loadTokenCounter(), loadMeaning(meaningFile)];
    let last: Promise<void> = Promise.resolve();
    const build = async ({ request, allowed, now: at }: BuildOrder): Promise<BuiltContext> => {
      now = at;
      const gate = allowed === null ? null : await openGate(vault, new Set(allowed));
      return buildContext({ ...request, gate }, { tables: vault, tokens, clock: { now: () => at }, meaning });
    };
    const answer = async (order: BuildOrder | SearchOrder): Promise<BuildReply> => {
      const { id } = order;
      try {
        const value = "words" in order ? vault.search.messages(order.words, order.limit) : build(order);
        return { id, value: await value };
      } catch (error) {
        return { id, error: error instanceof FloatBarError ? toErrorShape(error) : { message: String(error) } };
      }
    };
    port.on("message", (order: BuildOrder | SearchOrder) => {
      last = last.then(async () => port.postMessage(await answer(order)));
    });
    yield "ready";
    await once(port, "close");
    await last;
    await vault.close();
  },
};
