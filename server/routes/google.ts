import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { systemClock } from "../../core/base/clock.ts";
import { GoogleAccount, type GoogleConfig } from "../tools/google/google-account.ts";
import { HttpError } from "../errors.ts";
import { FAULTS, ok, OK } from "../schemas.ts";
import type { Users } from "../users.ts";

const TAGS = ["google"];
const CALLBACK = "/google/callback";
const status = z.object({ configured: z.boolean(), connected: z.boolean(), can_write: z.boolean() });
const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>FloatBar</title>' +
  "<p>Your Google account is connected. You can close this page.</p></html>";

export interface GoogleRouteOptions {
  users: Users;
  /** Undefined where Google is not configured. */
  config: GoogleConfig | undefined;
  /** The address that browsers reach this server by. */
  publicUrl: () => string;
  prefix: string;
}

/** `/api/v2/google`: connects a user's Google account. What it is used for are tools, which ask before they write. */
export const googleRoutes =
  ({ users, config, publicUrl, prefix }: GoogleRouteOptions): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    const account = (userId: string) => {
      if (config) return new GoogleAccount(config, users.secrets(userId), systemClock);
      throw new HttpError(404, "not_found", "Google is not configured here. docs/deploy.md says how.");
    };

    app.get("/google", { schema: { tags: TAGS, response: { 200: status, ...FAULTS } } }, async (request) => {
      if (!config) return { configured: false, connected: false, can_write: false };
      const { connected, canWrite } = await account(request.userId).status();
      return { configured: true, connected, can_write: canWrite };
    });

    app.post(
      "/google/connect",
      {
        schema: {
          tags: TAGS,
          body: z.object({ write: z.boolean().default(false) }),
          response: { 200: z.object({ url: z.string() }), ...FAULTS },
        },
      },
      async (request) => {
        const redirect = `${publicUrl()}${prefix}${CALLBACK}`;
        return { url: await account(request.userId).begin(redirect, request.body.write, request.userId) };
      },
    );

    // A browser comes here from Google, with no key; whose sign-in it is, and that it was begun here, the state says.
    app.get(
      CALLBACK,
      {
        config: { access: "open" },
        schema: {
          tags: TAGS,
          security: [],
          querystring: z.looseObject({ state: z.string().max(500), code: z.string().max(2000).optional() }),
          produces: ["text/html"],
          response: { 200: z.string(), ...FAULTS },
        },
      },
      async (request, reply) => {
        const [userId = ""] = request.query.state.split(".");
        if (!/^(?:user|key)_[0-9a-f]{32}$/.test(userId)) {
          throw new HttpError(422, "invalid_request", "state: This sign-in was not begun here. Begin it again.");
        }
        await account(userId).finish(new URL(request.url, publicUrl()).searchParams);
        return reply.type("text/html; charset=utf-8").send(PAGE);
      },
    );

    app.delete("/google", { schema: { tags: TAGS, response: { 200: ok, ...FAULTS } } }, async (request) => {
      await account(request.userId).disconnect();
      return OK;
    });
  };
