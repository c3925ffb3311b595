/** Before the end-to-end tests: makes sure that there is a Chromium to run them in. */
import { spawnSync } from "node:child_process";
import { findChromium } from "../testing/chromium.ts";

const ATTEMPTS: readonly (readonly [string, readonly string[]])[] = [
  ["apt-get", ["update"]],
  ["apt-get", ["install", "-y", "--no-install-recommends", "chromium-headless-shell"]],
  ["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]],
  ["npx", ["playwright", "install", "--with-deps", "chromium"]],
];

for (const [command, args] of ATTEMPTS) {
  if (findChromium() !== undefined) break;
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
if (findChromium() === undefined) {
  console.error("The end-to-end tests need Chromium. Install it (apt-get install chromium) and run them again.");
  process.exit(1);
}
