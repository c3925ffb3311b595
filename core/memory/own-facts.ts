import type { IdSource } from "../base/ids.ts";
import type { FactRecord } from "../vault/tables/facts.ts";
import type { VaultTables } from "../vault/vault.ts";
import { isOwnersName } from "./owners-name.ts";

/** What a fact says. */
export interface FactText {
  category: string;
  key: string;
  value: string;
}

/** Keeps a fact that the vault's owner wrote; one that was forgotten may be written again. */
export async function addOwnFact(tables: VaultTables, ids: IdSource, text: FactText): Promise<FactRecord> {
  const id = ids.next("fact");
  await tables.tombstones.remove(text);
  await tables.facts.add({ ...text, id, confidence: 1, source_message_id: null, origin: "owner" });
  await tables.factEvents.add(id, "learned");
  if (isOwnersName(text)) await tables.profile.setName(text.value);
  return tables.facts.require(id);
}

/** Lets a fact say what its owner wrote, and be sure. @throws NotFoundError */
export async function editOwnFact(tables: VaultTables, id: string, change: Partial<FactText>): Promise<FactRecord> {
  const before = await tables.facts.require(id);
  await tables.facts.change(id, change);
  await tables.facts.setOwned(id);
  const fact = await tables.facts.require(id);
  await tables.tombstones.remove(fact);
  await tables.factEvents.add(id, "edited", { detail: { before: before.value } });
  if (isOwnersName(before)) await tables.profile.setName(isOwnersName(fact) ? fact.value : null);
  return fact;
}
