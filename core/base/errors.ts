import { inEnglish, type Phrase, phrase } from "./phrases.ts";

/** Sentences are on their way to becoming phrases; until all are, both are taken. */
export type Words = Phrase | string;

/**
 * The closed set of errors that reach a person. Each carries a stable `code` for programs, a `phrase` that says what happened
 * and what to do, and `retryable`, which is true when the same call may succeed later without a change. `message` is the
 * phrase in English. docs/adding/error.md says how one is added.
 */
export class FloatBarError extends Error {
  readonly code: string;
  readonly phrase: Phrase;
  readonly retryable: boolean;

  constructor(code: string, words: Words, options: { retryable?: boolean | undefined; cause?: unknown } = {}) {
    const said = typeof words === "string" ? phrase("said", { words }) : words;
    super(inEnglish(said), { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.phrase = said;
    this.retryable = options.retryable ?? false;
  }
}

/** The caller gave something the contract does not allow. `field` names the offending part, as `a.b.0`. */
export class InputError extends FloatBarError {
  readonly field: string | undefined;

  constructor(phrase: Words, field?: string, code = "invalid_request") {
    super(code, phrase);
    this.field = field;
  }
}

/** What was asked for does not exist. */
export class NotFoundError extends FloatBarError {
  constructor(phrase: Words) {
    super("not_found", phrase);
  }
}

/** The call is valid but not in this state, for example a second question while an answer streams. */
export class ConflictError extends FloatBarError {}

export type VaultErrorCode =
  | "vault_locked"
  | "vault_unreadable"
  | "vault_newer"
  | "vault_read_only"
  | "vault_migration_failed"
  | "backup_failed"
  | "vault_sealed"
  | "vault_key_missing"
  | "vault_key_unreadable"
  | "vault_key_wrong"
  | "database_refused"
  | "provider_unavailable"
  | "disk_full";

/** Faults of the store that pass. */
const PASSING: ReadonlySet<VaultErrorCode> = new Set([
  "vault_locked",
  "disk_full",
  "vault_key_unreadable",
  "provider_unavailable",
]);

/** The vault on disk cannot be opened, read or written. Nothing stored is changed by the failing call. */
export class VaultError extends FloatBarError {
  declare readonly code: VaultErrorCode;

  constructor(code: VaultErrorCode, phrase: Words, options: { cause?: unknown } = {}) {
    super(code, phrase, { ...options, retryable: PASSING.has(code) });
  }
}

/** Every way in which asking a backend can fail, on the wire (protocol v2) or before it. */
export type BackendErrorCode =
  | "unreachable"
  | "timeout"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "rate_limited"
  | "context_required"
  | "context_hash_mismatch"
  | "stream_active"
  | "message_exists"
  | "invalid_request"
  | "too_large"
  | "redirected"
  | "bad_response"
  | "context_too_long"
  | "quota_exceeded"
  | "model_loading"
  | "no_text"
  | "content_filtered"
  | "limit_reached"
  | "tool_failed"
  | "provider_unavailable"
  | "interrupted"
  | "internal";

/** The only error a backend throws. `retryAfterMs` is set where the server named a time to wait. */
export class BackendError extends FloatBarError {
  declare readonly code: BackendErrorCode;
  readonly retryAfterMs: number | undefined;

  constructor(
    code: BackendErrorCode,
    phrase: Words,
    options: { retryable?: boolean | undefined; retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(code, phrase, options);
    this.retryAfterMs = options.retryAfterMs;
  }
}

/**
 * The form in which an error crosses to another process or machine, and is stored: no stack, no cause. Several phrases may
 * share one `code`; `message` is the phrase in English. Older vaults have errors without a phrase.
 */
export interface ErrorShape {
  code: string;
  message: string;
  retryable: boolean;
  field?: string | undefined;
  phrase?: Phrase | undefined;
}

/** Turns anything thrown into its public form; an unknown fault keeps its details to itself and the log. */
export function toErrorShape(error: unknown): ErrorShape & { phrase: Phrase } {
  if (!(error instanceof FloatBarError)) {
    const inside = phrase("internal");
    return { code: "internal", message: inEnglish(inside), retryable: true, phrase: inside };
  }
  const { code, message, retryable } = error;
  const field = error instanceof InputError ? error.field : undefined;
  return { code, message, retryable, ...(field === undefined ? {} : { field }), phrase: error.phrase };
}

/** What an error says; its words alone where it was stored by an older version. */
export function phraseOf({ phrase: own, message }: ErrorShape): Phrase {
  return own ?? phrase("said", { words: message });
}

/** The other way round. What carries no code is a fault that stays inside. */
export function errorFromShape(shape: ErrorShape | { message: string }): Error {
  if (!("code" in shape)) return new Error(shape.message);
  const { code, retryable, field } = shape;
  const said = phraseOf(shape);
  return field === undefined ? new FloatBarError(code, said, { retryable }) : new InputError(said, field, code);
}
