/**
 * The machine that the stand-in for Electron pretends to be. What it does is what Electron 45's typings promise and what public
 * reports say of it; docs/desktop.md names them. A test chooses one of `MACHINES` before the app starts.
 */
import { setImmediate } from "node:timers";

export interface Machine {
  name: string;
  platform: "win32" | "darwin" | "linux";
  isWayland: boolean;
  /** Physical pixels per device-independent one on the first display. */
  scale: number;
}

export const WINDOWS: Machine = { name: "Windows at 150 %", platform: "win32", isWayland: false, scale: 1.5 };
export const MAC: Machine = { name: "macOS", platform: "darwin", isWayland: false, scale: 2 };
export const X11: Machine = { name: "Linux with X11", platform: "linux", isWayland: false, scale: 1.25 };
export const WAYLAND: Machine = { name: "Linux with Wayland", platform: "linux", isWayland: true, scale: 1 };
export const MACHINES: readonly Machine[] = [WINDOWS, MAC, X11, WAYLAND];

/** What the tests set and read of the whole machine. */
export const state = {
  machine: X11,
  isReady: false,
  /** Where the window manager puts whatever window is moved, however it was asked. */
  insistsOn: undefined as { x: number; y: number } | undefined,
  /** How many of the next loads of a page fail. */
  failingLoads: 0,
  /** A window of the app has the focus. */
  onFocus: (): void => undefined,
};

/** What the app closes and destroys when it ends. */
export const windows: { close(): void; destroy(): void }[] = [];

/** The platform tells things later, never inside the call that caused them. */
export function later(work: () => void): void {
  setImmediate(work);
}

/** @throws Error as Electron does for what cannot be used before the app is ready. */
export function needReady(what: string): void {
  if (!state.isReady) throw new Error(`${what} cannot be used before the app is ready`);
}
