import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { SHARED_POSTGRES } from "../scripts/mutate-environment.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the bundle that threads run; none where they run the source. */
    threadBundle: string | undefined;
  }
}

const ROOT = join(import.meta.dirname, "..");
const NATIVE = ["better-sqlite3", "sqlite-vec"];

/**
 * Bundles `core/worker.ts` once for the whole run. Node reads TypeScript by a WebAssembly module, and V8 can fail when threads
 * that have one come and go ("Check failed: jit_page.has_value()", https://github.com/nodejs/node/issues/64500): that ended
 * whole runs. A thread that runs JavaScript has none.
 */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  // Each mutant would need a bundle of its own.
  if (process.env[SHARED_POSTGRES] !== undefined) {
    project.provide("threadBundle", undefined);
    return undefined;
  }
  // Where the packages that are not bundled are found.
  const cache = join(ROOT, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, "threads-"));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    define: { __filename: "import.meta.filename", __dirname: "import.meta.dirname" },
    ssr: { noExternal: true, external: NATIVE },
    build: {
      ssr: "core/worker.ts",
      outDir,
      target: "node24",
      minify: false,
      rolldownOptions: { external: NATIVE, output: { format: "esm", entryFileNames: "[name].js" } },
    },
  });
  project.provide("threadBundle", pathToFileURL(join(outDir, "worker.js")).href);
  return () => rmSync(outDir, { recursive: true, force: true });
}
