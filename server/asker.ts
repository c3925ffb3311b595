import { AsyncLocalStorage } from "node:async_hooks";
import type { Meter } from "./meter.ts";

/** Who asks for something: what it takes is counted to them. */
export interface Asker {
  userId: string;
  /** Empty where the request came without a key of `keys create`. */
  keyId: string;
  /** What is counted for the connection that it came on, where that has a count of its own. */
  meter?: Meter | undefined;
  /** Aborts where the connection ends before anything was answered. */
  gone?: AbortSignal | undefined;
}

/**
 * Who a request came from, for whatever is done because of it: an answer goes on when its request is over. Undefined for what the server
 * does by itself.
 */
const current = new AsyncLocalStorage<Asker>();

/** Does some work for whoever asked for it. */
export function askedBy<Result>(asker: Asker, work: () => Result): Result {
  return current.run(asker, work);
}

/** Does what nobody asked for, whoever was the reason. */
export function askedByNobody<Result>(work: () => Result): Result {
  return current.exit(work);
}

/** Who this is done for. */
export function asking(): Asker | undefined {
  return current.getStore();
}
