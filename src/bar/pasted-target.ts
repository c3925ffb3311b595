import type { CallInput, CallOutput } from "../../core/contract/contract.ts";

/** Whose key it is that is pasted, by the kind of backend. */
export interface Whose {
  kind: string;
}

export type Target = CallInput<"backends.try">;

/** An address, in a scheme that is written out. No key begins so. */
/** A name and a password before a host: who takes that for a key keeps the password as one. */
const WITH_LOGIN = /^[^\s/@:]+:[^\s/@]+@[\w[][\w.-]*/;
const WITH_SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/** Whether a text is meant as an address, also one with a slip in it. */
export function isMeantAsAddress(text: string): boolean {
  return WITH_SCHEME.test(text.trim()) || WITH_LOGIN.test(text.trim());
}

/**
 * What a pasted text comes to: an address, or a key for the address before it, for whom it tells of, or for who was chosen. An
 * address that cannot be used is tried as one, so that what is wrong with it is said, and never sent as a key.
 */
export function targetOf(
  text: string,
  found: CallOutput<"backends.detect">,
  { address, chosen }: { address: string | null; chosen: Whose | null },
): Target {
  if (!found.is_key && found.api_url !== null) return { kind: "auto", api_url: found.api_url, api_key: null };
  if (!found.is_key && isMeantAsAddress(text)) return { kind: "auto", api_url: text, api_key: null };
  if (address !== null) return { kind: "auto", api_url: address, api_key: text };
  return { kind: found.kind ?? chosen?.kind ?? "auto", api_url: found.api_url, api_key: text };
}
