import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The text of Math.js in one file. A bundle has it inside (vite.config.ts). */
export function mathSource(): string {
  return readFileSync(createRequire(import.meta.url).resolve("mathjs/lib/browser/math.js"), "utf8");
}
