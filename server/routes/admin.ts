import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { inTime } from "../in-time.ts";
import type { Metrics } from "../metrics.ts";
import { FAULTS } from "../schemas.ts";
import { type SpendingParts, spendingOfToday, spendingRow } from "../spending.ts";

const FILES = {
  "": ["index.html", "text/html"],
  "/admin.js": ["admin.js", "text/javascript"],
  "/admin.css": ["admin.css", "text/css"],
} as const;
const TAGS = ["admin"];
/** How long the store is given. */
const STORE_MS = 3000;

const status = z.object({
  version: z.string(),
  instance: z.string().nullable(),
  up_seconds: z.number(),
  memory_mb: z.number(),
  active_streams: z.number(),
  open_vaults: z.number(),
  /** Why nothing can be stored; null where all is well. */
  store: z.string().nullable(),
  /** Why limits in dollars do not hold; null where they do, or there are none. */
  dollar_limits: z.string().nullable(),
  /** Null where it cannot be known just now. */
  spending: z.array(spendingRow).nullable(),
  samples: z.array(
    z.object({
      at: z.string(),
      active_streams: z.number(),
      requests: z.number(),
      errors: z.number(),
      tokens: z.number(),
      first_token_p50: z.number().nullable(),
      first_token_p95: z.number().nullable(),
    }),
  ),
});

export interface AdminOptions extends SpendingParts {
  metrics: Metrics;
  /** The name of this instance; null where it is the only one. */
  instance: string | null;
  version: string;
  /** Why limits in dollars do not hold; null where they do. */
  dollarLimits: () => Promise<string | null>;
  /** Why nothing can be stored; null where all is well. */
  fault: () => Promise<string | null>;
}

/** `/metrics` for Prometheus and `/admin`, the status page, behind an administrator's key. The page itself knows nothing. */
export const adminRoutes =
  ({ metrics, instance, version, dollarLimits, fault, ...parts }: AdminOptions): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();

    app.get(
      "/metrics",
      {
        config: { access: "admin" },
        schema: { tags: TAGS, produces: ["text/plain"], response: { 200: z.string(), ...FAULTS } },
      },
      async (_, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
    );

    app.get(
      "/admin/status",
      { config: { access: "admin" }, schema: { tags: TAGS, response: { 200: status, ...FAULTS } } },
      async () => ({
        version,
        instance,
        up_seconds: Math.round(process.uptime()),
        memory_mb: Math.round(process.memoryUsage().rss / 1024 ** 2),
        active_streams: await parts.users.activeStreams(),
        open_vaults: (await parts.users.all()).length,
        store: await inTime(fault(), STORE_MS, "The store does not answer.").catch(String),
        dollar_limits: await dollarLimits(),
        // While the store is away all else is told.
        spending: await inTime(spendingOfToday(parts), STORE_MS, null).catch(() => null),
        samples: [...metrics.samples],
      }),
    );

    for (const [path, [name, type]] of Object.entries(FILES)) {
      const content = readFileSync(join(import.meta.dirname, "..", "admin", name), "utf8");
      app.get(`/admin${path}`, { config: { access: "open" }, schema: { hide: true } }, async (_, reply) =>
        reply.type(`${type}; charset=utf-8`).send(content),
      );
    }
  };
