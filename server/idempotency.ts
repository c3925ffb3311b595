import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Core } from "../core/core.ts";
import { HttpError } from "./errors.ts";

/**
 * Runs a request that creates something; with an `Idempotency-Key`, once only: the same key and body gives the first answer
 * again.
 *
 * @throws HttpError 422 `idempotency_conflict` for the same key with another body.
 */
export async function once<Body extends object>(
  core: Core,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<{ status: number; body: Body }>,
): Promise<Body> {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key === "") {
    const { status, body } = await work();
    reply.status(status);
    return body;
  }
  const requestHash = createHash("sha256")
    .update(`${request.method} ${request.url}\n${canonicalize(request.body ?? null) ?? ""}`)
    .digest("hex");
  const first = await core.vault.idempotency.find(key);
  if (first) {
    if (first.request_hash !== requestHash) {
      throw new HttpError(
        422,
        "idempotency_conflict",
        "This Idempotency-Key was used for another request. Use a new one.",
      );
    }
    reply.status(first.status);
    return JSON.parse(first.response) as Body;
  }
  const { status, body } = await work();
  await core.vault.idempotency.keep(key, { request_hash: requestHash, status, response: JSON.stringify(body) });
  reply.status(status);
  return body;
}
