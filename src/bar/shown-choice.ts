import type { CallOutput } from "../../core/contract/contract.ts";
import type { Choice } from "../stores/chat-state.ts";

type Listed = Pick<CallOutput<"backends.list">["backends"][number], "id" | "usual">;

/** What a chat is asked with, as one of the menu's items: a backend's own model is the same with and without its name. */
export function shownChoice(kept: Choice, backends: readonly Listed[]): Choice {
  // A model without a backend, as a preset may name one, is the first's.
  const backend = kept.backend ?? backends[0]?.id ?? null;
  const at = backends.findIndex(({ id }) => id === backend);
  const isOwn = kept.model === null || kept.model === backends[at]?.usual;
  return isOwn ? { backend: at === 0 ? null : backend, model: null } : { backend, model: kept.model };
}
