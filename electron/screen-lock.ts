import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Logger } from "../core/base/log.ts";
import { findProgram } from "../core/doctor/machine.ts";
import type { System } from "./system.ts";

/** What is done when the screen is locked, and when it is unlocked. */
export interface ScreenListener {
  lock(): void;
  unlock(): void;
}

const LOCKED = /\.Session\.Lock \(\)|'LockedHint': <true>|\.ScreenSaver\.ActiveChanged \(true,\)/;
const UNLOCKED = /\.Session\.Unlock \(\)|'LockedHint': <false>|\.ScreenSaver\.ActiveChanged \(false,\)/;

/** How long until a monitor that ended is started again, and at most. */
const FIRST_MS = 2000;
const MOST_MS = 600_000;
/** The screen savers of the desktops, by what `XDG_CURRENT_DESKTOP` calls those; the first is everybody's, and all speak alike. */
const SAVERS: readonly (readonly [RegExp, string])[] = [
  [/^/, "freedesktop"],
  [/gnome|unity/i, "gnome"],
  [/cinnamon/i, "cinnamon"],
  [/mate/i, "mate"],
  [/xfce/i, "xfce"],
];

/**
 * Hears on Linux when the screen is locked and unlocked, which Electron tells on macOS and Windows alone, through `gdbus` of
 * GLib. Where that program is missing, nothing is heard, which is logged.
 *
 * @returns a function that ends it.
 */
export function watchScreen(
  env: NodeJS.ProcessEnv,
  { platform }: System,
  listener: ScreenListener,
  log: Logger,
): () => void {
  if (platform !== "linux") return () => undefined;
  const ends = sourcesIn(env).map((source) => watchSource(source, env, listener, log));
  return () => {
    for (const end of ends) end();
  };
}

/** Listens to one source, and again, ever later, where its monitor ended. */
function watchSource(
  source: readonly string[],
  env: NodeJS.ProcessEnv,
  listener: ScreenListener,
  log: Logger,
): () => void {
  let monitor: ChildProcess | undefined;
  let again: NodeJS.Timeout | undefined;
  let failures = 0;
  // A monitor that nothing is told would outlive an app that was killed: the kernel ends it with its parent.
  const [program, before] =
    findProgram("setpriv", env) === undefined ? ["gdbus", []] : ["setpriv", ["--pdeathsig", "TERM", "gdbus"]];
  const start = () => {
    const child = spawn(program, [...before, "monitor", ...source], { env, stdio: ["ignore", "pipe", "ignore"] });
    monitor = child;
    child.once("error", (error) => log.info({ error: String(error) }, "the screen's lock cannot be heard"));
    child.once("exit", (code) => {
      log.info({ code, source: source.at(-1) }, "what told of the screen's lock ended");
      again = setTimeout(start, Math.min(MOST_MS, FIRST_MS * 2 ** failures));
      failures += 1;
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (LOCKED.test(line)) listener.lock();
      else if (UNLOCKED.test(line)) listener.unlock();
    });
  };
  start();
  return () => {
    clearTimeout(again);
    monitor?.removeAllListeners("exit");
    monitor?.kill();
  };
}

/**
 * Who says on D-Bus that the screen was locked: systemd-logind of this very session (its `Lock` signal asks the screen's locker,
 * `LockedHint` tells that it did) and the screen savers of the desktops (`ActiveChanged`).
 */
function sourcesIn({ XDG_SESSION_ID, DBUS_SESSION_BUS_ADDRESS, XDG_CURRENT_DESKTOP }: NodeJS.ProcessEnv): string[][] {
  const login = ["--system", "--dest", "org.freedesktop.login1", "--object-path"];
  const savers = SAVERS.filter(([desktop]) => !XDG_CURRENT_DESKTOP || desktop.test(XDG_CURRENT_DESKTOP));
  return [
    ...(XDG_SESSION_ID ? [[...login, `/org/freedesktop/login1/session/${pathLabel(XDG_SESSION_ID)}`]] : []),
    ...(DBUS_SESSION_BUS_ADDRESS ? savers.map(([, name]) => ["--session", "--dest", `org.${name}.ScreenSaver`]) : []),
  ];
}

/** An id in a path of D-Bus, as systemd writes it: what is no letter or digit, and a digit in front, in hexadecimal. */
function pathLabel(id: string): string {
  const escaped = (char: string) => `_${(char.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`;
  return id.replace(/[^A-Za-z0-9]/g, escaped).replace(/^\d/, escaped);
}
