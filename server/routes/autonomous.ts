import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Core } from "../../core/core.ts";
import type { FollowedEvent } from "../../core/chat/answer/follow.ts";
import { budgetOf, isOver, stepsOf } from "../jobs/job.ts";
import type { JobRunner } from "../jobs/job-runner.ts";
import type { JobRow } from "../../core/vault/tables/schema.ts";
import { once } from "../idempotency.ts";
import { coreOf, type RouteParts } from "../parts.ts";
import { FAULTS, id, idempotencyHeaders, lastEventId, nextCursor, OK, ok, pageQuery } from "../schemas.ts";
import { sendEvents } from "../sse.ts";

/** A job may run on another instance, whose events come by the table alone. */
const LOOK_MS = 250;
const PAGE = 200;
const TAGS = ["autonomous"];

const limits = z.object({
  steps: z.int().min(1).max(50),
  tokens: z.int().min(1).max(10_000_000),
  seconds: z.int().min(1).max(86_400),
});
const newJob = z.object({
  goal: z.string().trim().min(1).max(10_000),
  agent_id: id.nullable().default(null),
  budget: limits.partial().default({}),
});
const DEFAULTS = { steps: 10, tokens: 100_000, seconds: 600 };
const job = z.object({
  job_id: id,
  goal: z.string(),
  agent_id: id.nullable(),
  state: z.enum(["queued", "running", "waiting", "complete", "failed", "cancelled"]),
  steps: z.array(z.object({ text: z.string(), state: z.enum(["open", "running", "complete"]) })),
  budget: z.object({ limits, spent: z.object({ tokens: z.number(), seconds: z.number() }) }),
  result: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});
const jobParams = z.object({ job_id: id });

/** `/api/v2/autonomous`: goals that are worked on by themselves. */
export const autonomousRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    const jobsOf = ({ userId }: FastifyRequest) => parts.users.jobs(userId);

    app.post(
      "/autonomous/jobs",
      { schema: { tags: TAGS, headers: idempotencyHeaders, body: newJob, response: { 201: job, ...FAULTS } } },
      async (request, reply) => {
        const core = await coreOf(parts, request);
        const jobs = await jobsOf(request);
        const { goal, agent_id, budget } = request.body;
        const most = { ...DEFAULTS, ...budget };
        const made = await once(core, request, reply, async (tables) =>
          view(await jobs.add(tables, goal, agent_id, most)),
        );
        await jobs.resume();
        return made;
      },
    );

    app.get(
      "/autonomous/jobs",
      {
        schema: {
          tags: TAGS,
          querystring: pageQuery,
          response: { 200: z.object({ jobs: z.array(job), next_cursor: nextCursor }), ...FAULTS },
        },
      },
      async (request) => {
        const { vault } = (await coreOf(parts, request)).services;
        const { limit, cursor } = request.query;
        const rows = await vault.jobs.list(limit + 1, cursor);
        const page = rows.slice(0, limit);
        return { jobs: page.map(view), next_cursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
      },
    );

    app.get(
      "/autonomous/jobs/:job_id",
      { schema: { tags: TAGS, params: jobParams, response: { 200: job, ...FAULTS } } },
      async (request) => view(await (await coreOf(parts, request)).services.vault.jobs.require(request.params.job_id)),
    );

    app.get(
      "/autonomous/jobs/:job_id/events",
      {
        schema: { tags: TAGS, params: jobParams, headers: lastEventId, response: { 200: z.string(), ...FAULTS } },
        config: { streams: true },
      },
      async (request, reply) =>
        parts.users.hold(request.userId, async (core) => {
          const { job_id } = request.params;
          await core.services.vault.jobs.require(job_id);
          return sendEvents(reply, eventsOf(core, await jobsOf(request), job_id, request.headers["last-event-id"]));
        }),
    );

    app.post(
      "/autonomous/jobs/:job_id/cancel",
      { schema: { tags: TAGS, params: jobParams, response: { 200: ok, ...FAULTS } } },
      async (request) => {
        await (await jobsOf(request)).cancel(request.params.job_id);
        return OK;
      },
    );

    app.post(
      "/autonomous/jobs/:job_id/approvals/:call_id",
      {
        schema: {
          tags: TAGS,
          params: jobParams.extend({ call_id: id }),
          body: z.object({ allow: z.boolean() }),
          response: { 200: ok, ...FAULTS },
        },
      },
      async (request) => {
        const { job_id, call_id } = request.params;
        await (await jobsOf(request)).approve(job_id, call_id, request.body.allow);
        return OK;
      },
    );
  };

/** What happened in a job after number `after`, then live, until it is over. */
async function* eventsOf(core: Core, jobs: JobRunner, jobId: string, after: number): AsyncGenerator<FollowedEvent> {
  for (let cursor = after; ;) {
    const isLast = isOver(await core.services.vault.jobs.require(jobId));
    const page = await core.services.vault.jobs.eventsAfter(jobId, cursor, PAGE);
    for (const { seq, event } of page) {
      yield { seq, event: JSON.parse(event) as FollowedEvent["event"] };
      cursor = seq;
    }
    if (page.length === 0 && isLast) return;
    if (page.length === 0) await jobs.changed(jobId, LOOK_MS);
  }
}

function view(row: JobRow): z.infer<typeof job> {
  const { id: job_id, goal, agent_id, state, result, error, created_at, updated_at } = row;
  return {
    job_id,
    goal,
    agent_id,
    state,
    steps: stepsOf(row).map(({ text, state: at }) => ({ text, state: at })),
    budget: budgetOf(row.budget),
    result,
    error: error === null ? null : (JSON.parse(error) as { code: string; message: string }),
    created_at,
    updated_at,
  };
}
