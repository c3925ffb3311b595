import type { Activity } from "../contract.ts";
import type { ChatEvent } from "../protocol.ts";
import type { Vault, VaultTables } from "../vault/vault.ts";
import type { StreamRow } from "../vault/schema.ts";
import { activityChange } from "./activity.ts";

const PAGE = 1000;

/**
 * After a crash: gives every answer that was streaming what its journal has of it and leaves it as interrupted, to be
 * continued. Nothing that was shown is missing, since it was stored first.
 *
 * @returns how many answers there were.
 */
export async function recoverStreams(vault: Vault): Promise<number> {
  const open = await vault.streams.open();
  for (const stream of open) await vault.transaction((tables) => recover(tables, stream));
  // Answers whose turn died before its stream began.
  const others = await vault.messages.interruptStreaming();
  return open.length + others;
}

async function recover(tables: VaultTables, stream: StreamRow): Promise<void> {
  const message = await tables.messages.find(stream.message_id);
  if (message) {
    const journal = await readJournal(tables, stream, message.activity);
    await tables.messages.replaceText(message.id, message.content.slice(0, stream.base_length) + journal.text);
    if (journal.activity.length > 0) await tables.messages.setActivity(message.id, JSON.stringify(journal.activity));
    await tables.messages.interrupt(message.id);
  }
  await tables.streams.setState(stream.id, "interrupted");
}

async function readJournal(tables: VaultTables, stream: StreamRow, settled: string | null) {
  const pieces: string[] = [];
  const activity = (settled === null ? [] : (JSON.parse(settled) as Activity[])).slice(0, stream.base_activity);
  for (let cursor = 0; ;) {
    const page = await tables.streamEvents.after(stream.id, cursor, PAGE);
    for (const { seq, event: json } of page) {
      const event = JSON.parse(json) as ChatEvent;
      cursor = seq;
      if (event.type === "token") pieces.push(event.content);
      const change = activityChange(activity, event);
      if (change) activity[change.index] = change.entry;
    }
    if (page.length < PAGE) return { text: pieces.join(""), activity };
  }
}
