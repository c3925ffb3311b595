/**
 * `npx floatbar-mcp`: the vault's memory and tasks for any MCP client, over stdio, also while FloatBar runs. What only reads runs by
 * itself; for the rest the client's user is asked, where the client can, unless it is set to Always in FloatBar's Tools panel.
 *
 * An encrypted vault is opened as by `npm run vault`.
 */
import { join } from "node:path";
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { systemClock } from "../core/base/clock.ts";
import { Forgetting } from "../core/memory/forgetting.ts";
import { createIdSource, systemRandom } from "../core/base/ids.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { Settings } from "../core/settings/settings.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { openNet } from "../core/tools/builtin/fetch-page.ts";
import { MEMORY_TOOLS } from "../core/tools/builtin/memory.ts";
import { createBuiltinServer, type Guard } from "../core/tools/builtin/server.ts";
import { BUILTIN } from "../core/tools/hub.ts";
import { VaultKeys } from "../core/vault/sqlite/keys.ts";
import { joinVault } from "../core/vault/sqlite/open.ts";
import { version } from "../server/version.ts";

const folder = dataDir(process.env);
const file = join(folder, "vault.db");
const secrets = new FileSecretStore(join(folder, "secrets.json"));
const keys = new VaultKeys(file, secrets);

/** Whether memory is switched on, as Settings have it now. */
async function remembers(): Promise<boolean> {
  const settings = new Settings({ dataDir: folder, env: {}, secrets, clock: systemClock, isDevelopment: false });
  return (await settings.resolve()).memory;
}

async function main(): Promise<void> {
  const key = await keys.key({
    passphrase: process.env.FLOATBAR_VAULT_PASSPHRASE,
    recoveryCode: process.env.FLOATBAR_VAULT_RECOVERY_CODE,
  });
  const clock = systemClock;
  const vault = await joinVault({ file, clock, key });
  const guard: Guard = async ({ name, readOnly, isOff }, input, { server }) => {
    if (MEMORY_TOOLS.has(`${BUILTIN} ${name}`) && !(await remembers())) {
      return "Memory is switched off in FloatBar. Do without it.";
    }
    const decided = (await vault.toolApprovals.all()).get(`${BUILTIN} ${name}`);
    const approval = decided ?? (isOff === true ? "never" : readOnly ? "always" : "ask");
    if (approval === "always") return undefined;
    if (approval === "never") return "The user does not allow this tool. Do without it.";
    const cannotAsk = `This wants the user's word, and this client cannot ask. They can set ${name} to Always in FloatBar: Tools, FloatBar.`;
    if (server.getClientCapabilities()?.elicitation === undefined) return cannotAsk;
    const message = `Let FloatBar run ${name} with ${JSON.stringify(input)}?`;
    const answer = await server
      .elicitInput({ message, requestedSchema: { type: "object", properties: {} } })
      // A newer protocol has no such question in the middle of a call.
      .catch(() => undefined);
    if (!answer) return cannotAsk;
    return answer.action === "accept" ? undefined : "The user said no to this call. Do not try it again; ask them.";
  };
  const ids = createIdSource(clock, systemRandom);
  const server = createBuiltinServer(
    {
      vault,
      clock,
      ids,
      forgetting: new Forgetting(vault, { ids, clock }),
      pages: openNet,
      onFactsChanged: () => undefined,
      onSuggested: () => undefined,
    },
    version,
    { guard },
  );
  const transport = new StdioServerTransport();
  await server.connect(transport);
  process.stdin.once("close", () => void vault.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
