import { factsChanged } from "./facts-changed.ts";
import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;

/** Which facts may go with a request. */
export const consentCalls: CallsOf<"consent", "vault" | "emitter" | "consent"> = {
  "consent.set": async ({ vault, emitter }, { category, consent: choice }) => {
    await vault.categoryConsent.set(category, choice);
    factsChanged(emitter);
    return OK;
  },
  "consent.answer": async ({ vault, consent }, { message_id, allowed, remember }) => {
    if (remember !== null) for (const id of allowed) await vault.facts.setConsent(id, remember);
    consent.answer(message_id, allowed);
    return OK;
  },
};
