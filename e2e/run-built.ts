import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = join(import.meta.dirname, "..");
const double = pathToFileURL(join(ROOT, "testing/electron-double.ts")).href;

/** Loads a bundled main process in Node, with the double in the place of `electron`; what it does there follows. */
export const loadBuilt = (app: string) => `
  import { registerHooks } from "node:module";
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "electron" ? { url: ${JSON.stringify(double)}, shortCircuit: true } : next(specifier, context),
  });
  const electron = await import("electron");
  electron.app.appPath = ${JSON.stringify(app)};
  electron.app.on("exited", () => process.exit(Number(/^exit (\\d+)$/.exec(electron.app.log.at(-1))?.[1] ?? 0)));
  await import(${JSON.stringify(pathToFileURL(join(app, "dist/electron/main.js")).href)});
`;

/** As a page does that has drawn the bar. */
export const DRAWS = `
  while (!electron.BrowserWindowDouble.all[0]?.isVisible()) await new Promise((resolve) => setImmediate(resolve));
  const event = { sender: { id: electron.BrowserWindowDouble.all[0].webContents.id }, senderFrame: { url: "app://floatbar/", parent: null } };
  await [...electron.ipcMain.handlers.values()][0](event, "window.resize", { height: 56 });
`;

/** How long a script may take, in milliseconds; one that waits for ever would take its processor from what is tested next. */
const MOST_MS = 90_000;

/** Runs a script with the arguments that the app was started with, to its end. */
export async function runScript(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: unknown; output: string; errors: string }> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, "--", ...args], {
    env: { ...process.env, ...env },
    cwd: ROOT,
    timeout: MOST_MS,
    killSignal: "SIGKILL",
  });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (errors += String(chunk)));
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { code, output, errors };
}
