/**
 * Frames that hold over the messages of a chat: games, stories that are told by turns, practice in a role, and texts that were
 * announced to work on. What is said in one is not its author's own.
 */
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { languageOf } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";
import { announcesComing, endsFrame, setsFrame, speaksAsAnother } from "./set-frame.ts";
import { sentencesOf } from "./sentences.ts";

/** Messages of a chat that are looked back on, and how much of each, in UTF-16 code units: a frame is set in few words. */
const MAX_BACK = 60;
const MAX_READ = 2000;

/** Whether messages, oldest first, leave a chat in the midst of a frame: one was set, and nobody came back from it. */
export function leavesInFrame(messages: readonly string[]): boolean {
  let isFramed = false;
  let lexicon: Lexicon | undefined;
  for (const message of messages) {
    const read = message.slice(0, MAX_READ);
    // "Stop!" is too short to tell its language.
    lexicon = languageOf(read)?.lexicon ?? lexicon;
    if (lexicon && announcesComing(read, lexicon)) isFramed = true;
    for (const [at, sentence] of sentencesOf(read).entries()) {
      if (!lexicon) break;
      // "Stop translating" names the frame that it ends.
      if (isFramed && endsFrame(sentence, lexicon)) isFramed = false;
      else if (setsFrame(sentence, lexicon) || (at === 0 && speaksAsAnother(sentence, lexicon))) isFramed = true;
    }
  }
  return isFramed;
}

/** Whether the chat that a message stands in is in a frame just before it. */
export async function isInFrame(
  tables: Pick<VaultTables, "messages">,
  message: MessageRecord | undefined,
): Promise<boolean> {
  if (message === undefined) return false;
  const before = await tables.messages.newest(message.session_id, MAX_BACK, message.position);
  return leavesInFrame(before.filter(({ role }) => role === "user").map(({ content }) => content));
}
