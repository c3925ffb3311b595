/** `npm run web`: browser mode, the whole app in plain Node with its interface in a browser on this machine. */
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createCore } from "../core/core.ts";
import { appRoot } from "../core/base/app-root.ts";
import { ownFilesAlone } from "../core/base/own-files.ts";
import { createLog } from "../core/base/log.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { runProgram } from "../core/base/command-line.ts";
import { startFault } from "../core/base/start-fault.ts";
import { openLine } from "../core/outside.ts";
import { startTelemetry } from "../core/telemetry/start.ts";
import { parseServerArgs } from "./args.ts";
import { createBrowserApp } from "./browser-app.ts";
import { Door } from "./door.ts";
import { openOnce } from "./open-once.ts";
import { onStop } from "./stop-signals.ts";
import { version } from "./version.ts";

const HOST = "127.0.0.1";

const USAGE = `
Usage: npm run web -- [--port N] [--no-open]

The whole app with its interface in a browser on this machine.

  --port N    the port to listen at; 0, the default, takes a free one
  --no-open   prints the address without opening a browser

FLOATBAR_DATA_DIR names the folder that everything is kept in.
`;

async function main(argv: string[]): Promise<void> {
  const args = parseServerArgs(argv, { port: 0, canOpen: true, canHost: false });
  ownFilesAlone();
  const folder = dataDir(process.env);
  const log = createLog(folder, "floatbar", process.env.FLOATBAR_LOG_LEVEL);
  const telemetry = await startTelemetry(process.env, "floatbar", version);
  const core = await createCore({
    dataDir: folder,
    env: process.env,
    secrets: new FileSecretStore(join(folder, "secrets.json")),
    log,
    version,
    face: "browser",
    isDevelopment: process.env.NODE_ENV === "development",
  });
  const door = new Door();
  const app = await createBrowserApp({
    core,
    log,
    rendererDir: join(appRoot(), "dist", "renderer"),
    door,
  });
  await app.listen({ host: HOST, port: args.port }).catch(async (error: unknown) => {
    await core.close();
    throw error;
  });
  const origin = `http://${HOST}:${(app.server.address() as AddressInfo).port}`;
  const newUrl = () => `${origin}/#${door.newCode()}`;
  const closeLine = await openLine(core, { folder, version, log, address: newUrl });
  onStop(async () => {
    await closeLine();
    await app.close();
    await core.close();
    await telemetry.close();
  });
  const url = newUrl();
  console.log(`FloatBar is ready at ${url}`);
  if (process.stdin.isTTY) {
    console.log("The address works once. Press Enter here for another.");
    process.stdin.on("data", () => console.log(`FloatBar is ready at ${newUrl()}`));
  }
  if (args.open && !(await openOnce(url, folder)))
    console.error("No browser could be opened; open the address above yourself.");
}

const explain = (error: unknown) => startFault(error, dataDir(process.env));
await runProgram({ usage: USAGE, version, explain, main }, process.argv.slice(2));
