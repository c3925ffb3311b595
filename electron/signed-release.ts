/**
 * What makes an update trustworthy: a signature over all that a feed says of its newest release, with the day from which on nobody is
 * to believe it any more. Else whoever holds the feed could offer an old release for ever.
 */
import { createPublicKey, verify } from "node:crypto";

/** A feed's newest release; `signature` is base64 of Ed25519 over `signedText`. */
export interface Release {
  version: string;
  files: readonly { url: string; sha512: string }[];
  /** ISO 8601 instants of when it was signed, and until when that holds. */
  signedAt?: unknown;
  expiresAt?: unknown;
  signature?: unknown;
}

/** How a signature is found: by another or of something else, no longer or not yet valid, or right. */
export type Verdict = "wrong" | "expired" | "early" | "right";

/** Clocks that go slow make a new signature look as if it came from tomorrow. */
const SLACK_MS = 24 * 3600_000;

/** What the signature of a release covers. */
export function signedText({ version, files, signedAt, expiresAt }: Release): string {
  const dates = [signedAt, expiresAt].map((date) => (typeof date === "string" ? date : ""));
  return [version, ...dates, ...files.map(({ url, sha512 }) => `${url} ${sha512}`).toSorted()].join("\n");
}

/**
 * Judges a release by the owner's key and the time.
 *
 * @param publicKey PEM.
 * @param now ms since 1970.
 */
export function verdictOn(release: Release, publicKey: string, now: number): Verdict {
  if (!isSignedBy(release, publicKey)) return "wrong";
  const [from, until] = [release.signedAt, release.expiresAt].map((date) =>
    typeof date === "string" ? Date.parse(date) : Number.NaN,
  ) as [number, number];
  if (Number.isNaN(from) || Number.isNaN(until)) return "wrong";
  if (now > until) return "expired";
  return now < from - SLACK_MS ? "early" : "right";
}

function isSignedBy(release: Release, publicKey: string): boolean {
  if (typeof release.signature !== "string") return false;
  try {
    const text = Buffer.from(signedText(release));
    return verify(null, text, createPublicKey(publicKey), Buffer.from(release.signature, "base64"));
  } catch {
    return false;
  }
}
