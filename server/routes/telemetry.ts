import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { HttpError } from "../errors.ts";
import { coreOf, type RouteParts } from "../parts.ts";
import { FAULTS, OK, ok } from "../schemas.ts";

/** What may be counted. Nothing else is taken, so that no content can be. */
const NAMES = [
  "app_started",
  "bar_opened",
  "message_sent",
  "answer_stopped",
  "answer_continued",
  "tool_allowed",
  "tool_denied",
  "fact_edited",
  "fact_forgotten",
  "export_made",
  "error_shown",
] as const;
const DAYS_SHOWN = 1000;
const TAGS = ["telemetry"];

const state = z.object({
  enabled: z.boolean(),
  counts: z.array(z.object({ day: z.string(), name: z.string(), count: z.number() })),
});
const counts = z.object({
  counts: z.partialRecord(z.enum(NAMES), z.int().min(1).max(10_000)),
});

/** `/api/v2/telemetry`: counts of what was done, kept here and sent nowhere, only after their user said yes. */
export const telemetryRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();

    app.get("/telemetry", { schema: { tags: TAGS, response: { 200: state, ...FAULTS } } }, async (request) => {
      const core = await coreOf(parts, request);
      return {
        enabled: await core.services.vault.usageCounts.isAgreed(),
        counts: await core.services.vault.usageCounts.list(DAYS_SHOWN),
      };
    });

    app.put(
      "/telemetry",
      { schema: { tags: TAGS, body: z.object({ enabled: z.boolean() }), response: { 200: ok, ...FAULTS } } },
      async (request) => {
        const { vault } = (await coreOf(parts, request)).services;
        await vault.usageCounts.setAgreed(request.body.enabled);
        return OK;
      },
    );

    app.post(
      "/telemetry/counts",
      { schema: { tags: TAGS, body: counts, response: { 200: ok, ...FAULTS } } },
      async (request) => {
        const core = await coreOf(parts, request);
        if (!(await core.services.vault.usageCounts.isAgreed())) {
          throw new HttpError(403, "forbidden", "Counting is off. Its user switches it on with PUT /api/v2/telemetry.");
        }
        await core.services.vault.transaction(async (tables) => {
          for (const [name, count] of Object.entries(request.body.counts)) await tables.usageCounts.add(name, count);
        });
        return OK;
      },
    );
  };
