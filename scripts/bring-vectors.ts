/**
 * Run by electron-builder before it packs (`beforePack` in electron-builder.yml). npm installs the vector extension for its own
 * machine alone; a package for another processor needs another build of it, and is brought here where it is not there yet.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Arch } from "builder-util";
import spawn from "cross-spawn";

/** The part of electron-builder's context that is used. */
interface PackContext {
  electronPlatformName: string;
  arch: Arch;
}

interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> } | undefined>;
}

interface BringOptions {
  /** The checkout. */
  root?: string;
  /** Installs what a folder's package-lock.json names. @returns whether it could. */
  install?: (folder: string) => boolean;
}

/** @throws Error, a sentence that says what to do, where a build of the extension is missing and cannot be had. */
export default function beforePack(context: PackContext, options: BringOptions = {}): void {
  const { root = join(import.meta.dirname, ".."), install = installIn } = options;
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  const builds = packages["node_modules/sqlite-vec"]?.optionalDependencies ?? {};
  for (const name of buildsFor(context)) {
    // Windows on arm64 has none; there FloatBar searches by words alone.
    if (builds[name] === undefined || existsSync(join(root, "node_modules", name))) continue;
    const entry = packages[`node_modules/${name}`];
    const folder = mkdtempSync(join(tmpdir(), "floatbar-vectors-"));
    try {
      const dependencies = { [name]: builds[name] };
      writeFileSync(join(folder, "package.json"), JSON.stringify({ dependencies }));
      // With the sum that our own lock file has of it.
      const lock = { lockfileVersion: 3, packages: { "": { dependencies }, [`node_modules/${name}`]: entry } };
      writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
      if (!install(folder)) {
        throw new Error(
          `${name} is not here and npm could not fetch it. Connect to the network, or run: ` +
            `npm install --no-save --force --ignore-scripts ${name}@${builds[name]}`,
        );
      }
      cpSync(join(folder, "node_modules", name), join(root, "node_modules", name), { recursive: true });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** A universal app for macOS is made of two with the same files. */
function buildsFor({ electronPlatformName, arch }: PackContext): string[] {
  if (electronPlatformName === "darwin") return ["sqlite-vec-darwin-x64", "sqlite-vec-darwin-arm64"];
  return [`sqlite-vec-${electronPlatformName === "win32" ? "windows" : electronPlatformName}-${Arch[arch]}`];
}

function installIn(folder: string): boolean {
  // It is for another machine than this one: --force.
  const args = ["ci", "--force", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
  const { status } = spawn.sync("npm", args, { cwd: folder, stdio: "inherit" });
  return status === 0;
}
