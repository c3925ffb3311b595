import type { CallInput, CallName, CallOutput } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";
import { FloatBarError, InputError, NotFoundError } from "../core/base/errors.ts";

/** Does one of the core's calls for a request; its error becomes the request's. @throws FloatBarError */
export async function call<Name extends CallName>(
  core: Core,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const result = await core.call(name, input);
  if (result.ok) return result.value as CallOutput<Name>;
  const { code, message, retryable } = result.error;
  if (code === "not_found") throw new NotFoundError(message);
  if (code === "invalid_request") throw new InputError(message, result.error.field);
  throw new FloatBarError(code, message, { retryable });
}
