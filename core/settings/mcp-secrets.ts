import { z } from "zod";
import { parseJson } from "../base/json.ts";
import type { McpServerConfig } from "../tools/mcp-config.ts";

const values = z.record(z.string(), z.string());
/** What is secret of a tool server: the values of its environment or headers, what its owner filled in, its client's secret. */
const secretParts = z.object({
  values: values.default({}),
  filled: values.default({}),
  client_secret: z.string().optional(),
});

/** Parts a server's configuration into what may stand in settings.json and what is kept with the keys, null for nothing. */
export function partSecrets(config: McpServerConfig): { open: McpServerConfig; secret: string | null } {
  const own = "url" in config ? config.headers : config.env;
  const clientSecret = "url" in config ? config.oauth?.client_secret : undefined;
  const isPlain = Object.keys(config.values ?? {}).length === 0 && clientSecret === undefined;
  const whole = {
    values: own,
    filled: config.values ?? {},
    ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
  };
  const secret = isPlain ? own : whole;
  return {
    open: openPart(config),
    secret: Object.keys(secret).length === 0 ? null : JSON.stringify(secret),
  };
}

/** @param stored what `partSecrets` gave, or null. */
export function withSecrets(config: McpServerConfig, stored: string | null): McpServerConfig {
  const parsed = stored === null ? {} : parseJson(stored);
  const whole = secretParts.safeParse(parsed);
  const isWhole = whole.success && typeof (parsed as { values?: unknown }).values === "object";
  const plain = values.safeParse(parsed);
  const own = isWhole ? whole.data.values : plain.success ? plain.data : {};
  const filled = isWhole ? { values: whole.data.filled } : {};
  if (!("url" in config)) return { ...config, env: own, ...filled };
  const clientSecret = isWhole ? whole.data.client_secret : undefined;
  const oauth = clientSecret === undefined ? config.oauth : { ...config.oauth, client_secret: clientSecret };
  return { ...config, headers: own, ...filled, ...(oauth === undefined ? {} : { oauth }) };
}

function openPart({ values: _filled, ...config }: McpServerConfig): McpServerConfig {
  if (!("url" in config)) return { ...config, env: {} };
  const { oauth, ...rest } = config;
  const { client_secret: _secret, ...open } = oauth ?? {};
  return { ...rest, headers: {}, ...(oauth === undefined ? {} : { oauth: open }) };
}
