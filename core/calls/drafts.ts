import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;

/** Messages that are written and not yet sent. */
export const draftCalls: CallsOf<"drafts", "vault"> = {
  "drafts.get": async ({ vault }, { session_id }) => ({ text: await vault.drafts.get(session_id ?? "") }),
  "drafts.set": async ({ vault }, { session_id, text }) => {
    await vault.drafts.set(session_id ?? "", text);
    return OK;
  },
};
