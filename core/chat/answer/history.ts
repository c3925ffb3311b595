import type { Turn } from "../../backends/backend.ts";
import type { TokenCounter } from "../../tokens/count.ts";
import { type WithFiles, withTexts } from "./attachments.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";

/** What of the room of the last question and its answer the answer may take, where both are long. */
const ANSWER_SHARE = 0.75;
/** How much of a long text is kept from its beginning; the rest is from its end. */
const HEAD_SHARE = 2 / 3;
/** No tokenizer makes fewer tokens of more characters, but of blanks. */
const MOST_CHARACTERS = 8;
const LEFT_OUT = "\n\n[…]\n\n";

/** Most tokens of the chat so far, and of its last question with the answer. */
export interface HistoryRoom {
  history: number;
  last: number;
}

/**
 * The newest messages that fit a token budget, mended so that one failed turn never spoils the chat: empty and failed
 * answers are left out, neighbours of the same role become one, and the first is the user's. The last question and its answer
 * always go, since the next one is about them: what is too long of them is left out from their middle.
 *
 * @param messages a session's messages, oldest first.
 * @param room most tokens of all contents together; the last question and answer may take more than that.
 * @param attached messages by their ids as they are with what went with them, which has a budget of its own.
 * @returns the turns, the ids of the messages in them, and how many places had to be mended.
 */
export function fitHistory(
  messages: readonly MessageRecord[],
  room: HistoryRoom,
  tokens: TokenCounter,
  attached: ReadonlyMap<string, WithFiles> = new Map(),
): { turns: Turn[]; ids: string[]; mended: number } {
  const readable = messages.filter(
    (message) => message.content !== "" && message.state !== "streaming" && message.state !== "failed",
  );
  const kept = newestWithin(readable, room, tokens);
  let mended = messages.length - readable.length;
  while (kept[0]?.role === "assistant") kept.shift();

  const turns: Turn[] = [];
  for (const { id, role, content: own } of kept) {
    const whole = attached.get(id) ?? { content: own, files: [], images: [] };
    const { images } = whole;
    const content = withTexts(whole);
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

function newestWithin(
  readable: readonly MessageRecord[],
  { history: budget, last: lastBudget }: HistoryRoom,
  tokens: TokenCounter,
): MessageRecord[] {
  const kept: MessageRecord[] = [];
  const last = lastExchange(readable);
  let spent = 0;
  for (let at = readable.length - 1; at >= 0; at -= 1) {
    let message = readable[at] as MessageRecord;
    if (at >= last) {
      const most = message.role === "assistant" ? lastBudget * ANSWER_SHARE : lastBudget;
      message = { ...message, content: within(message.content, Math.max(0, most - spent), tokens) };
    }
    spent += tokens.count(message.content);
    if (at < last && spent > budget) break;
    kept.unshift(message);
  }
  return kept;
}

/** The messages with those of the last exchange no longer, in characters, than could ever go, so that nothing else reads more. */
export function withLastBounded<Message extends Pick<MessageRecord, "role" | "content">>(
  messages: readonly Message[],
  tokens: number,
): Message[] {
  const last = lastExchange(messages);
  return messages.map((message, at) =>
    at < last ? message : { ...message, content: shortened(message.content, tokens * MOST_CHARACTERS) },
  );
}

/** Where the last question stands; all that follows it is its answer. */
function lastExchange(messages: readonly Pick<MessageRecord, "role" | "content">[]): number {
  return messages.findLastIndex(({ role, content }) => role === "user" && content !== "");
}

function within(text: string, most: number, tokens: TokenCounter): string {
  const count = tokens.count(text);
  return count <= most ? text : shortened(text, Math.floor((text.length * most) / count));
}

/** A text without its middle, cut between words, at most so many characters long (and a few for the mark). */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, Math.floor(most * HEAD_SHARE));
  const tail = text.slice(text.length - Math.floor(most * (1 - HEAD_SHARE)));
  return head.replace(/\S*$/, "").trimEnd() + LEFT_OUT + tail.replace(/^\S*/, "").trimStart();
}
