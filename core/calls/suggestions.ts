import { answerSuggestion, suggestionViews } from "../memory/suggestions.ts";
import { factsChanged } from "./facts-changed.ts";
import type { CallsOf } from "./services.ts";

/** Changes to what is known that its owner is asked about. */
export const suggestionCalls: CallsOf<"suggestions", "vault" | "emitter" | "ids" | "clock" | "forgetting"> = {
  "suggestions.list": async ({ vault }, { limit }) => ({
    suggestions: await suggestionViews(vault, await vault.suggestions.list(limit)),
  }),
  "suggestions.answer": async ({ vault, emitter, ids, clock, forgetting }, { id, answer }) => {
    await answerSuggestion(vault, id, answer, {
      ids,
      now: clock.now(),
      forget: (factId, alsoIn) => forgetting.forget(factId, alsoIn),
      transaction: (work) => vault.transaction(work),
    });
    emitter.emit("suggestions.changed", {});
    factsChanged(emitter);
    return { ok: true };
  },
};
