/** `npm start`: Electron where its binary is or can be had, else the same app in browser mode. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const electronDir = join(root, "node_modules", "electron");
const DOWNLOAD_HOST = process.env.ELECTRON_MIRROR ?? "https://github.com/electron/electron/releases/";
const PROBE_MS = 5000;

function electronBinary(): string | undefined {
  const pathFile = join(electronDir, "path.txt");
  if (!existsSync(pathFile)) return undefined;
  const binary = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronDir, "dist"),
    readFileSync(pathFile, "utf8"),
  );
  return existsSync(binary) ? binary : undefined;
}

/** Why Electron cannot be opened here at all; undefined where it can. */
function obstacle(): string | undefined {
  if (process.platform !== "linux") return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return "there is no display";
  return process.getuid?.() === 0 ? "Electron's sandbox does not run as root" : undefined;
}

/** Asks first whether the download can be had, so that a blocked network costs seconds and not minutes. */
async function download(): Promise<string | undefined> {
  try {
    await fetch(DOWNLOAD_HOST, { method: "HEAD", signal: AbortSignal.timeout(PROBE_MS) });
  } catch {
    return undefined;
  }
  spawnSync(process.execPath, [join(electronDir, "install.js")], { stdio: "inherit" });
  return electronBinary();
}

function run(command: string, args: string[]): void {
  const child = spawn(command, args, { stdio: "inherit", cwd: root });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}

const reason = obstacle();
const binary = reason === undefined ? (electronBinary() ?? (await download())) : undefined;
if (binary !== undefined) {
  run(binary, [root]);
} else {
  console.log(
    `Electron cannot be opened (${reason ?? "its binary is not here and cannot be downloaded"}); starting in the browser instead.`,
  );
  run(process.execPath, [join(root, "server", "browser.ts"), ...process.argv.slice(2)]);
}
