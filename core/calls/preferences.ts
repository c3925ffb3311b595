import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;

/** How the user wants to be answered. */
export const preferenceCalls: CallsOf<"preferences", "vault"> = {
  "preferences.get": async ({ vault }) => ({ preferences: await vault.preferences.all() }),
  "preferences.set": async ({ vault }, { name, value }) => {
    if (value === null) await vault.preferences.remove(name);
    else await vault.preferences.set(name, value);
    return OK;
  },
};
