import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Core } from "../core/core.ts";
import type { VaultTables } from "../core/vault/vault.ts";
import { HttpError } from "./errors.ts";

/** A row whose answer is still being made. */
const PENDING = 0;

/**
 * Creates something in one transaction; with an `Idempotency-Key`, once only: the same key and body gives the first answer
 * again, on whichever instance. What was created and the answer under its key are stored together or not at all.
 *
 * @param before what has to be known or done first, and needs connections of its own: nobody waits for one while they hold another. It may
 * be done twice for one key.
 * @throws HttpError 422 `idempotency_conflict` for the same key with another body.
 */
export async function once<Body extends object, Before>(
  core: Core,
  request: FastifyRequest,
  reply: FastifyReply,
  before: () => Promise<Before>,
  work: (tables: VaultTables, before: Before) => Promise<Body>,
): Promise<Body> {
  const key = keyOf(request);
  reply.status(201);
  const given = async (tables: VaultTables) => {
    const first = key === undefined ? undefined : await tables.idempotency.find(key);
    if (first && first.request_hash !== hashOf(request)) throw conflict();
    return first && (JSON.parse(first.response) as Body);
  };
  const known = await given(core.services.vault);
  if (known) return known;
  const prepared = await before();
  return core.services.vault.transaction(async (tables) => {
    if (key === undefined) return work(tables, prepared);
    const hash = hashOf(request);
    const first = await given(tables);
    if (first) return first;
    const body = await work(tables, prepared);
    await tables.idempotency.add(key, { request_hash: hash, status: 201, response: JSON.stringify(body) });
    return body;
  });
}

/**
 * The id of the answer that a request with an `Idempotency-Key` asks for, always the same for the same key; undefined where
 * it carries none.
 *
 * @param who whose key it is, where a vault has several who ask.
 * @throws HttpError 422 `idempotency_conflict` for the same key with another body.
 */
export async function answerId(core: Core, request: FastifyRequest, who?: string): Promise<string | undefined> {
  const said = keyOf(request);
  if (said === undefined) return undefined;
  const key = who === undefined || who === "" ? said : `${who} ${said}`;
  const hash = hashOf(request);
  await core.services.vault.transaction(async (tables) => {
    const first = await tables.idempotency.find(key);
    if (first && first.request_hash !== hash) throw conflict();
    if (!first) await tables.idempotency.add(key, { request_hash: hash, status: PENDING, response: "null" });
  });
  return `message_${createHash("sha256").update(key).digest("hex").slice(0, 32)}`;
}

/** The `Idempotency-Key` of a request. */
export function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers["idempotency-key"];
  return typeof key === "string" && key !== "" ? key : undefined;
}

function hashOf(request: FastifyRequest): string {
  return createHash("sha256")
    .update(`${request.method} ${request.routeOptions.url ?? ""} ${canonicalize(request.params ?? null) ?? ""}\n`)
    .update(canonicalize(request.body ?? null) ?? "")
    .digest("hex");
}

function conflict(): HttpError {
  const message = "This Idempotency-Key was used for another request. Use a new one.";
  return new HttpError(422, "idempotency_conflict", message);
}
