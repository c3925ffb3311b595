import { ConflictError, type ErrorShape, toErrorShape, VaultError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";

/** An answer that was cut off through no fault of its own: what it has is kept, and it can be continued. */
export function cutOff(): ConflictError {
  return new ConflictError("interrupted", phrase("chat.restarted"), { retryable: true });
}

/** How a fault ends an answer. A store that went away has cut it off; that it is full is what its owner must hear. */
export function faultOf(error: unknown): ErrorShape {
  const isAway = error instanceof VaultError && error.code === "provider_unavailable";
  return toErrorShape(isAway ? cutOff() : error);
}
