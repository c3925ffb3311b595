import type { Core } from "../core/core.ts";
import type { FastifyRequest } from "fastify";
import type { Users } from "./users.ts";

/** What routes work with. */
export interface RouteParts {
  users: Users;
  /** How long a whole answer may take. */
  answerTimeoutMs: number;
}

/** The core of the user that a request came from. */
export function coreOf({ users }: Pick<RouteParts, "users">, request: FastifyRequest): Promise<Core> {
  return users.core(request.userId);
}
