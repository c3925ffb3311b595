import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { z } from "zod";
import type { FollowedEvent } from "../../core/chat/answer/follow.ts";
import { budgetOf, isOver, stepsOf } from "../jobs/job.ts";
import type { Vault } from "../../core/vault/vault.ts";
import type { JobRunner } from "../jobs/job-runner.ts";
import type { JobRow } from "../../core/vault/tables/schema.ts";
import { type RouteParts, Routes } from "../route.ts";
import { id, lastEventId, nextCursor, OK, ok, pageQuery } from "../schemas.ts";

/** A job may run on another instance, whose events come by the table alone. */
const LOOK_MS = 250;
const PAGE = 200;

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
const params = z.object({ job_id: id });

/** `/api/v2/autonomous`: goals that are worked on by themselves. */
export const autonomousRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    const routes = new Routes(app, parts, "autonomous");
    const jobsOf = ({ userId }: FastifyRequest) => parts.users.jobs(userId);

    routes.create(
      { at: "POST /autonomous/jobs", takes: { body: newJob }, gives: job },
      async (_, tables, { request, body: { goal, agent_id, budget } }) => {
        const jobs = await jobsOf(request);
        return view(await jobs.add(tables, goal, agent_id, { ...DEFAULTS, ...budget }));
      },
      {
        // Whoever may not ask for the plan is told so at once.
        before: ({ services }) => services.spending.check(),
        after: async (_, { request }) => (await jobsOf(request)).resume(),
      },
    );

    routes.answer(
      {
        at: "GET /autonomous/jobs",
        takes: { query: pageQuery },
        gives: z.object({ jobs: z.array(job), next_cursor: nextCursor }),
      },
      async ({ services: { vault } }, { query: { limit, cursor } }) => {
        const rows = await vault.jobs.list(limit + 1, cursor);
        const page = rows.slice(0, limit);
        return { jobs: page.map(view), next_cursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
      },
    );

    routes.answer(
      { at: "GET /autonomous/jobs/:job_id", takes: { params }, gives: job },
      async ({ services: { vault } }, asked) => view(await vault.jobs.require(asked.params.job_id)),
    );

    routes.stream(
      { at: "GET /autonomous/jobs/:job_id/events", takes: { params, headers: lastEventId } },
      async ({ services: { vault } }, { request, params: { job_id }, headers }) => {
        await vault.jobs.require(job_id);
        return eventsOf(vault, await jobsOf(request), job_id, headers["last-event-id"]);
      },
    );

    routes.answer(
      { at: "POST /autonomous/jobs/:job_id/cancel", takes: { params }, gives: ok },
      async (_, { request, params: { job_id } }) => {
        await (await jobsOf(request)).cancel(job_id);
        return OK;
      },
    );

    routes.answer(
      {
        at: "POST /autonomous/jobs/:job_id/approvals/:call_id",
        takes: { params: params.extend({ call_id: id }), body: z.object({ allow: z.boolean() }) },
        gives: ok,
      },
      async (_, { request, params: { job_id, call_id }, body }) => {
        await (await jobsOf(request)).approve(job_id, call_id, body.allow);
        return OK;
      },
    );
  };

/** What happened in a job after number `after`, then live, until it is over. */
async function* eventsOf(vault: Vault, jobs: JobRunner, jobId: string, after: number): AsyncGenerator<FollowedEvent> {
  for (let cursor = after; ;) {
    const isLast = isOver(await vault.jobs.require(jobId));
    const page = await vault.jobs.eventsAfter(jobId, cursor, PAGE);
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
