import { AsyncLocalStorage } from "node:async_hooks";

/**
 * The id of the key that a request came with, for whatever is done because of it: an answer goes on when its request is over. Empty
 * where there is none, and for what the server does by itself.
 */
const current = new AsyncLocalStorage<string>();

/** Does some work for whoever holds a key. */
export function askedWith<Result>(keyId: string, work: () => Result): Result {
  return current.run(keyId, work);
}

/** Does what is for nobody's key, whoever was the reason. */
export function askedByNobody<Result>(work: () => Result): Result {
  return current.exit(work);
}

/** The key that this is done for; empty for none. */
export function askingKey(): string {
  return current.getStore() ?? "";
}
