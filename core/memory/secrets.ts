import { findSecrets } from "./gate/secret-spans.ts";

/** Whether a text holds something that must never be learned: a key, a password, a card's or an account's number. */
export function holdsSecret(text: string): boolean {
  return findSecrets(text).some(({ kind }) => kind !== "id");
}
