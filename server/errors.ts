import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { BackendError, FloatBarError, InputError, toErrorShape } from "../core/base/errors.ts";
import { explainPostgresError } from "../core/vault/postgres/errors.ts";
import { DAY_MS } from "../core/base/time.ts";
import { ERROR_STATUS, type ErrorCode } from "../core/protocol.ts";
import { onTheWire, plainFault } from "./wire-faults.ts";
import { explainSqliteError } from "../core/vault/sqlite/errors.ts";

/** A fault of a request that has its own status in the protocol. */
export class HttpError extends FloatBarError {
  readonly status: number;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    code: ErrorCode,
    message: string,
    options: { retryable?: boolean; retryAfter?: number } = {},
  ) {
    super(code, message, options);
    this.status = status;
    this.retryAfter = options.retryAfter;
  }
}

/** Faults that fastify finds before a handler runs, by its own code. */
const FASTIFY_FAULTS: Readonly<Record<string, [number, ErrorCode, string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [400, "malformed_json", "The body is not valid JSON."],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, "malformed_json", "The body is empty; JSON was announced."],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, "too_large", "The body is larger than 1 MiB. Send less at once."],
  FST_ERR_BAD_URL: [400, "malformed_request", "The address is not valid."],
  FST_ERR_MAX_PARAM_LENGTH: [404, "not_found", "There is nothing at this address."],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [422, "invalid_request", "Send the body as application/json."],
};

/** The status, and the body `{"error": …}` of the protocol, for anything thrown. */
export function toHttpError(thrown: unknown, requestId: string): { status: number; body: object } {
  const error = explainPostgresError(explainSqliteError(thrown, "the vault"));
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issue = error.validation[0];
    const field = issue?.instancePath.split("/").filter(Boolean).join(".") || "body";
    return respond(
      422,
      { code: "invalid_request", message: `${field}: ${issue?.message ?? "invalid"}`, retryable: false },
      requestId,
    );
  }
  const fault = FASTIFY_FAULTS[(error as Partial<FastifyError>).code ?? ""];
  if (fault) return respond(fault[0], { code: fault[1], message: fault[2], retryable: false }, requestId);
  const {
    code,
    message: said,
    retryable,
  } = onTheWire(error instanceof FloatBarError ? plainFault(error) : toErrorShape(error));
  const status = error instanceof HttpError ? error.status : ERROR_STATUS[code];
  const message = error instanceof InputError && error.field ? `${error.field}: ${said}` : said;
  return respond(status, { code, message, retryable }, requestId);
}

function respond(status: number, error: { code: ErrorCode; message: string; retryable: boolean }, requestId: string) {
  return { status, body: { error: { ...error, request_id: requestId } } };
}

/** When to ask again, where answers that run may use up a limit. */
const SOON_S = 5;
/** How many seconds a store that is away or full is given, where nobody knows how long it will take. */
const AWAY_S = 2;

/** Seconds after which it may be tried again, where that is known or can be guessed. */
function retryAfterOf(error: unknown, status: number): number | undefined {
  // Answers that run may be all that is in the way.
  if (error instanceof FloatBarError && error.code === "over_budget" && error.retryable) return SOON_S;
  if (error instanceof HttpError) return error.retryAfter;
  if (error instanceof BackendError && error.retryAfterMs !== undefined) return Math.ceil(error.retryAfterMs / 1000);
  // What is spent of a day is spent until the next one begins, in UTC.
  if (status === ERROR_STATUS.over_budget) return Math.ceil((DAY_MS - (Date.now() % DAY_MS)) / 1000);
  return status === 503 ? AWAY_S : undefined;
}

/** Makes every failure of the server speak the protocol's one form of error. */
export function installErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const { status, body } = toHttpError(error, request.id);
    if (status >= 500)
      request.log.error({ stack: error instanceof Error ? error.stack : String(error) }, "a request failed");
    const wait = retryAfterOf(error, status);
    if (wait !== undefined) reply.header("retry-after", wait);
    return reply.status(status).send(body);
  });
  app.setNotFoundHandler((request, reply) => {
    const { status, body } = toHttpError(
      new HttpError(404, "not_found", "There is nothing at this address."),
      request.id,
    );
    return reply.status(status).send(body);
  });
}

/** The same for what fastify finds before it knows the route. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { status, body } = toHttpError(error, request.id);
  void reply
    .status(status)
    .header("x-request-id", request.id)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(body));
}

/** Faults below HTTP, by Node's codes; what else there is, is no HTTP. */
const CLIENT_FAULTS: Readonly<Record<string, [number, ErrorCode, string]>> = {
  HPE_HEADER_OVERFLOW: [431, "too_large", "The headers are larger than 16 KiB. Send less."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "timeout", "The request did not come to its end in time. Send it again."],
};

/** Answers what is not even a request in the protocol's one form, and ends the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, message] = CLIENT_FAULTS[error.code ?? ""] ?? [400, "malformed_request", "This is not HTTP."];
  const requestId = crypto.randomUUID();
  const body = JSON.stringify(respond(status, { code, message, retryable: status === 408 }, requestId).body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
