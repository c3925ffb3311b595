import type { FactView } from "../contract/contract.ts";
import type { FactRecord } from "../vault/tables/facts.ts";
import { consentOf } from "./consent.ts";
import { retention } from "./trust/reinforce.ts";
import type { VaultTables } from "../vault/vault.ts";

const EXCERPT_LENGTH = 160;

/** A message with its opening words. */
export function excerptOf({ id, session_id, content }: { id: string; session_id: string; content: string }) {
  return { message_id: id, session_id, excerpt: content.slice(0, EXCERPT_LENGTH) };
}

/** Facts as their owner sees them, each with the message it was learned from. */
export async function factViews(tables: VaultTables, facts: readonly FactRecord[]): Promise<FactView[]> {
  if (facts.length === 0) return [];
  const now = tables.factEvents.time();
  const decisions = await tables.categoryConsent.all();
  const sources = facts.flatMap((fact) => (fact.source_message_id === null ? [] : [fact.source_message_id]));
  const messages = new Map((await tables.messages.among(sources)).map((message) => [message.id, message]));
  const projects = new Map(
    facts.some(({ project_id }) => project_id !== null)
      ? (await tables.projects.all()).map((one) => [one.id, one.name])
      : [],
  );
  return facts.map((fact) => {
    const { id, category, key, value, confidence, use_count, created_at, updated_at, last_used_at } = fact;
    const { origin, valid_from, valid_until, source_message_id, project_id } = fact;
    const message = source_message_id === null ? undefined : messages.get(source_message_id);
    const source = message && excerptOf(message);
    return {
      id,
      category,
      key,
      value,
      confidence,
      // A thousandth is more than anybody reads, and the same question has the same answer for a while.
      usefulness: Math.round(retention(fact, now) * 1000) / 1000,
      use_count,
      created_at,
      updated_at,
      last_used_at,
      origin,
      valid_from,
      valid_until,
      pinned: fact.pinned === 1,
      consent: { value: consentOf(fact, decisions), own: fact.consent !== null },
      source: source ?? null,
      project: project_id === null ? null : { id: project_id, name: projects.get(project_id) ?? "" },
    };
  });
}
