import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { HttpError } from "../errors.ts";
import { type RouteParts, Routes } from "../route.ts";
import { OK, ok } from "../schemas.ts";

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
  async (app) => {
    const routes = new Routes(app, parts, "telemetry");

    routes.answer({ at: "GET /telemetry", gives: state }, async ({ services: { vault } }) => ({
      enabled: await vault.usageCounts.isAgreed(),
      counts: await vault.usageCounts.list(DAYS_SHOWN),
    }));

    routes.answer(
      { at: "PUT /telemetry", takes: { body: z.object({ enabled: z.boolean() }) }, gives: ok },
      async ({ services: { vault } }, { body }) => {
        await vault.usageCounts.setAgreed(body.enabled);
        return OK;
      },
    );

    routes.answer(
      { at: "POST /telemetry/counts", takes: { body: counts }, gives: ok },
      async ({ services: { vault } }, { body }) => {
        if (!(await vault.usageCounts.isAgreed())) {
          throw new HttpError(403, "forbidden", "Counting is off. Its user switches it on with PUT /api/v2/telemetry.");
        }
        await vault.transaction(async (tables) => {
          for (const [name, count] of Object.entries(body.counts)) await tables.usageCounts.add(name, count);
        });
        return OK;
      },
    );
  };
