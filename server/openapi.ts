import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from "fastify-type-provider-zod";
import { named } from "./schemas.ts";

const EVENTS = "text/event-stream";
/** Tells in the document that a stream has no end, so that nobody waits for it. */
export const ENDLESS = "x-endless";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Answers with server-sent events. */
    streams?: boolean;
  }
}

const transform = createJsonSchemaTransform({ schemaRegistry: named });

/** Describes every route by the very schemas that validate it, as OpenAPI 3.1. To be called before the routes are added. */
export async function describeRoutes(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "FloatBar backend",
        version,
        description: "The backend protocol, version 2. docs/protocol.md describes it in prose, with WS /ws/chat.",
        license: { name: "MIT", identifier: "MIT" },
      },
      components: {
        securitySchemes: {
          apiKey: { type: "apiKey", in: "header", name: "X-API-Key" },
          bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        },
      },
      security: [{ apiKey: [] }, { bearer: [] }],
    },
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: named }),
    transform: (route) => {
      const { schema, url } = transform(route);
      const streams = route.route.config?.streams === true;
      return { schema: streams ? { ...schema, produces: [EVENTS] } : schema, url };
    },
  });
}

type Schema = Record<string, unknown>;

interface Response {
  headers?: Record<string, object>;
  content?: Record<string, { schema?: Schema }>;
}

interface Operation {
  operationId?: string;
  responses?: Record<string, Response>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
  servers?: object[];
}

/** What every response carries, and what those do besides that refuse. */
const HEADERS = {
  "X-Request-Id": { description: "The request's id, as in the server's log.", schema: { type: "string" } },
};
const FAULT_HEADERS = {
  ...HEADERS,
  "Retry-After": { description: "Seconds to wait, where that is known.", schema: { type: "integer" } },
};
const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });
/** What fastify's plugin leaves out. OpenAPI has no words for what goes over a WebSocket: two fields of our own name it. */
const WEBSOCKET = {
  get: {
    tags: ["chat"],
    description:
      "A WebSocket (RFC 6455) of JSON text frames: a client sends a ClientFrame, the server sends a ServerFrame. The key goes in " +
      "the header, or in a first frame of type auth.",
    "x-client-frames": refTo("ClientFrame"),
    "x-server-frames": refTo("ServerFrame"),
    responses: {
      101: { description: "The connection is a WebSocket now." },
      "4XX": { description: "No WebSocket was asked for, or who asks may not.", content: json(refTo("Error")) },
      "5XX": { description: "Not just now.", content: json(refTo("Error")) },
    },
  },
};

/**
 * The OpenAPI document of a server whose routes are all there.
 *
 * @param url where browsers reach it; undefined where that is not configured.
 */
export function openApiOf(app: FastifyInstance, url: string | undefined): object {
  const document = structuredClone(app.swagger()) as unknown as Document;
  document.servers = [
    url === undefined
      ? {
          url: "{address}",
          description: "Where the backend listens.",
          variables: { address: { default: "http://127.0.0.1:8000" } },
        }
      : { url },
  ];
  document.paths["/ws/chat"] = structuredClone(WEBSOCKET) as unknown as Record<string, Operation>;
  const { schemas } = document.components;
  // Each schema is there in one form for what is sent and one for what is given; what a client need not say has its default.
  if (schemas.ClientFrameInput) schemas.ClientFrame = schemas.ClientFrameInput;
  for (const [name, schema] of Object.entries(schemas)) if (/(?:Event|ServerFrame)$/.test(name)) allowMore(schema);
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) complete(operation, method, path);
  removeUnused(document);
  return document;
}

/** Adds what fastify does not know of a route. */
function complete(operation: Operation, method: string, path: string): void {
  operation.operationId = operationId(method, path);
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    const isFault = !/^[123]/.test(status);
    response.headers = isFault ? FAULT_HEADERS : HEADERS;
    // Where something else is produced, a fault is JSON as everywhere.
    const [fault] = Object.values(response.content ?? {});
    if (fault !== undefined && isFault) response.content = { "application/json": fault };
    const events = response.content?.[EVENTS];
    // OpenAPI 3.1 has no word for a stream: the schema is that of what one `data:` line has, as is usual.
    if (events) events.schema = refTo(eventOf(path));
  }
}

/** The schema of what a path streams. */
function eventOf(path: string): string {
  if (path.includes("/jobs/")) return "JobEvent";
  return path.endsWith("/v2/events") ? "DeviceEvent" : "ChatEvent";
}

/** A name for each operation, made of method and path: `GET /api/v2/facts/{fact_id}` is `getFactsByFactId`. */
function operationId(method: string, path: string): string {
  const words = path
    .replace(/^\/api\/v2/, "")
    .replaceAll("{", "by_")
    .split(/\W+|_/)
    .filter((word) => word !== "");
  return [method.toLowerCase(), ...words.map((word) => `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`)].join("");
}

/** Clients pass over fields that they do not know, so that newer servers may add some. */
function allowMore(schema: Schema): void {
  delete schema.additionalProperties;
  for (const one of [...((schema.anyOf ?? []) as Schema[]), ...((schema.oneOf ?? []) as Schema[])]) allowMore(one);
}

function json(schema: Schema): Record<string, { schema: Schema }> {
  return { "application/json": { schema } };
}

/** Takes away the schemas that nothing refers to. */
function removeUnused({ components: { schemas }, ...rest }: Document): void {
  const used = new Set<string>();
  const look = (text: string) => {
    for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      look(JSON.stringify(schemas[name] ?? null));
    }
  };
  look(JSON.stringify(rest));
  for (const name of Object.keys(schemas)) if (!used.has(name)) delete schemas[name];
}
