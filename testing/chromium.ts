import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Chromium without a window of any kind: it draws the same pages with half the processor time. */
const SHELLS = ["/usr/bin/chromium-headless-shell"];
const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Keeps a browser under test from asking the world for anything of its own. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  // As the fonts of the tests ask for it; only the headless shell has to be told.
  "--font-render-hinting=slight",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A Chromium on this machine: the system's, or the one that Playwright downloaded; undefined for none. */
export function findChromium(): string | undefined {
  return [...SHELLS, ...SYSTEM, chromium.executablePath()].find((path) => existsSync(path));
}
