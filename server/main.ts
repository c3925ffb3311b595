/** `npm run server`: the reference backend. `npm run server -- keys …`: who may use it. */
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { ownFilesAlone } from "../core/base/own-files.ts";
import { createLog } from "../core/base/log.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { startTelemetry } from "../core/telemetry/start.ts";
import { createServer } from "./app.ts";
import { parseServerArgs } from "./args.ts";
import { configFrom, refuseWeakKeys } from "./config.ts";
import { manageKeys } from "./keys.ts";
import { onStop } from "./stop-signals.ts";
import { version } from "./version.ts";

async function main(): Promise<void> {
  ownFilesAlone();
  const [first, ...rest] = process.argv.slice(2);
  const folder = join(dataDir(process.env), "server");
  const log = createLog(dataDir(process.env), "server", process.env.FLOATBAR_LOG_LEVEL);
  if (first === "keys") {
    await manageKeys(rest, { folder, databaseUrl: process.env.DATABASE_URL, log, print: console.log });
    return;
  }
  const { host, port } = parseServerArgs(process.argv.slice(2), { port: 8000, canOpen: false, canHost: true });
  const telemetry = await startTelemetry(process.env, "floatbar-backend", version);
  const configured = configFrom(process.env, folder);
  refuseWeakKeys(configured.apiKeys, host);
  const app = await createServer({ ...configured, dataDir: folder, host, log, version });
  await app.listen({ host, port });
  onStop(() => app.close().then(() => telemetry.close()));
  console.log(`FloatBar backend is ready at http://${host}:${(app.server.address() as AddressInfo).port}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
