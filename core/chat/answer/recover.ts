import type { Activity } from "../../contract/contract.ts";
import type { ChatEvent } from "../../protocol.ts";
import type { Vault, VaultTables } from "../../vault/vault.ts";
import type { StreamRow } from "../../vault/tables/schema.ts";
import { loadTokenCounter } from "../../tokens/count.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import { activityChange } from "./activity.ts";
import type { Taken } from "./ledger.ts";
import { takeBack } from "./take-back.ts";

const PAGE = 1000;

/**
 * After a crash: gives every answer that was streaming what its journal has of it and leaves it as interrupted, to be
 * continued. Nothing that was shown is missing, since it was stored first.
 *
 * @param lives whether a stream still runs somewhere, on another instance of a server.
 * @returns how many answers there were.
 */
export async function recoverStreams(
  vault: Vault,
  lives: (stream: StreamRow) => Promise<boolean> = async () => false,
): Promise<number> {
  let count = 0;
  for (const stream of await vault.streams.open()) {
    if (await lives(stream)) continue;
    await recoverStream(vault, stream.id);
    count += 1;
  }
  // Answers whose turn died before its stream began.
  return count + (await vault.messages.interruptStreaming());
}

/** The same for one stream; nothing is done where it has come to an end meanwhile. One that leaves nothing behind is taken back. */
export async function recoverStream(vault: Vault, streamId: string): Promise<void> {
  await vault.transaction(async (tables) => {
    const stream = await tables.streams.find(streamId);
    if (stream?.state !== "active" && stream?.state !== "paused") return;
    const message = await tables.messages.find(stream.message_id);
    if (message) {
      const journal = await readJournal(tables, stream, message.activity);
      await tables.messages.setText(message.id, message.content.slice(0, stream.base_length) + journal.text);
      if (journal.activity.length > 0)
        await tables.messages.note(message.id, { activity: JSON.stringify(journal.activity) });
      const taken = await takenBy(tables, stream, message, journal.written);
      await tables.messages.progress(message.id, { text: "", ...taken, state: "interrupted" });
    }
    // What it took is known by now, and stays counted.
    if (await takeBack(tables, stream)) return;
    await tables.streams.setState(stream.id, "interrupted");
  });
}

/**
 * What an answer took whose end nobody wrote: what was written down as it went, or what its words come to, where that is more.
 *
 * @param written all that the model is known to have written; undefined where it was not asked.
 */
async function takenBy(
  tables: VaultTables,
  { backend, base_length, base_activity }: StreamRow,
  { input_tokens, output_tokens, parent_id }: MessageRecord,
  written: string | undefined,
): Promise<Partial<Taken>> {
  if (backend !== "model" || written === undefined) return {};
  const counter = await loadTokenCounter();
  const question = parent_id === null ? undefined : await tables.messages.find(parent_id);
  // Of one that went on it is not known what it had taken before.
  const isFirst = base_length === 0 && base_activity === 0;
  const words = isFirst || output_tokens === null ? counter.count(written) : 0;
  return {
    input_tokens: input_tokens ?? counter.count(question?.content ?? ""),
    output_tokens: Math.max(output_tokens ?? 0, words),
    is_estimated: 1,
  };
}

async function readJournal(tables: VaultTables, stream: StreamRow, settled: string | null) {
  const pieces: string[] = [];
  const besides: string[] = [];
  let hasBegun = false;
  const activity = (settled === null ? [] : (JSON.parse(settled) as Activity[])).slice(0, stream.base_activity);
  for (let cursor = 0; ;) {
    const page = await tables.streamEvents.after(stream.id, cursor, PAGE);
    for (const { seq, event: json } of page) {
      const event = JSON.parse(json) as ChatEvent;
      cursor = seq;
      hasBegun ||= seq > 0;
      if (event.type === "thinking") besides.push(event.step);
      if (event.type === "tool_start") besides.push(event.tool, JSON.stringify(event.params));
      if (event.type === "token") pieces.push(event.content);
      if (event.type === "retract") pieces.splice(0, pieces.length, pieces.join("").slice(0, -event.length));
      const change = activityChange(activity, event);
      if (change) activity[change.index] = change.entry;
    }
    if (page.length === PAGE) continue;
    const text = pieces.join("");
    return { text, activity, written: hasBegun ? `${besides.join("")}${text}` : undefined };
  }
}
