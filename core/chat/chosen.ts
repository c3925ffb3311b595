import type { MessageRecord } from "../vault/tables/messages.ts";
import type { VaultTables } from "../vault/vault.ts";
import type { BackendChoice } from "./answer/services.ts";

/** What a chat is asked by, as its owner chose; all null for a new one. */
export async function choiceOf(
  { sessions }: Pick<VaultTables, "sessions">,
  sessionId: string | null,
): Promise<BackendChoice & { preset: string | null }> {
  const session = sessionId === null ? undefined : await sessions.find(sessionId);
  return { backend: session?.backend ?? null, model: session?.model ?? null, preset: session?.agent_id ?? null };
}

/** The newest message of a chat. */
export async function lastOf(
  { messages }: Pick<VaultTables, "messages">,
  sessionId: string | null,
): Promise<MessageRecord | undefined> {
  return sessionId === null ? undefined : (await messages.newest(sessionId, 1))[0];
}
