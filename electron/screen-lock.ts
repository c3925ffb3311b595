import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Logger } from "../core/base/log.ts";
import type { System } from "./system.ts";

/** What is done when the screen is locked, and when it is unlocked. */
export interface ScreenListener {
  lock(): void;
  unlock(): void;
}

const LOCKED = /\.Session\.Lock \(\)|'LockedHint': <true>|\.ScreenSaver\.ActiveChanged \(true,\)/;
const UNLOCKED = /\.Session\.Unlock \(\)|'LockedHint': <false>|\.ScreenSaver\.ActiveChanged \(false,\)/;

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
  const monitors = sourcesIn(env).map((source) => {
    const monitor = spawn("gdbus", ["monitor", ...source], { env, stdio: ["ignore", "pipe", "ignore"] });
    monitor.once("error", (error) => log.info({ error: String(error) }, "the screen's lock cannot be heard"));
    createInterface({ input: monitor.stdout }).on("line", (line) => {
      if (LOCKED.test(line)) listener.lock();
      else if (UNLOCKED.test(line)) listener.unlock();
    });
    return monitor;
  });
  return () => {
    for (const monitor of monitors) monitor.kill();
  };
}

/**
 * Who says on D-Bus that the screen was locked: systemd-logind of this very session (its `Lock` signal asks the screen's locker,
 * `LockedHint` tells that it did) and the screen savers of the desktops (`ActiveChanged`).
 */
function sourcesIn({ XDG_SESSION_ID, DBUS_SESSION_BUS_ADDRESS }: NodeJS.ProcessEnv): string[][] {
  const login = ["--system", "--dest", "org.freedesktop.login1", "--object-path"];
  return [
    ...(XDG_SESSION_ID ? [[...login, `/org/freedesktop/login1/session/${pathLabel(XDG_SESSION_ID)}`]] : []),
    ...(DBUS_SESSION_BUS_ADDRESS
      ? ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"].map((name) => ["--session", "--dest", name])
      : []),
  ];
}

/** An id in a path of D-Bus, as systemd writes it: what is no letter or digit, and a digit in front, in hexadecimal. */
function pathLabel(id: string): string {
  const escaped = (char: string) => `_${(char.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`;
  return id.replace(/[^A-Za-z0-9]/g, escaped).replace(/^\d/, escaped);
}
