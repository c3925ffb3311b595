import type { CallsOf } from "./services.ts";

/** What answers cost. */
export const spendingCalls: CallsOf<"spending", "spending"> = {
  "spending.get": ({ spending }, { days }) => spending.view(days),
  "spending.allow": async ({ spending }) => {
    spending.allow();
    return { ok: true };
  },
};
