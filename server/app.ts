import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import websocket from "@fastify/websocket";
import { fastify, type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { BackendConfig } from "../core/backends/registry.ts";
import type { Logger } from "../core/log.ts";
import { PROTOCOL_PATH } from "../core/protocol.ts";
import { installAuth } from "./auth.ts";
import { endConnectionsOnClose } from "./connections.ts";
import { HttpError, installErrors } from "./errors.ts";
import { isLoopback } from "./loopback.ts";
import { chatRoutes } from "./routes/chat.ts";
import { conversationRoutes } from "./routes/conversation.ts";
import { webSocketRoutes } from "./routes/websocket.ts";
import { serviceRoutes } from "./routes/service.ts";
import { userOfKey, Users } from "./users.ts";

const BODY_LIMIT = 1024 * 1024;
/** Requests of one key a minute. */
const RATE_LIMIT = 300;

export interface ServerOptions {
  dataDir: string;
  host: string;
  apiKeys: readonly string[];
  backend: BackendConfig;
  log: Logger;
  version: string;
  /** Requests of one key a minute. */
  rateLimit?: number;
  /** The transports that are announced, best last; both are always served. */
  streaming?: readonly ("sse" | "websocket")[];
}

/** The reference backend: the protocol v2 over one core for each user. Not listening yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { dataDir, log, version, backend, apiKeys, host } = options;
  const users = new Users({ dataDir, log, version, backend });
  const logger: FastifyBaseLogger = log;
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  installErrors(app);
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  installAuth(app, { apiKeys, onLoopback: isLoopback(host) });
  await app.register(rateLimit, {
    max: options.rateLimit ?? RATE_LIMIT,
    timeWindow: "1 minute",
    keyGenerator: (request) => userOfKey(String(request.headers["x-api-key"] ?? request.ip)),
    errorResponseBuilder: (_request, { after }) =>
      new HttpError(429, "rate_limited", `Too many requests. Try again in ${after}.`, { retryable: true }),
  });
  endConnectionsOnClose(app);
  await app.register(websocket, { options: { maxPayload: BODY_LIMIT } });
  await app.register(webSocketRoutes({ users, apiKeys }));
  await app.register(
    serviceRoutes({
      version,
      models: backend.model === null ? [] : [backend.model],
      streaming: options.streaming ?? ["sse", "websocket"],
    }),
  );
  await app.register(chatRoutes(users), { prefix: `${PROTOCOL_PATH}/chat/streaming` });
  await app.register(conversationRoutes(users), { prefix: `${PROTOCOL_PATH}/conversation` });
  app.addHook("onClose", () => users.close());
  return app;
}
