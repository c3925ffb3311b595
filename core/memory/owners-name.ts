import type { FactRecord } from "../vault/tables/facts.ts";
import type { VaultTables } from "../vault/vault.ts";

/** Whether a fact is what the profile's name follows; one that a project keeps to itself is not. */
export function isOwnersName(fact: Pick<FactRecord, "category" | "key"> & { project_id?: string | null }): boolean {
  return fact.category === "identity" && fact.key === "name" && (fact.project_id ?? null) === null;
}

/** What the owner is called by the facts that hold everywhere, the newest last. */
export async function namesOfOwner({ facts }: Pick<VaultTables, "facts">): Promise<string[]> {
  return (await facts.withKey("identity", "name")).filter(isOwnersName).map(({ value }) => value);
}

/** Does work that changes where facts hold, and lets the profile's name follow those that hold everywhere. */
export async function withOwnersName<Result>(tables: VaultTables, work: () => Promise<Result>): Promise<Result> {
  const before = await namesOfOwner(tables);
  const result = await work();
  const { name } = await tables.profile.get();
  const after = await namesOfOwner(tables);
  const isGone = name !== null && before.includes(name) && !after.includes(name);
  if (isGone || (name === null && after.length > 0)) await tables.profile.setName(after.at(-1) ?? null);
  return result;
}
