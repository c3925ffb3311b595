import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { refuseLong } from "../../core/calls/preferences.ts";
import { jsonValue } from "../../core/protocol.ts";
import { HttpError } from "../errors.ts";
import { type RouteParts, Routes } from "../route.ts";
import { nextCursor, OK, ok, pageQuery } from "../schemas.ts";

const params = z.object({ name: z.string().min(1).max(200) });
const preference = z.object({ name: z.string(), value: jsonValue });

/** `/api/v2/preferences`: how the user wants to be answered. */
export const preferenceRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    const routes = new Routes(app, parts, "preferences");

    routes.call("preferences.get", {
      at: "GET /preferences",
      takes: { query: pageQuery },
      gives: z.object({ preferences: z.array(preference), next_cursor: nextCursor }),
      input: () => ({}),
      output: ({ preferences }, { query: { limit, cursor = "" } }) => {
        const left = Object.entries(preferences).filter(([name]) => name > cursor);
        const page = left.slice(0, limit).map(([name, value]) => ({ name, value }));
        return { preferences: page, next_cursor: left.length > limit ? (page.at(-1)?.name ?? null) : null };
      },
    });

    routes.call("preferences.get", {
      at: "GET /preferences/:name",
      takes: { params },
      gives: preference,
      input: () => ({}),
      output: ({ preferences }, { params: { name } }) => {
        const value = preferences[name];
        if (value === undefined || !Object.hasOwn(preferences, name)) throw noPreference();
        return { name, value };
      },
    });

    // Not by `preferences.set`, to which null means to remove it: here, null is a value like any other.
    routes.answer(
      { at: "PUT /preferences/:name", takes: { params, body: z.object({ value: jsonValue }) }, gives: preference },
      async ({ services: { vault } }, { params: { name }, body: { value } }) => {
        refuseLong(name, value);
        await vault.preferences.set(name, value);
        return { name, value };
      },
    );

    routes.answer(
      { at: "DELETE /preferences/:name", takes: { params }, gives: ok },
      async (core, { params: { name } }) => {
        const { preferences } = await core.perform("preferences.get", {});
        if (!Object.hasOwn(preferences, name)) throw noPreference();
        await core.perform("preferences.set", { name, value: null });
        return OK;
      },
    );
  };

function noPreference(): HttpError {
  return new HttpError(404, "not_found", "There is no such preference.");
}
