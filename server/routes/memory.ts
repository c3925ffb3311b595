import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { jsonValue } from "../../core/protocol.ts";
import { factView } from "../../core/contract/facts.ts";
import { factViews } from "../../core/memory/fact-views.ts";
import { addOwnFact, editOwnFact } from "../../core/memory/own-facts.ts";
import { call } from "../calls.ts";
import { HttpError } from "../errors.ts";
import { once } from "../idempotency.ts";
import { coreOf, type RouteParts } from "../parts.ts";
import { FAULTS, id, idempotencyHeaders, nextCursor, ok, OK, pageQuery } from "../schemas.ts";

const profile = z.object({ name: z.string().nullable(), interaction_count: z.number() });
const words = z.string().trim().min(1);
const factText = z.object({ category: words.max(100), key: words.max(100), value: words.max(10_000) });
const factParams = z.object({ fact_id: id });
const factQuery = pageQuery.extend({
  query: z.string().max(1000).default(""),
  category: z.string().max(100).optional(),
});
const preferenceName = z.string().min(1).max(200);
const preferenceParams = z.object({ name: preferenceName });
const preference = z.object({ name: z.string(), value: jsonValue });

/** `/api/v2/profile`, `/facts` and `/preferences`: what is remembered, for its owner to read and to change. */
export const memoryRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    app.get("/profile", { schema: { tags: ["profile"], response: { 200: profile, ...FAULTS } } }, async (request) =>
      (await coreOf(parts, request)).services.vault.profile.get(),
    );

    app.put(
      "/profile",
      {
        schema: {
          tags: ["profile"],
          body: z.object({ name: z.string().trim().min(1).max(100).nullable() }),
          response: { 200: profile, ...FAULTS },
        },
      },
      async (request) => {
        const core = await coreOf(parts, request);
        await call(core, "profile.set", request.body);
        return core.services.vault.profile.get();
      },
    );

    app.delete("/profile", { schema: { tags: ["profile"], response: { 200: ok, ...FAULTS } } }, async (request) =>
      call(await coreOf(parts, request), "profile.set", { name: null }),
    );

    app.get(
      "/facts",
      {
        schema: {
          tags: ["facts"],
          querystring: factQuery,
          response: { 200: z.object({ facts: z.array(factView), next_cursor: nextCursor }), ...FAULTS },
        },
      },
      async (request) => {
        const core = await coreOf(parts, request);
        const { query, category = null, limit, cursor } = request.query;
        const offset = cursor === undefined ? 0 : offsetOf(cursor);
        const { facts, total } = await core.services.vault.facts.page({
          query,
          category,
          sort: "newest",
          limit,
          offset,
        });
        const next = offset + facts.length;
        return { facts: await factViews(core.services.vault, facts), next_cursor: next < total ? String(next) : null };
      },
    );

    app.post(
      "/facts",
      {
        schema: {
          tags: ["facts"],
          headers: idempotencyHeaders,
          body: factText,
          response: { 201: factView, ...FAULTS },
        },
      },
      async (request, reply) => {
        const core = await coreOf(parts, request);
        return once(core, request, reply, async (tables) => {
          const fact = await addOwnFact(tables, core.services.ids, request.body);
          return viewOf(await factViews(tables, [fact]));
        });
      },
    );

    app.get(
      "/facts/:fact_id",
      { schema: { tags: ["facts"], params: factParams, response: { 200: factView, ...FAULTS } } },
      async (request) => {
        const { vault } = (await coreOf(parts, request)).services;
        return viewOf(await factViews(vault, [await vault.facts.require(request.params.fact_id)]));
      },
    );

    app.patch(
      "/facts/:fact_id",
      {
        schema: {
          tags: ["facts"],
          params: factParams,
          body: factText.partial().extend({ pinned: z.boolean().optional() }),
          response: { 200: factView, ...FAULTS },
        },
      },
      async (request) => {
        const { vault } = (await coreOf(parts, request)).services;
        const { pinned, ...change } = request.body;
        return vault.transaction(async (tables) => {
          const { fact_id } = request.params;
          await tables.facts.require(fact_id);
          if (Object.keys(change).length > 0) await editOwnFact(tables, fact_id, change);
          if (pinned !== undefined) await tables.facts.setPinned(fact_id, pinned);
          return viewOf(await factViews(tables, [await tables.facts.require(fact_id)]));
        });
      },
    );

    app.delete(
      "/facts/:fact_id",
      { schema: { tags: ["facts"], params: factParams, response: { 204: z.null(), ...FAULTS } } },
      async (request, reply) => {
        const core = await coreOf(parts, request);
        await core.services.vault.facts.require(request.params.fact_id);
        await call(core, "facts.forget", { id: request.params.fact_id });
        return reply.status(204).send(null);
      },
    );

    app.get(
      "/preferences",
      {
        schema: {
          tags: ["preferences"],
          querystring: pageQuery,
          response: { 200: z.object({ preferences: z.array(preference), next_cursor: nextCursor }), ...FAULTS },
        },
      },
      async (request) => {
        const { vault } = (await coreOf(parts, request)).services;
        const { limit, cursor = "" } = request.query;
        const all = Object.entries(await vault.preferences.all()).filter(([name]) => name > cursor);
        const page = all.slice(0, limit).map(([name, value]) => ({ name, value }));
        return { preferences: page, next_cursor: all.length > limit ? (page.at(-1)?.name ?? null) : null };
      },
    );

    app.get(
      "/preferences/:name",
      { schema: { tags: ["preferences"], params: preferenceParams, response: { 200: preference, ...FAULTS } } },
      async (request) => {
        const { vault } = (await coreOf(parts, request)).services;
        const { name } = request.params;
        const all = await vault.preferences.all();
        const value = all[name];
        if (value === undefined || !Object.hasOwn(all, name)) throw noPreference();
        return { name, value };
      },
    );

    app.put(
      "/preferences/:name",
      {
        schema: {
          tags: ["preferences"],
          params: preferenceParams,
          body: z.object({ value: jsonValue }),
          response: { 200: preference, ...FAULTS },
        },
      },
      async (request) => {
        const { vault } = (await coreOf(parts, request)).services;
        const { name } = request.params;
        await vault.preferences.set(name, request.body.value);
        return { name, value: request.body.value };
      },
    );

    app.delete(
      "/preferences/:name",
      { schema: { tags: ["preferences"], params: preferenceParams, response: { 200: ok, ...FAULTS } } },
      async (request) => {
        const { vault } = (await coreOf(parts, request)).services;
        const { name } = request.params;
        if (!Object.hasOwn(await vault.preferences.all(), name)) throw noPreference();
        await vault.preferences.remove(name);
        return OK;
      },
    );
  };

function viewOf<View>([view]: readonly View[]): View {
  if (view === undefined) throw new HttpError(404, "not_found", "There is no such fact.");
  return view;
}

function noPreference(): HttpError {
  return new HttpError(404, "not_found", "There is no such preference.");
}

function offsetOf(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new HttpError(422, "invalid_request", "cursor: is not one that this list gave");
}
