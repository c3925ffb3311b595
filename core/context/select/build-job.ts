import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import { type ErrorShape, FloatBarError, toErrorShape } from "../../base/errors.ts";
import type { Job } from "../../base/thread.ts";
import { loadTokenCounter } from "../../tokens/count.ts";
import { SMALL_CACHE, type VaultKey } from "../../vault/sqlite/database.ts";
import type { MessageHit } from "../../vault/search.ts";
import { joinVault } from "../../vault/sqlite/open.ts";
import type { SqliteVault } from "../../vault/sqlite/vault.ts";
import { openGate } from "../../memory/consent.ts";
import { loadMeaning } from "../recall/meaning.ts";
import { type BuiltContext, buildContext, type ContextRequest } from "./select.ts";

/** Several times what tokens, word vectors and the largest context take. */
const HEAP_MB = 256;

/** A vault as the thread opens it for itself. */
export interface VaultFile {
  file: string;
  key: VaultKey;
}

/** What the thread can be asked for. */
export type Order =
  /** A context: what `buildContext` takes, in what crosses between threads. */
  | {
      kind: "build";
      request: Omit<ContextRequest, "gate">;
      /** Facts that its owner allowed to go, by id; null where nothing leaves this device. */
      allowed: readonly string[] | null;
      now: number;
    }
  | { kind: "search"; words: readonly string[]; limit: number }
  /** Folds the write-ahead log into the file, as far as nobody reads it. */
  | { kind: "fold" }
  /** Lets go of the file. */
  | { kind: "leave" };

export interface NumberedOrder {
  id: number;
  vault: VaultFile;
  order: Order;
}

/** What it answers: to a build a context, to a search what was found. */
export type BuildReply =
  | { id: number; value: BuiltContext | MessageHit[] | null }
  | { id: number; error: ErrorShape | { message: string } };

export interface BuildService {
  /** Vaults that are kept open at a time; the one that was asked for longest ago is closed first. */
  maxVaults: number;
  meaningFile: string;
  port: MessagePort;
}

/** A vault that the thread has open, with the clock that its orders bring along. */
interface Joined {
  vault: SqliteVault;
  clock: { time: number; now: () => number };
}

/** Takes one order after the other, over connections of its own that only read, until its port closes. */
export const buildJob: Job<BuildService, string> = {
  name: "build-contexts",
  heapMb: HEAP_MB,
  async *run({ maxVaults, meaningFile, port }) {
    const [tokens, meaning] = [await loadTokenCounter(), loadMeaning(meaningFile)];
    const joined = new JoinedVaults(maxVaults);
    const carryOut = async (of: VaultFile, order: Order): Promise<BuiltContext | MessageHit[] | null> => {
      if (order.kind === "leave") {
        await joined.leave(of.file);
        return null;
      }
      const { vault, clock } = await joined.get(of);
      if (order.kind === "search") return vault.search.messages(order.words, order.limit);
      if (order.kind === "fold") {
        vault.fold();
        return null;
      }
      const { request, allowed, now } = order;
      clock.time = now;
      const gate = allowed === null ? null : openGate(vault, new Set(allowed));
      return buildContext({ ...request, gate }, { tables: vault, tokens, clock, meaning });
    };
    const answer = async ({ id, vault, order }: NumberedOrder): Promise<BuildReply> => {
      try {
        return { id, value: await carryOut(vault, order) };
      } catch (error) {
        return { id, error: error instanceof FloatBarError ? toErrorShape(error) : { message: String(error) } };
      }
    };
    let last: Promise<void> = Promise.resolve();
    port.on("message", (order: NumberedOrder) => {
      last = last.then(async () => port.postMessage(await answer(order)));
    });
    yield "ready";
    await once(port, "close");
    await last;
    await joined.close();
  },
};

class JoinedVaults {
  readonly #closing = new Set<Promise<void>>();
  readonly #open: LRUCache<string, Joined>;
  readonly #pragmas: readonly string[];

  constructor(max: number) {
    this.#pragmas = max > 1 ? [SMALL_CACHE] : [];
    this.#open = new LRUCache({
      max,
      dispose: ({ vault }) => {
        const closing = vault.close().finally(() => this.#closing.delete(closing));
        this.#closing.add(closing);
      },
    });
  }

  async get({ file, key }: VaultFile): Promise<Joined> {
    const known = this.#open.get(file);
    if (known) return known;
    const clock: Joined["clock"] = { time: 0, now: () => clock.time };
    const joined = { vault: await joinVault({ file, key, clock, pragmas: this.#pragmas }), clock };
    this.#open.set(file, joined);
    return joined;
  }

  async leave(file: string): Promise<void> {
    this.#open.delete(file);
    await Promise.all(this.#closing);
  }

  async close(): Promise<void> {
    this.#open.clear();
    await Promise.all(this.#closing);
  }
}
