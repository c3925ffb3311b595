/** `npm run server`: the reference backend. `npm run server -- keys …`: who may use it. */
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createLog } from "../core/base/log.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { runProgram } from "../core/base/command-line.ts";
import { startFault } from "../core/base/start-fault.ts";
import { startTelemetry } from "../core/telemetry/start.ts";
import { createServer } from "./app.ts";
import { parseServerArgs } from "./args.ts";
import { configFrom, refuseWeakKeys } from "./config.ts";
import { manageKeys } from "./keys.ts";
import { onStop } from "./stop-signals.ts";
import { version } from "./version.ts";

const USAGE = `
Usage: npm run server -- [--host H] [--port N]
       npm run server -- keys create --user NAME [--name WHAT-FOR] [--days N] [--admin]
       npm run server -- keys list
       npm run server -- keys revoke ID

The reference backend, at 127.0.0.1:8000 unless said otherwise; --port 0 takes a free port. docs/deploy.md names the
environment that it reads.
`;

async function main(argv: string[]): Promise<void> {
  const [first, ...rest] = argv;
  const isKeys = first === "keys";
  const { host, port } = parseServerArgs(isKeys ? [] : argv, { port: 8000, canOpen: false, canHost: true });
  const folder = join(dataDir(process.env), "server");
  const log = createLog(dataDir(process.env), "server", process.env.FLOATBAR_LOG_LEVEL);
  if (isKeys) {
    await manageKeys(rest, { folder, databaseUrl: process.env.DATABASE_URL, log, print: console.log });
    return;
  }
  const telemetry = await startTelemetry(process.env, "floatbar-backend", version);
  const configured = configFrom(process.env, folder);
  refuseWeakKeys(configured.apiKeys, host);
  const app = await createServer({ ...configured, dataDir: folder, host, log, version });
  await app.listen({ host, port });
  onStop(() => app.close().then(() => telemetry.close()));
  console.log(`FloatBar backend is ready at http://${host}:${(app.server.address() as AddressInfo).port}`);
}

const explain = (error: unknown) => startFault(error, dataDir(process.env));
await runProgram({ usage: USAGE, version, explain, main }, process.argv.slice(2));
