/** `npm run server`: the reference backend. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { BackendConfig } from "../core/backends/registry.ts";
import { VENDORS } from "../core/backends/models/vendors.ts";
import { createLog } from "../core/log.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { createServer } from "./app.ts";
import { parseServerArgs } from "./args.ts";
import { onStop } from "./stop-signals.ts";
import { version } from "./version.ts";

/**
 * A model where the environment names one, by the vendor's own variables (`X_API_KEY`, `X_BASE_URL`, `X_MODEL`); else answers
 * from memory alone.
 */
function backendFrom(env: NodeJS.ProcessEnv): BackendConfig {
  for (const { id, url, keyVariable } of VENDORS) {
    const prefix = keyVariable?.replace(/_API_KEY$/, "");
    const [key, base, model] = ["API_KEY", "BASE_URL", "MODEL"].map((name) => env[`${prefix}_${name}`] || null);
    if (prefix === undefined || (key == null && base == null)) continue;
    // Servers that others run speak Chat Completions, whoever's variables name them.
    const kind = id === "openai-responses" && base != null ? "openai" : id;
    return { kind, apiUrl: base ?? url, apiKey: key ?? null, model: model ?? null };
  }
  return { kind: "offline", apiUrl: null, apiKey: null, model: null };
}

/** The keys that let users in; where none is configured, one is made and kept for its owner. */
function apiKeysFrom(env: NodeJS.ProcessEnv, folder: string): string[] {
  const configured = (env.FLOATBAR_SERVER_API_KEYS ?? "")
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
  if (configured.length > 0) return configured;
  const file = join(folder, "api-key");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  }
  console.error(`FLOATBAR_SERVER_API_KEYS is not set; the API key is in ${file}`);
  return [readFileSync(file, "utf8").trim()];
}

async function main(): Promise<void> {
  const { host, port } = parseServerArgs(process.argv.slice(2), { port: 8000, canOpen: false, canHost: true });
  const folder = join(dataDir(process.env), "server");
  const app = await createServer({
    dataDir: folder,
    host,
    apiKeys: apiKeysFrom(process.env, folder),
    backend: backendFrom(process.env),
    log: createLog(dataDir(process.env), "server", process.env.FLOATBAR_LOG_LEVEL),
    version,
  });
  await app.listen({ host, port });
  onStop(() => app.close());
  console.log(`FloatBar backend is ready at http://${host}:${(app.server.address() as AddressInfo).port}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
