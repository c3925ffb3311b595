import type { FactRecord } from "../../vault/tables/facts.ts";
import type { VaultTables } from "../../vault/vault.ts";
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
