import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { ChatContext } from "../../protocol.ts";

export interface HashedContext {
  context: ChatContext;
  /** RFC 8785 canonical JSON of the context. */
  canonical: string;
  /** `sha256:` and the 64 hex digits of SHA-256 over the canonical JSON's UTF-8 bytes. */
  hash: string;
}

/**
 * Hashes exactly the object that is sent: SHA-256 over RFC 8785 canonical JSON (JCS).
 *
 * @throws TypeError when the context holds something JSON cannot carry.
 */
export function hashContext(context: ChatContext): HashedContext {
  return { context, ...hashJson(context) };
}

/**
 * Hashes any JSON value as contexts are hashed.
 *
 * @throws TypeError when it holds something JSON cannot carry.
 */
export function hashJson(value: unknown): Omit<HashedContext, "context"> {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError("Only what JSON can carry has a hash.");
  return { canonical, hash: `sha256:${createHash("sha256").update(canonical, "utf8").digest("hex")}` };
}
