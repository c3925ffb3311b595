import { ConflictError, type ErrorShape, toErrorShape, VaultError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";

/** An answer that was cut off through no fault of its own: what it has is kept, and it can be continued. */
export function cutOff(): ConflictError {
  return new ConflictError("interrupted", phrase("chat.restarted"), { retryable: true });
}

/** A store that is gone, and one that does not let this server in any more. */
const AWAY: ReadonlySet<string> = new Set(["provider_unavailable", "database_refused"]);

/** How a fault ends an answer. A store that went away has cut it off; that it is full is what its owner must hear. */
export function faultOf(error: unknown): ErrorShape {
  const isAway = error instanceof VaultError && AWAY.has(error.code);
  return toErrorShape(isAway ? cutOff() : error);
}
