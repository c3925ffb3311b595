import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { HttpError } from "../errors.ts";
import { FAULTS, ok, OK } from "../schemas.ts";
import type { ServerScreen } from "../screen.ts";

const TAGS = ["screen_control"];
const status = z.object({
  configured: z.boolean(),
  /** Whether it may be used by who asks. */
  allowed: z.boolean(),
  /** Why nothing can be done on it, for people; null where it can. */
  unavailable: z.string().nullable(),
  acting: z.boolean(),
  stopped: z.boolean(),
});
const NOTHING = { configured: false, allowed: false, unavailable: null, acting: false, stopped: false };

/** `/api/v2/screen_control`: how things stand with the screen, and its stop key from afar. What is done on it are tools. */
export const screenRoutes =
  (screen: ServerScreen | undefined): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    const ownScreen = (userId: string) => {
      if (!screen)
        throw new HttpError(404, "not_found", "Screen control is not configured here. docs/deploy.md says how.");
      const own = screen.of(userId);
      if (own) return own;
      throw new HttpError(403, "forbidden", "This screen is not yours to use. Its owner can list you as one who may.");
    };

    app.get("/screen_control", { schema: { tags: TAGS, response: { 200: status, ...FAULTS } } }, async ({ userId }) => {
      if (!screen) return NOTHING;
      const own = screen.of(userId);
      if (!own) return { ...NOTHING, configured: true };
      const { unavailable, isActing, isStopped } = await own.status();
      return { configured: true, allowed: true, unavailable, acting: isActing, stopped: isStopped };
    });

    for (const command of ["stop", "resume"] as const) {
      app.post(
        `/screen_control/${command}`,
        { schema: { tags: TAGS, response: { 200: ok, ...FAULTS } } },
        async ({ userId }) => {
          ownScreen(userId)[command]();
          return OK;
        },
      );
    }
  };
