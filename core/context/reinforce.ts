import type { ContextFact } from "../protocol.ts";
import type { VaultTables } from "../vault/vault.ts";

/** Share of the remaining doubt that one use takes away. */
const GAIN = 0.1;

/** Confidence (0..1) after one more use: c + 0.1 (1 - c), so that it grows towards 1 and never reaches it. */
export function reinforcedConfidence(confidence: number): number {
  return confidence + GAIN * (1 - confidence);
}

/**
 * Reinforces the facts that an answer used, each once per answer. A fact that was forgotten, superseded or edited since it
 * was sent is left alone: what the answer used is not what the vault holds now.
 *
 * @param used ids of used facts; ids that were not sent are ignored.
 * @param sent the facts as they were sent.
 * @returns ids of the facts that count as used by this answer and still stand.
 */
export async function reinforce(
  tables: VaultTables,
  messageId: string,
  used: readonly string[],
  sent: readonly ContextFact[],
): Promise<string[]> {
  const sentById = new Map(sent.map((fact) => [fact.id, fact]));
  const current = await tables.facts.liveAmong([...new Set(used)].filter((id) => sentById.has(id)));
  const reinforced: string[] = [];
  for (const fact of current) {
    if (fact.value !== sentById.get(fact.id)?.value) continue;
    if (await tables.factUses.markUsed(messageId, fact.id)) {
      await tables.facts.recordUse(fact.id, reinforcedConfidence(fact.confidence));
    }
    reinforced.push(fact.id);
  }
  return reinforced;
}
