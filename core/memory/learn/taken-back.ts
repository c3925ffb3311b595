import type { FactRecord } from "../../vault/tables/facts.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { withOwnersName } from "../owners-name.ts";
import type { Learned } from "./learn.ts";

/** What came to be remembered, written down so that it can be taken back. */
export interface FactsChange {
  facts: FactRecord[];
  /** Ids of what its owner is asked. */
  suggestions: string[];
  /** The profile's name, before and after. */
  names: [string | null, string | null];
}

/** @param name the profile's name before. */
export async function factsChange(
  tables: VaultTables,
  { added, suggested }: Pick<Learned, "added" | "suggested">,
  name: string | null,
): Promise<FactsChange> {
  const { name: now } = await tables.profile.get();
  return { facts: added, suggestions: suggested.map(({ id }) => id), names: [name, now] };
}

/** Takes it back, and brings back what it took the place of. What its owner made of it meanwhile stays. */
export async function takeBackFacts(
  tables: VaultTables,
  { facts, suggestions, names: [before, after] }: FactsChange,
): Promise<void> {
  for (const id of suggestions) await tables.suggestions.remove(id);
  for (const fact of facts) await tables.facts.takeBack(fact);
  if (before !== after && (await tables.profile.get()).name === after) await tables.profile.setName(before);
}

/** What says that a fact rests on more than the message that taught it: other words, or its owner's hand. */
const RESTS: ReadonlySet<string> = new Set(["confirmed", "edited", "kept", "merged", "pinned", "consent"]);

/**
 * Takes back what a message taught that its author replaced with other words, and what they are asked because of it. What something
 * else says too, or its owner took in hand, stays.
 */
export async function takeBackLesson(tables: VaultTables, messageId: string): Promise<void> {
  await withOwnersName(tables, async () => {
    for (const fact of await tables.facts.ofMessage(messageId)) {
      const events = await tables.factEvents.ofFact(fact.id);
      const isMore = events.some(({ kind, message_id }) => RESTS.has(kind) && message_id !== messageId);
      if (fact.origin !== "owner" && !isMore) await tables.facts.takeBack(fact);
    }
  });
  for (const { id, message_id } of await tables.suggestions.list(MAX_SUGGESTIONS))
    if (message_id === messageId) await tables.suggestions.remove(id);
}

const MAX_SUGGESTIONS = 500;
