import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import websocket from "@fastify/websocket";
import { fastify, type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { BackendConfig } from "../core/backends/registry.ts";
import type { Core } from "../core/core.ts";
import type { Logger } from "../core/base/log.ts";
import { PROTOCOL_PATH } from "../core/protocol.ts";
import type { GoogleConfig } from "./tools/google/google-account.ts";
import { Authenticator, installAuth } from "./auth.ts";
import { endConnectionsOnClose } from "./connections.ts";
import { answerClientError, answerFrameworkError, installErrors } from "./errors.ts";
import { createJwtVerifier, type JwtOptions } from "./jwt.ts";
import { limitRates, refuseOddBodies } from "./limits.ts";
import { isLoopback } from "./loopback.ts";
import { Metrics } from "./metrics.ts";
import { describeRoutes, openApiOf } from "./openapi.ts";
import { Recovery } from "./recovery.ts";
import { adminRoutes } from "./routes/admin.ts";
import { agentRoutes } from "./routes/agents.ts";
import { autonomousRoutes } from "./routes/autonomous.ts";
import { chatRoutes } from "./routes/chat.ts";
import { conversationRoutes } from "./routes/conversation.ts";
import { factRoutes } from "./routes/facts.ts";
import { googleRoutes } from "./routes/google.ts";
import { preferenceRoutes } from "./routes/preferences.ts";
import { profileRoutes } from "./routes/profile.ts";
import { semanticRoutes } from "./routes/semantic.ts";
import { screenRoutes } from "./routes/screen.ts";
import { serviceRoutes } from "./routes/service.ts";
import { telemetryRoutes } from "./routes/telemetry.ts";
import { webSocketRoutes } from "./routes/websocket.ts";
import { wholeRoutes } from "./routes/whole.ts";
import { screenFor } from "./screen.ts";
import { openStore } from "./store.ts";
import { Users } from "./users.ts";

const BODY_LIMIT = 1024 * 1024;
const HEADER_LIMIT = 16 * 1024;
const MAX_CONNECTIONS = 5000;
/** A client has so long for its headers, and for a whole request. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** How often it is looked whether one takes longer. */
const LOOK_MS = 1000;
const ANSWER_TIMEOUT_MS = 60_000;
/** How long answers that stream may take to come to their end when the server is told to stop. */
const GRACE_MS = 10_000;
/** How long their readers then have to hear that they were cut off. */
const FAREWELL_MS = 500;

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
  /** Encrypts users' secrets in the database; without it, nothing is kept there that needs one. */
  secretKey?: string | undefined;
  google?: GoogleConfig | undefined;
  /** Names of the users who may have things done on this machine's screen, or `*` for all; nobody unless listed. */
  screenUsers?: readonly string[];
  /** Where this machine's screen is (`DISPLAY`); only tests give another. */
  screenEnv?: NodeJS.ProcessEnv;
  /** The address that browsers reach this server by, where it is another than it listens on. */
  publicUrl?: string | undefined;
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
  /** How long clients may take for their headers, for a whole request, and to read what comes; only tests give others. */
  patience?: { headersMs?: number; requestMs?: number; readMs?: number };
  graceMs?: number;
  /** The transports that are announced, best last; both are always served. */
  streaming?: readonly ("sse" | "websocket")[];
}

/**
 * The reference backend: the protocol v2 over one core for each user. Not listening yet.
 *
 * @throws VaultError when the database cannot be used; Error for a secret or a key file that cannot be.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { dataDir, log, version, backend, apiKeys, host } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const verifyToken = options.jwt && createJwtVerifier(options.jwt);
  const store = await openStore(options);
  const { keys, cluster } = store;
  const onOpen = (core: Core) => metrics.watchCore(core);
  // Where several instances share a database, what one keeps for a user must be there for all.
  const google = options.databaseUrl !== undefined && options.secretKey === undefined ? undefined : options.google;
  const screen = screenFor(options);
  const users = new Users({
    dataDir,
    log,
    version,
    backend,
    store: store.vaults,
    secrets: store.secrets,
    google,
    ...(screen ? { screen: screen.of } : {}),
    onOpen,
  });
  const authenticator = new Authenticator({ apiKeys, keys, verifyToken });
  const metrics = new Metrics(users);
  let isStopping = false;
  const loggerInstance: FastifyBaseLogger = log;
  const app: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => crypto.randomUUID(),
    requestTimeout: options.patience?.requestMs ?? REQUEST_MS,
    http: {
      maxHeaderSize: HEADER_LIMIT,
      headersTimeout: options.patience?.headersMs ?? HEADERS_MS,
      connectionsCheckingInterval: Math.min(LOOK_MS, options.patience?.headersMs ?? LOOK_MS),
    },
    trustProxy: options.trustProxy ? [...options.trustProxy] : false,
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
  });
  app.server.maxConnections = MAX_CONNECTIONS;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  installErrors(app);
  logRequests(app);
  await describeRoutes(app, version);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  if (options.corsOrigins && options.corsOrigins.length > 0) {
    await app.register(cors, {
      origin: [...options.corsOrigins],
      methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
      allowedHeaders: ["authorization", "content-type", "idempotency-key", "last-event-id", "x-api-key", "traceparent"],
      maxAge: 600,
    });
  }
  const limit = await limitRates(app, options);
  installAuth(app, { authenticator, onLoopback: isLoopback(host) });
  app.addHook("onRequest", async (request) => {
    if (request.userId !== "") await limit(request);
  });
  refuseOddBodies(app);
  metrics.watch(app);
  if (cluster) new Recovery({ users, cluster, log }).start(app);
  const parts = { users, answerTimeoutMs: options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS };
  app.addHook("preClose", async () => {
    isStopping = true;
    await letStreamsEnd(users, options.graceMs ?? GRACE_MS);
  });
  endConnectionsOnClose(app);
  await app.register(websocket, { options: { maxPayload: BODY_LIMIT } });
  await app.register(webSocketRoutes({ users, authenticator, limit, slowMs: options.patience?.readMs }));
  await app.register(
    serviceRoutes({
      version,
      models: backend.model === null ? [] : [backend.model],
      streaming: options.streaming ?? ["sse", "websocket"],
      features: [
        "continue",
        "cancel",
        "pause",
        "resume",
        "approve",
        "agents",
        "autonomous",
        "semantic",
        "telemetry",
        "unified",
        ...(google ? ["google"] : []),
        ...(screen ? ["screen_control"] : []),
      ],
      unready: async () => (isStopping ? "The server is stopping." : store.fault()),
    }),
  );
  await app.register(chatRoutes(parts), { prefix: `${PROTOCOL_PATH}/chat/streaming` });
  await app.register(conversationRoutes(parts), { prefix: `${PROTOCOL_PATH}/conversation` });
  for (const routes of [
    wholeRoutes,
    profileRoutes,
    factRoutes,
    preferenceRoutes,
    semanticRoutes,
    agentRoutes,
    telemetryRoutes,
    autonomousRoutes,
  ])
    await app.register(routes(parts), { prefix: PROTOCOL_PATH });
  const publicUrl = () => options.publicUrl ?? `http://${host}:${(app.server.address() as AddressInfo).port}`;
  await app.register(googleRoutes({ users, config: google, publicUrl, prefix: PROTOCOL_PATH }), {
    prefix: PROTOCOL_PATH,
  });
  await app.register(screenRoutes(screen), { prefix: PROTOCOL_PATH });
  await app.register(adminRoutes({ metrics, users, instance: cluster?.instance ?? null, version }));
  app.get("/openapi.json", { config: { access: "open" }, schema: { hide: true } }, async () => openApiOf(app));
  app.addHook("onClose", async () => {
    await users.close();
    await screen?.host.close();
    await store.close();
  });
  return app;
}

/** One line for each request: what, how it went, how long; no query, no body, no key. */
function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const details = {
      request_id: request.id,
      method: request.method,
      route: request.routeOptions.url,
      user: request.userId,
    };
    request.log.debug({ ...details, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "request");
  });
  app.addHook("onSend", async (request, reply) => {
    void reply.header("x-request-id", request.id);
  });
}

/** Waits until nothing streams any more; what still does after a while is cut off, stored, and its readers are told. */
async function letStreamsEnd(users: Users, graceMs: number): Promise<void> {
  const patience = AbortSignal.timeout(graceMs);
  for (const { core } of await users.all()) {
    const ended = Promise.all(core.services.turns.active().map((answer) => answer.finished));
    const late = new Promise((resolve) => patience.addEventListener("abort", resolve, { once: true }));
    if (!patience.aborted && core.services.turns.active().length > 0) await Promise.race([ended, late]);
  }
  if ((await users.activeStreams()) === 0) return;
  await users.interrupt();
  await sleep(FAREWELL_MS);
}
