/**
 * `floatbar-mcp`: the vault's memory and tasks for any MCP client, over stdio, as the installed app serves them by
 * `floatbar --mcp`. Where FloatBar runs, through it; where it does not, over the vault, which is opened as by `npm run vault`.
 */
import { join } from "node:path";
import { runProgram, UsageError } from "../core/base/command-line.ts";
import { startFault } from "../core/base/start-fault.ts";
import { serveClient } from "../core/calls/other-programs.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { version } from "../server/version.ts";

const folder = dataDir(process.env);

const USAGE = `
Usage: floatbar-mcp

Serves FloatBar's memory and tasks to an MCP client over stdin and stdout. It is started by the client, not by hand.

  FLOATBAR_DATA_DIR            the folder with the vault
  FLOATBAR_VAULT_PASSPHRASE    opens an encrypted vault, where FloatBar does not run
`;

async function main([first]: string[]): Promise<void> {
  if (first !== undefined) throw new UsageError(`"${first}" is nothing that floatbar-mcp takes.`);
  const code = await serveClient({
    folder,
    version,
    env: process.env,
    secrets: () => new FileSecretStore(join(folder, "secrets.json")),
    input: process.stdin,
    output: process.stdout,
    complain: (message) => console.error(message),
  });
  process.exit(code);
}

const explain = (error: unknown) => startFault(error, folder);
await runProgram({ usage: USAGE, version, explain, main }, process.argv.slice(2));
