/**
 * `npm run sign-release`: signs the update feeds in `release/` (`latest*.yml` of electron-builder) with the Ed25519 key in
 * FLOATBAR_UPDATE_KEY (PEM), whose public half ships as `resources/update-key.pem`. The app installs nothing that is not
 * signed so, and nothing whose signature is older than half a year: sign the newest release again before that, without a new one. A new pair: `openssl genpkey -algorithm ed25519`, and `openssl pkey -pubout` of it.
 */
import { createPrivateKey, sign } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dump, load } from "js-yaml";
import { scriptArgs } from "../core/base/command-line.ts";
import { type Release, signedText } from "../electron/signed-release.ts";

const VALID_MS = 183 * 24 * 3600_000;

/**
 * Puts a signature into a feed, with when it was made and until when it holds; one that is there is replaced.
 *
 * @param now ms since 1970.
 */
export function signFeed(yaml: string, privateKey: string, now: number): string {
  const dates = { signedAt: new Date(now).toISOString(), expiresAt: new Date(now + VALID_MS).toISOString() };
  const release = { ...(load(yaml) as Release), ...dates };
  const signature = sign(null, Buffer.from(signedText(release)), createPrivateKey(privateKey)).toString("base64");
  return dump({ ...release, signature });
}

if (import.meta.main) {
  scriptArgs("Usage: FLOATBAR_UPDATE_KEY=… npm run sign-release\n\nSigns the update feeds in release/.", {});
  const key = process.env.FLOATBAR_UPDATE_KEY;
  const feeds = globSync("latest*.yml", { cwd: join(import.meta.dirname, "..", "release") });
  if (!key || feeds.length === 0) {
    console.error(key ? "There is no feed in release/. Build first." : "FLOATBAR_UPDATE_KEY is not set.");
    process.exit(1);
  }
  for (const feed of feeds) {
    const file = join(import.meta.dirname, "..", "release", feed);
    writeFileSync(file, signFeed(readFileSync(file, "utf8"), key, Date.now()));
    console.log(`Signed ${feed}`);
  }
}
