import { setImmediate } from "node:timers/promises";
import type { IdSource } from "../base/ids.ts";
import type { FactRecord } from "../vault/tables/facts.ts";
import type { Vault, VaultTables } from "../vault/vault.ts";
import { extractFacts } from "./learn/extract.ts";
import { isInFrame } from "./learn/frames.ts";
import { standsInOwnWords } from "./learn/grounding.ts";
import { isSame, saysSame } from "./learn/reconcile.ts";
import { suggestEach } from "./suggestions.ts";

/** Facts that are judged in one transaction. */
const BATCH = 20;

/**
 * Judges what was learned by older rules by those of today, in the background: what would not be learned any more is put to its
 * owner once, to look over; nothing is removed. Where it stopped it goes on, since each fact knows by which rules it was judged.
 *
 * @returns how many facts are to be looked over.
 */
export async function judgeFacts(vault: Vault, ids: IdSource, signal: AbortSignal): Promise<number> {
  let count = 0;
  for (;;) {
    if (signal.aborted) return count;
    const facts = await vault.facts.unjudged(BATCH);
    if (facts.length === 0) return count;
    count += await vault.transaction(async (tables) => {
      const doubtful: FactRecord[] = [];
      for (const fact of facts) {
        if (!(await isLearnable(tables, fact))) doubtful.push(fact);
        await tables.facts.setJudged(fact.id);
      }
      return (await suggestEach(tables, ids, "review", doubtful, null)).length;
    });
    await setImmediate();
  }
}

/** Whether a fact would be learned today from the message that it was learned from; what its owner wrote or brought is. */
async function isLearnable(tables: VaultTables, fact: FactRecord): Promise<boolean> {
  const { origin, source_message_id } = fact;
  if (origin === "owner" || origin === "import" || source_message_id === null) return true;
  const message = await tables.messages.find(source_message_id);
  if (!message) return true;
  const isFramed = await isInFrame(tables, message);
  if (origin === "model") return standsInOwnWords(fact.value, { content: message.content, isFramed });
  const learned = extractFacts(message.content, Date.parse(message.created_at), { isFramed });
  return learned.some((candidate) => isSame(candidate, fact) || saysSame(candidate.value, fact.value));
}
