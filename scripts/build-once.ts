/** The build before a start: only where something changed, and without taking from a FloatBar that runs what it still reads. */
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lockVault, type VaultLock } from "../core/vault/sqlite/lock.ts";

/** What the bundles are made of. */
const SOURCES = [
  "{src,core,electron,server,locales}/**/*.{ts,tsx,css,html,svg}",
  "scripts/third-party-notices.ts",
  "{package-lock.json,vite.config.ts}",
];
/** Files of an older build are kept so long: the app that runs may load them late. */
const KEPT_MS = 7 * 86_400_000;
const MARK = ".built-from";
/** What a whole build has at least. */
const MADE = ["renderer/index.html", "electron/main.js", "electron/preload.cjs", "server/browser.js"];
const BUILDING = ".building";
/** Between two looks at a lock that another holds. */
const LOOK_MS = 200;

/**
 * Builds the app into `dist/` where it is not there, or is not that of the sources. Of two starts at once one builds, and the other waits.
 *
 * @throws Error where it cannot be built, with what to do where the folder cannot be written.
 */
export async function buildOnce(root: string): Promise<void> {
  if (isBuilt(root)) return;
  const dist = join(root, "dist");
  try {
    if (!existsSync(dist)) mkdirSync(dist);
    for (const folder of [root, dist]) accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Error(
      `FloatBar has to be built first, since its sources changed or were never built, and ${root} cannot be written ` +
        `(${codeOf(error)}). Build it once as a user who may write there: npm run build`,
      { cause: error },
    );
  }
  await alone(join(dist, BUILDING), async () => {
    if (!isBuilt(root)) await build(root);
  });
}

function isBuilt(root: string): boolean {
  const mark = join(root, "dist", MARK);
  if (!existsSync(mark) || !MADE.every((file) => existsSync(join(root, "dist", file)))) return false;
  return readFileSync(mark, "utf8") === fingerprint(root);
}

/** Builds the app into an empty `dist/`, whatever is there. @throws Error where it cannot be built. */
export async function buildAnew(root: string): Promise<void> {
  mkdirSync(join(root, "dist"), { recursive: true });
  await alone(join(root, "dist", BUILDING), () => bundle(root));
}

async function build(root: string): Promise<void> {
  process.env.FLOATBAR_KEEP_DIST = "1";
  await bundle(root);
  for (const file of globSync("dist/**/*", { cwd: root })) {
    const path = join(root, file);
    const { mtimeMs } = statSync(path);
    if (statSync(path).isFile() && Date.now() - mtimeMs > KEPT_MS) rmSync(path);
  }
}

/** Builds all bundles, and marks what they were built from. */
async function bundle(root: string): Promise<void> {
  // Vite takes these for the end of a path.
  const odd = /[#?]/.exec(root)?.[0];
  if (odd !== undefined)
    throw new Error(
      `FloatBar cannot be built in ${root}: the path holds "${odd}". Move the folder to a path without it.`,
    );
  const now = fingerprint(root);
  // A build that is ended half way is none: the next start builds again.
  rmSync(join(root, "dist", MARK), { force: true });
  const { createBuilder } = await import("vite");
  const builder = await createBuilder({ configFile: join(root, "vite.config.ts"), logLevel: "warn" });
  await builder.buildApp();
  writeFileSync(join(root, "dist", MARK), now);
}

/** Does work that one process may do at a time, whatever becomes of who did it before. @param file what the lock stands beside. */
export async function alone(file: string, work: () => Promise<void>): Promise<void> {
  const lock = await lockOf(file);
  try {
    await work();
  } finally {
    lock.release();
  }
}

async function lockOf(file: string): Promise<VaultLock> {
  for (;;) {
    try {
      return lockVault(file);
    } catch (error) {
      if (codeOf(error) !== "vault_locked") throw error;
      await sleep(LOOK_MS);
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
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
