import type { FastifyPluginAsync } from "fastify";
import type { CapabilitiesBody } from "../../core/protocol.ts";
import { timeTool } from "../../core/tools/builtin/time.ts";

/** `/health`, open to anybody, and `/api/v2/capabilities`. */
export const serviceRoutes =
  (options: { version: string; models: readonly string[]; streaming: readonly string[] }): FastifyPluginAsync =>
  async (app) => {
    app.get("/health", async () => ({ status: "ok", version: options.version }));
    app.get("/api/v2/capabilities", async (): Promise<CapabilitiesBody> => ({
      version: "2",
      stateful: true,
      streaming: [...options.streaming],
      models: [...options.models],
      tools: [timeTool.name],
      features: ["continue", "cancel", "pause", "resume"],
    }));
  };
