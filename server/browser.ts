/** `npm run web`: browser mode, the whole app in plain Node with its interface in a browser on this machine. */
import { runProgram } from "../core/base/command-line.ts";
import { startFault } from "../core/base/start-fault.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { parseServerArgs } from "./args.ts";
import { isKept, keep, takeOver } from "./keeper.ts";
import { version } from "./version.ts";

const USAGE = `
Usage: npm run web -- [--port N] [--no-open]

The whole app with its interface in a browser on this machine.

  --port N    the port to listen at; 0, the default, takes a free one
  --no-open   prints the address without opening a browser

FLOATBAR_DATA_DIR names the folder that everything is kept in.
`;

async function main(argv: string[]): Promise<void> {
  const args = parseServerArgs(argv, { port: 0, canOpen: true, canHost: false });
  if (!isKept()) {
    process.exitCode = await keep(import.meta.filename, argv);
    return;
  }
  const place = await takeOver();
  // The keeper loads nothing of it.
  const { serve } = await import("./browser-process.ts");
  // The keeper's channel would keep it alive.
  if (!(await serve(args, place))) process.exit(0);
}

const explain = (error: unknown) => startFault(error, dataDir(process.env));
await runProgram({ usage: USAGE, version, explain, main }, process.argv.slice(2));
