import type { CallInput, CallName, CallOutput, ErrorView } from "../core/contract/contract.ts";

/** A call that was answered with an error; `view` is what a person reads. */
export class CallError extends Error {
  readonly view: ErrorView;

  constructor(view: ErrorView) {
    super(view.message);
    this.name = "CallError";
    this.view = view;
  }
}

/**
 * Makes one call of the contract.
 *
 * @throws CallError
 */
export async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const result = await window.floatbar.call(name, input);
  if (!result.ok) throw new CallError(result.error);
  return result.value;
}

/** What to show for anything that was thrown. */
export function errorView(error: unknown): ErrorView {
  if (error instanceof CallError) return error.view;
  return { code: "internal", message: error instanceof Error ? error.message : String(error), retryable: true };
}
