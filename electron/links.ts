import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { app } from "electron";
import type { Logger } from "../core/base/log.ts";
import { ownFolder } from "../core/base/own-files.ts";
import { findProgram } from "../core/doctor/machine.ts";
import { LINK_SCHEME } from "./commands.ts";
import { APP_ID, appImage, asText, desktopArgument, ofText, programParts } from "./own-program.ts";

const INDEX_MS = 5000;

/**
 * Has the system open links to FloatBar by this app; only an installed one does, since a copy that runs from source would take them
 * away from it. Linux knows an app by its desktop entry, which packages bring. An AppImage writes its own at each start, because
 * it may have been moved or updated since. So do portals know it, which give shortcuts.
 */
export function takeLinks(env: NodeJS.ProcessEnv, log: Logger): void {
  if (!app.isPackaged) return;
  const program = appImage(env);
  try {
    if (program !== undefined) writeEntry(program, env);
    else removeDeadEntry(env);
  } catch (error) {
    log.warn({ error: String(error) }, "the desktop entry could not be written; links may not lead here");
  }
  if (!app.setAsDefaultProtocolClient(LINK_SCHEME)) log.warn("the system did not take this app for its links");
}

/** Where an AppImage's entry and its icon stand. */
function placesOf(env: NodeJS.ProcessEnv) {
  const data = env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : join(homedir(), ".local/share");
  const folder = join(data, "applications");
  const icons = join(data, "icons/hicolor/64x64/apps");
  return { folder, file: join(folder, `${APP_ID}.desktop`), icons, icon: join(icons, `${APP_ID}.png`) };
}

/** The entry of an AppImage that is gone would hide that of the package, which has the same name. */
function removeDeadEntry(env: NodeJS.ProcessEnv): void {
  const { file, icon } = placesOf(env);
  // Packages' entries, which are not in the user's folder, have no such line.
  const program = /^TryExec=(.+)$/m.exec(read(file) ?? "")?.[1];
  if (program === undefined || existsSync(ofText(program))) return;
  for (const one of [file, icon]) rmSync(one, { force: true });
}

function writeEntry(program: string, env: NodeJS.ProcessEnv): void {
  const { folder, file, icons, icon } = placesOf(env);
  const exec = programParts(env).map(desktopArgument).join(" ");
  const lines = [
    "[Desktop Entry]",
    "Type=Application",
    "Name=FloatBar",
    `Exec=${exec} %u`,
    // Where the AppImage is gone, nobody offers it any more.
    `TryExec=${asText(program)}`,
    `Icon=${APP_ID}`,
    `MimeType=x-scheme-handler/${LINK_SCHEME};`,
    "Categories=Utility;",
    `StartupWMClass=${APP_ID}`,
    "Actions=toggle;",
    "",
    "[Desktop Action toggle]",
    "Name=Toggle the bar",
    `Exec=${exec} --toggle`,
  ];
  const text = `${lines.join("\n")}\n`;
  if (read(file) === text) return;
  for (const one of [folder, icons]) ownFolder(one);
  writeFileSync(icon, readFileSync(join(app.getAppPath(), "resources", "tray@2x.png")));
  writeFileSync(file, text);
  const index = findProgram("update-desktop-database", env);
  if (index !== undefined) spawnSync(index, [folder], { stdio: "ignore", timeout: INDEX_MS });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
