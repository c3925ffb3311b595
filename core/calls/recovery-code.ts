import type { VaultKeys } from "../vault/sqlite/keys.ts";
import type { HandlerTable } from "./dispatch.ts";

type CodeCalls = "vault.recoveryCode" | "vault.renewCode" | "vault.codeWritten";

/** @param withKey does something with the key of the open vault, one thing after the other. */
export function recoveryCodeHandlers(
  keys: VaultKeys,
  withKey: <Result>(work: (key: Uint8Array) => Promise<Result>) => Promise<Result>,
): Pick<Required<HandlerTable>, CodeCalls> {
  return {
    "vault.recoveryCode": async () => ({ recovery_code: keys.code }),
    "vault.renewCode": () => withKey(async (key) => ({ recovery_code: await keys.renewCode(key) })),
    "vault.codeWritten": async () => {
      keys.forgetCode();
      return { ok: true };
    },
  };
}
