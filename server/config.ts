import { randomBytes } from "node:crypto";
import { isIP } from "node:net";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addressBeside, VENDORS } from "../core/backends/models/vendors.ts";
import type { BackendConfig } from "../core/backends/registry.ts";
import { toErrorShape } from "../core/base/errors.ts";
import { isLoopbackHost } from "../core/base/loopback.ts";
import { inEnglish } from "../core/base/phrases.ts";
import { ownFolder } from "../core/base/own-files.ts";
import { type McpServers, type ReadServers, readMcpServers } from "../core/tools/mcp-config.ts";
import { isLevel, type Logger } from "../core/base/log.ts";
import { allowancesFrom } from "./allowances.ts";
import type { ServerOptions } from "./options.ts";

/** Characters of a key that is reached from elsewhere. */
const LEAST_KEY = 20;

type Configured = Pick<
  ServerOptions,
  | "apiKeys"
  | "backend"
  | "databaseUrl"
  | "databaseConnections"
  | "secretKeys"
  | "google"
  | "screenUsers"
  | "publicUrl"
  | "jwt"
  | "rateLimit"
  | "addressRateLimit"
  | "corsOrigins"
  | "trustProxy"
  | "answerTimeoutMs"
  | "graceMs"
  | "allowances"
  | "toolServers"
>;

/**
 * What the environment says about a server; docs/deploy.md lists it.
 *
 * @param folder where a key is made and kept for the owner, where nobody else could come in.
 * @throws Error naming the variable that is wrong.
 */
export function configFrom(env: NodeJS.ProcessEnv, folder: string, log?: Logger): Configured {
  const jwt = jwtFrom(env);
  const [publicUrl] = webAddresses(env, "FLOATBAR_PUBLIC_URL");
  return {
    backend: backendFrom(env),
    apiKeys: apiKeysFrom(env, folder, jwt !== undefined),
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    ...(jwt ? { jwt } : {}),
    ...(env.FLOATBAR_SECRET_KEY ? { secretKeys: listFrom(env, "FLOATBAR_SECRET_KEY") } : {}),
    ...(publicUrl === undefined ? {} : { publicUrl: publicUrl.replace(/\/+$/, "") }),
    ...(env.GOOGLE_CLIENT_ID
      ? { google: { clientId: env.GOOGLE_CLIENT_ID, clientSecret: env.GOOGLE_CLIENT_SECRET ?? null } }
      : {}),
    ...(env.FLOATBAR_LIMITS_FILE ? { allowances: allowancesFrom(env.FLOATBAR_LIMITS_FILE, log) } : {}),
    ...(env.FLOATBAR_MCP_FILE ? { toolServers: { servers: toolServersFrom(env.FLOATBAR_MCP_FILE), env } } : {}),
    screenUsers: listFrom(env, "FLOATBAR_SCREEN_CONTROL"),
    ...given("databaseConnections", numberFrom(env, "FLOATBAR_DATABASE_CONNECTIONS", 2, 1000)),
    ...given("rateLimit", numberFrom(env, "FLOATBAR_RATE_LIMIT", 1, 1_000_000)),
    ...given("addressRateLimit", numberFrom(env, "FLOATBAR_ADDRESS_RATE_LIMIT", 1, 1_000_000)),
    ...given("answerTimeoutMs", numberFrom(env, "FLOATBAR_ANSWER_TIMEOUT_MS", 100, 3_600_000)),
    ...given("graceMs", numberFrom(env, "FLOATBAR_GRACE_MS", 0, 3_600_000)),
    corsOrigins: webAddresses(env, "FLOATBAR_CORS_ORIGINS"),
    ...(env.FLOATBAR_TRUST_PROXY ? { trustProxy: proxiesFrom(env) } : {}),
  };
}

/**
 * A model where the environment names one, by the vendor's own variables (`X_API_KEY`, `X_BASE_URL`, `X_MODEL`); else answers
 * from memory alone.
 */
function backendFrom(env: NodeJS.ProcessEnv): BackendConfig {
  for (const { id, url, keyVariable } of VENDORS) {
    const prefix = keyVariable?.replace(/_API_KEY$/, "");
    if (keyVariable === null || prefix === undefined) continue;
    const [key, model] = ["API_KEY", "MODEL"].map((name) => env[`${prefix}_${name}`] || null);
    const base = addressBeside(keyVariable, env);
    if (key == null && base == null) continue;
    // Servers that others run speak Chat Completions, whoever's variables name them.
    const kind = id === "openai-responses" && base != null ? "openai" : id;
    return { kind, apiUrl: base ?? url, apiKey: key ?? null, model: model ?? null };
  }
  return { kind: "offline", apiUrl: null, apiKey: null, model: null };
}

/** The keys that let users in; where nobody could come in, one is made and kept for the owner. */
function apiKeysFrom(env: NodeJS.ProcessEnv, folder: string, hasOthers: boolean): string[] {
  const configured = listFrom(env, "FLOATBAR_SERVER_API_KEYS");
  if (configured.length > 0 || hasOthers || env.DATABASE_URL) return configured;
  const file = join(folder, "api-key");
  if (!existsSync(file)) {
    ownFolder(folder);
    writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  }
  console.error(`FLOATBAR_SERVER_API_KEYS is not set; the API key is in ${file}`);
  return [readFileSync(file, "utf8").trim()];
}

/** @throws Error where the file cannot be read, or any of its entries cannot be taken. */
function toolServersFrom(file: string): McpServers {
  const wrong = (reason: string, cause?: unknown) => new Error(`${file} (FLOATBAR_MCP_FILE): ${reason}`, { cause });
  let text: string;
  let read: ReadServers;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw wrong("cannot be read.", error);
  }
  try {
    read = readMcpServers(text, true);
  } catch (error) {
    throw wrong(toErrorShape(error).message, error);
  }
  const [refused] = read.refused;
  if (refused) throw wrong(inEnglish(refused.reason));
  return read.servers;
}

function jwtFrom(env: NodeJS.ProcessEnv): ServerOptions["jwt"] {
  const secrets = listFrom(env, "FLOATBAR_JWT_SECRET");
  const jwksFile = env.FLOATBAR_JWKS_FILE;
  if (secrets.length === 0 && !jwksFile) return undefined;
  const { FLOATBAR_JWT_ISSUER: issuer, FLOATBAR_JWT_AUDIENCE: audience } = env;
  if (!issuer || !audience) {
    throw new Error("Tokens need FLOATBAR_JWT_ISSUER and FLOATBAR_JWT_AUDIENCE as well: who makes them, and for whom.");
  }
  return { issuer, audience, secrets, ...(jwksFile ? { jwksFile } : {}) };
}

/** A variable that holds several, with commas. */
export function listFrom(env: NodeJS.ProcessEnv, name: string): string[] {
  return (env[name] ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** How much is logged. @throws Error where it is none of pino's levels. */
export function levelFrom(env: NodeJS.ProcessEnv, usual: string): string {
  const level = env.FLOATBAR_LOG_LEVEL || usual;
  if (isLevel(level)) return level;
  throw new Error("FLOATBAR_LOG_LEVEL takes trace, debug, info, warn, error, fatal or silent.");
}

/** @throws Error where an address has no scheme or host, so that it could never be meant. */
function webAddresses(env: NodeJS.ProcessEnv, name: string): string[] {
  const all = listFrom(env, name);
  const wrong = all.find((one) => one !== "*" && !/^https?:\/\/[^/\s]+/.test(one));
  if (wrong === undefined) return all;
  throw new Error(`${name} takes addresses such as https://chat.example.org, and not "${wrong}".`);
}

function proxiesFrom(env: NodeJS.ProcessEnv): string[] {
  const all = listFrom(env, "FLOATBAR_TRUST_PROXY");
  const wrong = all.find((one) => isIP(one.replace(/\/[\d.:a-f]+$/i, "")) === 0 && !NAMED_NETWORKS.has(one));
  if (wrong === undefined) return all;
  throw new Error(`FLOATBAR_TRUST_PROXY takes addresses and networks such as 10.0.0.0/8, and not "${wrong}".`);
}

/** Networks that can be named instead of written. */
const NAMED_NETWORKS: ReadonlySet<string> = new Set(["loopback", "linklocal", "uniquelocal"]);

function numberFrom(env: NodeJS.ProcessEnv, name: string, min: number, max: number): number | undefined {
  const text = env[name];
  if (!text) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Error(`${name} takes a whole number from ${min} to ${max}.`);
}

function given<Name extends string>(name: Name, value: number | undefined): { [name in Name]?: number } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]: number });
}

/**
 * Keys that somebody could guess are for a server that nobody else can reach.
 *
 * @throws Error saying what to do.
 */
export function refuseWeakKeys(apiKeys: readonly string[], host: string): void {
  if (isLoopbackHost(host) || apiKeys.every((key) => key.length >= LEAST_KEY)) return;
  throw new Error(
    `FLOATBAR_SERVER_API_KEYS has a key of fewer than ${LEAST_KEY} characters, and ${host} can be reached from elsewhere. Make one with: openssl rand -base64 32`,
  );
}
