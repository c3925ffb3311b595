import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;

/** The long work that runs now. */
export const workCalls: CallsOf<"work", "work"> = {
  "work.get": async ({ work }) => ({ work: work.view }),
  "work.stop": async ({ work }, { id }) => {
    work.stop(id);
    return OK;
  },
};
