/** What makes an update trustworthy: a signature over all that a feed says of its newest release. */
import { createPublicKey, verify } from "node:crypto";

/** A feed's newest release; `signature` is base64 of Ed25519 over `signedText`. */
export interface Release {
  version: string;
  files: readonly { url: string; sha512: string }[];
  signature?: unknown;
}

/** What the signature of a release covers. */
export function signedText({ version, files }: Release): string {
  return [version, ...files.map(({ url, sha512 }) => `${url} ${sha512}`).toSorted()].join("\n");
}

/** Whether a release was signed by the owner of the key. */
export function isSigned(release: Release, publicKey: string): boolean {
  if (typeof release.signature !== "string") return false;
  try {
    const text = Buffer.from(signedText(release));
    return verify(null, text, createPublicKey(publicKey), Buffer.from(release.signature, "base64"));
  } catch {
    return false;
  }
}
