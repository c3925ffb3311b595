import { type FactsChange, takeBackFacts } from "../../memory/learn/taken-back.ts";
import type { StreamRow } from "../../vault/tables/schema.ts";
import type { TaskRowChange } from "../../vault/tables/tasks.ts";
import type { Vault, VaultTables } from "../../vault/vault.ts";
import { keepAnswer } from "../spending.ts";

/** What began with a stream that may be taken back. */
export interface Began {
  /** Whether its chat did. */
  session: boolean;
}

/**
 * Takes an answer back with its question and with what its tools did to tasks and facts, as if nothing had been asked. What others did
 * meanwhile stays, and what it took stays counted.
 *
 * @returns false for a stream that leaves behind what it did; nothing is done then.
 */
export async function takeBack(tables: VaultTables, stream: StreamRow): Promise<boolean> {
  const undo = await tables.streamEvents.undos(stream.id);
  if (undo === undefined) return false;
  for (const json of undo.changes) {
    const change = JSON.parse(json) as TaskRowChange | FactsChange;
    await ("facts" in change ? takeBackFacts(tables, change) : tables.tasks.takeBack(change));
  }
  await takeBackWords(tables, stream.message_id);
  const { session } = JSON.parse(undo.began) as Began;
  if (session && (await tables.messages.newest(stream.session_id, 1)).length === 0)
    await tables.sessions.remove(stream.session_id);
  return true;
}

/** The same in a transaction of its own, unless the answer came to its end. @returns whether nothing is left of it. */
export async function takeBackUnended(vault: Vault, streamId: string): Promise<boolean> {
  return vault.transaction(async (tables) => {
    const stream = await tables.streams.find(streamId);
    return !stream || (stream.state !== "complete" && takeBack(tables, stream));
  });
}

/** The same for question and answer alone. */
export async function takeBackWords(tables: VaultTables, messageId: string): Promise<void> {
  const message = await tables.messages.find(messageId);
  if (!message) return;
  await keepAnswer(tables, message);
  await tables.messages.remove([message.id, ...(message.parent_id === null ? [] : [message.parent_id])]);
}
