import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commonFindings, type Finding, findingsText } from "../core/doctor/machine.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { AGAIN, LOCKED, LOCKED_IN_SIGHT, REFUSED } from "../electron/exit-codes.ts";

const DOWNLOADS = "https://github.com/electron/electron/releases/";
const PROBE_MS = 5000;
/** How long Electron may take until its main process runs. */
const READY_MS = 30_000;
/** How long a program may take to end when it is told to. */
const END_MS = 5000;
/** A crash so soon after it came up, and before anybody did much with it, is one of starting. */
const EARLY_MS = 10_000;

export interface StartOptions {
  /** The checkout. */
  root: string;
  /** Arguments for the app. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  isRoot?: boolean;
  readyMs?: number;
  print?: (line: string) => void;
}

/** A program that was started, and what it ended with: 128 and more for a signal, as shells count. */
interface Running {
  child: ChildProcess;
  ended: Promise<number>;
}

/**
 * Starts the app: in Electron where it runs, else in browser mode, with one line that says why. Electron counts as running once
 * its main process does; one that is missing, broken, aborts or hangs before that is given up.
 *
 * @returns the code to exit with.
 */
export async function startApp(options: StartOptions): Promise<number> {
  const { root, args, env, platform = process.platform, print = console.log } = options;
  const isRoot = options.isRoot ?? process.getuid?.() === 0;
  const code = await openElectron(options, obstacle(env, platform, isRoot));
  if (typeof code === "number") return code;
  if (args.includes("--check")) {
    const electron: Finding = { name: "Electron", state: "failed", found: `It cannot be opened: ${code.reason}.` };
    print(findingsText("FloatBar from source", [electron, ...(await commonFindings(dataDir(env), env))]));
    return 0;
  }
  if (args.includes("--smoke")) {
    print(`failed   all of it: Electron cannot be opened (${code.reason})`);
    return 1;
  }
  print(`Electron cannot be opened (${code.reason}); starting in the browser instead.`);
  const server = join(root, "dist", "server", "browser.js");
  // Node keeps what it compiled for the next start.
  const cached = { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node"), ...env };
  return forward(run(process.execPath, [server, ...args.filter(isForServer)], root, cached));
}

/** Codes with which the app wants to be started again, and the arguments that it then gets besides its own. */
const AFTER: ReadonlyMap<number, readonly string[]> = new Map([
  [LOCKED, ["--locked", "--hidden"]],
  [LOCKED_IN_SIGHT, ["--locked"]],
  [AGAIN, ["--toggle"]],
]);

/** What asks for something once. */
const ONCE = /^--(?:toggle|hidden|locked)$/;

/** The app's own arguments, and those of Chromium that docs/desktop.md names: they mean nothing to browser mode. */
const FOR_WINDOW =
  /^(?:--toggle|--hidden|--locked|--check|--smoke|--ozone-platform=.*|--disable-gpu|--enable-features=.*|floatbar:.*)$/i;

export function isForServer(argument: string): boolean {
  return !FOR_WINDOW.test(argument);
}

/** Why Electron cannot be opened here at all; undefined where it can. */
function obstacle(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, isRoot: boolean): string | undefined {
  if (platform !== "linux") return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return "there is no display";
  return isRoot ? "Electron's sandbox does not run as root" : undefined;
}

async function openElectron(options: StartOptions, known: string | undefined): Promise<number | { reason: string }> {
  const { root, args, env } = options;
  if (known !== undefined) return { reason: known };
  const binary = electronBinary(root, env) ?? (await download(root, env));
  if (binary === undefined) return { reason: "its binary is not here and cannot be downloaded" };
  let next = args;
  for (;;) {
    const end = await runElectron(binary, { ...options, args: next });
    const more = "code" in end && end.wasReady ? AFTER.get(end.code) : undefined;
    if (more === undefined) return "code" in end ? end.code : end;
    next = [...args.filter((argument) => argument.startsWith("-") && !ONCE.test(argument)), ...more];
  }
}

/** Runs Electron until it ends. @returns why it did not come up, or how it ended. */
async function runElectron(
  binary: string,
  { root, args, env, readyMs = READY_MS }: StartOptions,
): Promise<{ reason: string } | { code: number; wasReady: boolean }> {
  const folder = temporaryFolder();
  const readyFile = join(folder, "ready");
  try {
    const electron = run(binary, [root, ...args], root, { ...env, FLOATBAR_READY_FILE: readyFile });
    const ready = appeared(folder, readyFile, readyMs);
    const stop = forwarding(electron.child);
    try {
      const first = await Promise.race([ready.found, electron.ended]);
      if (first === "late") {
        await end(electron);
        return stop.isAsked() ? { code: await electron.ended, wasReady: false } : { reason: "it did not come up" };
      }
      const code = await electron.ended;
      // Whoever asked for the end meant it, also of what was just locked.
      if (stop.isAsked()) return { code, wasReady: false };
      const wasReady = existsSync(readyFile);
      // Where the app itself says why it does not start, browser mode could not either.
      if (code === 0 || code === REFUSED || (wasReady && !isEarlyCrash(code, readyFile))) return { code, wasReady };
      return { reason: code > 128 ? `it aborted as it started, with signal ${code - 128}` : `it ended with ${code}` };
    } finally {
      stop.off();
      ready.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error with what to do where none can be made. */
function temporaryFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "floatbar-start-"));
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Error(`No folder can be made in ${tmpdir()} (${why}). Set TMPDIR to a folder where one can.`, {
      cause: error,
    });
  }
}

/** Whether a program crashed soon after it was up: not by a signal that somebody sent, nor with a code of the app's own. */
function isEarlyCrash(code: number, readyFile: string): boolean {
  if (AFTER.has(code) || SENT.has(code - 128)) return false;
  return Date.now() - statSync(readyFile).mtimeMs < EARLY_MS;
}

function electronBinary(root: string, env: NodeJS.ProcessEnv): string | undefined {
  const electronDir = join(root, "node_modules", "electron");
  const pathFile = join(electronDir, "path.txt");
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!existsSync(pathFile) && override === undefined) return undefined;
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8").trim() : "electron";
  const binary = join(override ?? join(electronDir, "dist"), name);
  // A download that was cut off can leave an empty file, which a shell would run without a word.
  return (statSync(binary, { throwIfNoEntry: false })?.size ?? 0) > 0 ? binary : undefined;
}

/** Asks first whether the download can be had, so that a blocked network costs seconds and not minutes. */
async function download(root: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) return undefined;
  try {
    await fetch(env.ELECTRON_MIRROR ?? DOWNLOADS, { method: "HEAD", signal: AbortSignal.timeout(PROBE_MS) });
  } catch {
    return undefined;
  }
  spawnSync(process.execPath, [join(root, "node_modules", "electron", "install.js")], { stdio: "inherit", env });
  return electronBinary(root, env);
}

/** Programs made with Electron tell it so to be something else; terminals in them pass that on to whatever is started there. */
const OF_ELECTRON = /^ELECTRON_(?:RUN_AS_NODE|NO_ASAR|NO_ATTACH_CONSOLE|FORCE_IS_PACKAGED)$/;

function run(command: string, args: readonly string[], cwd: string, given: NodeJS.ProcessEnv): Running {
  const env = Object.fromEntries(Object.entries(given).filter(([name]) => !OF_ELECTRON.test(name)));
  const child = spawn(command, args, { stdio: "inherit", cwd, env });
  const ended = new Promise<number>((resolve) => {
    // A binary that is no program, or may not be run.
    child.once("error", () => resolve(127));
    child.once("exit", (code, signal) => resolve(code ?? 128 + numberOf(signal)));
  });
  return { child, ended };
}

/** SIGHUP, SIGINT, SIGKILL and SIGTERM: they come from somebody. */
const SENT: ReadonlySet<number> = new Set([1, 2, 9, 15]);

function numberOf(signal: NodeJS.Signals | null): number {
  const known: Partial<Record<NodeJS.Signals, number>> = {
    SIGHUP: 1,
    SIGINT: 2,
    SIGILL: 4,
    SIGTRAP: 5,
    SIGABRT: 6,
    SIGBUS: 7,
    SIGKILL: 9,
    SIGSEGV: 11,
    SIGTERM: 15,
  };
  return signal === null ? 0 : (known[signal] ?? 0);
}

/** Waits for a file in a folder: `ready`, or `late` where it does not come in time. */
function appeared(folder: string, file: string, ms: number): { found: Promise<"ready" | "late">; close: () => void } {
  const { promise: found, resolve } = Promise.withResolvers<"ready" | "late">();
  const timer = setTimeout(() => resolve("late"), ms);
  const watcher = watch(folder, () => existsSync(file) && resolve("ready"));
  const close = () => {
    clearTimeout(timer);
    watcher.close();
  };
  void found.then(close);
  return { found, close };
}

/** Hands signals on to a program until it ends. */
function forwarding(child: ChildProcess): { isAsked: () => boolean; off: () => void } {
  let isAsked = false;
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const pass = (signal: NodeJS.Signals) => {
    isAsked = true;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  return {
    isAsked: () => isAsked,
    off: () => {
      for (const signal of signals) process.off(signal, pass);
    },
  };
}

async function forward({ child, ended }: Running): Promise<number> {
  const stop = forwarding(child);
  try {
    return await ended;
  } finally {
    stop.off();
  }
}

async function end({ child, ended }: Running): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), END_MS);
  await ended;
  clearTimeout(timer);
}
