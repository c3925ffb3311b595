/** Games and role-plays that go on over the messages of a chat: what is said in one is nobody's own. */
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { languageOf } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";
import { sentencesOf } from "./sentences.ts";

/** Messages of a chat that are looked back on, and how much of each, in UTF-16 code units: a game begins in few words. */
const MAX_BACK = 60;
const MAX_READ = 2000;

/** Whether messages, oldest first, leave a chat in the midst of a game: one was begun, and nobody came back from it. */
export function isPlaying(messages: readonly string[]): boolean {
  let isGame = false;
  let lexicon: Lexicon | undefined;
  for (const message of messages) {
    const read = message.slice(0, MAX_READ);
    // "Stop!" is too short to tell its language.
    lexicon = languageOf(read)?.lexicon ?? lexicon;
    for (const sentence of lexicon ? sentencesOf(read) : []) {
      if (lexicon?.sign("game", sentence)) isGame = true;
      else if (lexicon?.sign("back", sentence)) isGame = false;
    }
  }
  return isGame;
}

/** Whether the chat that a message stands in plays a game just before it. */
export async function isInGame(tables: VaultTables, message: MessageRecord | undefined): Promise<boolean> {
  if (message === undefined) return false;
  const before = await tables.messages.newest(message.session_id, MAX_BACK, message.position);
  return isPlaying(before.filter(({ role }) => role === "user").map(({ content }) => content));
}
