/**
 * After every `npm install`: notes in package-lock.json that better-sqlite3 is not to be compiled.
 *
 * The package brings its binaries and says so (`"gypfile": false`), but npm does not keep that in the lock file and would
 * then run node-gyp, which needs Python and a compiler. npm 11 and later heed `allowScripts` in package.json; this is for
 * npm 10. Plain JavaScript, because it runs on whatever Node npm itself runs on.
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const entry = lock.packages["node_modules/better-sqlite3"];
if (entry && entry.gypfile !== false) {
  entry.gypfile = false;
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  // `npm install PACKAGE` runs no postinstall of ours, so that the check before a commit finds what it dropped.
  if (process.argv.includes("--check")) {
    console.error("package-lock.json had lost its note that better-sqlite3 is prebuilt. It is back: commit it.");
    process.exit(1);
  }
}
