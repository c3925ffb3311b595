import { join } from "node:path";
import type { SecretStore } from "../base/secret-store.ts";
import type { Settings } from "../settings/settings.ts";
import type { BuiltinTool, PageFetcher } from "../tools/builtin/builtin-tool.ts";
import { openNet } from "../tools/builtin/open-net.ts";
import { builtinTransport } from "../tools/builtin/server.ts";
import { McpHub } from "../tools/hub.ts";
import type { McpServers } from "../tools/mcp-config.ts";
import type { ToolTimes } from "../tools/server-view.ts";
import { UsedServers } from "../tools/used-servers.ts";
import type { Services } from "./services.ts";

/** What a face decides of the tools. */
export interface HubOptions {
  /** Holds vault.db, settings.json, logs/ and backups/. */
  dataDir: string;
  env: NodeJS.ProcessEnv;
  secrets: SecretStore;
  version: string;
  /** Whether tools inside the app, too, ask before they change anything: where nobody sits before what they do. */
  asksForChanges?: boolean;
  /** MCP servers that the face brings beside the user's own, and what places in their configuration are filled in from. */
  toolServers?: { servers: McpServers; env: NodeJS.ProcessEnv };
  /** Tools that the face brings, beside those inside the app. */
  tools?: readonly BuiltinTool[];
  /** Which addresses pages are fetched from; only tests give another. */
  pages?: PageFetcher;
  /** How long tools are waited for. */
  toolTimes?: ToolTimes;
}

/** The tool servers: the one inside the app, with what the face brings, and the user's own. */
export async function openHub(
  options: HubOptions,
  settings: Settings,
  { emitter, ...context }: Pick<Services, "vault" | "ids" | "clock" | "emitter" | "forgetting">,
): Promise<McpHub> {
  const { toolServers: brought = { servers: {}, env: {} } } = options;
  const hub = new McpHub({
    builtin: builtinTransport(
      {
        ...context,
        pages: options.pages ?? openNet,
        onFactsChanged: () => emitter.emit("facts.changed", {}),
        onSuggested: () => emitter.emit("suggestions.changed", {}),
      },
      options.version,
      { more: options.tools, asksForChanges: options.asksForChanges },
    ),
    times: options.toolTimes,
    env: (name) => {
      if (Object.hasOwn(brought.servers, name)) return brought.env;
      // What a file brought must not carry the environment away.
      return settings.isImported(`mcp_servers.${name}`) ? {} : options.env;
    },
    secrets: options.secrets,
    used: new UsedServers(join(options.dataDir, "tool-servers.json"), context.clock),
    onChange: () => emitter.emit("tools.changed", {}),
  });
  // Where the secrets cannot be reached now, it is done at another start.
  await settings.hideServerSecrets().catch(() => undefined);
  hub.configure({ ...(await settings.usableMcpServers()), ...brought.servers });
  hub.warm();
  return hub;
}
