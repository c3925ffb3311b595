/** `npm start`: the app in Electron, else in browser mode; `npm run web`: in browser mode (`--web`). Builds it first where need be. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runProgram } from "../core/base/command-line.ts";
import { startFault } from "../core/base/start-fault.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { askLine, openAlready } from "../core/tools/local-line.ts";
import { parseServerArgs } from "../server/args.ts";
import { version } from "../server/version.ts";
import { buildOnce } from "./build-once.ts";
import { endWithNpm } from "../core/base/end-with-npm.ts";
import { isForServer, startApp } from "./start-app.ts";

endWithNpm();

const root = join(import.meta.dirname, "..");
const folder = dataDir(process.env);

const USAGE = `
Usage: npm start [-- --port N --no-open]

FloatBar in its window; where Electron cannot be opened, in a browser on this machine, and then

  --port N    is the port to listen at; 0, the default, takes a free one
  --no-open   prints the address without opening a browser
`;

async function main(args: string[]): Promise<void> {
  // Links and --toggle are the window's; the rest must be right before anything is built.
  const forServer = args.filter((argument) => argument !== "--web" && isForServer(argument));
  parseServerArgs(forServer, { port: 0, canOpen: true, canHost: false });
  const address = args.includes("--check") ? undefined : await askLine(folder, "address");
  if (address !== undefined) {
    console.log(openAlready(address));
    return;
  }
  await buildOnce(root);
  if (args.includes("--web")) {
    process.argv.splice(2, Infinity, ...forServer);
    await import(pathToFileURL(join(root, "dist", "server", "browser.js")).href);
    return;
  }
  process.exitCode = await startApp({ root, args, env: process.env });
}

const explain = (error: unknown) => startFault(error, folder);
await runProgram({ usage: USAGE, version, explain, main }, process.argv.slice(2));
