import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Core } from "../core/core.ts";
import { HttpError } from "./errors.ts";
import { hasLoopbackHost, sameSecret } from "./loopback.ts";
import { userOfKey, type Users } from "./users.ts";

declare module "fastify" {
  interface FastifyRequest {
    userId: string;
  }
}

/** Paths that answer to anybody. */
const OPEN = new Set(["/health"]);

export interface AuthOptions {
  apiKeys: readonly string[];
  /** Whether the server listens on this machine only; then the Host header must say so. */
  onLoopback: boolean;
}

/** Lets in who holds one of the keys, and nobody else. */
export function installAuth(app: FastifyInstance, { apiKeys, onLoopback }: AuthOptions): void {
  app.decorateRequest("userId", "");
  app.addHook("onRequest", async (request) => {
    if (onLoopback && !hasLoopbackHost(request.headers.host)) {
      throw new HttpError(403, "forbidden", "This server answers only to its own address.");
    }
    if (OPEN.has(request.routeOptions.url ?? "")) return;
    const key = request.headers["x-api-key"];
    // A WebSocket may name its key in the first frame instead.
    if (key === undefined && request.routeOptions.url === "/ws/chat") return;
    request.userId = userWithKey(apiKeys, typeof key === "string" ? key : "");
  });
}

/** The user whose key this is. @throws HttpError 401 for a key that is none. */
export function userWithKey(apiKeys: readonly string[], key: string): string {
  const known = apiKeys.find((candidate) => sameSecret(candidate, key));
  if (known === undefined) throw new HttpError(401, "unauthorized", "Send a valid API key in the X-API-Key header.");
  return userOfKey(known);
}

/** The core of the user that a request came from. */
export function coreOf(users: Users, request: FastifyRequest): Promise<Core> {
  return users.core(request.userId);
}
