/** `npm run web`: browser mode, the whole app in plain Node with its interface in a browser on this machine. */
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createCore } from "../core/core.ts";
import { ownFilesAlone } from "../core/base/own-files.ts";
import { createLog } from "../core/base/log.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { startTelemetry } from "../core/telemetry/start.ts";
import { parseServerArgs } from "./args.ts";
import { createBrowserApp } from "./browser-app.ts";
import { Door } from "./door.ts";
import { openOnce } from "./open-once.ts";
import { onStop } from "./stop-signals.ts";
import { version } from "./version.ts";

const HOST = "127.0.0.1";

async function main(): Promise<void> {
  ownFilesAlone();
  const args = parseServerArgs(process.argv.slice(2), { port: 0, canOpen: true, canHost: false });
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
    rendererDir: join(import.meta.dirname, "..", "dist", "renderer"),
    door,
  });
  await app.listen({ host: HOST, port: args.port });
  onStop(async () => {
    await app.close();
    await core.close();
    await telemetry.close();
  });
  const origin = `http://${HOST}:${(app.server.address() as AddressInfo).port}`;
  const newUrl = () => `${origin}/#${door.newCode()}`;
  const url = newUrl();
  console.log(`FloatBar is ready at ${url}`);
  if (process.stdin.isTTY) {
    console.log("The address works once. Press Enter here for another.");
    process.stdin.on("data", () => console.log(`FloatBar is ready at ${newUrl()}`));
  }
  if (args.open && !(await openOnce(url, folder)))
    console.error("No browser could be opened; open the address above yourself.");
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
