import { isLoopbackHost } from "../core/base/loopback.ts";
import { timingSafeEqual, createHash } from "node:crypto";

/**
 * Whether a request's Host header names this machine. A page of another site that points its own name at 127.0.0.1 (DNS
 * rebinding) comes with that name.
 */
export function hasLoopbackHost(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  return isLoopbackHost(new URL(`http://${host}`).hostname);
}

/** Compares two secrets in a time that does not depend on where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
