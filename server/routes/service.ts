import type { FastifyPluginAsync } from "fastify";
import type { CapabilitiesBody } from "../../core/protocol.ts";
import { builtinTools } from "../../core/tools/builtin/server.ts";

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
      tools: builtinTools.map(({ name }) => name),
      features: ["continue", "cancel", "pause", "resume"],
    }));
  };
