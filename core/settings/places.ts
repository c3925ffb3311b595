import { type BackendConfig, resolveBackend } from "../backends/registry.ts";
import type { McpServerConfig } from "../tools/mcp-config.ts";
import type { SettingsFile } from "./settings-file.ts";
import { NOWHERE } from "./keyring.ts";

/** Where the key of a backend goes, or which program gets its environment. */
export function placeOfBackend(config: BackendConfig): string {
  try {
    const found = resolveBackend(config);
    if (found.kind === "agent") return programPlace(found.agent);
    return "url" in found ? found.url.origin : NOWHERE;
  } catch {
    // What is wrong with the configuration is said where the backend is made.
    return NOWHERE;
  }
}

/** Which address gets the headers of a tool server, or which program its environment. */
export function placeOfServer(config: McpServerConfig): string {
  if (!("url" in config)) return programPlace(config);
  // An address may have places that are filled in when it is used.
  if (!URL.canParse(config.url)) return config.url;
  const { origin, pathname } = new URL(config.url);
  return `${origin}${pathname}`;
}

function programPlace({
  command,
  args,
  cwd,
}: {
  command: string;
  args: readonly string[];
  cwd?: string | null;
}): string {
  return JSON.stringify([command, ...args, cwd ?? null]);
}

type Stored = NonNullable<SettingsFile["backends"]>[number];
/** A backend besides the main one, as far as it says where it is. */
export type BackendEntry = Pick<Stored, "kind" | "api_url" | "model"> & { agent?: Stored["agent"] | undefined };

/** Where the key or the environment of a backend besides the main one belongs. */
export function placeFor({ kind, api_url: apiUrl, model, agent = null }: BackendEntry): (apiKey: string) => string {
  return (apiKey) => placeOfBackend({ kind, apiUrl, model, agent: agent && { ...agent, env: {} }, apiKey });
}
