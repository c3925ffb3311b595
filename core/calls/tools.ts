import { ConflictError, FloatBarError, InputError, NotFoundError } from "../base/errors.ts";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";
import { approvalOf, changedFrom, decide, keysOfServer } from "../tools/decisions.ts";
import { masked } from "../tools/hidden-secrets.ts";
import { BUILTIN, type McpHub } from "../tools/hub.ts";
import type { McpConnection } from "../tools/mcp-connection.ts";
import { type McpServerConfig, type McpServers, readMcpServers } from "../tools/mcp-config.ts";
import { missingValues, shortName } from "../tools/mcp-variables.ts";
import type { CallsOf, Services } from "./services.ts";

const OK = { ok: true } as const;

/** A server that is looked at may take so long to start. */
const START_MS = 20_000;

/** Tools and the servers that they come from. */
export const toolCalls: CallsOf<"tools", "hub" | "settings" | "vault" | "toolDesk"> = {
  "tools.servers": async ({ hub, settings }) => {
    const lacking = await settings.serversWithoutSecrets();
    const signedIn = await hub.signedIn();
    const servers = hub.servers.map(({ name, config, connection: { view } }) => ({
      name,
      is_builtin: name === BUILTIN,
      is_enabled: config?.disabled !== true,
      target: targetOf(config),
      lacks_secrets: lacking.has(name),
      is_signed_in: signedIn.has(name),
      is_imported: settings.isImported(`mcp_servers.${name}`),
      ...view,
      error: view.error && inEnglish(view.error),
      error_phrase: view.error,
      log: [...view.log],
      allow: config?.allow ?? null,
      exclude: config?.exclude ?? [],
      refused: view.refused.map(refusedView),
      wanted: config === null ? [] : wantedOf(config, hub.environmentOf(name)),
      is_trusted: config === null || config.trusted === true,
    }));
    return { servers };
  },
  "tools.list": async ({ hub, vault }, { server }) => {
    const found = connectionOf({ hub }, server);
    // What it cannot say is in its state; the rest is shown all the same.
    const [tools, resources, prompts] = await Promise.all([
      hub.toolsOf(server, START_MS),
      found.resources().catch(() => []),
      found.prompts().catch(() => []),
    ]);
    const decisions = await vault.toolApprovals.all();
    return {
      tools: tools.map((entry) => ({
        key: entry.key,
        name: entry.tool.name,
        description: entry.tool.description ?? entry.tool.title ?? "",
        is_read_only: entry.isReadOnly,
        approval: approvalOf(entry, decisions),
        is_decided: decisions.has(entry.key) || decisions.get(entry.baseKey) === "never",
        has_changed: changedFrom(entry, decisions) !== undefined,
        statistics: entry.counter.view,
      })),
      resources,
      prompts: prompts.map(({ name, description = "", required }) => ({ name, description, arguments: required })),
    };
  },
  "tools.add": async (services, { text }) => {
    const { servers: added, refused } = readMcpServers(text);
    if (added[BUILTIN]) {
      delete added[BUILTIN];
      refused.push({ name: BUILTIN, reason: phrase("tools.builtin_name", { name: BUILTIN }) });
    }
    const names = Object.keys(added);
    if (names.length === 0) throw new InputError(refused[0]?.reason ?? phrase("tools.no_server"), "text");
    await change(services, (servers) => void Object.assign(servers, added));
    return { names, refused: refused.map(refusedView) };
  },
  "tools.fill": async (services, { server, values }) => {
    await update(services, server, (config) => ({ ...config, values: { ...config.values, ...values } }));
    return OK;
  },
  "tools.sign_in": async ({ hub }, { server }) => ({
    url: (await connectionOf({ hub }, server).signIn())?.href ?? null,
  }),
  "tools.sign_out": async ({ hub }, { server }) => {
    const connection = connectionOf({ hub }, server);
    await hub.forgetSignIn(server);
    await connection.restart();
    return OK;
  },
  "tools.remove": async (services, { server }) => {
    await update(services, server, (config) => config);
    await services.hub.forgetSignIn(server);
    await change(services, (servers) => void Reflect.deleteProperty(servers, server));
    // Another server of this name must not find what this one was allowed.
    const { toolApprovals } = services.vault;
    for (const key of keysOfServer(server, await toolApprovals.all())) await toolApprovals.set(key, null);
    return OK;
  },
  "tools.enable": async (services, { server, enabled }) => {
    await update(services, server, (config) => ({ ...config, disabled: !enabled }));
    return OK;
  },
  "tools.filter": async (services, { server, allow, exclude }) => {
    await update(services, server, (config) => {
      const changed = { ...config, exclude };
      if (allow === null) delete changed.allow;
      else changed.allow = allow;
      return changed;
    });
    return OK;
  },
  "tools.trust": async (services, { server, trusted }) => {
    await update(services, server, (config) => ({ ...config, trusted }));
    return OK;
  },
  "tools.restart": async ({ hub }, { server }) => {
    await connectionOf({ hub }, server).restart();
    return OK;
  },
  "tools.approve": async ({ hub, vault }, { key, approval }) => {
    await decide(
      vault.toolApprovals,
      { key, definition: await definitionOf(hub, key, approval === "always" ? START_MS : 0) },
      approval,
    );
    return OK;
  },
  "tools.answer": async ({ toolDesk }, { call_id, decision }) => {
    toolDesk.answer(call_id, decision);
    return OK;
  },
  "tools.prompt": async ({ hub }, { server, name, arguments: args }) => ({
    text: await connectionOf({ hub }, server).prompt(name, args),
  }),
};

type Servers = Pick<Services, "hub" | "settings">;

async function change({ hub, settings }: Servers, work: (servers: McpServers) => void): Promise<void> {
  const servers = await settings.mcpServers().catch((error: unknown) => {
    const said = error instanceof FloatBarError ? error.phrase : undefined;
    const isKnown = said !== undefined && said.key !== "secrets.unreadable";
    throw new ConflictError("secrets_unreadable", isKnown ? said : phrase("tools.secrets_unreadable"));
  });
  work(servers);
  hub.configure(await settings.saveMcpServers(servers));
}

/** @throws NotFoundError */
function update(services: Servers, name: string, to: (config: McpServerConfig) => McpServerConfig): Promise<void> {
  return change(services, (servers) => {
    const config = servers[name];
    if (!config) throw unknown(name);
    servers[name] = to(config);
  });
}

/** @throws NotFoundError */
function connectionOf({ hub }: Pick<Services, "hub">, name: string): McpConnection {
  const found = hub.connection(name);
  if (!found) throw unknown(name);
  return found;
}

/** What a tool is now, where its server says so; null else. */
async function definitionOf(hub: McpHub, key: string, patienceMs: number): Promise<string | null> {
  const [server = ""] = key.split(" ");
  return (await hub.toolsOf(server, patienceMs)).find((tool) => tool.key === key)?.definition ?? null;
}

function unknown(name: string): NotFoundError {
  return new NotFoundError(phrase("tools.server_gone", { name }));
}

function refusedView({ name, reason }: { name: string; reason: Phrase }) {
  return { name, reason: inEnglish(reason), reason_phrase: reason };
}

/** What its owner is asked for, in the words of the list that it came with. */
function wantedOf(config: McpServerConfig, env: NodeJS.ProcessEnv) {
  return missingValues(config, env).map((id) => ({ id, label: config.asked?.[id] ?? shortName(id) }));
}

function targetOf(config: McpServerConfig | null): string {
  if (config === null) return "inside the app";
  return masked("url" in config ? config.url : [config.command, ...config.args].join(" "));
}
