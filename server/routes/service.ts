import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { capabilitiesBody } from "../../core/protocol.ts";
import { builtinTools } from "../../core/tools/builtin/server.ts";
import { inTime } from "../in-time.ts";
import { FAULTS } from "../schemas.ts";

const health = z.object({
  status: z.literal("ok"),
  version: z.string(),
  /** Whether it takes requests: not while it starts or stops, or while its store cannot be reached. */
  ready: z.boolean(),
});
const readiness = z.object({ ready: z.boolean(), reason: z.string().nullable() });
const TAGS = ["service"];

/** Who asks, and with which key. */
interface Who {
  userId: string;
  keyId: string;
}

export interface ServiceOptions {
  version: string;
  models: (who: Who) => readonly string[];
  /** Whether somebody may have a model use one of the built-in tools. */
  allowsTool: (name: string, who: Who) => boolean;
  streaming: readonly string[];
  features: readonly string[];
  /** Null when it takes requests, else why it does not. */
  unready: () => Promise<string | null>;
}

/** How long `/health` waits for its store. */
const AT_ONCE_MS = 100;

/** Asks, one time after the other; where that takes long, says what was known last, and of what was never known that it is not so. */
export function lastKnown(ask: () => Promise<boolean>): () => Promise<boolean> {
  let known = false;
  let asking: Promise<boolean> | undefined;
  return async () => {
    asking ??= ask()
      .catch(() => false)
      .then((now) => (known = now))
      .finally(() => (asking = undefined));
    return (await inTime(asking, AT_ONCE_MS, undefined)) ?? known;
  };
}

/** `/health`, open to anybody, and `/api/v2/capabilities`. */
export const serviceRoutes =
  (options: ServiceOptions): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    const lately = lastKnown(async () => (await options.unready()) === null);

    app.get(
      "/health",
      { config: { access: "open" }, schema: { tags: TAGS, security: [], response: { 200: health, ...FAULTS } } },
      async () => ({ status: "ok" as const, version: options.version, ready: await lately() }),
    );

    app.get(
      "/health/ready",
      {
        config: { access: "open" },
        schema: { tags: TAGS, security: [], response: { 200: readiness, 503: readiness, "4xx": FAULTS["4xx"] } },
      },
      async (_, reply) => {
        const reason = await options.unready();
        return reply.status(reason === null ? 200 : 503).send({ ready: reason === null, reason });
      },
    );

    app.get(
      "/api/v2/capabilities",
      { schema: { tags: TAGS, response: { 200: capabilitiesBody, ...FAULTS } } },
      async (who) => ({
        version: "2",
        stateful: true,
        streaming: [...options.streaming],
        models: [...options.models(who)],
        tools: builtinTools.map(({ name }) => name).filter((name) => options.allowsTool(name, who)),
        features: [...options.features],
      }),
    );
  };
