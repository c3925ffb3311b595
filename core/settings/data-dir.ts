import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Where FloatBar keeps everything: `FLOATBAR_DATA_DIR`, or the platform's user-data folder (the one Electron uses too). */
export function dataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  if (env.FLOATBAR_DATA_DIR) return env.FLOATBAR_DATA_DIR;
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "FloatBar");
  if (platform === "win32") return join(env.APPDATA ?? join(homedir(), "AppData", "Roaming"), "FloatBar");
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), ".config"), "FloatBar");
}

/** The variables that another program must set for a FloatBar that it starts to find the same data folder. */
export function clientEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  return env.FLOATBAR_DATA_DIR ? { FLOATBAR_DATA_DIR: resolve(env.FLOATBAR_DATA_DIR) } : {};
}
