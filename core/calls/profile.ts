import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;

/** Who the user is. */
export const profileCalls: CallsOf<"profile", "vault"> = {
  "profile.get": ({ vault }) => vault.profile.get(),
  "profile.set": async ({ vault }, { name }) => {
    await vault.profile.setName(name);
    return OK;
  },
};
