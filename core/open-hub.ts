import { join } from "node:path";
import type { Services } from "./calls/services.ts";
import type { CoreOptions } from "./core-options.ts";
import type { Settings } from "./settings/settings.ts";
import { openNet } from "./tools/builtin/open-net.ts";
import { builtinTransport } from "./tools/builtin/server.ts";
import { McpHub } from "./tools/hub.ts";
import { UsedServers } from "./tools/used-servers.ts";

/** The tool servers: the one inside the app, with what the face brings, and the user's own. */
export async function openHub(
  options: CoreOptions,
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
