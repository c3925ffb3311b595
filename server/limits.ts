import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Logger } from "../core/base/log.ts";
import { type Allowances, unlimited } from "./allowances.ts";
import { HttpError } from "./errors.ts";
import { type Rates, sharedRates } from "./shared-rates.ts";

/** Requests of one user, and of one address, a minute. */
const RATE_LIMIT = 300;
const ADDRESS_RATE_LIMIT = 1200;
/** Objects and lists in each other. */
const MAX_DEPTH = 100;

interface RateLimits {
  /** Requests of one user a minute, where the limits file says nothing else. */
  rateLimit?: number | undefined;
  addressRateLimit?: number | undefined;
  allowances?: Allowances | undefined;
  /** Undefined where this instance counts for itself. */
  rates?: Rates | undefined;
  log: Logger;
}

/** Limits the requests of each address, whoever they are from. @returns what limits those of a user and of a key. */
export async function limitRates(
  app: FastifyInstance,
  {
    rateLimit: ofUser = RATE_LIMIT,
    addressRateLimit = ADDRESS_RATE_LIMIT,
    allowances = unlimited,
    rates,
    log,
  }: RateLimits,
): Promise<(request: FastifyRequest) => Promise<void>> {
  await app.register(rateLimit, { global: false, ...(rates ? { store: sharedRates(rates, log) } : {}) });
  const timeWindow = "1 minute";
  const ofAddress = app.createRateLimit({ max: addressRateLimit, timeWindow });
  // Before anybody is asked who they are: who guesses keys must be counted most of all. Who only looks whether we live, is not.
  app.addHook("onRequest", async (request) => {
    if (request.routeOptions.url?.startsWith("/health") === true) return;
    refuseMany(await ofAddress(request));
  });
  const checkUser = app.createRateLimit({
    max: ({ userId }) => allowances.ofUser(userId).requestsAMinute ?? ofUser,
    timeWindow,
    keyGenerator: ({ userId }) => `user ${userId}`,
  });
  const checkKey = app.createRateLimit({
    max: ({ keyId }) => allowances.ofKey(keyId)?.requestsAMinute ?? ofUser,
    timeWindow,
    keyGenerator: ({ keyId }) => `key ${keyId}`,
  });
  return async (request) => {
    refuseMany(await checkUser(request));
    if (allowances.ofKey(request.keyId)?.requestsAMinute != null) refuseMany(await checkKey(request));
  };
}

/** @throws HttpError 429 */
function refuseMany(state: Awaited<ReturnType<ReturnType<FastifyInstance["createRateLimit"]>>>): void {
  if (state.isAllowed || !state.isExceeded) return;
  const retryAfter = Math.ceil(state.ttl / 1000);
  const message = `Too many requests. Try again in ${retryAfter} seconds.`;
  throw new HttpError(429, "rate_limited", message, { retryable: true, retryAfter });
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
