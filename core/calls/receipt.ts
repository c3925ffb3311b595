import { receiptView } from "../chat/answer/receipt.ts";
import { judge } from "../memory/trust/reinforce.ts";
import { factsChanged } from "./facts-changed.ts";
import type { CallsOf } from "./services.ts";

/** What an answer was given to know. */
export const receiptCalls: CallsOf<"receipt", "vault" | "emitter" | "clock" | "preset"> = {
  "receipt.get": ({ vault, preset }, { message_id }) => receiptView(vault, message_id, preset),
  "receipt.judge": async ({ vault, emitter, clock, preset }, { message_id, fact_id, use }) => {
    await vault.transaction((tables) => judge(tables, message_id, fact_id, use, clock.now()));
    factsChanged(emitter);
    return receiptView(vault, message_id, preset);
  },
};
