import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { factView } from "../../core/contract/facts.ts";
import { factViews } from "../../core/memory/fact-views.ts";
import { addOwnFact } from "../../core/memory/own-facts.ts";
import { HttpError } from "../errors.ts";
import { type RouteParts, Routes } from "../route.ts";
import { id, nextCursor, pageQuery } from "../schemas.ts";

const words = z.string().trim().min(1);
const factText = z.object({ category: words.max(100), key: words.max(100), value: words.max(10_000) });
const params = z.object({ fact_id: id });
const query = pageQuery.extend({
  query: z.string().max(1000).default(""),
  category: z.string().max(100).optional(),
});

/** `/api/v2/facts`: what is remembered, for its owner to read and to change. */
export const factRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    const routes = new Routes(app, parts, "facts");

    routes.call("facts.list", {
      at: "GET /facts",
      takes: { query },
      gives: z.object({ facts: z.array(factView), next_cursor: nextCursor }),
      input: ({ query: { cursor, ...wanted } }) => ({ ...wanted, offset: offsetOf(cursor) }),
      output: ({ facts, total }, { query: { cursor } }) => {
        const next = offsetOf(cursor) + facts.length;
        return { facts, next_cursor: next < total ? String(next) : null };
      },
    });

    routes.create(
      { at: "POST /facts", takes: { body: factText }, gives: factView },
      async ({ services: { ids } }, tables, { body }) => {
        const [view] = await factViews(tables, [await addOwnFact(tables, ids, body)]);
        if (view === undefined) throw new HttpError(404, "not_found", "There is no such fact.");
        return view;
      },
    );

    routes.call("facts.get", {
      at: "GET /facts/:fact_id",
      takes: { params },
      gives: factView,
      input: (asked) => ({ id: asked.params.fact_id }),
      output: (fact) => fact,
    });

    routes.call("facts.edit", {
      at: "PATCH /facts/:fact_id",
      takes: { params, body: factText.partial().extend({ pinned: z.boolean().optional() }) },
      gives: factView,
      input: ({ params: { fact_id }, body }) => ({ id: fact_id, ...body }),
      output: (fact) => fact,
    });

    routes.call("facts.forget", {
      at: "DELETE /facts/:fact_id",
      takes: { params },
      gives: z.null(),
      status: 204,
      input: (asked) => ({ id: asked.params.fact_id }),
      output: () => null,
    });
  };

/** Where in the list a page begins. */
function offsetOf(cursor = "0"): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new HttpError(422, "invalid_request", "cursor: is not one that this list gave");
}
