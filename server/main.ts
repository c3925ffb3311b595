/** `npm run server`: the reference backend. `npm run server -- keys …`: who may use it. */
import { existsSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createStreamLog } from "../core/base/log.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { endWithNpm } from "../core/base/end-with-npm.ts";
import { runProgram } from "../core/base/command-line.ts";
import { startFault } from "../core/base/start-fault.ts";
import { VaultError } from "../core/base/errors.ts";
import { explainSqliteError } from "../core/vault/sqlite/errors.ts";
import { startTelemetry } from "../core/telemetry/start.ts";
import { createServer } from "./app.ts";
import { parseServerArgs } from "./args.ts";
import { configFrom, levelFrom, listFrom, refuseWeakKeys } from "./config.ts";
import { seeFree } from "./free-port.ts";
import { manageKeys } from "./keys.ts";
import { manageUsers } from "./manage-users.ts";
import type { OperatorOptions } from "./operator-store.ts";
import { rotateSecrets } from "./rotate-secrets.ts";
import { onStop } from "./stop-signals.ts";
import { version } from "./version.ts";

const USAGE = `
Usage: npm run server -- [--host H] [--port N]
       npm run server -- keys create --user NAME [--name WHAT-FOR] [--days N] [--admin]
       npm run server -- keys list
       npm run server -- keys revoke ID
       npm run server -- users list
       npm run server -- users export NAME FILE
       npm run server -- users delete NAME --yes
       npm run server -- secrets rotate

The reference backend, at 127.0.0.1:8000 unless said otherwise; --port 0 takes a free port.
  keys     who may come in: a key is shown once, when it is made
  users    who has been here; all that is kept of one, as JSON (or as Markdown for a FILE that ends in .md); removes one for good
  secrets  encrypts users' tokens anew with the first key of FLOATBAR_SECRET_KEY
NAME is what "keys create --user" or a token's "sub" says, or the id that "users list" shows. docs/deploy.md names the environment that all
of them read.
`;

/** What an administrator does beside the server, which may run meanwhile. */
const COMMANDS: Readonly<Record<string, (argv: readonly string[], options: OperatorOptions) => Promise<void>>> = {
  keys: manageKeys,
  users: manageUsers,
  secrets: rotateSecrets,
};

async function main(argv: string[]): Promise<void> {
  const [first, ...rest] = argv;
  const command = Object.hasOwn(COMMANDS, first ?? "") ? COMMANDS[first ?? ""] : undefined;
  const { host, port } = parseServerArgs(command ? [] : argv, { port: 8000, canOpen: false, canHost: true });
  const folder = join(dataDir(process.env), "server");
  // What a command answers is on standard output.
  const log = createStreamLog(command ? "stderr" : "stdout", levelFrom(process.env, command ? "warn" : "info"));
  if (command) {
    const { DATABASE_URL: databaseUrl } = process.env;
    const secretKeys = listFrom(process.env, "FLOATBAR_SECRET_KEY");
    await command(rest, { folder, databaseUrl, secretKeys, log, print: console.log });
    return;
  }
  await seeFree(host, port);
  const isNew = !existsSync(folder);
  const telemetry = await startTelemetry(process.env, "floatbar-backend", version);
  const configured = configFrom(process.env, folder, log);
  refuseWeakKeys(configured.apiKeys, host);
  const app = await createServer({ ...configured, dataDir: folder, host, log, version }).catch((error: unknown) => {
    const said = explainSqliteError(error, folder);
    if (isNew && said instanceof VaultError && said.code === "disk_full")
      rmSync(folder, { recursive: true, force: true });
    throw said;
  });
  await app.listen({ host, port });
  // What stops npm alone means the server.
  if (process.env.npm_lifecycle_event === "server") endWithNpm();
  onStop(() => app.close().then(() => telemetry.close()));
  console.log(`FloatBar backend is ready at http://${host}:${(app.server.address() as AddressInfo).port}`);
}

const explain = (error: unknown) => {
  const folder = dataDir(process.env);
  return startFault(explainSqliteError(error, join(folder, "server")), folder);
};
await runProgram({ usage: USAGE, version, explain, main }, process.argv.slice(2));
