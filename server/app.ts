import type { AddressInfo } from "node:net";
import websocket from "@fastify/websocket";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { freeBytes } from "../core/base/disk-space.ts";
import { PROTOCOL_PATH } from "../core/protocol.ts";
import type { GoogleConfig } from "./tools/google/google-account.ts";
import { allowedOf, mostTokensOf, unlimited } from "./allowances.ts";
import { Authenticator, installAuth } from "./auth.ts";
import { endConnectionsOnClose } from "./connections.ts";
import { BODY_LIMIT, createHttp } from "./http.ts";
import { faultOfDollarLimits } from "./dollar-limits.ts";
import { createJwtVerifier } from "./jwt.ts";
import { limitRates, refuseOddBodies } from "./limits.ts";
import { isLoopbackHost } from "../core/base/loopback.ts";
import { ownFolder } from "../core/base/own-files.ts";
import { Metrics } from "./metrics.ts";
import { openApiOf } from "./openapi.ts";
import type { ServerOptions } from "./options.ts";
import { Recovery } from "./recovery.ts";
import { adminRoutes } from "./routes/admin.ts";
import { agentRoutes } from "./routes/agents.ts";
import { autonomousRoutes } from "./routes/autonomous.ts";
import { chatRoutes } from "./routes/chat.ts";
import { conversationRoutes } from "./routes/conversation.ts";
import { eventRoutes } from "./routes/events.ts";
import { factRoutes } from "./routes/facts.ts";
import { googleRoutes } from "./routes/google.ts";
import { preferenceRoutes } from "./routes/preferences.ts";
import { projectRoutes } from "./routes/projects.ts";
import { profileRoutes } from "./routes/profile.ts";
import { semanticRoutes } from "./routes/semantic.ts";
import { screenRoutes } from "./routes/screen.ts";
import { serviceRoutes } from "./routes/service.ts";
import { telemetryRoutes } from "./routes/telemetry.ts";
import { usageRoutes } from "./routes/usage.ts";
import { webSocketRoutes } from "./routes/websocket.ts";
import { wholeRoutes } from "./routes/whole-answer.ts";
import { screenFor } from "./screen.ts";
import { openStore } from "./store.ts";
import { Usage } from "./usage.ts";
import { isRoom, Rooms } from "./rooms.ts";
import { Stays } from "./stays.ts";
import { Stopping } from "./stopping.ts";
import { Users } from "./users.ts";

const ANSWER_TIMEOUT_MS = 60_000;
/** How long answers that stream may take to come to their end when the server is told to stop. */
const GRACE_MS = 10_000;
/** What every instance can do; a client finds them in the capabilities. */
const FEATURES = [
  "continue",
  "cancel",
  "pause",
  "resume",
  "approve",
  "replay",
  "instructions",
  "acks",
  "bare_frames",
  "exact_hash",
  "over_budget",
  "events",
  "projects",
  "tokens",
  "auto_resume",
  "agents",
  "autonomous",
  "semantic",
  "telemetry",
  "unified",
];

/** What the routes are made over. */
interface Server {
  options: ServerOptions;
  users: Users;
  usage: Usage;
  authenticator: Authenticator;
  metrics: Metrics;
  store: Awaited<ReturnType<typeof openStore>>;
  google: GoogleConfig | undefined;
  screen: ReturnType<typeof screenFor>;
  rooms: Rooms;
  stays: Stays;
}

/**
 * The reference backend: the protocol v2 over one core for each user. Not listening yet.
 *
 * @throws VaultError when the database cannot be used; Error for a secret or a key file that cannot be.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { dataDir, log, version, backend, apiKeys } = options;
  ownFolder(dataDir);
  const verifyToken = options.jwt && createJwtVerifier(options.jwt);
  const store = await openStore(options);
  // Where several instances share a database, what one keeps for a user must be there for all.
  const google = options.databaseUrl !== undefined && options.secretKeys === undefined ? undefined : options.google;
  const screen = screenFor(options);
  const usage = new Usage(store, log, options.patience?.storeMs);
  const users = new Users({
    holdWaitMs: options.patience?.holdMs,
    dataDir,
    log,
    version,
    backend,
    store: store.vaults,
    secrets: store.secrets,
    google,
    toolServers: options.toolServers,
    vaultPragmas: options.vaultPragmas,
    allowances: options.allowances,
    usage,
    holds: store.holds,
    ...(screen ? { screen: screen.of } : {}),
    onOpen: (userId, core) => {
      metrics.watchCore(userId, core);
      if (isRoom(userId)) rooms.watch(userId, core);
    },
    isGone: (vaultId) => rooms.isGone(vaultId),
    removeVault: (vaultId) => store.removeVault(vaultId),
    mayAsk: async (userId, vaultId) => {
      if (isRoom(vaultId)) await rooms.find(userId, vaultId);
    },
  });
  const metrics = new Metrics(
    { users, usage, fault: () => store.fault() },
    {
      pool: store.pool,
      databaseBytes: store.bytes,
      // A disk that does not tell has no number.
      freeBytes: () => freeBytes(dataDir).catch(() => Number.NaN),
    },
  );
  const authenticator = new Authenticator({ apiKeys, keys: store.keys, verifyToken });
  const app = await createHttp(options);
  const stays = new Stays();
  store.cluster?.onUser((kind, userId) => {
    if (kind === "look") return void stays.look(userId);
    // What still streams is told its end first, and its end is counted.
    const left = users.leave(userId);
    void left.then(() => stays.look(userId));
    void left.then(() => usage.forget(userId));
  });
  const rooms = new Rooms({
    ...store,
    stays,
    removeVault: async (roomId) => {
      await users.leave(roomId);
      await store.removeVault(roomId);
    },
  });
  const unheld = await faultOfDollarLimits(options.allowances ?? unlimited, backend);
  if (unheld !== null) log.warn({ message: unheld }, "limits in dollars do not hold");
  await serve(app, { options, users, usage, authenticator, metrics, store, google, screen, rooms, stays });
  app.addHook("onClose", async () => {
    await users.close();
    await screen?.host.close();
    await usage.close();
    await store.close();
  });
  return app;
}

async function serve(app: FastifyInstance, server: Server): Promise<void> {
  const { options, users, usage, authenticator, metrics, store, rooms, stays } = server;
  const limitRate = await limitRates(app, { ...options, rates: store.rates });
  const limit = async (request: FastifyRequest) => {
    usage.count(request.userId, request.keyId, { requests: 1 });
    await limitRate(request);
  };
  const onLoopback = isLoopbackHost(options.host);
  installAuth(app, { authenticator, onLoopback, usage, stays });
  stays.start(app, store.version, options.patience?.recheckMs);
  app.addHook("onRequest", async (request) => {
    if (request.userId !== "") await limit(request);
  });
  refuseOddBodies(app);
  metrics.watch(app);
  if (store.cluster) new Recovery({ users, cluster: store.cluster, log: options.log }).start(app);
  else app.addHook("onListen", () => void users.takeUpLeft());
  const stopping = new Stopping();
  stopping.install(app, users, options.graceMs ?? GRACE_MS);
  endConnectionsOnClose(app);
  await app.register(websocket, { options: { maxPayload: BODY_LIMIT } });
  await app.register(
    webSocketRoutes({
      users,
      authenticator,
      limit,
      stopping,
      usage,
      rooms,
      stays,
      mostTokens: (who) => mostTokensOf(options.allowances ?? unlimited, who),
      slowMs: options.patience?.readMs,
    }),
  );
  await addRoutes(app, server, stopping);
}

async function addRoutes(
  app: FastifyInstance,
  { options, users, usage, metrics, store, google, screen, rooms }: Server,
  stopping: Stopping,
): Promise<void> {
  const { version, backend, host } = options;
  const usual = backend.model === null ? [] : [backend.model];
  const parts = { users, rooms, stopping, answerTimeoutMs: options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS };
  const publicUrl = () => options.publicUrl ?? `http://${host}:${(app.server.address() as AddressInfo).port}`;
  await app.register(
    serviceRoutes({
      version,
      models: (who) => allowedOf("models", options.allowances ?? unlimited, who) ?? usual,
      allowsTool: (name, who) => allowedOf("tools", options.allowances ?? unlimited, who)?.includes(name) ?? true,
      streaming: options.streaming ?? ["sse", "websocket"],
      features: [...FEATURES, ...(google ? ["google"] : []), ...(screen ? ["screen_control"] : [])],
      unready: async () => (stopping.isStopping ? "The server is stopping." : store.fault()),
    }),
  );
  await app.register(chatRoutes(parts), { prefix: `${PROTOCOL_PATH}/chat/streaming` });
  await app.register(conversationRoutes(parts), { prefix: `${PROTOCOL_PATH}/conversation` });
  for (const routes of [
    eventRoutes,
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
  await app.register(projectRoutes({ ...parts, roomTables: store.rooms }), { prefix: PROTOCOL_PATH });
  await app.register(usageRoutes({ ...parts, usage, allowances: options.allowances ?? unlimited }), {
    prefix: PROTOCOL_PATH,
  });
  await app.register(googleRoutes({ users, config: google, publicUrl, prefix: PROTOCOL_PATH }), {
    prefix: PROTOCOL_PATH,
  });
  await app.register(screenRoutes(screen), { prefix: PROTOCOL_PATH });
  await app.register(
    adminRoutes({
      metrics,
      users,
      usage,
      people: store.people,
      keys: store.keys,
      allowances: options.allowances ?? unlimited,
      instance: store.cluster?.instance ?? null,
      version,
      fault: () => store.fault(),
      dollarLimits: () => faultOfDollarLimits(options.allowances ?? unlimited, backend),
    }),
  );
  app.get("/openapi.json", { config: { access: "open" }, schema: { hide: true } }, async () =>
    openApiOf(app, options.publicUrl),
  );
}
