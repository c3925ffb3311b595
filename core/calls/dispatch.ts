import { type CallName, type CallOutput, type CallResult, calls, type ParsedInput } from "../contract/contract.ts";
import { InputError, toErrorShape } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { Logger } from "../base/log.ts";
import { explainSqliteError } from "../vault/sqlite/errors.ts";
import { unfitting } from "../base/unfitting.ts";

/** Functions by the name of the call that they answer. */
export type HandlerTable = { [Name in CallName]?: (input: ParsedInput<Name>) => Promise<CallOutput<Name>> };

/** Validates one call's input and lets its handler answer. @throws InputError, and whatever the handler throws. */
export async function perform(handlers: HandlerTable, name: string, input: unknown): Promise<CallOutput<CallName>> {
  if (!isKnown(name, handlers))
    throw new InputError(phrase("calls.unknown", { name: name.slice(0, 100) }), undefined, "unknown_call");
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new InputError(unfitting(issue), issue?.path.join(".") || undefined);
  }
  // The pair of handler and input is right by the check above, which the compiler cannot follow through a union.
  const handler = handlers[name] as (input: unknown) => Promise<CallOutput<CallName>>;
  return handler(parsed.data);
}

/** The same, with whatever goes wrong turned into an error for people. */
export async function dispatch(
  handlers: HandlerTable,
  vaultFile: string,
  log: Logger,
  name: string,
  input: unknown,
): Promise<CallResult> {
  try {
    return { ok: true, value: await perform(handlers, name, input) };
  } catch (error) {
    const shape = toErrorShape(explainSqliteError(error, vaultFile));
    if (shape.code === "internal") {
      log.error({ call: name, stack: error instanceof Error ? error.stack : String(error) }, "a call failed");
    }
    return { ok: false, error: shape };
  }
}

function isKnown(name: string, handlers: HandlerTable): name is CallName {
  return Object.hasOwn(handlers, name);
}
