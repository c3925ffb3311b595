import type { BackendConfig } from "../core/backends/registry.ts";
import type { Logger } from "../core/base/log.ts";
import type { McpServers } from "../core/tools/mcp-config.ts";
import type { Allowances } from "./allowances.ts";
import type { JwtOptions } from "./jwt.ts";
import type { GoogleConfig } from "./tools/google/google-account.ts";

/** What the reference backend is started with. */
export interface ServerOptions {
  dataDir: string;
  host: string;
  /** Keys of the configuration, of a user each. */
  apiKeys: readonly string[];
  backend: BackendConfig;
  log: Logger;
  version: string;
  /** `postgresql://…`, for all users' vaults in one database; a SQLite file for each where it is not given. */
  databaseUrl?: string | undefined;
  /** Most connections to the database. */
  databaseConnections?: number | undefined;
  jwt?: JwtOptions | undefined;
  /** The first encrypts users' secrets in the database, all decrypt; without one, nothing is kept there that needs one. */
  secretKeys?: readonly string[] | undefined;
  /** MCP servers that every user's models may call tools of, and what places in their configuration are filled in from. */
  toolServers?: { servers: McpServers; env: NodeJS.ProcessEnv } | undefined;
  google?: GoogleConfig | undefined;
  /** Names of the users who may have things done on this machine's screen, or `*` for all; nobody unless listed. */
  screenUsers?: readonly string[];
  /** Where this machine's screen is (`DISPLAY`); only tests give another. */
  screenEnv?: NodeJS.ProcessEnv;
  /** The address that browsers reach this server by, where it is another than it listens on. */
  publicUrl?: string | undefined;
  /** What each user may ask for and spend; everything unless given. */
  allowances?: Allowances;
  /** Requests of one user a minute. */
  rateLimit?: number;
  /** Requests of one address a minute. */
  addressRateLimit?: number;
  /** Origins whose pages may ask; none unless listed. */
  corsOrigins?: readonly string[];
  /** Which proxies are believed about where a request came from, as addresses or CIDR ranges. */
  trustProxy?: readonly string[];
  /** How long a whole answer may take. */
  answerTimeoutMs?: number;
  /**
   * How long clients may take for their headers, for a whole request, and to read what comes, and how long an answer waits where others
   * may take the rest of a limit; only tests give others.
   */
  patience?: {
    headersMs?: number;
    requestMs?: number;
    readMs?: number;
    recheckMs?: number;
    holdMs?: number;
    storeMs?: number;
  };
  graceMs?: number;
  /** Said to SQLite for each vault; only tests do, for a disk that is full. */
  vaultPragmas?: readonly string[];
  /** The transports that are announced, best last; both are always served. */
  streaming?: readonly ("sse" | "websocket")[];
}
