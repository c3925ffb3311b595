/** The build before a start: only where something changed, and without taking from a FloatBar that runs what it still reads. */
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the bundles are made of. */
const SOURCES = [
  "{src,core,electron,server,locales}/**/*.{ts,tsx,css,html,svg}",
  "scripts/third-party-notices.ts",
  "{package-lock.json,vite.config.ts}",
];
/** Files of an older build are kept so long: the app that runs may load them late. */
const KEPT_MS = 7 * 86_400_000;
const MARK = ".built-from";

/** Builds the app into `dist/` where it is not there, or is not that of the sources. @throws Error where it cannot be built. */
export async function buildOnce(root: string): Promise<void> {
  const mark = join(root, "dist", MARK);
  const now = fingerprint(root);
  if (existsSync(mark) && readFileSync(mark, "utf8") === now) return;
  process.env.FLOATBAR_KEEP_DIST = "1";
  const { createBuilder } = await import("vite");
  const builder = await createBuilder({ configFile: join(root, "vite.config.ts"), logLevel: "warn" });
  await builder.buildApp();
  writeFileSync(mark, now);
  for (const file of globSync("dist/**/*", { cwd: root })) {
    const path = join(root, file);
    const { mtimeMs } = statSync(path);
    if (statSync(path).isFile() && Date.now() - mtimeMs > KEPT_MS) rmSync(path);
  }
}

/** Names, sizes and times of all sources. */
function fingerprint(root: string): string {
  const hash = createHash("sha256");
  for (const file of globSync(SOURCES, { cwd: root, exclude: ["**/*.test.*"] }).toSorted()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}
