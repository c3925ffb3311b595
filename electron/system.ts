import { app } from "electron";

/** What desktop this is, as far as windows behave differently on it. */
export interface System {
  platform: NodeJS.Platform;
  /** Native Wayland: a window is neither told where it stands nor may it say so, and is not kept above others. */
  isWayland: boolean;
}

/**
 * The desktop that FloatBar runs on. Since Electron 38 a Wayland session is spoken to natively; `--ozone-platform=x11` on the
 * command line takes the way through XWayland, where the bar can be placed and most shortcuts cannot be had.
 */
export function system(env: NodeJS.ProcessEnv = process.env): System {
  const isSession = env.XDG_SESSION_TYPE === "wayland" || (!env.XDG_SESSION_TYPE && Boolean(env.WAYLAND_DISPLAY));
  const chosen = app.commandLine.getSwitchValue("ozone-platform");
  const isWayland =
    process.platform === "linux" && (chosen === "" || chosen === "auto" ? isSession : chosen === "wayland");
  return { platform: process.platform, isWayland };
}
