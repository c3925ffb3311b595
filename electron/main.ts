/** The desktop face as Electron starts it: the app, or one of the things that the command line asks for instead. */
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app } from "electron";
import { startFault } from "../core/base/start-fault.ts";
import { serveClient } from "../core/calls/other-programs.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { checkComputer } from "./check.ts";
import { unknownIn } from "./commands.ts";
import { runDesktop } from "./desktop.ts";
import { loginEnvironment } from "./login-shell.ts";
import { createSecretStore } from "./secrets.ts";
import { prepareSmoke, smoke } from "./smoke.ts";
import { system } from "./system.ts";

const USAGE = `Usage: floatbar [--toggle | --hidden | --check | --mcp | --smoke | LINK]

  --toggle    shows, focuses or hides the bar
  --hidden    starts without showing the bar
  --check     says what FloatBar depends on in this computer, and what is wrong with it
  --smoke     tries this build on this computer, in a folder of its own
  --mcp       serves memory and tasks to an MCP client over stdin and stdout
  LINK        floatbar://new, floatbar://settings and so on
  --help, --version

Chromium's own switches are taken, too, such as --ozone-platform=x11. FLOATBAR_DATA_DIR names the folder that everything is kept in.`;

/** Runs what a command line asks for. */
export function main(argv: readonly string[]): void {
  // From source the app's own folder is among the arguments, and what starts it may add more.
  const odd = app.isPackaged ? unknownIn(argv) : undefined;
  if (argv.includes("--help") || argv.includes("-h")) print(USAGE);
  else if (argv.includes("--version")) print(app.getVersion());
  else if (odd !== undefined) {
    console.error(`floatbar: ${odd} is nothing that it knows. floatbar --help says what it takes.`);
    app.exit(2);
  } else if (argv.includes("--mcp")) void serveMcp();
  else if (argv.includes("--check")) void check().catch(sayNoFolder);
  else if (argv.includes("--smoke")) {
    try {
      prepareSmoke();
      runDesktop(smoke);
    } catch (error) {
      sayNoFolder(error);
    }
  } else runDesktop();
}

/** What is only tried works in a folder among the temporary ones. */
function sayNoFolder(error: unknown): void {
  const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
  console.error(`floatbar: no folder can be made in ${tmpdir()} (${why}). Set TMPDIR to a folder where one can.`);
  app.exit(1);
}

async function check(): Promise<void> {
  const [here, folder] = [system(), dataDir(process.env)];
  // Electron's own folder is not for a look.
  const aside = mkdtempSync(join(tmpdir(), "floatbar-check-"));
  process.once("exit", () => rmSync(aside, { recursive: true, force: true }));
  app.setPath("userData", aside);
  const added = app.isPackaged && here.platform !== "win32" ? (await loginEnvironment(process.env)).added : {};
  print(await checkComputer({ folder, env: { ...process.env, ...added }, system: here }));
}

function print(text: string): void {
  console.log(text);
  app.exit(0);
}

/** The installed app as an MCP server: no window, and beside the app where it runs. */
async function serveMcp(): Promise<void> {
  const folder = dataDir(process.env);
  const here = system();
  try {
    // The keychain's key on Windows lies in Electron's own folder.
    app.setPath("userData", folder);
    const code = await serveClient({
      folder,
      version: app.getVersion(),
      env: process.env,
      secrets: async () => {
        await app.whenReady();
        app.dock?.hide();
        return createSecretStore(
          { keychainFile: join(folder, "keychain.json"), plainFile: join(folder, "secrets.json") },
          here,
        );
      },
      // Electron puts an empty stream in the place of a Windows program's stdin.
      input: here.platform === "win32" ? createReadStream("", { fd: 0 }) : process.stdin,
      output: process.stdout,
      complain: (message) => console.error(message),
    });
    app.exit(code);
  } catch (error) {
    console.error(startFault(error, folder));
    app.exit(1);
  }
}

main(process.argv.slice(1));
