import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { nameOf } from "../../core/contract/shapes.ts";
import { type RouteParts, Routes } from "../route.ts";
import { OK, ok } from "../schemas.ts";

const profile = z.object({ name: z.string().nullable(), interaction_count: z.number() });
const newProfile = z.object({ name: nameOf(100).nullable() });

/** `/api/v2/profile`: who the user is. */
export const profileRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    const routes = new Routes(app, parts, "profile");

    routes.call("profile.get", {
      at: "GET /profile",
      gives: profile,
      input: () => ({}),
      output: (found) => found,
    });

    routes.answer({ at: "PUT /profile", takes: { body: newProfile }, gives: profile }, async (core, { body }) => {
      await core.perform("profile.set", body);
      return core.perform("profile.get", {});
    });

    routes.call("profile.set", {
      at: "DELETE /profile",
      gives: ok,
      input: () => ({ name: null }),
      output: () => OK,
    });
  };
