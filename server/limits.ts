import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { HttpError } from "./errors.ts";

/** Requests of one user, and of one address, a minute. */
const RATE_LIMIT = 300;
const ADDRESS_RATE_LIMIT = 1200;
/** Objects and lists in each other. */
const MAX_DEPTH = 100;

/** Limits the requests of each address, whoever they are from. @returns what limits those of a user. */
export async function limitRates(
  app: FastifyInstance,
  {
    rateLimit: ofUser = RATE_LIMIT,
    addressRateLimit = ADDRESS_RATE_LIMIT,
  }: { rateLimit?: number; addressRateLimit?: number },
): Promise<(request: FastifyRequest) => Promise<void>> {
  const tooMany = (milliseconds: number) => {
    const retryAfter = Math.ceil(milliseconds / 1000);
    const message = `Too many requests. Try again in ${retryAfter} seconds.`;
    return new HttpError(429, "rate_limited", message, { retryable: true, retryAfter });
  };
  await app.register(rateLimit, { global: false });
  const ofAddress = app.createRateLimit({ max: addressRateLimit, timeWindow: "1 minute" });
  // Before anybody is asked who they are: who guesses keys must be counted most of all. Who only looks whether we live, is not.
  app.addHook("onRequest", async (request) => {
    if (request.routeOptions.url?.startsWith("/health") === true) return;
    const state = await ofAddress(request);
    if (!state.isAllowed && state.isExceeded) throw tooMany(state.ttl);
  });
  const check = app.createRateLimit({
    max: ofUser,
    timeWindow: "1 minute",
    keyGenerator: ({ userId }) => userId,
  });
  return async (request) => {
    const state = await check(request);
    if (state.isAllowed || !state.isExceeded) return;
    throw tooMany(state.ttl);
  };
}

/** Refuses, before any schema looks at them, bodies that none could take. */
export function refuseOddBodies(app: FastifyInstance): void {
  app.addHook("preValidation", async ({ body }) => {
    const fault = faultOf(body, MAX_DEPTH);
    if (fault !== undefined) throw new HttpError(422, "invalid_request", `body: ${fault}`);
  });
}

/** What no schema could take: texts that are not Unicode, which can neither be hashed (RFC 8785) nor stored, and no end of depth. */
function faultOf(value: unknown, depth: number): string | undefined {
  if (depth === 0) return `is nested more than ${MAX_DEPTH} deep`;
  if (typeof value === "string") {
    return value.isWellFormed() ? undefined : "holds half of a surrogate pair, which is no character";
  }
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const fault = faultOf(name, depth) ?? faultOf(inner, depth - 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
