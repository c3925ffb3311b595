import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import { fastify, type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { answerClientError, answerFrameworkError, installErrors } from "./errors.ts";
import { describeRoutes } from "./openapi.ts";
import type { ServerOptions } from "./options.ts";

/** Bytes of a request's body, and of one message over a WebSocket. */
export const BODY_LIMIT = 1024 * 1024;
const HEADER_LIMIT = 16 * 1024;
const MAX_CONNECTIONS = 5000;
/** A client has so long for its headers, and for a whole request. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** How often it is looked whether one takes longer. */
const LOOK_MS = 1000;

/** What every route of the reference backend stands on: limits, errors, one line of log a request, headers and CORS. */
export async function createHttp(options: ServerOptions): Promise<FastifyInstance> {
  const { log, version, patience, trustProxy, corsOrigins = [] } = options;
  const loggerInstance: FastifyBaseLogger = log;
  const app: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => crypto.randomUUID(),
    requestTimeout: patience?.requestMs ?? REQUEST_MS,
    http: {
      maxHeaderSize: HEADER_LIMIT,
      headersTimeout: patience?.headersMs ?? HEADERS_MS,
      connectionsCheckingInterval: Math.min(LOOK_MS, patience?.headersMs ?? LOOK_MS),
    },
    trustProxy: trustProxy ? [...trustProxy] : false,
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError,
    forceCloseConnections: true,
    // What is asked while the server stops is answered in the protocol's form (`Stopping`), and stopping takes as long as it takes.
    return503OnClosing: false,
    pluginTimeout: 0,
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
  if (corsOrigins.length > 0) {
    await app.register(cors, {
      origin: [...corsOrigins],
      methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
      allowedHeaders: ["authorization", "content-type", "idempotency-key", "last-event-id", "x-api-key", "traceparent"],
      maxAge: 600,
    });
  }
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
  // At once, since what streams is sent past fastify.
  app.addHook("onRequest", async (request, reply) => {
    void reply.header("x-request-id", request.id);
  });
}
