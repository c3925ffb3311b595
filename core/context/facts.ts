import type { FactView } from "../contract.ts";
import type { FactRecord } from "../vault/facts.ts";
import type { VaultTables } from "../vault/vault.ts";

const EXCERPT_LENGTH = 160;

/** Facts as their owner sees them, each with the message it was learned from. */
export async function factViews(tables: VaultTables, facts: readonly FactRecord[]): Promise<FactView[]> {
  const sources = facts.flatMap((fact) => (fact.source_message_id === null ? [] : [fact.source_message_id]));
  const messages = new Map((await tables.messages.among(sources)).map((message) => [message.id, message]));
  return facts.map((fact) => {
    const { superseded_by: _, deleted_at: __, source_message_id, ...rest } = fact;
    const message = source_message_id === null ? undefined : messages.get(source_message_id);
    const source = message && {
      message_id: message.id,
      session_id: message.session_id,
      excerpt: message.content.slice(0, EXCERPT_LENGTH),
    };
    return { ...rest, source: source ?? null };
  });
}
