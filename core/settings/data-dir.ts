import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";

/** Where FloatBar keeps everything: `FLOATBAR_DATA_DIR`, or the platform's user-data folder (the one Electron uses too). */
export function dataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const chosen = chosenDir(env);
  if (chosen !== undefined) return chosen;
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "FloatBar");
  if (platform === "win32") return join(env.APPDATA || join(homedir(), "AppData", "Roaming"), "FloatBar");
  return join(configDir(env), "FloatBar");
}

/** The variables that another program must set for a FloatBar that it starts to find the same data folder. */
export function clientEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const chosen = chosenDir(env);
  return chosen === undefined ? {} : { FLOATBAR_DATA_DIR: chosen };
}

/** What the variable names, from the folder that the program is started in; blanks alone count for nothing. Electron takes whole paths only. */
function chosenDir({ FLOATBAR_DATA_DIR: folder }: NodeJS.ProcessEnv): string | undefined {
  return folder === undefined || folder.trim() === "" ? undefined : resolve(folder);
}

/** Where programs keep their settings; a variable that is empty or names no whole path counts for nothing (XDG Base Directory 0.8). */
export function configDir({ XDG_CONFIG_HOME: folder }: NodeJS.ProcessEnv): string {
  return folder && isAbsolute(folder) ? folder : join(homedir(), ".config");
}
