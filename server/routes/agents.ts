import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { nameOf } from "../../core/contract/shapes.ts";
import { type RouteParts, Routes } from "../route.ts";
import { id, nextCursor, pageQuery } from "../schemas.ts";

const name = nameOf(100);
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
const params = z.object({ agent_id: id });

/** `/api/v2/agents`: whom the user may ask besides, by `agent_id` in a chat or a job. */
export const agentRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    const routes = new Routes(app, parts, "agents");

    routes.answer(
      {
        at: "GET /agents",
        takes: { query: pageQuery },
        gives: z.object({ agents: z.array(agent), next_cursor: nextCursor }),
      },
      async ({ services: { vault } }, { query: { limit, cursor } }) => {
        const rows = await vault.agents.list(limit + 1, cursor);
        const agents = rows.slice(0, limit);
        return { agents, next_cursor: rows.length > limit ? (agents.at(-1)?.id ?? null) : null };
      },
    );

    routes.create(
      { at: "POST /agents", takes: { body: newAgent }, gives: agent },
      ({ services: { ids } }, tables, { body }) => tables.agents.add(ids.next("agent"), body),
    );

    routes.answer({ at: "GET /agents/:agent_id", takes: { params }, gives: agent }, ({ services: { vault } }, asked) =>
      vault.agents.require(asked.params.agent_id),
    );

    routes.answer(
      { at: "PATCH /agents/:agent_id", takes: { params, body: change }, gives: agent },
      ({ services: { vault } }, asked) => vault.agents.change(asked.params.agent_id, asked.body),
    );

    routes.answer(
      { at: "DELETE /agents/:agent_id", takes: { params }, gives: z.null(), status: 204 },
      async ({ services: { vault } }, asked) => {
        await vault.agents.remove(asked.params.agent_id);
        await vault.wipe();
        return null;
      },
    );
  };
