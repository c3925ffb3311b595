import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { once } from "../idempotency.ts";
import { coreOf, type RouteParts } from "../parts.ts";
import { FAULTS, id, idempotencyHeaders, nextCursor, pageQuery } from "../schemas.ts";

const name = z.string().trim().min(1).max(100);
const instructions = z.string().trim().min(1).max(20_000);
const model = z.string().min(1).max(200).nullable();
const tools = z.array(z.string().min(1).max(200)).max(200).nullable();
const agent = z.object({
  id,
  name: z.string(),
  instructions: z.string(),
  model: z.string().nullable(),
  tools: z.array(z.string()).nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});
const newAgent = z.object({ name, instructions, model: model.default(null), tools: tools.default(null) });
const change = z.object({ name, instructions, model, tools }).partial();
const agentParams = z.object({ agent_id: id });
const TAGS = ["agents"];

/** `/api/v2/agents`: whom the user may ask besides, by `agent_id` in a chat or a job. */
export const agentRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();

    app.get(
      "/agents",
      {
        schema: {
          tags: TAGS,
          querystring: pageQuery,
          response: { 200: z.object({ agents: z.array(agent), next_cursor: nextCursor }), ...FAULTS },
        },
      },
      async (request) => {
        const { vault } = (await coreOf(parts, request)).services;
        const { limit, cursor } = request.query;
        const rows = await vault.agents.list(limit + 1, cursor);
        const agents = rows.slice(0, limit);
        return { agents, next_cursor: rows.length > limit ? (agents.at(-1)?.id ?? null) : null };
      },
    );

    app.post(
      "/agents",
      { schema: { tags: TAGS, headers: idempotencyHeaders, body: newAgent, response: { 201: agent, ...FAULTS } } },
      async (request, reply) => {
        const core = await coreOf(parts, request);
        return once(core, request, reply, (tables) => tables.agents.add(core.services.ids.next("agent"), request.body));
      },
    );

    app.get(
      "/agents/:agent_id",
      { schema: { tags: TAGS, params: agentParams, response: { 200: agent, ...FAULTS } } },
      async (request) => (await coreOf(parts, request)).services.vault.agents.require(request.params.agent_id),
    );

    app.patch(
      "/agents/:agent_id",
      { schema: { tags: TAGS, params: agentParams, body: change, response: { 200: agent, ...FAULTS } } },
      async (request) =>
        (await coreOf(parts, request)).services.vault.agents.change(request.params.agent_id, request.body),
    );

    app.delete(
      "/agents/:agent_id",
      { schema: { tags: TAGS, params: agentParams, response: { 204: z.null(), ...FAULTS } } },
      async (request, reply) => {
        await (await coreOf(parts, request)).services.vault.agents.remove(request.params.agent_id);
        return reply.status(204).send(null);
      },
    );
  };
