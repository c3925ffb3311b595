import { phrase } from "../../base/phrases.ts";
import type { Health } from "../backend.ts";
import { findListed, type ListedModel, mayChat } from "./model-lists.ts";

/** What a list of models says of its server, and of the model that was chosen there. */
export function healthOf(
  listed: readonly ListedModel[],
  { chosen, host, label }: { chosen: string | null; host: string; label: string },
): Health {
  // Those that chat come first; the others make vectors, or do not say what they do.
  const models = listed.toSorted((a, b) => Number(mayChat(b)) - Number(mayChat(a))).map(({ name }) => name);
  // Aliases and new models are often not listed, and answer all the same.
  const isMissing = chosen !== null && listed.length > 0 && !findListed(listed, chosen);
  const words = isMissing
    ? phrase("model.not_listed", { host, model: chosen })
    : phrase("backend.connected_to", { name: label });
  return { ok: true, phrase: words, models };
}
