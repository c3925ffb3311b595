import type { Turn } from "../../backends/backend.ts";
import type { TokenCounter } from "../../tokens/count.ts";
import type { WithFiles } from "./attachments.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";

/**
 * The newest messages that fit a token budget, mended so that one failed turn never spoils the chat: empty and failed
 * answers are left out, neighbours of the same role become one, and the first is the user's.
 *
 * @param messages a session's messages, oldest first.
 * @param budget most tokens of all contents together.
 * @param attached messages by their ids as they are with what went with them, which has a budget of its own.
 * @returns the turns, the ids of the messages in them, and how many places had to be mended.
 */
export function fitHistory(
  messages: readonly MessageRecord[],
  budget: number,
  tokens: TokenCounter,
  attached: ReadonlyMap<string, WithFiles> = new Map(),
): { turns: Turn[]; ids: string[]; mended: number } {
  const readable = messages.filter(
    (message) => message.content !== "" && message.state !== "streaming" && message.state !== "failed",
  );
  const kept: MessageRecord[] = [];
  let spent = 0;
  for (const message of readable.toReversed()) {
    spent += tokens.count(message.content);
    if (spent > budget) break;
    kept.unshift(message);
  }
  let mended = messages.length - readable.length;
  while (kept[0]?.role === "assistant") kept.shift();

  const turns: Turn[] = [];
  for (const { id, role, content: own } of kept) {
    const { content, images } = attached.get(id) ?? { content: own, images: [] };
    const last = turns.at(-1);
    if (last?.role === role) {
      last.content += `\n\n${content}`;
      if (images.length > 0) last.images = [...(last.images ?? []), ...images];
      mended += 1;
    } else turns.push({ role, content, ...(images.length === 0 ? {} : { images }) });
  }
  // The question itself follows as a user's turn.
  if (turns.at(-1)?.role === "user") {
    turns.push({ role: "assistant", content: "…" });
    mended += 1;
  }
  return { turns, ids: kept.map(({ id }) => id), mended };
}
