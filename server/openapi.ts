import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from "fastify-type-provider-zod";
import { named } from "./schemas.ts";

const EVENTS = "text/event-stream";

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

interface Operation {
  operationId?: string;
  responses?: Record<string, { content?: Record<string, unknown> }>;
}

/** The OpenAPI document of a server whose routes are all there. */
export function openApiOf(app: FastifyInstance): object {
  const document = structuredClone(app.swagger()) as unknown as { paths: Record<string, Record<string, Operation>> };
  for (const methods of Object.values(document.paths)) {
    for (const operation of Object.values(methods)) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        // Where something else is produced, a fault is JSON as everywhere.
        const [fault] = Object.values(response.content ?? {});
        if (fault !== undefined && !status.startsWith("2")) response.content = { "application/json": fault };
      }
    }
  }
  return document;
}
